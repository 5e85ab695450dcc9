import Big from 'big.js'
import * as z from 'zod/mini'
import { statedWeightTotal, type Level1Class, type Table } from '../../table/index.ts'
import type { Decimal } from '../../value/index.ts'
import { defineRule, type Phrase } from '../rule.ts'
import { weightsOf } from './weights.ts'

const CLASSES: readonly Level1Class[] = ['cost', 'output', 'benefit', 'satisfaction']

type Shares = Readonly<{ [one in Level1Class]?: number | undefined }>

const shares = z.object({
  cost: z.optional(z.number()),
  output: z.optional(z.number()),
  benefit: z.optional(z.number()),
  satisfaction: z.optional(z.number()),
})

export const weightBalance = defineRule({
  id: 'weight-balance',
  family: 'weight',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '一级指标的权重分得太偏',
  authority: ['财预〔2020〕10号'],
  options: z.object({
    /** Usual shares of 90. */
    usual: z._default(shares, { output: 50, benefit: 30, satisfaction: 10 }),
    /** Usual shares of 90 where cost has weights of its own. */
    withCost: z._default(shares, { cost: 20, output: 40, benefit: 20, satisfaction: 10 }),
    /** Points a share may be off. */
    tolerance: z._default(z.number(), 10),
    /** Totals that are accepted, as for weight-sum: with another, the weights will change anyway. */
    totals: z._default(z.array(z.number()), [90, 100, 80]),
  }),
  messages: {
    off: '权重合计 {total}，分给{given}；按合计 {base} 算，一般是{usual}，上下不超过 {tolerance}，{off}偏得多',
  },
  suggestions: { default: '按轻重调整各类权重；本地另有规定的，按规定。' },
  phrases: {
    cost: '成本',
    output: '产出',
    benefit: '效益',
    satisfaction: '满意度',
    'cost-share': '成本 {share}',
    'output-share': '产出 {share}',
    'benefit-share': '效益 {share}',
    'satisfaction-share': '满意度 {share}',
    join: '、',
  },
  explain: {
    what: '把每个一级指标的权重加起来：一般是产出 50、效益 30、满意度 10；成本单列的，成本 20、产出 40、效益 20、满意度 10，或者产出 50、效益 30、满意度 10、余下的给成本。哪一类差 10 分以上，就提示。合计不是 90 的，按比例折算。',
    why: '哪一类占得太多或太少，自评得分就说明不了项目好坏。',
    how: '调整各类权重。本地有规定的，由规则包改数。',
    options: {
      usual: '各一级指标一般占多少分（合计 90 时）',
      withCost: '成本单列为一级指标时，各占多少分（合计 90 时）',
      tolerance: '允许上下相差多少分',
      totals: '权重合计是这些数时才看分得匀不匀；表头写明满分的，按表头',
    },
  },
  examples: {
    good: [
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 培训人次 | ≥100人次 | 50
       效益 | 社会 | 知晓率 | ≥80% | 30
       满意度 | 服务对象 | 学员满意度 | ≥90% | 10`,
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 培训人次 | ≥100人次 | 40
       产出 | 成本 | 培训费用 | ≤10万元 | 20
       效益 | 社会 | 知晓率 | ≥80% | 30
       满意度 | 服务对象 | 学员满意度 | ≥90% | 10`,
      `列: 一级 二级 三级 值 权重
       成本 | 经济成本 | 培训费用 | ≤10万元 | 10
       产出 | 数量 | 培训人次 | ≥100人次 | 50
       效益 | 社会 | 知晓率 | ≥80% | 30
       满意度 | 服务对象 | 学员满意度 | ≥90% | 10`,
    ],
    bad: [
      {
        table: `#表 示例
         示例项目绩效目标表
         一级指标 | 二级指标 | 三级指标 | 指标值 | !分值权重(90)
         产出指标 | 数量指标 | 培训人次 | ≥100人次 | 75
         效益指标 | 社会效益指标 | 知晓率 | ≥80% | 5
         满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 10`,
        says: '产出、效益偏得多',
      },
      {
        table: `#表 示例
         示例项目绩效目标表
         一级指标 | 二级指标 | 三级指标 | 指标值 | !权重
         成本指标 | 经济成本指标 | 培训费用 | ≤10万元 | 50
         产出指标 | 数量指标 | 培训人次 | ≥100人次 | 20
         效益指标 | 社会效益指标 | 知晓率 | ≥80% | 10
         满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 10`,
        says: '一般是成本 20、产出 40、效益 20、满意度 10',
      },
    ],
  },
  *check(table, { options }) {
    const header = table.columns.weight
    if (!header || table.kind === 'overall') return
    const read = readShares(table)
    if (!read) return
    const { total, given, costInOutput } = read
    const stated = statedWeightTotal(header)
    if (!(stated === null ? options.totals : [stated]).some((one) => total.eq(one))) return
    const usual = given.has('cost') ? options.withCost : options.usual
    const off = offFrom(given, total, usual, options.tolerance)
    if (off.length === 0) return
    // 产出 50、效益 30、满意度 10 with the ten that are left for the budget's execution given to 成本 is usual as well.
    if (offFrom(given, total, { cost: 0, ...options.usual }, options.tolerance).length === 0) return
    if (costInOutput && offFrom(given, total, joined(options.withCost), options.tolerance).length === 0) return
    yield {
      cell: header.cell,
      message: 'off',
      data: {
        total: total.toFixed(),
        base: String(sumOf(usual)),
        tolerance: String(options.tolerance),
      },
      parts: {
        given: spell((one) => given.get(one)?.toFixed()),
        usual: spell((one) => usual[one]?.toString()),
        off: off.map((id) => ({ id })),
      },
    }
  },
})

interface Read {
  readonly total: Decimal
  readonly given: ReadonlyMap<Level1Class, Decimal>
  /** Cost is weighed as a level 2 of 产出. */
  readonly costInOutput: boolean
}

/** The annual weights by level 1; null where one cannot be read or told, or where 产出 or 效益 has none at all. */
function readShares(table: Table): Read | null {
  const given = new Map<Level1Class, Decimal>()
  let total = new Big(0)
  let costInOutput = false
  for (const { indicator, number, field } of weightsOf(table, 'annual')) {
    const level1 = indicator.level1?.class
    if (field.text === '') continue
    if (!level1 || number === null) return null
    given.set(level1, (given.get(level1) ?? new Big(0)).plus(number))
    total = total.plus(number)
    if (level1 === 'output' && indicator.level2?.class === 'cost') costInOutput = true
  }
  return given.has('output') && given.has('benefit') ? { total, given, costInOutput } : null
}

/**
 * The classes whose share is further from the usual one than the tolerance. A total of 100 or 80 leaves more or less to
 * give out than the usual 90: all is compared as if multiplied by the total, which needs no division.
 */
function offFrom(given: ReadonlyMap<Level1Class, Decimal>, total: Decimal, usual: Shares, tolerance: number) {
  const sum = sumOf(usual)
  const limit = total.times(tolerance)
  return CLASSES.filter((one) => {
    const wanted = usual[one]
    if (wanted === undefined) return false
    const share = given.get(one)?.times(sum)
    const gap = share ? share.minus(total.times(wanted)).abs() : total.times(wanted)
    return gap.gt(limit)
  })
}

function sumOf(usual: Shares): number {
  return CLASSES.reduce((sum, one) => sum + (usual[one] ?? 0), 0)
}

/** The usual shares where cost stands under 产出. */
function joined({ cost = 0, output = 0, ...others }: Shares): Shares {
  return { ...others, output: output + cost }
}

/** 产出 50、效益 30: the classes that have a share, in their order. */
function spell(shareOf: (one: Level1Class) => string | undefined): Phrase[] {
  return CLASSES.flatMap((one) => {
    const share = shareOf(one)
    return share === undefined ? [] : [{ id: `${one}-share`, data: { share } }]
  })
}
