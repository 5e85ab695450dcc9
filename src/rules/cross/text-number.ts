import * as z from 'zod/mini'
import type { Indicator, Scope, Table, TextField } from '../../table/index.ts'
import { quantityOf, type Quantity } from '../../value/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { bare, covered, sameMeasure, stemOf } from './subject.ts'
import { contradicts, pairUp, type Candidate } from './textPairs.ts'
import { numbersIn, type TextNumber } from './textNumbers.ts'

type MessageId = 'goal' | 'sum' | 'description'

export const textNumber = defineRule({
  id: 'text-number',
  family: 'cross',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  title: '文字里的数与指标值不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    goal: '这里写的是“{written}”，同一件事的指标“{name}”是 {value}，两处不一致',
    sum: '这里写的是“{written}”，同一件事的 {count} 个指标（{values}）加起来只有 {sum}，差 {gap}',
    description: '说明写的是“{written}”，这个指标“{name}”的值是 {value}，两处不一致',
  },
  suggestions: { default: '请核对哪一处是定稿的数，把另一处改成一致；两处说的不是同一个范围时，把范围写清楚。' },
  explain: {
    what: '绩效目标、资金用途、年度重点工作和指标说明里写出的数，如果有说同一件事、用同一种单位的指标，两处应当一致。对不准是不是同一件事的，不提示。',
    why: '目标和指标各说一个数，年底按哪一个考核就说不清，审核时也最容易被退回。',
    how: '对照提示中的两个数，改正没有更新的一处。',
  },
  examples: {
    good: [
      `绩效目标: 1、完成食品抽检 780 批次。2、确保食品安全。
      产出 | 数量 | 食品生产企业监督抽检批次 | ≥720批次
      产出 | 数量 | 食品经营单位监督抽检批次 | ≥60批次`,
    ],
    bad: [
      {
        table: `绩效目标: !1、食品抽检 992 批次。2、确保食品安全。
        产出 | 数量 | 食品生产企业监督抽检批次 | ≥720批次
        产出 | 数量 | 食品经营单位监督抽检批次 | ≥60批次`,
        says: '这里写的是“992批次”，同一件事的 2 个指标（≥720批次、≥60批次）加起来只有 780批次，差 212批次',
        severity: 'warning',
      },
      {
        table: `绩效目标: !举办安全生产培训班12期，提高应急处置能力。
        产出 | 数量 | 举办安全生产培训班期数 | ≥10期`,
        says: '这里写的是“12期”，同一件事的指标“举办安全生产培训班期数”是 ≥10期',
        severity: 'error',
      },
    ],
  },
  *check(table) {
    const texts: Text[] = [
      ...table.goals.map((goal) => ({ field: goal, scope: goal.scope, loose: true })),
      ...table.tasks.map((field) => ({ field, scope: 'annual' as const, loose: true })),
      ...(table.purpose ? [{ field: table.purpose, scope: 'annual' as const, loose: false }] : []),
    ]
    for (const text of texts) if (NUMBER_OF.test(text.field.text)) yield* ofText(table, text)
    for (const indicator of table.indicators) {
      const { description } = indicator
      const report = description && NUMBER_OF.test(description.text) ? ofDescription(indicator, description) : null
      if (report) yield report
    }
  },
})

/** A digit with what may be a unit behind it: 1、 only orders the goals, 2024年 is a year. */
const NUMBER_OF = /[\d０-９十百千万]\s*(?:[%‰％㎡]|(?![年月日号])[\u4e00-\u9fff])/

interface Text {
  readonly field: TextField
  readonly scope: Scope
  /** Whether a goal that says less or more than an indicator's name may be compared with it. */
  readonly loose: boolean
}

/** What can be compared with a number in a text: one number with a unit, nothing hedged. */
function comparable(indicator: Indicator): Quantity | null {
  const quantity = isSilent(indicator) ? null : quantityOf(indicator.value.value)
  return quantity?.unit && !quantity.upTo && !quantity.hedge && quantity.unit.kind !== 'money' ? quantity : null
}

function* ofText(table: Table, { field, scope, loose }: Text): Iterable<RuleReport<MessageId>> {
  let all: Candidate[] | null = null
  for (const number of numbersIn(field.text)) {
    all ??= table.indicators.flatMap((indicator) => {
      const quantity = indicator.scope === scope ? comparable(indicator) : null
      return quantity ? [{ indicator, quantity }] : []
    })
    const same = all.filter(({ quantity }) => quantity.unit && sameMeasure(quantity.unit, number.unit))
    const pair = same.length > 0 ? pairUp(number, same, loose) : null
    if (!pair) continue
    if (pair.kind === 'one') {
      const { indicator } = pair.candidate
      yield {
        row: indicator.row,
        cell: field.cell,
        message: 'goal',
        severity: pair.severity,
        data: { written: number.written, name: shorten(indicator.name.plain), value: shorten(valueOf(indicator)) },
        related: [against(indicator)],
      }
    } else {
      const { candidates, sum } = pair
      yield {
        cell: field.cell,
        message: 'sum',
        severity: 'warning',
        data: {
          written: number.written,
          count: String(candidates.length),
          values: candidates.map(({ indicator }) => valueOf(indicator)).join('、'),
          sum: `${sum.toFixed()}${number.unit.text}`,
          gap: `${number.number.minus(sum).toFixed()}${number.unit.text}`,
        },
        related: candidates.map(({ indicator }) => against(indicator)),
      }
    }
  }
}

function valueOf({ value }: Indicator): string {
  const { plain } = value.value
  const operator = value.operator?.text ?? ''
  const unit = value.unit?.text ?? ''
  return `${operator}${plain}${unit}`
}

function against({ value }: Indicator) {
  return { cell: value.cell, role: 'against' as const, value: value.text }
}

/** A description that states one number, and that in the unit of its own indicator, about what the name says. */
function ofDescription(indicator: Indicator, description: TextField): RuleReport<MessageId> | null {
  const quantity = comparable(indicator)
  if (!quantity?.unit || (description.text.match(/\d[\d.,]*/g) ?? []).length !== 1) return null
  const [number] = numbersIn(description.text)
  if (!number || number.after !== '' || !sameMeasure(quantity.unit, number.unit) || !isAbout(indicator, number))
    return null
  const severity = contradicts(number, quantity)
  if (!severity) return null
  return {
    row: indicator.row,
    cell: description.cell,
    message: 'description',
    severity,
    data: { written: number.written, name: shorten(indicator.name.plain), value: shorten(valueOf(indicator)) },
    related: [against(indicator)],
  }
}

function isAbout({ name }: Indicator, { before }: TextNumber): boolean {
  const lead = bare(before)
  const stem = stemOf(name.plain)
  return lead === '' || covered(stem, lead) >= 0.5 || covered(lead, stem) >= 0.5
}
