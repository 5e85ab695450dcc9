import type { CellAddress } from '../sheet/index.ts'
import { moneyUnitOf, normalise, parseAmount, type MoneyUnit } from '../value/index.ts'
import { inBrackets } from './labels.ts'
import type { MoneyField } from './model.ts'
import type { SheetView, Spot } from './sheetView.ts'

const UNIT_STATEMENT = /(单位|金额)[:：]?(为|是)?(人民币)?[(（]?(元|百元|千元|万元|百万元|亿元)[)）]?$/

/** A statement of the money unit for the amounts around it: 「单位：万元」「金额：元」「（万元）」. */
export function statedUnit(text: string): MoneyUnit | null {
  if (text.length > 40 || !text.includes('元')) return null
  const plain = normalise(text)
  if (UNIT_STATEMENT.test(plain)) return moneyUnitOf(plain.slice(plain.search(UNIT_STATEMENT)))
  return /^[(（][^()（）]*[)）]$/.test(plain) ? moneyUnitOf(plain) : null
}

/** 单位 | 万元: the statement in two cells. */
function unitBeside(label: Spot | undefined, spot: Spot): MoneyUnit | null {
  return label &&
    spot.text.length <= 8 &&
    spot.text.includes('元') &&
    /^(金额|货币|计量)?单位:?$/.test(normalise(label.text))
    ? statedUnit(`单位：${spot.text}`)
    : null
}

export interface UnitStatement {
  readonly unit: MoneyUnit
  readonly cell: CellAddress
}

/** Every statement of a money unit in the given rows, in reading order. */
export function statedUnits(view: SheetView, rows: readonly number[], skip?: ReadonlySet<Spot>): UnitStatement[] {
  const found: UnitStatement[] = []
  for (const row of rows) {
    let left: Spot | undefined
    for (const spot of view.spots(row)) {
      const unit = statedUnit(spot.text) ?? unitBeside(left, spot)
      if (unit && !skip?.has(spot)) found.push({ unit, cell: spot.cell })
      left = spot
    }
  }
  return found
}

/** The one unit that the statements agree on; null where there is none, or two differ. */
export function agreedUnit(statements: readonly UnitStatement[]): MoneyUnit | null {
  const unit = statements[0]?.unit ?? null
  return statements.every((statement) => statement.unit === unit) ? unit : null
}

/** The unit a label carries in brackets: 「预算数（万元）」. */
export function labelUnit(label: string): MoneyUnit | null {
  if (!label.includes('元')) return null
  const inside = inBrackets(label)
  return inside === null ? null : moneyUnitOf(inside.replace(/^.*单位[:：]/, ''))
}

/** The unit a label carries, or one that stands left of or above it as the head of its group (项目资金（万元）↓). */
export function unitAround(view: SheetView, label: Spot, top: number): MoneyUnit | null {
  const own = labelUnit(label.text)
  if (own) return own
  for (const row of [...view.grid.rowsBetween(top, label.cell.row + 1)].reverse()) {
    const spots = view.spots(row)
    const heading = row < label.cell.row && spots.length === 1 ? spots[0] : undefined
    const stated = heading ? labelUnit(heading.text) : null
    // 二、项目资金情况（万元）: a heading with the row to itself.
    if (heading && heading.cell.col <= label.cell.col && stated) return stated
    for (const spot of spots) {
      if (spot.cell.col >= label.cell.col) break
      const unit = labelUnit(spot.text)
      // Only the head of this group: a label of another row's own does not speak for this one.
      if (unit && (spot.area.bottom >= label.cell.row || spot.cell.col === spots[0]?.cell.col)) return unit
    }
  }
  return null
}

export interface MoneySource {
  readonly name: string
  readonly label: CellAddress | null
  readonly unit: MoneyUnit | null
}

/** The amount at a spot, or a blank one at `place`. */
export function moneyField(
  spot: Spot | null,
  place: CellAddress,
  source: MoneySource,
  inlineText?: string,
): MoneyField {
  const { name, label } = source
  if (!spot) return { text: '', cell: place, label, name, amount: null, unit: source.unit, state: 'blank' }
  if (spot.content.error) {
    return { text: spot.text, cell: spot.cell, label, name, amount: null, unit: null, state: 'error' }
  }
  const text = inlineText ?? spot.text
  const stored = typeof spot.content.value === 'number' ? spot.content.value : null
  const { amount, unit, state } = parseAmount(text, source.unit, stored)
  return { text, cell: spot.cell, label, name, amount, unit, state }
}
