import type { CellAddress } from '../sheet/index.ts'
import { labelText } from '../value/index.ts'
import type { FieldLabel, LabelBook } from './labels.ts'
import type { TextField } from './model.ts'
import { spotField, type SheetView, type Spot } from './sheetView.ts'

/** A printed label and what it announces. */
export interface Labelled {
  /** Where it stands; its area covers the cells in which an unmerged label is printed again. */
  readonly spot: Spot & { readonly area: { right: number; bottom: number } }
  readonly label: FieldLabel
  readonly name: string
  /** What follows the colon in the same cell; null where the cell holds the label alone. */
  readonly inline: string | null
}

/** 目标1, 年度目标二: a goal of several, numbered in a cell of its own. */
export const GOAL_ITEM = /^(年度|绩效|总体|实施期)?目标[一二三四五六七八九十\d]{1,2}$/

/** The labels in some rows of a sheet, and the way from each to what stands beside and below it. */
export class LabelledRows {
  readonly view: SheetView
  readonly rows: readonly number[]
  readonly labels: Labelled[] = []
  readonly #byCell = new Map<Spot, Labelled>()
  /** What is read already: as a value, or as a label printed again. */
  readonly #claimed = new Set<Spot>()

  /** `skip` names cells that are known to be something else (the title). */
  constructor(view: SheetView, rows: readonly number[], book: LabelBook, skip: ReadonlySet<Spot>) {
    this.view = view
    this.rows = rows
    for (const row of rows) this.#collect(view.spots(row), book, skip)
  }

  #collect(spots: readonly Spot[], book: LabelBook, skip: ReadonlySet<Spot>): void {
    let previous: Labelled | null = null
    for (const spot of spots) {
      if (skip.has(spot)) continue
      const field = book.field(spot.text)
      const inline = field ? null : book.inline(spot.text)
      const label = field ?? inline?.label
      if (!label) {
        previous = null
        continue
      }
      const found: Labelled = {
        spot: { ...spot, area: { ...spot.area } },
        label,
        name: inline?.name ?? spot.text,
        inline: inline && inline.value !== '' ? inline.value : null,
      }
      const above: Labelled | null = this.#above(spot)
      const near: readonly (Labelled | null)[] = [previous, above && this.#isOther(above, spot) ? null : above]
      const printed = near.find((known) => known && repeats(known, found))
      if (printed) {
        printed.spot.area.right = Math.max(printed.spot.area.right, spot.area.right)
        printed.spot.area.bottom = Math.max(printed.spot.area.bottom, spot.area.bottom)
        this.#claimed.add(spot)
        previous = printed
        continue
      }
      this.labels.push(found)
      this.#byCell.set(spot, found)
      previous = found
    }
  }

  /** The label that ends in the row above, over the same column. */
  #above({ cell }: Spot): Labelled | null {
    const above = this.rows[this.rows.indexOf(cell.row) - 1]
    return this.labels.find(({ spot }) => spot.cell.col === cell.col && spot.area.bottom === above) ?? null
  }

  /** 其中：财政拨款 of 中期 over that of 年度: the same words, another amount. */
  #isOther(above: Labelled, spot: Spot): boolean {
    if (above.label.field !== 'part') return false
    const beside = (row: number) => this.view.spots(row).find((s) => s.cell.col > spot.area.right)?.text
    return beside(above.spot.cell.row) !== beside(spot.cell.row)
  }

  claim(spot: Spot): void {
    this.#claimed.add(spot)
  }

  isClaimed(spot: Spot): boolean {
    return this.#claimed.has(spot)
  }

  /** The label a spot is; null for a value. */
  labelAt(spot: Spot): Labelled | null {
    return this.#byCell.get(spot) ?? null
  }

  isLabel(spot: Spot): boolean {
    return this.#byCell.has(spot) || this.#claimed.has(spot) || GOAL_ITEM.test(labelText(spot.text))
  }

  /** The spot right of a label in its own row; null where another label comes first. */
  rightOf(label: Labelled): Spot | null {
    for (const spot of this.view.spots(label.spot.cell.row)) {
      if (spot.cell.col <= label.spot.area.right) continue
      if (this.#claimed.has(spot) && labelText(spot.text) === labelText(label.name)) continue
      return this.isLabel(spot) ? null : spot
    }
    return null
  }

  /** The spot under a label, in the next used row; none where the indicators or another block begin there. */
  below(label: Labelled): Spot | null {
    const row = this.view.nextRow(label.spot.area.bottom)
    if (row === null || !this.rows.includes(row)) return null
    const spot = this.view
      .spots(row)
      .find((s) => s.cell.col >= label.spot.cell.col && s.cell.col <= label.spot.area.right)
    return spot && !this.isLabel(spot) ? spot : null
  }

  /** The spot right of a label, label or not. */
  neighbour(label: Labelled): Spot | null {
    return this.view.spots(label.spot.cell.row).find((spot) => spot.cell.col > label.spot.area.right) ?? null
  }

  /** Whether a spot has its row to itself. */
  isAlone(spot: Spot): boolean {
    return this.view.spots(spot.cell.row).every((s) => s === spot || labelText(s.text) === labelText(spot.text))
  }

  /** Where the value of a label would stand: right of it. */
  placeOf(label: Labelled): CellAddress {
    return this.view.grid.anchor(label.spot.cell.row, label.spot.area.right + 1)
  }

  /** The text of a label: behind its colon, else right of it, else blank. */
  text(label: Labelled): TextField {
    if (label.inline !== null) return { text: label.inline, cell: label.spot.cell, label: label.spot.cell }
    const spot = this.rightOf(label)
    if (!spot) return this.blank(label)
    this.claim(spot)
    return spotField(spot, label.spot.cell)
  }

  blank(label: Labelled): TextField {
    return { text: '', cell: this.placeOf(label), label: label.spot.cell }
  }

  /** The rows a group label heads: those of its merged area, and those below where its column stays blank. */
  groupRows(label: Labelled): number[] {
    const rows: number[] = []
    for (const row of this.rows) {
      if (row < label.spot.cell.row) continue
      const left = this.view.spots(row).find((spot) => spot.cell.col <= label.spot.area.right)
      const own = row <= label.spot.area.bottom
      if (!own && left && labelText(left.text) !== labelText(label.name)) break
      rows.push(row)
    }
    return rows
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
