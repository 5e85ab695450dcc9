import { compareCells, type CellAddress, type CellRange } from '../../sheet/index.ts'
import type { WpsApplication } from './application.ts'
import { ExpectedAreas } from './expectedAreas.ts'
import { MergeAnswers } from './mergeAnswers.ts'
import { rangeOf } from './ranges.ts'

/**
 * The merged areas of a part of the sheet, in reading order. WPS can only be asked whether any cell of a block is merged
 * (false: none), and for the area of one cell. So what the cells hold says where areas are to be expected: these cells are
 * asked, several at once; everything else is asked in blocks as large as can be, and a block that holds areas in halves.
 */
export function mergedAreas(
  application: WpsApplication,
  sheet: Et.Worksheet,
  part: CellRange,
  holds: (row: number, col: number) => boolean,
): CellRange[] {
  if (!mayHave(sheet, part)) return []
  return new MergeSearch(application, sheet, part, holds).run()
}

function mayHave(sheet: Et.Worksheet, block: CellRange): boolean {
  return rangeOf(sheet, block).MergeCells !== false
}

const UNKNOWN = 0
const SINGLE = 1
const MERGED = 2

class MergeSearch {
  readonly #sheet: Et.Worksheet
  readonly #answers: MergeAnswers
  readonly #part: CellRange
  readonly #expected: ExpectedAreas
  readonly #width: number
  /** What is known of each cell, row by row. */
  readonly #states: Uint8Array
  readonly #found: CellRange[] = []

  constructor(
    application: WpsApplication,
    sheet: Et.Worksheet,
    part: CellRange,
    holds: (row: number, col: number) => boolean,
  ) {
    this.#sheet = sheet
    this.#answers = new MergeAnswers(application, sheet)
    this.#part = part
    this.#expected = new ExpectedAreas(part, holds)
    this.#width = part.right - part.left + 1
    this.#states = new Uint8Array(this.#width * (part.bottom - part.top + 1))
  }

  run(): CellRange[] {
    this.#askExpected()
    this.#each((row, col) => {
      // A surprise changes what is to be expected elsewhere.
      if (this.#probe(this.#blockFrom(row, col))) this.#askExpected()
    })
    return this.#found.sort((a, b) => compareCells({ row: a.top, col: a.left }, { row: b.top, col: b.left }))
  }

  #askExpected(): void {
    const next = () => this.#expected.next(({ row, col }) => this.#stateOf(row, col) !== UNKNOWN)
    for (let cells = next(); cells.length > 0; cells = next()) this.#ask(cells)
  }

  /** For each cell of which nothing is known by then. */
  #each(work: (row: number, col: number) => void): void {
    const { top, left, bottom, right } = this.#part
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) if (this.#stateOf(row, col) === UNKNOWN) work(row, col)
  }

  /** Whether any of the cells is merged. */
  #ask(cells: readonly CellAddress[]): boolean {
    let any = false
    this.#answers.areas(cells).forEach((area, i) => {
      const cell = cells[i]
      // Two of them may be of one area.
      if (!cell || this.#stateOf(cell.row, cell.col) !== UNKNOWN) return
      const isMerged = area.bottom > area.top || area.right > area.left
      this.#expected.learn(cell, isMerged)
      if (isMerged) this.#found.push(area)
      this.#mark(area, isMerged ? MERGED : SINGLE)
      any ||= isMerged
    })
    return any
  }

  /** The larger of two blocks without areas that are known: to the right first, or down first. */
  #blockFrom(row: number, col: number): CellRange {
    const isFree = (r: number, c: number) => this.#stateOf(r, c) !== MERGED
    const { bottom: last, right: end } = this.#part
    let right = col
    while (right < end && isFree(row, right + 1)) right++
    let bottom = row
    while (bottom < last && every(col, right, (c) => isFree(bottom + 1, c))) bottom++
    const wide = { top: row, left: col, bottom, right }
    bottom = row
    while (bottom < last && isFree(bottom + 1, col)) bottom++
    right = col
    while (right < end && every(row, bottom, (r) => isFree(r, right + 1))) right++
    const tall = { top: row, left: col, bottom, right }
    return size(tall) > size(wide) ? tall : wide
  }

  /** Whether an area was found: then the rest of the block is left, as part of it may lie in that area. */
  #probe(block: CellRange): boolean {
    if (!mayHave(this.#sheet, block)) {
      this.#mark(block, SINGLE)
      return false
    }
    if (size(block) === 1) return this.#ask([{ row: block.top, col: block.left }])
    return halves(block).some((half) => !this.#isAllKnown(half) && this.#probe(half))
  }

  #stateOf(row: number, col: number): number {
    return this.#states[(row - this.#part.top) * this.#width + col - this.#part.left] ?? SINGLE
  }

  #isAllKnown({ top, left, bottom, right }: CellRange): boolean {
    return every(top, bottom, (row) => every(left, right, (col) => this.#stateOf(row, col) !== UNKNOWN))
  }

  #mark({ top, left, bottom, right }: CellRange, state: number): void {
    const part = this.#part
    for (let row = Math.max(top, part.top); row <= Math.min(bottom, part.bottom); row++) {
      const start = (row - part.top) * this.#width - part.left
      this.#states.fill(state, start + Math.max(left, part.left), start + Math.min(right, part.right) + 1)
    }
  }
}

function halves(block: CellRange): CellRange[] {
  const { top, left, bottom, right } = block
  if (bottom - top >= right - left) {
    const middle = (top + bottom) >> 1
    return [
      { ...block, bottom: middle },
      { ...block, top: middle + 1 },
    ]
  }
  const middle = (left + right) >> 1
  return [
    { ...block, right: middle },
    { ...block, left: middle + 1 },
  ]
}

function size({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1)
}

function every(from: number, to: number, test: (n: number) => boolean): boolean {
  for (let n = from; n <= to; n++) if (!test(n)) return false
  return true
}
