import { labelText } from '../value/index.ts'
import type { LabelBook, ListRole } from './labels.ts'
import { isFooter } from './labels.ts'
import type { DetailBlock, DetailRow, Goal, MoneyField, SummaryBlock, SummaryRow } from './model.ts'
import { labelUnit, moneyField, unitAround } from './money.ts'
import { spotField, type SheetView, type Spot } from './sheetView.ts'
import type { MoneyUnit } from '../value/index.ts'

interface ListColumn {
  readonly left: number
  readonly right: number
  readonly spot: Spot
}

export type ListHeader = Partial<Record<ListRole, ListColumn>> & { readonly row: number }

const TOTAL = /^(合计|总计|小计|合计数|总合计|共计|金额合计|合计金额|资金合计)$/
const GRAND_TOTAL = /^(合计|总计|合计数|总合计|共计|金额合计|合计金额|资金合计)$/

/** Reads a row as the header of 支出明细/成本构成: an amount and a kind of item, with or without 测算依据. */
export function readDetailHeader(view: SheetView, row: number, book: LabelBook): ListHeader | null {
  const header = readListHeader(view, row, book, ['detail', 'amount', 'estimate'])
  if (!header?.amount || !header.detail || header.row < 0) return null
  return header.estimate || view.spots(row).length >= 2 ? header : null
}

/** Reads a row as the header of a 汇总表: names, amounts and goals. */
export function readSummaryHeader(view: SheetView, row: number, book: LabelBook): ListHeader | null {
  const header = readListHeader(view, row, book, ['order', 'project', 'amount', 'goal'])
  return header?.project && header.amount && (header.goal || header.order) ? header : null
}

function readListHeader(view: SheetView, row: number, book: LabelBook, wanted: readonly ListRole[]): ListHeader | null {
  const found: Partial<Record<ListRole, ListColumn>> = {}
  let labels = 0
  for (const spot of view.spots(row)) {
    if (spot.text.length > 24) return null
    const role = book.list(spot.text).find((r) => wanted.includes(r))
    if (!role) continue
    labels++
    const known = found[role]
    // 支出内容简介 | 支出明细: both name the item; a repeated unmerged label only widens its column.
    if (known) {
      if (spot.cell.col === known.right + 1) found[role] = { ...known, right: spot.area.right }
      continue
    }
    found[role] = { left: spot.cell.col, right: spot.area.right, spot }
  }
  return labels >= 2 ? { ...found, row } : null
}

function within(spots: readonly Spot[], column: ListColumn | undefined): Spot | null {
  return allWithin(spots, column)[0] ?? null
}

function allWithin(spots: readonly Spot[], column: ListColumn | undefined): readonly Spot[] {
  if (!column) return []
  return spots.filter((spot) => spot.cell.col >= column.left && spot.cell.col <= column.right)
}

function amountOf(
  spots: readonly Spot[],
  column: ListColumn,
  row: number,
  name: string,
  unit: MoneyUnit | null,
): MoneyField {
  const spot = within(spots, column)
  const source = { name, label: column.spot.cell, unit: labelUnit(column.spot.text) ?? unit }
  return moneyField(spot, { row, col: column.left }, source)
}

/** Reads the lines of 支出明细 down to its 合计 or to `end`. Returns the rows it used as well. */
export function readDetails(
  view: SheetView,
  header: ListHeader,
  end: number,
  tableUnit: MoneyUnit | null,
): { block: DetailBlock; last: number } | null {
  const amount = header.amount
  if (!amount) return null
  // 项目预算（万元）↓ 成本构成 | 金额: the head of the group may state the unit of the column.
  const unit = unitAround(view, amount.spot, view.grid.previousUsedRow(header.row) ?? header.row) ?? tableUnit
  const rows: DetailRow[] = []
  let total: MoneyField | null = null
  let closed = false
  let last = header.row
  for (const row of view.grid.rowsBetween(header.row + 1, end)) {
    if (closed) break
    const spots = view.spots(row)
    const first = spots[0]
    if (!first) continue
    if (isFooter(first.text)) break
    const totalLabel = spots.find((spot) => TOTAL.test(labelText(spot.text)))
    // Under a 合计 on top no closing row says where the list ends: it ends with its amounts.
    if (total && !totalLabel && amountOf(spots, amount, row, '', unit).amount === null) break
    last = row
    if (totalLabel) {
      const grand = GRAND_TOTAL.test(labelText(totalLabel.text))
      if (!grand) continue
      // The 合计 row may have a cell less: its amount is the first number behind the label, wherever that stands.
      const own = amountOf(spots, amount, row, totalLabel.text, unit)
      const moved = spots.find((spot) => spot.cell.col > totalLabel.cell.col && /\d/.test(spot.text))
      total =
        own.state === 'amount' || !moved
          ? { ...own, label: totalLabel.cell }
          : moneyField(moved, moved.cell, { name: totalLabel.text, label: totalLabel.cell, unit: own.unit ?? unit })
      // 合计 closes the list, unless it is printed on top of it.
      closed = rows.length > 0
      continue
    }
    const [name = null, item = null] = allWithin(spots, header.detail)
    const field = amountOf(spots, amount, row, name?.text ?? '', unit)
    const basis = within(spots, header.estimate)
    if (!name && field.state === 'blank') continue
    // 预算金额 over 总额 | 财政拨款: the header's second row.
    if (rows.length === 0 && !name && field.state === 'not-an-amount') continue
    rows.push({
      name: name ? spotField(name, header.detail?.spot.cell ?? null) : { text: '', cell: field.cell, label: null },
      item: item ? spotField(item, header.detail?.spot.cell ?? null) : null,
      amount: field,
      basis: basis ? spotField(basis, header.estimate?.spot.cell ?? null) : null,
    })
  }
  if (rows.length === 0 && !total) return null
  return { block: { header: amount.spot.cell, rows, total }, last }
}

const CHINESE_ORDER = /^[(（]?[一二三四五六七八九十]+[)）]?[、.]?$/
const SUB_ORDER = /^\d+[.．]\d+$|^[(（]\d+[)）]$/

/** Reads the lines of a 汇总表 down to a footer or `end`. 合计 is the total, 小计 is no project. */
export function readSummary(
  view: SheetView,
  header: ListHeader,
  book: LabelBook,
  end: number,
  unit: MoneyUnit | null,
): { block: SummaryBlock; last: number } {
  const lines: { row: number; order: string; name: Spot; amount: MoneyField; spots: readonly Spot[] }[] = []
  let total: MoneyField | null = null
  let last = header.row
  const { project, amount, order } = header
  const goalColumns = view.spots(header.row).filter((spot) => book.list(spot.text).includes('goal'))
  if (project && amount) {
    for (const row of view.grid.rowsBetween(header.row + 1, end)) {
      const spots = view.spots(row)
      const first = spots[0]
      if (!first) continue
      if (isFooter(first.text)) break
      last = row
      const label = spots.find((spot) => spot.cell.col < amount.left && TOTAL.test(labelText(spot.text)))
      if (label) {
        if (GRAND_TOTAL.test(labelText(label.text))) {
          total = { ...amountOf(spots, amount, row, label.text, unit), label: label.cell }
        }
        continue
      }
      const name = within(spots, project)
      if (!name) continue
      lines.push({
        row,
        order: within(spots, order)?.text ?? '',
        name,
        amount: amountOf(spots, amount, row, name.text, unit),
        spots,
      })
    }
  }
  const chinese = lines.some((line) => CHINESE_ORDER.test(line.order))
  const dotted = lines.some((line) => SUB_ORDER.test(line.order))
  const rows: SummaryRow[] = lines.map((line) => ({
    row: line.row,
    level: (chinese && !CHINESE_ORDER.test(line.order)) || (!chinese && dotted && SUB_ORDER.test(line.order)) ? 2 : 1,
    name: spotField(line.name, project?.spot.cell ?? null),
    amount: line.amount,
    goals: goalsOf(line.spots, goalColumns),
  }))
  return { block: { header: amount?.spot.cell ?? { row: header.row, col: 0 }, total, rows }, last }
}

/** The goals of a line, each with the scope its own column states: 实施期绩效目标 | 年度绩效目标. */
function goalsOf(spots: readonly Spot[], columns: readonly Spot[]): Goal[] {
  return columns.flatMap((column) => {
    const spot = spots.find((s) => s.cell.col >= column.cell.col && s.cell.col <= column.area.right)
    const scope = /实施期|中期|长期/.test(column.text) ? 'period' : 'annual'
    return spot ? [{ ...spotField(spot, column.cell), scope }] : []
  })
}
