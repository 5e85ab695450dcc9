import * as z from 'zod/mini'
import {
  tableCell,
  type EmptySlot,
  type Indicator,
  type Level1Class,
  type Level2Class,
  type Table,
} from '../../table/index.ts'
import { isSatisfaction } from '../facts.ts'
import { defineRule } from '../rule.ts'

type Required = 'quantity' | 'quality' | 'timeliness' | 'cost'

const COSTS: ReadonlySet<string> = new Set(['cost', 'economic-cost', 'social-cost', 'environment-cost'])

export const requiredClass = defineRule({
  id: 'required-class',
  family: 'structure',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '缺少必需的指标类别',
  authority: ['中发〔2018〕34号', '财预〔2021〕101号'],
  options: z.object({
    /** The level-2 classes a table should have; what is missing is one warning. */
    level2: z._default(z.array(z.enum(['quantity', 'quality', 'timeliness', 'cost'])), [
      'quantity',
      'quality',
      'timeliness',
      'cost',
    ]),
  }),
  messages: {
    'no-class': '{total} 条指标里没有{class}指标，{why}',
    'class-blank': '{class}指标印在表上，还没有填写，{why}',
    'no-satisfaction': '{total} 条指标里没有满意度指标，看不出服务对象怎么评价',
    'no-level2': '产出说得还不全：没有 {missing}',
  },
  suggestions: {
    'no-class': '至少补一条{class}指标，例如 {example}',
    'class-blank': '至少填一条{class}指标，例如 {example}',
    'no-satisfaction': '补一条满意度指标，例如 服务对象满意度 ≥90%；项目没有服务对象的，写“不适用”',
    'no-level2': '各补一条；确实用不上的，写“不适用”',
  },
  phrases: {
    output: '产出',
    benefit: '效益',
    'why-output': '说不清钱办成了什么事',
    'why-benefit': '说不清事办成了有什么用',
    'example-output': '抽检批次 ≥100批次',
    'example-benefit': '公众知晓率 ≥80%',
    quantity: '数量指标',
    quality: '质量指标',
    timeliness: '时效指标',
    cost: '成本指标',
    'quantity-blank': '数量指标（留了行，还没有填写）',
    'quality-blank': '质量指标（留了行，还没有填写）',
    'timeliness-blank': '时效指标（留了行，还没有填写）',
    'cost-blank': '成本指标（留了行，还没有填写）',
    join: '、',
  },
  explain: {
    what: '绩效目标表要有产出指标和效益指标，一般还要有满意度指标；产出要从数量、质量、时效、成本几方面说。成本单列为一级指标的新表样，按成本指标算。',
    why: '少了产出，说不清钱办成了什么事；少了效益，说不清事办成了有什么用。',
    how: '按缺的类别补上指标。这一类确实用不上，就在那一行写“不适用”，检查时按已填算。',
    options: {
      level2: '产出下面应当有的二级指标；一项也不要求，写空的 []',
    },
  },
  examples: {
    good: [
      `产出 | 数量 | 抽检批次 | ≥100批次
       产出 | 质量 | 合格率 | ≥98%
       产出 | 时效 | 完成时间 | 2024年12月底前
       产出 | 成本 | 抽检费用 | ≤80万元
       效益 | 社会 | 公众知晓率 | ≥80%
       满意度 | 服务对象 | 群众满意度 | ≥90%`,
      `成本 | 经济成本 | 抽检费用 | ≤80万元
       产出 | 数量 | 抽检批次 | ≥100批次
       产出 | 质量 | 合格率 | ≥98%
       产出 | 时效 | 完成时间 | 2024年12月底前
       效益 | 社会 | 公众知晓率 | ≥80%
       效益 | 社会公众及服务对象满意度指标 | 群众满意度 | ≥90%`,
    ],
    bad: [
      {
        table: `标题: !抽检经费绩效目标表
         产出 | 数量 | 抽检批次 | ≥100批次
         产出 | 质量 | 合格率 | ≥98%
         产出 | 时效 | 完成时间 | 2024年12月底前
         产出 | 成本 | 抽检费用 | ≤80万元
         满意度 | 服务对象 | 群众满意度 | ≥90%`,
        says: '没有效益指标',
      },
      {
        table: `标题: !抽检经费绩效目标表
         产出 | 数量 | 抽检批次 | ≥100批次
         产出 | 质量 | 合格率 | ≥98%
         效益 | 社会 | 公众知晓率 | ≥80%
         满意度 | 服务对象 | 群众满意度 | ≥90%`,
        says: '没有 时效指标、成本指标',
        severity: 'warning',
      },
    ],
  },
  *check(table, { options }) {
    if (table.kind === 'summary' || !table.header) return
    const has = survey(table)
    if (has.unknown1) return
    const cell = tableCell(table)
    const total = String(has.total)
    for (const one of ['output', 'benefit'] as const) {
      if (has.level1.has(one)) continue
      const message = has.slots1.has(one) ? 'class-blank' : 'no-class'
      const parts = { class: one, why: `why-${one}`, example: `example-${one}` }
      yield { cell, message, data: { total }, parts }
    }
    if (!has.satisfaction) yield { cell, message: 'no-satisfaction', severity: 'warning', data: { total } }
    if (!has.level1.has('output') || has.unknown2 || !table.columns.level2) return
    const missing = options.level2.filter((one) => !has.level2.has(one))
    if (missing.length === 0) return
    const names = missing.map((one) => ({ id: has.slots2.has(one) ? `${one}-blank` : one }))
    yield { cell, message: 'no-level2', severity: 'warning', parts: { missing: names } }
  },
})

interface Survey {
  total: number
  readonly level1: Set<Level1Class>
  readonly level2: Set<Required>
  readonly slots1: Set<Level1Class>
  readonly slots2: Set<Required>
  satisfaction: boolean
  /** A level 1 (or, under 产出, a level 2) that cannot be told could be the missing one: then nothing is missed. */
  unknown1: boolean
  unknown2: boolean
}

/** What the annual indicators cover; a row that says 不适用 covers its class. */
function survey({ indicators, slots }: Table): Survey {
  const has: Survey = {
    total: 0,
    level1: new Set(),
    level2: new Set(),
    slots1: new Set(),
    slots2: new Set(),
    satisfaction: false,
    unknown1: false,
    unknown2: false,
  }
  for (const indicator of indicators) {
    if (indicator.scope !== 'annual') continue
    has.total++
    const class1 = indicator.level1?.class ?? null
    const class2 = requiredOf(indicator)
    if (class1) has.level1.add(class1)
    else has.unknown1 = true
    if (class2) has.level2.add(class2)
    else if (class1 === 'output' && !indicator.level2?.class) has.unknown2 = true
    if (class1 === 'cost') has.level2.add('cost')
    if (!has.satisfaction) has.satisfaction = isSatisfaction(indicator)
  }
  for (const slot of slots) {
    if (slot.scope !== 'annual') continue
    const class2 = requiredOf(slot)
    if (slot.level1?.class) has.slots1.add(slot.level1.class)
    if (class2) has.slots2.add(class2)
  }
  return has
}

function requiredOf({ level2 }: Indicator | EmptySlot): Required | null {
  const one: Level2Class | null = level2?.class ?? null
  if (one === 'quantity' || one === 'quality' || one === 'timeliness') return one
  return one !== null && COSTS.has(one) ? 'cost' : null
}
