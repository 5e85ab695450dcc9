import * as z from 'zod/mini'
import { sameCell } from '../../sheet/index.ts'
import type { EmptySlot, Indicator, Level1Class, LevelField, Table } from '../../table/index.ts'
import { labelText, memo } from '../../value/index.ts'
import { defineRule } from '../rule.ts'

/** Level-2 labels that belong to one level 1 and no other; 生态环境质量, 社会成本 and the like are left alone. */
const BELONGS: readonly (readonly [RegExp, Level1Class])[] = [
  [/^(?:产出)?(?:数量|质量|时效)(?:指标)?$/, 'output'],
  [/^(?:产出)?成本(?:指标)?$/, 'cost'],
  [/^(?:经济|社会|生态)成本(?:指标)?$|^(?:生态)?环境成本(?:指标)?$/, 'cost'],
  [/^(?:经济|社会|生态|(?:生态)?环境)(?:效益|效果)(?:指标)?$|^可持续/, 'benefit'],
  [/满意/, 'satisfaction'],
]

const NAMES: Readonly<Record<Level1Class, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}

/** 产出与效果, 效益及满意度: a level 1 that says two things at once holds what belongs to either. */
const KINDS = [/产出/, /效益|效果/, /满意/, /成本/]

export const misplacedClass = defineRule({
  id: 'misplaced-class',
  family: 'structure',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '二级指标放错了一级指标',
  authority: ['中发〔2018〕34号', '财预〔2021〕101号'],
  options: z.object({
    /** Whether 满意度 under 效益 is worth a word: some provinces print their form so. */
    satisfactionUnderBenefit: z._default(z.boolean(), true),
  }),
  messages: {
    misplaced: '“{level2}”放在了“{level1}”下面，它属于{right}',
    'satisfaction-under-benefit': '“{level2}”放在了“{level1}”下面，现行表样里满意度指标单列为一级指标',
  },
  suggestions: {
    misplaced: '移到“{right}”下面，或改正一级、二级指标的名称',
    'satisfaction-under-benefit': '本地表样就是这样印的，可以不改；没有另外规定的，单列为满意度指标',
  },
  explain: {
    what: '看每个二级指标放在哪个一级指标下面：数量、质量、时效属于产出，经济、社会、生态效益和可持续影响属于效益，满意度单列。成本可以放在产出下面，也可以单列。',
    why: '类别放错，产出和效益就分不清，按类别打分也会算错。',
    how: '把指标移到应在的一级指标下面；是类别名称写错的，改名称。',
    options: {
      satisfactionUnderBenefit: '满意度写在效益指标下面时要不要提示；本地表样就这样印的，写 false',
    },
  },
  examples: {
    good: [
      `产出 | 数量 | 抽检批次 | ≥100批次
       产出 | 成本 | 抽检费用 | ≤80万元
       效益 | 社会 | 公众知晓率 | ≥80%
       满意度 | 服务对象 | 群众满意度 | ≥90%`,
      `成本 | 经济成本 | 抽检费用 | ≤80万元
       成本 | 生态环境成本 | 检测废液产生量 | ≤1吨
       产出 | 数量 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: `产出 | 数量 | 抽检批次 | ≥100批次
         产出 | !经济 | 挽回经济损失 | ≥20万元
         效益 | 社会 | 公众知晓率 | ≥80%`,
        says: '“经济效益指标”放在了“产出指标”下面，它属于效益指标',
        severity: 'warning',
      },
      {
        table: `产出 | 数量 | 抽检批次 | ≥100批次
         效益 | 社会 | 公众知晓率 | ≥80%
         效益 | !服务对象 | 群众满意度 | ≥90%`,
        says: '单列为一级指标',
        severity: 'info',
      },
    ],
  },
  *check(table, { options }) {
    for (const { level1, level2, right, others } of misplaced(table)) {
      const lenient = right === 'satisfaction' && level1.class === 'benefit'
      if (lenient && !options.satisfactionUnderBenefit) continue
      yield {
        cell: level2.cell,
        message: lenient ? 'satisfaction-under-benefit' : 'misplaced',
        ...(lenient ? { severity: 'info' } : {}),
        data: { level1: shown(level1), level2: shown(level2), right: NAMES[right] },
        related: others.map((label) => ({ cell: label.cell, role: 'also' as const, value: label.text })),
      }
    }
  },
})

interface Misplaced {
  readonly level1: LevelField<Level1Class>
  readonly level2: LevelField<string>
  readonly right: Level1Class
  /** The same label under the same level 1, printed again on further rows. */
  readonly others: LevelField<string>[]
}

/** Each pair of labels that do not belong together, once, in reading order. */
function misplaced({ indicators, slots }: Table): Iterable<Misplaced> {
  const found = new Map<string, Misplaced>()
  lookThrough(indicators, found)
  lookThrough(slots, found)
  return found.values()
}

function lookThrough(rows: readonly (Indicator | EmptySlot)[], found: Map<string, Misplaced>): void {
  let last: LevelField<string> | null = null
  for (const { level1, level2 } of rows) {
    if (!level2 || level2 === last) continue
    last = level2
    if (!level1?.class || sameCell(level1.cell, level2.cell)) continue
    const right = homeOf(level2.text)
    if (!right || fits(right, level1)) continue
    const key = `${shown(level1)}\n${shown(level2)}`
    const known = found.get(key)
    if (!known) found.set(key, { level1, level2, right, others: [] })
    else if (!sameCell(known.level2.cell, level2.cell)) known.others.push(level2)
  }
}

const homeOf = memo((text: string): Level1Class | null => {
  const label = labelText(text)
  return BELONGS.find(([pattern]) => pattern.test(label))?.[1] ?? null
})

/** Cost may stand under 产出 as well. */
function fits(right: Level1Class, { class: level1, text }: LevelField<Level1Class>): boolean {
  if (right === level1 || (right === 'cost' && level1 === 'output')) return true
  return KINDS.filter((kind) => kind.test(text)).length > 1
}

function shown({ text }: LevelField<string>): string {
  return text.replace(/\s+/g, '')
}
