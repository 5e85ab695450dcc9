import { labelText, normalise, parseAmount, unitOf, type MoneyUnit } from '../value/index.ts'
import { isFooter } from './labels.ts'
import type { MoneyField, Procurement, ProcurementRow } from './model.ts'
import { labelUnit, moneyField, statedUnits } from './money.ts'
import { spotField, type SheetView, type Spot } from './sheetView.ts'

type Role = 'item' | 'project' | 'quantity' | 'unit' | 'price' | 'amount'

// prettier-ignore
const LABELS: Readonly<Record<Role, RegExp>> = {
  item: /^(?:采购|货物|设备|物品|商品|标的|服务|政府采购)*(?:品目|内容|物品|货物|标的|商品|品名|设备|目录|项目|明细)(?:名称|明细)?$|^(?:名称|品名)$/,
  project: /^(?:预算项目|所属项目|项目|对应项目)(?:名称)?$/,
  quantity: /^(?:采购|预算|计划)?数量$/,
  unit: /^(?:计量|数量|采购)?单位$/,
  price: /^(?:采购|预算|计划|预计|参考)?(?:单价|价格)$/,
  amount: /^(?:采购|预算|政府采购|计划|资金|总)*(?:金额|总价|合计|总额|预算|预算数|小计|总金额)$/,
}
const ROLES = ['quantity', 'price', 'amount', 'unit', 'project', 'item'] as const

/** The header of a 政府采购表: what is bought, how many, at what price, for how much. */
export interface ProcurementHeader {
  readonly row: number
  readonly columns: Partial<Readonly<Record<Role, Spot>>>
}

/** Reads a row as such a header; null where it counts or prices nothing, or nothing around it speaks of 采购. */
export function readProcurementHeader(view: SheetView, row: number): ProcurementHeader | null {
  const columns: Partial<Record<Role, Spot>> = {}
  const spots = view.spots(row)
  for (const spot of spots) {
    if (spot.text.length > 16) continue
    const label = labelText(spot.text)
    const role = ROLES.find((one) => LABELS[one].test(label) && !columns[one])
    if (role) columns[role] = spot
  }
  // 项目名称 alone names what is bought.
  if (!columns.item && columns.project) {
    columns.item = columns.project
    delete columns.project
  }
  const { item, quantity, price, amount } = columns
  if (!item || !quantity || !amount || !price || item.cell.col > quantity.cell.col) return null
  return saysProcurement(view, row) ? { row, columns } : null
}

const PROCUREMENT = /采\s*购/
/** How many rows above the header may hold its title. */
const TITLE_ROWS = 4

function saysProcurement(view: SheetView, row: number): boolean {
  if (PROCUREMENT.test(view.grid.sheet)) return true
  for (let at: number | null = row, n = 0; at !== null && n <= TITLE_ROWS; at = view.previousRow(at), n++) {
    if (view.spots(at).some((spot) => spot.text.length < 40 && PROCUREMENT.test(spot.text))) return true
  }
  return false
}

/** The row where the block begins: its title, where that stands alone right above its header. */
export function procurementTop(view: SheetView, { row }: ProcurementHeader): number {
  let top = row
  for (let at = view.previousRow(row); at !== null && row - at <= TITLE_ROWS; at = view.previousRow(at)) {
    const spots = view.spots(at)
    if (spots.length > 3 || !spots.every((spot) => spot.text.length < 40)) break
    if (spots.some((spot) => PROCUREMENT.test(spot.text) && /表|清单|明细|预算/.test(spot.text))) top = at
  }
  return top
}

const TOTAL = /^(?:合计|总计|共计|合计数|金额合计)$/
const SUBTOTAL = /^小计$/

/** Reads the lines down to a 合计, a footer or `end`. */
export function readProcurement(
  view: SheetView,
  header: ProcurementHeader,
  end: number,
): { block: Procurement; last: number } {
  const { columns } = header
  const above = statedUnits(view, view.grid.rowsBetween(Math.max(0, header.row - TITLE_ROWS), header.row))
  const stated = above[0]?.unit ?? null
  const rows: ProcurementRow[] = []
  let total: MoneyField | null = null
  let last = header.row
  let project: Spot | null = null
  for (const row of view.grid.rowsBetween(header.row + 1, end)) {
    const spots = view.spots(row)
    const first = spots[0]
    if (!first || isFooter(first.text)) break
    last = row
    const money = (role: 'price' | 'amount') => moneyAt(spots, columns[role], row, stated)
    if (spots.some((spot) => TOTAL.test(labelText(spot.text)))) {
      total = money('amount')
      break
    }
    if (spots.some((spot) => SUBTOTAL.test(labelText(spot.text)))) continue
    const item = at(spots, columns.item)
    const quantity = at(spots, columns.quantity)
    // A project's name is merged down, or written once, over the things bought for it.
    project = at(spots, columns.project) ?? project
    if (!item) continue
    rows.push({
      row,
      item: spotField(item, columns.item?.cell ?? null),
      project: project ? spotField(project, columns.project?.cell ?? null) : null,
      quantity: quantity
        ? {
            ...spotField(quantity, columns.quantity?.cell ?? null),
            ...countIn(quantity.text, at(spots, columns.unit)?.text ?? ''),
          }
        : null,
      price: money('price'),
      amount: money('amount'),
    })
  }
  const place = columns.amount?.cell ?? { row: header.row, col: 0 }
  return { block: { sheet: view.grid.sheet, header: place, rows, total }, last }
}

function at(spots: readonly Spot[], column: Spot | undefined): Spot | null {
  if (!column) return null
  return spots.find((spot) => spot.cell.col >= column.cell.col && spot.cell.col <= column.area.right) ?? null
}

function moneyAt(spots: readonly Spot[], column: Spot | undefined, row: number, stated: MoneyUnit | null): MoneyField {
  const source = {
    name: column?.text ?? '',
    label: column?.cell ?? null,
    unit: column ? (labelUnit(column.text) ?? stated) : stated,
  }
  return moneyField(at(spots, column), { row, col: column?.cell.col ?? 0 }, source)
}

/** 12, 12台: the number, and its unit where it or a column states one. */
function countIn(text: string, unit: string): Pick<NonNullable<ProcurementRow['quantity']>, 'number' | 'unit'> {
  const plain = normalise(text)
  const [, digits = '', own = ''] = /^(\d[\d,]*(?:\.\d+)?)(.*)$/.exec(plain) ?? []
  const number = digits === '' ? null : parseAmount(digits, '元').number
  return { number, unit: unitOf(own || normalise(unit)) }
}
