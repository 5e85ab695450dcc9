import type { CellAddress } from '../sheet/index.ts'
import { labelText, normalise } from '../value/index.ts'
import { level1Class, level1Of, level2Class } from './classes.ts'
import type { Column, ColumnSet, IndicatorHeader } from './header.ts'
import { isFooter } from './labels.ts'
import type {
  ColumnRole,
  EmptySlot,
  Indicator,
  Level1Class,
  Level2Class,
  LevelField,
  Problem,
  Scope,
  TextField,
} from './model.ts'
import { ReadIndicator, ReadName, ReadValue, type RowSource } from './readFields.ts'
import type { SheetView } from './sheetView.ts'

export interface IndicatorBlock {
  readonly indicators: Indicator[]
  readonly slots: EmptySlot[]
  readonly problems: Problem[]
  /** The last row that belongs to the block. */
  readonly last: number
}

/**
 * Reads the rows below a header down to a footer word or the `end` row (not included). `before` is the block that goes
 * on here, where the header is only printed again.
 */
export function readIndicators(
  view: SheetView,
  header: IndicatorHeader,
  end: number,
  scopes: readonly Scope[],
  before: IndicatorBlock | null = null,
): IndicatorBlock {
  const block: IndicatorBlock & { last: number } = { indicators: [], slots: [], problems: [], last: header.bottom }
  const readers = header.sets.map((set, i) => new SetReader(view, set, scopes[i] ?? 'annual', before))
  for (const row of view.grid.rowsBetween(header.bottom + 1, end)) {
    const first = firstText(view, row)
    if (first === null) continue
    if (isFooter(first)) break
    let understood = false
    for (const reader of readers) if (reader.read(row, block)) understood = true
    if (!understood) {
      understood =
        continuesAbove(view, row, header, block, before) ||
        isSubtotal(view, row, header) ||
        (view.nextRow(row) === end && isBlockHeading(view, row))
    }
    if (!understood) {
      const spot = view.spots(row)[0]
      if (spot) {
        block.problems.push({
          sheet: view.grid.sheet,
          cell: spot.cell,
          code: 'row-not-understood',
          data: { text: shorten(spot.text) },
        })
      }
    }
    block.last = row
  }
  return block
}

function firstText(view: SheetView, row: number): string | null {
  for (const cell of view.grid.rowCells(row)) if (cell && (cell.text !== '' || cell.error)) return cell.text
  return null
}

/** Whether the row itself writes the field: a merged area's text is written in its first row. */
function isOwn(field: TextField, row: number): boolean {
  return field.text !== '' && field.cell.row === row
}

/** Reads one half of a row (the only half, in most forms) and carries levels down. */
class SetReader implements RowSource {
  readonly #view: SheetView
  readonly #set: ColumnSet
  readonly #scope: Scope
  #level1: LevelField<Level1Class> | null = null
  #level2: LevelField<Level2Class> | null = null
  /** The row whose levels were taken over from the block before. */
  #row: number | null = null

  constructor(view: SheetView, set: ColumnSet, scope: Scope, before: IndicatorBlock | null) {
    this.#view = view
    this.#set = set
    this.#scope = scope
    for (const line of [...(before?.indicators ?? []), ...(before?.slots ?? [])]) {
      if (line.scope !== scope || (this.#row !== null && line.row < this.#row)) continue
      this.#row = line.row
      this.#level1 = line.level1
      this.#level2 = line.level2
    }
  }

  /** Whether the row said anything to this set. */
  read(row: number, block: IndicatorBlock): boolean {
    const set = this.#set
    const level1 = this.#level(row, set.level1, level1Class, this.#level1)
    if (level1 !== this.#level1 && level1) {
      // A new level 1 starts without a level 2; one that is merely printed again on each row does not.
      if (this.#level1 && labelText(this.#level1.text) !== labelText(level1.text)) this.#level2 = null
      this.#level1 = level1
    }
    const level2 = this.#level(row, set.level2, level2Class, this.#level2)
    const newLevel2 = level2 !== this.#level2
    this.#level2 = level2

    const name = this.#at(row, set.name)
    const value = this.#at(row, set.value)
    const operator = this.fieldOf(row, 'operator')
    if (isAcross(name, value, set)) return TOTAL.test(normalise(name.text))
    if (!isOwn(name, row) && !isOwn(value, row)) {
      if (!newLevel2 || !level2) return level1 !== null && level1.cell.row === row
      block.slots.push({
        row,
        scope: this.#scope,
        level1: this.#level1For(level2),
        level2,
        cell: value.cell,
      })
      return true
    }
    const error = Boolean(this.#view.grid.cell(value.cell.row, value.cell.col)?.error)
    const unit = this.fieldOf(row, 'unit')
    block.indicators.push(
      new ReadIndicator(this, {
        row,
        scope: this.#scope,
        level1: this.#level1For(level2),
        level2,
        name: new ReadName(name),
        value: new ReadValue(value, error, operator, unit, name.text),
      }),
    )
    return true
  }

  /** What a column says in a row; null where the form has no such column. */
  fieldOf(row: number, role: ColumnRole): TextField | null {
    const column = this.#set[role]
    return column ? this.#at(row, column) : null
  }

  #level1For(level2: LevelField<Level2Class> | null): LevelField<Level1Class> | null {
    if (this.#level1 || !level2?.class) return this.#level1
    return { ...level2, class: level1Of(level2.class) }
  }

  /** The label of a level as it applies to a row: its own, its merged area's, else the one carried from above. */
  #level<C>(
    row: number,
    column: Column | undefined,
    classify: (text: string) => C | null,
    carried: LevelField<C> | null,
  ): LevelField<C> | null {
    if (!column) return null
    for (let col = column.left; col <= column.right; col++) {
      const merge = this.#view.grid.mergeAt(row, col)
      const top = merge ? merge.top : row
      const left = merge ? merge.left : col
      if (carried && carried.cell.row === top && carried.cell.col === left) return carried
      const text = this.#view.grid.cell(top, left)?.text.trim() ?? ''
      if (text === '') continue
      return { text, cell: { row: top, col: left }, label: column.cell, class: classify(text) }
    }
    return carried
  }

  /** The field of a column in a row; '' where nothing is written. A merged area's text counts in each of its rows. */
  #at(row: number, column: Column | undefined): TextField {
    if (!column) return { text: '', cell: { row, col: 0 }, label: null }
    const { grid } = this.#view
    let blank: CellAddress | null = null
    for (let col = column.left; col <= column.right; col++) {
      const merge = grid.mergeAt(row, col)
      const top = merge ? merge.top : row
      const left = merge ? merge.left : col
      const text = grid.cell(top, left)?.text.trim() ?? ''
      if (text !== '') return { text, cell: { row: top, col: left }, label: column.cell }
      blank ??= { row: top, col: left }
    }
    return { text: '', cell: blank ?? { row, col: column.left }, label: column.cell }
  }
}

const TOTAL = /^(合计|总计|小计|总分|共计|总得分)(\(.*\))?$/

/** Whether one cell lies from left of the name over the value: 总分, 其他说明 — a row that is no indicator. */
function isAcross(name: TextField, value: TextField, set: ColumnSet): boolean {
  if (name.text === '' || name.cell.row !== value.cell.row || name.cell.col !== value.cell.col) return false
  return set.name !== undefined && name.cell.col < set.name.left
}

/**
 * A row that fills only its last columns goes on with the row above (a page break cut a long basis or description):
 * it says nothing of its own. Whether it could be understood so.
 */
function continuesAbove(
  view: SheetView,
  row: number,
  header: IndicatorHeader,
  block: IndicatorBlock,
  before: IndicatorBlock | null,
): boolean {
  const set = header.sets[header.sets.length - 1]
  if (!set || (block.indicators.length === 0 && !before)) return false
  const tail = [set.basis, set.description, set.weight, set.direction].filter((column) => column !== undefined)
  return view
    .spots(row)
    .every((spot) => tail.some((column) => spot.cell.col >= column.left && spot.cell.col <= column.right))
}

/** 年度绩效指标, alone in the row above a header: it names the block that begins there. */
function isBlockHeading(view: SheetView, row: number): boolean {
  const spots = view.spots(row)
  return spots.length === 1 && /(绩效)?(指标|目标)$/.test(labelText(spots[0]?.text ?? ''))
}

/** The subtotal of a department in a flat list: nothing but a name, 小计 and an amount, left of the levels. */
function isSubtotal(view: SheetView, row: number, header: IndicatorHeader): boolean {
  const first = header.sets[0]?.level1 ?? header.sets[0]?.level2
  if (!header.list.project || !first) return false
  return view.spots(row).every((spot) => spot.area.right < first.left)
}

/** Whether a header is an earlier one printed again, with nothing said between about another period. */
export function isPrintedAgain(header: IndicatorHeader, earlier: IndicatorHeader): boolean {
  return (
    header.sets.length === earlier.sets.length &&
    header.sets.every((set, i) => {
      const other = earlier.sets[i]
      return set.name?.left === other?.name?.left && set.value?.left === other?.value?.left
    })
  )
}

/** Whether a row repeats the header (at a page break, or in each row of an unmerged two-row header). */
export function repeatsHeader(view: SheetView, row: number, header: IndicatorHeader): boolean {
  const main = header.sets[0]
  if (!main?.name || !main.value) return false
  const name = view.grid.cell(row, main.name.left)?.text
  const value = view.grid.cell(row, main.value.left)?.text
  return (
    name !== undefined &&
    value !== undefined &&
    labelText(name) === labelText(main.name.text) &&
    labelText(value) === labelText(main.value.text)
  )
}

function shorten(text: string): string {
  const plain = normalise(text)
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain
}
