import type { CellAddress, CellRange } from '../../sheet/index.ts'
import type { WpsApplication } from './application.ts'
import { areasOf, firstArea, rangeOf } from './ranges.ts'
import { toRefusal } from './refusals.ts'

/** Addresses beyond 255 characters may be given cut off. */
const LONGEST_ADDRESS = 250

/** The merged areas that cells belong to, asked for with two calls each and two for all of them. */
export class MergeAnswers {
  readonly #application: WpsApplication
  readonly #sheet: Et.Worksheet
  #canUnite = true

  constructor(application: WpsApplication, sheet: Et.Worksheet) {
    this.#application = application
    this.#sheet = sheet
  }

  /** In the order of the cells, at most thirty; of a cell that is not merged, the cell itself. */
  areas(cells: readonly CellAddress[]): CellRange[] {
    const ranges = cells.map(({ row, col }) => rangeOf(this.#sheet, single(row, col)).MergeArea)
    const united = this.#united(ranges)
    const known = united === null ? null : assigned(cells, united)
    return known ?? cells.map((cell, i) => areaFrom(ranges[i]?.Address() ?? '', cell))
  }

  /** The address of all areas at once; null where it says nothing. */
  #united([first, second, ...others]: readonly Et.Range[]): string | null {
    if (!first || !second || !this.#canUnite) return null
    try {
      return this.#application.Union(first, second, ...others).Address()
    } catch (error) {
      // What can be read without it is read without it.
      if (toRefusal(error) === error) throw error
      this.#canUnite = false
      return null
    }
  }
}

function areaFrom(address: string, cell: CellAddress): CellRange {
  const area = firstArea(address)
  return area && holds(area, cell) ? area : single(cell.row, cell.col)
}

/**
 * Which area of a united address each cell has. Programs write areas that lie side by side as one, or cut them otherwise;
 * where no two areas touch, there is one way alone to write them: then each holds one of the cells. null for all else.
 */
function assigned(cells: readonly CellAddress[], address: string): CellRange[] | null {
  if (address.length > LONGEST_ADDRESS) return null
  const areas = areasOf(address)
  if (areas?.length !== cells.length) return null
  if (areas.some((area, i) => areas.slice(i + 1).some((other) => touches(area, other)))) return null
  const found = cells.flatMap((cell) => areas.find((area) => holds(area, cell)) ?? [])
  return new Set(found).size === cells.length ? found : null
}

/** Whether two areas share a cell, an edge or a corner. */
export function touches(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right + 1 && b.left <= a.right + 1 && a.top <= b.bottom + 1 && b.top <= a.bottom + 1
}

function holds({ top, left, bottom, right }: CellRange, { row, col }: CellAddress): boolean {
  return row >= top && row <= bottom && col >= left && col <= right
}

function single(row: number, col: number): CellRange {
  return { top: row, left: col, bottom: row, right: col }
}
