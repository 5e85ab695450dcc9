import type { CellAddress } from '../sheet/index.ts'
import { labelText, normalise } from '../value/index.ts'
import type { FieldLabel, FundingSource, LabelBook } from './labels.ts'
import type { Fund, FundingSplit, Goal, MoneyField, PaymentPlan, Scope, TextField } from './model.ts'
import { moneyField, statedUnit, unitAround } from './money.ts'
import { spotField, type SheetView, type Spot } from './sheetView.ts'
import type { MoneyUnit } from '../value/index.ts'

/** What stands around the indicators: everything of a table that is a label with its value. */
export interface Fields {
  project: TextField | null
  unitName: TextField | null
  code: TextField | null
  yearField: TextField | null
  period: TextField | null
  purpose: TextField | null
  goals: Goal[]
  paymentPlan: PaymentPlan | null
  funds: Fund[]
  moneyUnits: { unit: MoneyUnit; cell: CellAddress }[]
  /** Labels that were met, normalised: they tell the forms apart. */
  labels: Set<string>
  overall: boolean
}

interface Labelled {
  /** Where it stands; its area covers the cells in which an unmerged label is printed again. */
  readonly spot: Spot & { readonly area: { right: number; bottom: number } }
  readonly label: FieldLabel
  readonly name: string
  /** What follows the colon in the same cell; null where the cell holds the label alone. */
  readonly inline: string | null
}

interface Part extends MoneyField {
  readonly source: FundingSource
  readonly column: number
}

const THIS_YEAR = /年度|当年/
const WHOLE = /^(?!.*(?:年度|当年)).*总/
const GOAL_ITEM = /^(年度|绩效|总体|实施期)?目标[一二三四五六七八九十\d]{1,2}$/
const PERIOD_NAME = /^(截至|截止)?\d{1,2}月(底|末|份)?(前)?$|^第?[一二三四1-4]季度(末|底)?$|^(上|下)半年$/

/** Reads the labelled fields of the given rows. `skip` names cells that are known to be something else (the title). */
export function readFields(view: SheetView, rows: readonly number[], book: LabelBook, skip: ReadonlySet<Spot>): Fields {
  return new FieldReader(view, rows, book, skip).read()
}

class FieldReader {
  readonly #view: SheetView
  readonly #rows: readonly number[]
  readonly #book: LabelBook
  readonly #skip: ReadonlySet<Spot>
  readonly #labels: Labelled[] = []
  readonly #byCell = new Map<Spot, Labelled>()
  readonly #claimed = new Set<Spot>()
  readonly #top: number

  constructor(view: SheetView, rows: readonly number[], book: LabelBook, skip: ReadonlySet<Spot>) {
    this.#view = view
    this.#rows = rows
    this.#book = book
    this.#skip = skip
    this.#top = rows[0] ?? 0
  }

  read(): Fields {
    const fields: Fields = {
      project: null,
      unitName: null,
      code: null,
      yearField: null,
      period: null,
      purpose: null,
      goals: [],
      paymentPlan: null,
      funds: [],
      moneyUnits: [],
      labels: new Set(),
      overall: false,
    }
    this.#collect(fields)
    this.#simple(fields)
    this.#money(fields)
    this.#plan(fields)
    this.#goals(fields)
    this.#purpose(fields)
    return fields
  }

  #collect(fields: Fields): void {
    for (const row of this.#rows) {
      let previous: Labelled | null = null
      for (const spot of this.#view.spots(row)) {
        if (this.#skip.has(spot)) continue
        const unit = statedUnit(spot.text)
        if (unit) fields.moneyUnits.push({ unit, cell: spot.cell })
        const field = this.#book.field(spot.text)
        const inline = field ? null : this.#book.inline(spot.text)
        const label = field ?? inline?.label
        if (!label) {
          previous = null
          continue
        }
        const found: Labelled = {
          spot: { ...spot, area: { ...spot.area } },
          label,
          name: inline?.name ?? spot.text,
          inline: inline ? inline.value : null,
        }
        fields.labels.add(labelText(found.name))
        const near: (Labelled | null)[] = [previous, this.#above(spot)]
        const printed = near.find((known) => known && repeats(known, found))
        if (printed) {
          printed.spot.area.right = Math.max(printed.spot.area.right, spot.area.right)
          printed.spot.area.bottom = Math.max(printed.spot.area.bottom, spot.area.bottom)
          this.#claimed.add(spot)
          previous = printed
          continue
        }
        this.#labels.push(found)
        this.#byCell.set(spot, found)
        previous = found
      }
    }
  }

  /** The label that ends in the row above, over the same column. */
  #above({ cell }: Spot): Labelled | null {
    const above = this.#rows[this.#rows.indexOf(cell.row) - 1]
    return this.#labels.find(({ spot }) => spot.cell.col === cell.col && spot.area.bottom === above) ?? null
  }

  /** The spots right of a label in its own row, up to the next label. */
  #rightOf(label: Labelled): Spot | null {
    for (const spot of this.#view.spots(label.spot.cell.row)) {
      if (spot.cell.col <= label.spot.area.right) continue
      if (this.#claimed.has(spot) && labelText(spot.text) === labelText(label.name)) continue
      return this.#isLabel(spot) ? null : spot
    }
    return null
  }

  #isLabel(spot: Spot): boolean {
    return this.#byCell.has(spot) || this.#claimed.has(spot) || GOAL_ITEM.test(labelText(spot.text))
  }

  /** The spot under a label, in the next used row. */
  #below(label: Labelled): Spot | null {
    const at = this.#rows.indexOf(label.spot.area.bottom)
    const row = at >= 0 ? this.#rows[at + 1] : this.#rows.find((r) => r > label.spot.area.bottom)
    if (row === undefined) return null
    const spot = this.#view
      .spots(row)
      .find((s) => s.cell.col >= label.spot.cell.col && s.cell.col <= label.spot.area.right)
    return spot && !this.#isLabel(spot) ? spot : null
  }

  /** Where the value of a label would stand: right of it. */
  #placeOf(label: Labelled): CellAddress {
    return this.#view.grid.anchor(label.spot.cell.row, label.spot.area.right + 1)
  }

  #text(label: Labelled): TextField {
    if (label.inline !== null && label.inline !== '') {
      return { text: label.inline, cell: label.spot.cell, label: label.spot.cell }
    }
    const spot = this.#rightOf(label)
    if (spot) {
      this.#claimed.add(spot)
      return spotField(spot, label.spot.cell)
    }
    return { text: '', cell: this.#placeOf(label), label: label.spot.cell }
  }

  #simple(fields: Fields): void {
    for (const label of this.#labels) {
      switch (label.label.field) {
        case 'project':
          fields.project = better(fields.project, this.#text(label))
          break
        case 'unit-name':
          fields.unitName = better(fields.unitName, this.#text(label))
          break
        case 'code':
          fields.code = better(fields.code, this.#text(label))
          break
        case 'year':
          fields.yearField = better(fields.yearField, this.#text(label))
          break
        case 'period':
          fields.period = better(fields.period, this.#text(label))
          break
        default:
      }
    }
  }

  #amount(label: Labelled, tableUnit: MoneyUnit | null): MoneyField {
    const unit = unitAround(this.#view, label.spot, this.#top) ?? tableUnit
    const source = { name: label.name.replace(/\s/g, ''), label: label.spot.cell, unit }
    if (label.inline !== null && label.inline !== '') {
      return moneyField(label.spot, label.spot.cell, source, label.inline)
    }
    const right = this.#rightOf(label)
    if (right) {
      this.#claimed.add(right)
      return moneyField(right, right.cell, source)
    }
    // Labels in a row with their amounts below them.
    const below = this.#below(label)
    if (below && !this.#claimed.has(below)) {
      const field = moneyField(below, below.cell, source)
      if (field.state === 'amount' || field.state === 'unit-unknown') {
        this.#claimed.add(below)
        return field
      }
    }
    return moneyField(null, this.#placeOf(label), source)
  }

  #money(fields: Fields): void {
    const stated = new Set(fields.moneyUnits.map((statement) => statement.unit))
    // Two statements that differ leave the unit of a bare number open.
    const tableUnit = stated.size === 1 ? (fields.moneyUnits[0]?.unit ?? null) : null
    const totals: { scope: Scope | 'whole'; field: MoneyField; row: number }[] = []
    const parts: Part[] = []
    const groups: { by: 'income' | 'spending'; spot: Spot }[] = []
    for (const label of this.#labels) {
      const known = label.label
      if (known.field === 'split') groups.push({ by: known.by, spot: label.spot })
      if (known.field === 'budget') {
        totals.push({ scope: known.scope, field: this.#amount(label, tableUnit), row: label.spot.cell.row })
      }
      if (known.field === 'part') {
        const field = this.#amount(label, tableUnit)
        parts.push({ ...field, source: known.source, column: label.spot.cell.col })
      }
    }
    fields.overall = groups.length > 0
    fields.funds = buildFunds(totals, parts, groups)
  }

  #plan(fields: Fields): void {
    const label = this.#labels.find((l) => l.label.field === 'payment-plan')
    if (!label) return
    const at = this.#rows.indexOf(label.spot.cell.row)
    for (const row of [this.#rows[at], this.#rows[at + 1]]) {
      if (row === undefined) continue
      const heads = this.#view
        .spots(row)
        .filter((spot) => spot.cell.col > label.spot.cell.col && PERIOD_NAME.test(labelText(spot.text)))
      if (heads.length < 2) continue
      const below = this.#rows[this.#rows.indexOf(row) + 1]
      const periods = heads
        .filter((head, i) => labelText(head.text) !== labelText(heads[i - 1]?.text ?? ''))
        .map((head) => {
          const value =
            below === undefined
              ? undefined
              : this.#view.spots(below).find((s) => s.cell.col >= head.cell.col && s.cell.col <= head.area.right)
          if (value) this.#claimed.add(value)
          this.#claimed.add(head)
          const cell = this.#view.grid.anchor(below ?? row, head.cell.col)
          return {
            name: head.text,
            value: value ? spotField(value, head.cell) : { text: '', cell, label: head.cell },
          }
        })
      for (const head of heads) this.#claimed.add(head)
      fields.paymentPlan = { label: label.spot.cell, periods }
      return
    }
  }

  #goals(fields: Fields): void {
    const labels = this.#labels.filter((l) => l.label.field === 'goal')
    // A label whose text stands beside or under it first; then a group label that heads several rows.
    const groups: Labelled[] = []
    for (const label of labels) {
      if (label.label.field !== 'goal') continue
      const scope = label.label.scope
      const inline = label.inline !== null && label.inline !== ''
      const right = inline ? label.spot : this.#rightOf(label)
      if (right) {
        this.#claimed.add(right)
        const text = inline ? (label.inline ?? '') : right.text
        fields.goals.push({ text, cell: right.cell, label: label.spot.cell, scope })
        if (label.spot.area.bottom > label.spot.cell.row) groups.push(label)
        continue
      }
      const neighbour = this.#neighbour(label)
      const beside = neighbour !== null && this.#byCell.get(neighbour)?.label.field === 'goal'
      const below = this.#below(label)
      if (neighbour && (GOAL_ITEM.test(labelText(neighbour.text)) || (beside && !below?.text))) groups.push(label)
      else if (below && !this.#claimed.has(below) && (beside || this.#besideGoal(label))) {
        this.#claimed.add(below)
        fields.goals.push({ text: below.text, cell: below.cell, label: label.spot.cell, scope })
      } else if (beside) groups.push(label)
      else fields.goals.push({ text: '', cell: this.#placeOf(label), label: label.spot.cell, scope })
    }
    for (const group of groups) this.#goalItems(group, fields)
    fields.goals = this.#scoped(fields.goals)
    fields.goals.sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col)
  }

  /** 项目总目标 covers all years where the form asks for this year's goal besides; else it is this year's. */
  #scoped(goals: readonly Goal[]): Goal[] {
    const labelOf = (goal: Goal) => {
      const spot = goal.label && this.#view.grid.cell(goal.label.row, goal.label.col)
      return spot ? labelText(spot.text) : ''
    }
    const yearly = goals.some((goal) => THIS_YEAR.test(labelOf(goal)))
    return goals.map((goal) =>
      yearly && goal.scope === 'annual' && WHOLE.test(labelOf(goal)) ? { ...goal, scope: 'period' } : goal,
    )
  }

  /** The spot right of a label, label or not. */
  #neighbour(label: Labelled): Spot | null {
    return this.#view.spots(label.spot.cell.row).find((spot) => spot.cell.col > label.spot.area.right) ?? null
  }

  /** Whether another goal label stands left in the same row: 中期目标 | 年度目标, their texts below. */
  #besideGoal(label: Labelled): boolean {
    return this.#view
      .spots(label.spot.cell.row)
      .some((spot) => spot.cell.col < label.spot.cell.col && this.#byCell.get(spot)?.label.field === 'goal')
  }

  /** 绩效目标↓ 目标1 | … / 目标2 | … : the goals are numbered in cells of their own. */
  #goalItems(group: Labelled, fields: Fields): void {
    if (group.label.field !== 'goal') return
    for (const row of this.#groupRows(group)) {
      const spots = this.#view.spots(row).filter((spot) => spot.cell.col > group.spot.area.right)
      const item = spots.find((spot) => GOAL_ITEM.test(labelText(spot.text)))
      if (!item) continue
      this.#claimed.add(item)
      const text = spots.find((spot) => spot.cell.col > item.area.right)
      if (text) this.#claimed.add(text)
      const place = this.#view.grid.anchor(row, item.area.right + 1)
      fields.goals.push({
        ...(text ? spotField(text, item.cell) : { text: '', cell: place, label: item.cell }),
        scope: group.label.scope,
      })
    }
  }

  /** The rows a group label heads: those of its merged area, and those below where its column stays blank. */
  #groupRows(label: Labelled): number[] {
    const rows: number[] = []
    for (const row of this.#rows) {
      if (row < label.spot.cell.row) continue
      const left = this.#view.spots(row).find((spot) => spot.cell.col <= label.spot.area.right)
      const own = row <= label.spot.area.bottom
      if (!own && left && labelText(left.text) !== labelText(label.name)) break
      rows.push(row)
    }
    return rows
  }

  #purpose(fields: Fields): void {
    for (const label of this.#labels) {
      if (label.label.field !== 'purpose') continue
      if (label.inline !== null && label.inline !== '') {
        fields.purpose = better(fields.purpose, { text: label.inline, cell: label.spot.cell, label: label.spot.cell })
        continue
      }
      let found: Spot | null = null
      for (const row of this.#groupRows(label)) {
        const first = this.#view.spots(row).find((s) => s.cell.col > label.spot.area.right && !this.#repeats(s, label))
        if (first && !this.#isLabel(first) && !this.#byCell.has(first)) {
          found = first
          break
        }
      }
      if (found) this.#claimed.add(found)
      fields.purpose = better(
        fields.purpose,
        found ? spotField(found, label.spot.cell) : { text: '', cell: this.#placeOf(label), label: label.spot.cell },
      )
    }
  }

  #repeats(spot: Spot, label: Labelled): boolean {
    return normalise(spot.text) === normalise(label.name)
  }
}

/** Whether a label is one beside or above it, printed again for want of a merged area. Apart from it, it is another. */
function repeats(known: Labelled, label: Labelled): boolean {
  return (
    known.inline === null &&
    label.inline === null &&
    label.spot.cell.col <= known.spot.area.right + 1 &&
    labelText(known.name) === labelText(label.name)
  )
}

/** The first field that says something; a blank one only as long as nothing better is there. */
function better(known: TextField | null, next: TextField): TextField {
  return known && known.text !== '' ? known : next.text !== '' || !known ? next : known
}

function buildFunds(
  totals: readonly { scope: Scope | 'whole'; field: MoneyField; row: number }[],
  parts: readonly Part[],
  groups: readonly { by: 'income' | 'spending'; spot: Spot }[],
): Fund[] {
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

const LEVEL_OF_STATE = /(中央|省级|市级|县级|区级)(资金|补助)$/

function splits(parts: readonly Part[], groups: readonly { by: 'income' | 'spending'; spot: Spot }[]): FundingSplit[] {
  // 中央资金, 省级资金 are the sources themselves where no line of public money stands above them.
  const headed = parts.some((part) => part.source === 'fiscal' || part.source === 'public-budget')
  const own = parts.filter((part) => part.source !== 'child' || (!headed && LEVEL_OF_STATE.test(part.name)))
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

/**
 * 一般公共预算 and 政府性基金 are parts of 财政资金 where that is filled in too: they are not added twice. Where it is
 * blank they speak for it.
 */
function topLevel(parts: readonly Part[]): Part[] {
  const fiscal = parts.some((part) => part.source === 'fiscal' && part.state !== 'blank')
  return parts.filter((part) => !fiscal || (part.source !== 'public-budget' && part.source !== 'fund-budget'))
}
