import {
  areaAfter,
  firstRowOf,
  raisedAnchors,
  rowAfter,
  sameRange,
  type CellAddress,
  type CellRange,
  type RowBlock,
} from '../../sheet/index.ts'
import { rowsAddress, type RowSpan } from '../common/stepCells.ts'
import type { StoredValue } from '../common/steps.ts'
import type { ValidationLike } from './validationLike.ts'
import { typedText } from '../common/typedText.ts'

/** What is known of a sheet before its rows are moved. */
export interface RowFacts {
  /** The merged areas about the places concerned; null: this Excel cannot be asked for them. */
  readonly merges: readonly CellRange[] | null
  readonly lastCol: number
  /** In points, of a row that others are to look like; null: not known. */
  height(row: number): number | null
  /** What may be entered in a cell that others are to look like, where Excel does not bring it along by itself. */
  validation(at: CellAddress): ValidationLike | null
  stored(at: CellAddress): StoredValue
  format(at: CellAddress): unknown
}

/**
 * Adds to the batch: the blocks' rows, looking like the rows they name, with their merged areas and texts. Excel gives
 * a new row the formats, the height and the validations of the row above; only where it should look like another one
 * are they copied from there: a copy splits the areas of conditional formats it meets.
 */
export function insertBlocks(sheet: Excel.Worksheet, blocks: readonly RowBlock[], facts: RowFacts): void {
  // From below: rows moved above do not move the places of the others.
  for (const block of [...blocks].reverse()) sheet.getRange(rowsAddress(block)).insert('Down')
  for (const block of blocks) {
    const first = firstRowOf(blocks, block)
    block.like.forEach((like, i) => {
      if (like !== null && like !== block.before - 1) copyLook(sheet, blocks, like, first + i, facts)
    })
  }
  if (facts.merges !== null) growAreas(sheet, blocks, facts)
  for (const block of blocks) {
    const first = firstRowOf(blocks, block)
    for (const area of block.merge) {
      rangeOf(sheet, { ...area, top: area.top + first, bottom: area.bottom + first }).merge()
    }
    for (const { row, col, text } of block.cells) {
      if (text === '') continue
      const like = { row: block.like[row] ?? block.before - 1, col }
      const format = facts.format(like)
      put(sheet, { row: first + row, col }, typedText(text, format), format)
      facts.validation(like)?.copyTo(cellAt(sheet, { row: first + row, col }))
    }
  }
}

/** Excel is asked for formats in pieces: a part of a merged area cannot be copied. */
function copyLook(
  sheet: Excel.Worksheet,
  blocks: readonly RowBlock[],
  like: number,
  to: number,
  { merges, lastCol, height: heightOf }: RowFacts,
): void {
  const from = rowAfter(blocks, like)
  const height = heightOf(like)
  const after = (merges ?? []).map((area) => areaAfter(blocks, area))
  const isTaken = (col: number) =>
    after.some(
      ({ top, bottom, left, right }) =>
        left <= col && col <= right && ((top <= to && to <= bottom) || (top <= from && from <= bottom && top < bottom)),
    )
  for (let left = 0; left <= lastCol; left++) {
    if (isTaken(left)) continue
    let right = left
    while (right < lastCol && !isTaken(right + 1)) right++
    const target = { top: to, left, bottom: to, right }
    rangeOf(sheet, target).copyFrom(rangeOf(sheet, { ...target, top: from, bottom: from }), 'Formats')
    // Areas merged across come with the formats; which of them the new row has is said by the plan.
    rangeOf(sheet, target).unmerge()
    left = right
  }
  if (height !== null) sheet.getRange(rowsAddress({ before: to, count: 1 })).format.rowHeight = height
}

function growAreas(sheet: Excel.Worksheet, blocks: readonly RowBlock[], facts: RowFacts): void {
  const bare = blocks.map((block) => ({ ...block, grow: [] }))
  const areas = blocks.flatMap(({ grow }) => grow.map(({ area }) => area))
  const raised = raisedAnchors(blocks)
  areas.forEach((area, i) => {
    if (areas.findIndex((other) => sameRange(other, area)) !== i) return
    const byItself = areaAfter(bare, area)
    const grown = areaAfter(blocks, area)
    if (sameRange(byItself, grown)) return
    const up = raised.find(({ from }) => from.row === area.top && from.col === area.left)
    if (up) {
      rangeOf(sheet, byItself).unmerge()
      // The whole area looks like its first cell.
      cellAt(sheet, up.to).copyFrom(cellAt(sheet, { row: byItself.top, col: byItself.left }), 'Formats')
      put(sheet, up.to, facts.stored(up.from), facts.format(up.from))
      clear(sheet, { row: byItself.top, col: byItself.left })
    }
    rangeOf(sheet, grown).merge()
  })
}

/**
 * Adds to the batch: rows go, from below. Of a merged area that loses its first row and not its last, what stands in
 * its first cell goes down with it. `merges` and the places are those before.
 */
export function removeRows(sheet: Excel.Worksheet, spans: readonly RowSpan[], facts: RowFacts): void {
  const goes = (row: number) => spans.some(({ before, count }) => row >= before && row < before + count)
  const gone = (row: number) =>
    spans.reduce((n, { before, count }) => n + Math.min(count, Math.max(0, row - before)), 0)
  const hanging = (facts.merges ?? []).flatMap((area) => {
    const first = firstThatStays(area, goes)
    return goes(area.top) && first !== null ? [{ area, first }] : []
  })
  for (const { area, first } of hanging) {
    const from = { row: area.top, col: area.left }
    rangeOf(sheet, area).unmerge()
    put(sheet, { row: first, col: area.left }, facts.stored(from), facts.format(from))
  }
  for (const span of [...spans].sort((a, b) => b.before - a.before)) sheet.getRange(rowsAddress(span)).delete('Up')
  for (const { area, first } of hanging) {
    const rest = { ...area, top: first - gone(first), bottom: area.bottom + 1 - gone(area.bottom + 1) - 1 }
    if (rest.bottom > rest.top || rest.right > rest.left) rangeOf(sheet, rest).merge()
  }
}

export function firstThatStays({ top, bottom }: CellRange, goes: (row: number) => boolean): number | null {
  for (let row = top; row <= bottom; row++) if (!goes(row)) return row
  return null
}

export function put(sheet: Excel.Worksheet, at: CellAddress, value: StoredValue, format: unknown): void {
  const cell = cellAt(sheet, at)
  // First the format: it decides what the value is read as.
  cell.numberFormat = [[format]]
  cell.values = [[value]]
}

function clear(sheet: Excel.Worksheet, at: CellAddress): void {
  cellAt(sheet, at).values = [['']]
}

function cellAt(sheet: Excel.Worksheet, { row, col }: CellAddress): Excel.Range {
  return sheet.getRangeByIndexes(row, col, 1, 1)
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
}
