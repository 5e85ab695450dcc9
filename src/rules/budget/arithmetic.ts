import * as z from 'zod/mini'
import { isCost, type Table, type TextField } from '../../table/index.ts'
import { normalise } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { holds, type Calculation } from './calculation.ts'
import { displayUnit } from './costs.ts'
import { readListedParts } from './listedParts.ts'
import { readProductSum } from './productSum.ts'
import { readSignedFormula } from './signedFormula.ts'
import { statedResults } from './statedResult.ts'
import { readWordFormula } from './wordFormula.ts'

const TWO_NUMBERS = /\d[^\d.]+\d/

export const arithmetic = defineRule({
  id: 'arithmetic',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '测算过程算错了',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    wrong: '按文中所写 {formula}，应为 {computed}，文中写的是 {stated}，{direction} {gap}',
  },
  suggestions: {
    default: '请重新计算：{formula}＝{computed}；如果单价、数量或月数有误，请改正后再算。',
  },
  phrases: { less: '少', more: '多' },
  explain: {
    what: '测算依据、资金用途或成本说明里写的算式（人数×单价×月数，或几项相加），与写出的结果不相等。',
    why: '测算过程是预算的依据，算式和结果对不上，金额就没有依据。',
    how: '按算式重新计算，改正结果，或改正单价、数量、月数。按月计价而没有写月数的，按 12 个月计算。',
  },
  examples: {
    good: [
      `预算数: 33.6
      用途: 协管员8名，人/月/3500元（含养老保险等各种保险），支出33.6万元。
      产出 | 数量 | 抽检批次 | ≥100批次`,
      `预算数: 8
      用途: 培训费5万元、印刷费3万元，共计8万元
      产出 | 数量 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: `预算数: 33.6
        用途: !协管员8名，人/月/3500元（含养老保险等各种保险），支出34.6万元。
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '按文中所写 8名×3500元×12个月，应为 33.6万元，文中写的是 34.6万元，多 1万元',
      },
      {
        table: `预算数: 8
        用途: !培训费5万元、印刷费3万元，共计9万元
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '5万元＋3万元，应为 8万元',
      },
    ],
  },
  *check(table) {
    for (const { field, row } of textsOf(table)) {
      const wrong = calculationsIn(normalise(field.text)).find((calculation) => !holds(calculation))
      if (!wrong) continue
      const [computed] = wrong.computed
      const unit = displayUnit(table)
      const gap = wrong.stated.amount.minus(computed)
      yield {
        cell: field.cell,
        message: 'wrong',
        ...(row === null ? {} : { row }),
        data: {
          formula: wrong.formula,
          computed: computed.format(unit),
          stated: wrong.stated.amount.format(unit),
          gap: gap.abs().format(unit),
        },
        parts: { direction: gap.yuan.lt(0) ? 'less' : 'more' },
      }
    }
  },
})

/** The texts in which a form may say how its money was calculated. */
function* textsOf(table: Table): Generator<{ field: TextField; row: number | null }> {
  if (table.purpose && mayCalculate(table.purpose.text)) yield { field: table.purpose, row: null }
  for (const indicator of table.indicators) {
    const { description } = indicator
    if (!description || !mayCalculate(description.text) || !isCost(indicator)) continue
    yield { field: description, row: indicator.row }
  }
  for (const { basis } of table.details?.rows ?? []) {
    if (basis && mayCalculate(basis.text)) yield { field: basis, row: null }
  }
}

function mayCalculate(text: string): boolean {
  return (text.includes('元') || text.includes('万')) && TWO_NUMBERS.test(text)
}

/** Every calculation of a normalised text that is understood with certainty. */
function calculationsIn(plain: string): Calculation[] {
  const results = statedResults(plain)
  const found: Calculation[] = []
  let at = 0
  for (const stated of results) {
    const body = plain.slice(at, stated.from)
    const calculation =
      readSignedFormula(body, at, stated) ?? readWordFormula(body, at, stated) ?? readProductSum(body, at, stated)
    if (calculation) found.push(calculation)
    at = stated.to
  }
  const listed = readListedParts(plain, results, found)
  return listed ? [...found, listed] : found
}
