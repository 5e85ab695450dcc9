import { GENERAL, sameRange, type CellAddress, type CellRange } from '../../sheet/index.ts'
import { shownValue } from '../common/shownCell.ts'
import { cellsOf, clusters, neighbours, quoted } from '../common/stepCells.ts'
import type { InsertStep, RemoveStep, Step, StoredValue } from '../common/steps.ts'
import { CellBlock } from './cellBlock.ts'
import { extentOf } from './extent.ts'
import type { WpsApplication } from './application.ts'
import { mergedAreas } from './mergedAreas.ts'
import { numberFormats } from './numberFormats.ts'
import { rangeOf } from './ranges.ts'
import { RowsHeld } from './rowsHeld.ts'

/** What the steps of one sheet expect to find, and what moving rows needs to know of it. */
export class SheetContent {
  readonly sheet: Et.Worksheet
  readonly isProtected: boolean
  /** The merged areas about the rows that are inserted or removed. */
  readonly merges: readonly CellRange[]
  readonly lastCol: number
  readonly #date1904: boolean
  readonly #blocks: readonly { readonly block: CellBlock; readonly format: (at: CellAddress) => string }[]

  constructor(application: WpsApplication, sheet: Et.Worksheet, steps: readonly Step[], date1904: boolean) {
    this.sheet = sheet
    this.isProtected = sheet.ProtectContents
    this.#date1904 = date1904
    const cells = steps.flatMap(cellsOf)
    const wanted = new Set(cells.map(({ row, col }) => `${row},${col}`))
    this.#blocks = clusters(cells).map((area) => {
      const block = new CellBlock(sheet, area)
      return { block, format: numberFormats(sheet, area, (row, col) => wanted.has(`${row},${col}`)) }
    })
    const moves = steps.filter((step): step is InsertStep | RemoveStep => step.kind !== 'write')
    const extent = moves.length > 0 ? extentOf(application, sheet) : null
    this.lastCol = extent?.right ?? 0
    this.merges = extent ? mergesAbout(application, sheet, moves, extent) : []
  }

  /** The text shown in a cell that a step expects something of. */
  shown(at: CellAddress): string {
    const found = this.#at(at)
    return found ? shownValue(found.block.value(at), found.format(at), this.#date1904) : ''
  }

  /** What is stored in a cell, such that writing it gives it back. */
  stored(at: CellAddress): StoredValue {
    const found = this.#at(at)
    return found ? quoted(found.block.stored(at), found.block.value(at), found.format(at)) : ''
  }

  format(at: CellAddress): string {
    return this.#at(at)?.format(at) ?? GENERAL
  }

  /** Whether a cell holds now what it held when this was made. */
  isHeldBy(cell: Et.Range, at: CellAddress): boolean {
    return this.#at(at)?.block.isHeldBy(cell, at) ?? false
  }

  /** What a cell shows now. */
  shownNow(at: CellAddress): string {
    const now = new CellBlock(this.sheet, cellArea(at))
    return shownValue(now.value(at), this.format(at), this.#date1904)
  }

  /** The same, where it no longer holds what it held when this was made; null where it does. */
  otherNow(at: CellAddress): string | null {
    return this.isHeldBy(rangeOf(this.sheet, cellArea(at)), at) ? null : this.shownNow(at)
  }

  /** What stands now in rows that are to go. */
  held(step: RemoveStep): RowsHeld {
    return new RowsHeld(this.sheet, step, this.lastCol, this.#date1904)
  }

  #at(at: CellAddress) {
    return this.#blocks.find(({ block }) => block.has(at))
  }
}

function cellArea({ row, col }: CellAddress): CellRange {
  return { top: row, left: col, bottom: row, right: col }
}

function mergesAbout(
  application: WpsApplication,
  sheet: Et.Worksheet,
  moves: readonly (InsertStep | RemoveStep)[],
  extent: CellRange,
): readonly CellRange[] {
  const found: CellRange[] = []
  const likes = moves.flatMap(({ edit }) => (edit.rows ? [{ before: edit.rows.like, count: 1 }] : []))
  for (const { before, count } of [...moves.map(neighbours), ...likes]) {
    const part = { ...extent, top: Math.max(extent.top, before), bottom: Math.min(extent.bottom, before + count - 1) }
    if (part.bottom < part.top) continue
    const block = new CellBlock(sheet, part)
    const areas = mergedAreas(application, sheet, part, (row, col) => !block.isEmpty({ row, col }))
    for (const area of areas) if (!found.some((one) => sameRange(one, area))) found.push(area)
  }
  return found
}
