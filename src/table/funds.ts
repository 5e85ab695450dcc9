import type { CellAddress } from '../sheet/index.ts'
import { moneyUnitOf, normalise, type MoneyUnit } from '../value/index.ts'
import type { Labelled, LabelledRows } from './labelled.ts'
import type { FundingSource } from './labels.ts'
import type { Fund, FundingSplit, MoneyField, Scope } from './model.ts'
import { labelUnit, moneyField, unitAround } from './money.ts'
import type { Spot } from './sheetView.ts'

interface Total {
  readonly scope: Scope | 'whole'
  readonly field: MoneyField
}

interface Part extends MoneyField {
  readonly source: FundingSource
  readonly column: number
}

interface Group {
  readonly by: 'income' | 'spending'
  readonly spot: Spot
}

/** The money of a table by the labels of its amounts. `tableUnit` is the unit stated for the whole table. */
export function readFunds(rows: LabelledRows, tableUnit: MoneyUnit | null): Fund[] {
  const unit = tableUnit ?? unitOfTotals(rows.labels)
  const totals: Total[] = []
  const parts: Part[] = []
  const groups: Group[] = []
  for (const label of rows.labels) {
    const known = label.label
    if (known.field === 'split') groups.push({ by: known.by, spot: label.spot })
    if (known.field === 'budget') totals.push({ scope: known.scope, field: amountOf(rows, label, unit) })
    if (known.field === 'part') {
      parts.push({ ...amountOf(rows, label, unit), source: known.source, column: label.spot.cell.col })
    }
  }
  if (totals.length === 0) totals.push(...totalsInGroups(rows, unit))
  return buildFunds(totals, parts, groups)
}

/** The unit the totals carry in their labels, 「资金总额（万元）」: it holds for the parts below them as well. */
function unitOfTotals(labels: readonly Labelled[]): MoneyUnit | null {
  const units = new Set(labels.flatMap(({ label, name }) => (label.field === 'budget' ? (labelUnit(name) ?? []) : [])))
  const [unit] = units
  return units.size === 1 && unit !== undefined ? unit : null
}

const SUM = /^(合计|总计|小计|总额)$/

/** 资金来源↓ 合计 | 30: where no label names a total, the 合计 among the parts is it. */
function totalsInGroups(rows: LabelledRows, tableUnit: MoneyUnit | null): Total[] {
  const first = rows.labels.find(({ label }) => label.field === 'part')
  if (!first) return []
  const at = rows.rows.indexOf(first.spot.cell.row)
  for (const row of [rows.rows[at - 1], rows.rows[at]]) {
    if (row === undefined) continue
    const spot = rows.view.spots(row).find((s) => SUM.test(labelKey(s.text)) && s.cell.col <= first.spot.cell.col)
    if (!spot) continue
    const label: Labelled = {
      spot: { ...spot, area: { ...spot.area } },
      label: { field: 'budget', scope: 'whole' },
      name: spot.text,
      inline: null,
    }
    return [{ scope: 'whole', field: amountOf(rows, label, tableUnit) }]
  }
  return []
}

function labelKey(text: string): string {
  return normalise(text).replace(/:$/, '')
}

function amountOf(rows: LabelledRows, label: Labelled, tableUnit: MoneyUnit | null): MoneyField {
  const own = unitAround(rows.view, label.spot, rows.rows[0] ?? 0)
  const source = { name: label.name.replace(/\s/g, ''), label: label.spot.cell, unit: own ?? tableUnit }
  if (label.inline !== null) return moneyField(label.spot, label.spot.cell, source, label.inline)
  const right = rows.rightOf(label)
  const beside = right
    ? moneyField(right, right.cell, { ...source, unit: own ?? unitBehind(rows, right) ?? tableUnit })
    : null
  if (right && beside?.state !== 'not-an-amount') {
    rows.claim(right)
    return beside ?? blank(rows.placeOf(label), source)
  }
  // Labels in a row (年初预算数 | 全年预算数) with their amounts below them.
  const below = rows.below(label)
  if (below && !rows.isClaimed(below)) {
    const field = moneyField(below, below.cell, source)
    if (field.state === 'amount' || field.state === 'unit-unknown') {
      rows.claim(below)
      return field
    }
  }
  if (right) rows.claim(right)
  return beside ?? blank(rows.placeOf(label), source)
}

function blank(place: CellAddress, source: { name: string; label: CellAddress; unit: MoneyUnit | null }): MoneyField {
  return moneyField(null, place, source)
}

/** The unit in a cell of its own behind the amount: 30 | 万元. */
function unitBehind(rows: LabelledRows, amount: Spot): MoneyUnit | null {
  const next = rows.view.spots(amount.cell.row).find((spot) => spot.cell.col > amount.area.right)
  return next && /^[(（]?[百千万亿]*元[)）]?$/.test(normalise(next.text)) ? moneyUnitOf(next.text) : null
}

function buildFunds(totals: readonly Total[], parts: readonly Part[], groups: readonly Group[]): Fund[] {
  const annual = totals.find((t) => t.scope === 'annual') ?? null
  const whole = totals.find((t) => t.scope === 'whole') ?? null
  const period = totals.find((t) => t.scope === 'period') ?? null
  // 项目资金总额 covers all years where the form asks for this year's amount besides; else it is this year's.
  const annualTotal = annual ?? whole
  const periodTotal = period ?? (annual && whole && annual !== whole ? whole : null)
  const byTotal = new Map<unknown, Part[]>()
  for (const part of parts) {
    const owner = ownerOf(part, annualTotal, periodTotal)
    const list = byTotal.get(owner)
    if (list) list.push(part)
    else byTotal.set(owner, [part])
  }
  const funds: Fund[] = []
  if (annualTotal || parts.length > 0) {
    const mine = [...(byTotal.get(annualTotal) ?? []), ...(annualTotal ? (byTotal.get(null) ?? []) : [])]
    funds.push({ scope: 'annual', total: annualTotal?.field ?? null, splits: splits(mine, groups) })
  }
  if (periodTotal) {
    funds.push({ scope: 'period', total: periodTotal.field, splits: splits(byTotal.get(periodTotal) ?? [], []) })
  }
  return funds
}

/** The total a part belongs to: in a double form the one it stands under, column by column. */
function ownerOf<T extends { field: MoneyField }>(part: Part, annual: T | null, period: T | null): T | null {
  if (!annual || !period) return annual ?? period
  const a = annual.field.label ?? annual.field.cell
  const p = period.field.label ?? period.field.cell
  if (a.col === p.col) return part.cell.row >= a.row && (a.row > p.row || part.cell.row < p.row) ? annual : period
  return Math.abs(part.column - a.col) <= Math.abs(part.column - p.col) ? annual : period
}

const LEVEL_OF_STATE = /(中央|省级?|市级?|县级?|区级?|地方|上级|本级|同级)(财政)?(专项)?(资金|补助|拨款)$/

function splits(parts: readonly Part[], groups: readonly Group[]): FundingSplit[] {
  // 中央资金, 省级资金 are the sources themselves where no line of public money stands above them.
  const headed = parts.some((part) => part.source === 'fiscal' || part.source === 'public-budget')
  const own = parts.filter((part) => part.source !== 'child' || (!headed && LEVEL_OF_STATE.test(part.name)))
  if (stacked(groups)) {
    return groups.map((group, i) => {
      const top = group.spot.cell.row
      const next = groups[i + 1]?.spot.cell.row ?? Infinity
      return { by: group.by, parts: topLevel(own.filter(({ label }) => label && label.row >= top && label.row < next)) }
    })
  }
  const ordered = [...groups].sort((a, b) => a.spot.cell.col - b.spot.cell.col)
  if (ordered.length > 0) {
    return ordered.map((group, i) => {
      const left = group.spot.cell.col
      const right = Math.max(group.spot.area.right, (ordered[i + 1]?.spot.cell.col ?? Infinity) - 1)
      const mine = own.filter((part) => part.column >= left && part.column <= right)
      return { by: group.by, parts: topLevel(mine) }
    })
  }
  const source = topLevel(own.filter((part) => part.source !== 'spending'))
  const spending = own.filter((part) => part.source === 'spending')
  return [
    ...(source.length > 0 ? [{ by: 'source' as const, parts: source }] : []),
    ...(spending.length > 1 ? [{ by: 'spending' as const, parts: spending }] : []),
  ]
}

/** 按收入性质分 above 按支出性质分, each with its parts to the right; else they stand side by side with the parts below. */
function stacked([first, ...others]: readonly Group[]): boolean {
  const at = first?.spot.cell
  return (
    at !== undefined &&
    others.length > 0 &&
    others.every(({ spot: { cell } }) => cell.col === at.col && cell.row !== at.row)
  )
}

/**
 * 一般公共预算 and 政府性基金 are parts of 财政资金 where that is filled in too: they are not added twice. Where it is
 * blank they speak for it.
 */
function topLevel(parts: readonly Part[]): Part[] {
  const fiscal = parts.some((part) => part.source === 'fiscal' && part.state !== 'blank')
  return parts.filter((part) => !fiscal || (part.source !== 'public-budget' && part.source !== 'fund-budget'))
}
