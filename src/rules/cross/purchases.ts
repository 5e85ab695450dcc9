import {
  budgetOf,
  type Indicator,
  type MoneyField,
  type Procurement,
  type ProcurementRow,
  type RecognisedWorkbook,
  type Table,
} from '../../table/index.ts'
import { Amount, plainName, quantityOf, sumAmounts, type Decimal, type Quantity } from '../../value/index.ts'
import { isUnitSlip, termCells } from '../budget/terms.ts'
import type { RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { nameOf } from './pairs.ts'
import { termsOf } from './procurementSums.ts'
import { projectKey } from './projectNames.ts'
import { covered, sameMeasure, stemOf } from './subject.ts'

type MessageId = 'budget' | 'quantity'

/** What is bought for one project. */
export interface Bought {
  readonly project: Table
  readonly rows: readonly ProcurementRow[]
  /** The block's 合计, where all of it is for this project. */
  readonly total: MoneyField | null
}

/** Which lines are bought for which project: by the column that says so, else for the workbook's only one. */
export function projectsOf(block: Procurement, { tables }: RecognisedWorkbook): Bought[] {
  const projects = tables.filter((table) => table.kind === 'project')
  const named = new Map<string, ProcurementRow[]>()
  for (const row of block.rows) {
    const key = row.project ? projectKey(row.project.text) : ''
    named.set(key, [...(named.get(key) ?? []), row])
  }
  if (named.size === 1 && named.has('')) {
    const [only, second] = projects
    return only && !second ? [{ project: only, rows: block.rows, total: block.total }] : []
  }
  return [...named].flatMap(([key, rows]) => {
    const [project, second] = key === '' ? [] : projects.filter((table) => projectKey(nameOf(table)) === key)
    return project && !second ? [{ project, rows, total: named.size === 1 ? block.total : null }] : []
  })
}

/** What is bought costs no more than the project has. */
export function checkBudget(
  project: Table,
  rows: readonly ProcurementRow[],
  total: MoneyField | null,
  tolerance: number,
): RuleReport<MessageId> | null {
  const terms = termsOf(rows)
  const budget = budgetOf(project)
  const [first] = terms ?? []
  if (!terms || !first || !budget?.amount) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  const gap = sum.minus(budget.amount)
  if (gap.compare(Amount.yuan(tolerance)) <= 0) return null
  const unit = budget.unit ?? '万元'
  return {
    cell: total?.cell ?? first.cell,
    message: 'budget',
    ...(isUnitSlip(sum, budget.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      sum: sum.format(unit),
      project: shorten(nameOf(project)),
      budget: budget.amount.format(unit),
      gap: gap.format(unit),
    },
    related: [...termCells(terms), { cell: budget.cell, sheet: project.sheet, role: 'against', value: budget.text }],
  }
}

/** A thing bought against the one indicator that counts it. */
export function* checkQuantities(project: Table, rows: readonly ProcurementRow[]): Iterable<RuleReport<MessageId>> {
  for (const row of rows) {
    const { item, quantity } = row
    if (!quantity?.number || rows.some((other) => other !== row && sameItem(other, row))) continue
    const found = project.indicators.flatMap((indicator) => {
      const counted = indicator.scope === 'annual' ? quantityOf(indicator.value.value) : null
      return counted && counts(indicator, counted, row) ? [{ indicator, counted }] : []
    })
    const [one, second] = found
    if (!one || second || agrees(quantity.number, one.counted)) continue
    const { name, value } = one.indicator
    yield {
      cell: quantity.cell,
      message: 'quantity',
      severity: 'warning',
      data: {
        name: shorten(item.text),
        quantity: quantity.text,
        sheet: project.sheet,
        indicator: shorten(name.plain),
        value: shorten(value.value.plain),
      },
      related: [{ cell: value.cell, sheet: project.sheet, role: 'against', value: value.text }],
    }
  }
}

function sameItem(a: ProcurementRow, b: ProcurementRow): boolean {
  return plainName(a.item.text) === plainName(b.item.text)
}

const BUYING = /购置|配发|更新|更换|新增|增加/g

/** What counts people and events, never things that are bought. */
const NO_THINGS = /次$|批|^(?:人|名|位|场|期)$/

/** Whether an indicator counts the thing: the same words, a count, and no other kind of unit. */
function counts({ name }: Indicator, { unit, upTo, hedge }: Quantity, { item, quantity }: ProcurementRow): boolean {
  if (unit?.kind !== 'count' || unit.per !== null || upTo || hedge) return false
  if (quantity?.unit ? !sameMeasure(quantity.unit, unit) : NO_THINGS.test(unit.base)) return false
  const thing = stemOf(item.text).replace(BUYING, '')
  const stem = stemOf(name.plain).replace(BUYING, '')
  return thing.length >= 2 && covered(thing, stem) > 0.99 && covered(stem, thing) > 0.8
}

/** ≥10台 is reached by 12, 12台 only by 12. */
function agrees(bought: Decimal, { number, operator }: Quantity): boolean {
  if (operator === '≥' || operator === '>') return bought.gte(number)
  if (operator === '≤' || operator === '<') return bought.lte(number)
  return bought.eq(number)
}
