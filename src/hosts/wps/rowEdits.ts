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
import type { RowSpan } from '../common/stepCells.ts'
import type { StoredValue } from '../common/steps.ts'
import { typedText } from '../common/typedText.ts'
import type { SheetWriter } from './sheetWriter.ts'

/** What is known of a sheet before its rows are moved. */
export interface RowFacts {
  readonly merges: readonly CellRange[]
  readonly lastCol: number
  stored(at: CellAddress): StoredValue
  format(at: CellAddress): string
}

/**
 * The blocks' rows, looking like the rows they name, with their merged areas and texts. WPS gives a new row the formats of
 * the row above; only where it should look like another one are they copied from there.
 */
export function insertBlocks(writer: SheetWriter, blocks: readonly RowBlock[], facts: RowFacts): void {
  // From below: rows moved above do not move the places of the others.
  for (const block of [...blocks].reverse()) writer.insertRows(block)
  for (const block of blocks) {
    const first = firstRowOf(blocks, block)
    block.like.forEach((like, i) => {
      if (like !== null && like !== block.before - 1) copyLook(writer, blocks, like, first + i, facts)
    })
  }
  growAreas(writer, blocks, facts)
  for (const block of blocks) {
    const first = firstRowOf(blocks, block)
    for (const area of block.merge) writer.merge({ ...area, top: area.top + first, bottom: area.bottom + first })
    for (const { row, col, text } of block.cells) {
      if (text === '') continue
      const format = facts.format({ row: block.like[row] ?? block.before - 1, col })
      writer.putWithFormat({ row: first + row, col }, typedText(text, format), format)
    }
  }
}

/** In pieces: a part of a merged area cannot be copied. */
function copyLook(
  writer: SheetWriter,
  blocks: readonly RowBlock[],
  like: number,
  to: number,
  { merges, lastCol }: RowFacts,
): void {
  const from = rowAfter(blocks, like)
  const after = merges.map((area) => areaAfter(blocks, area))
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
    writer.copyLook({ ...target, top: from, bottom: from }, target)
    left = right
  }
  writer.copyHeight(from, to)
}

function growAreas(writer: SheetWriter, blocks: readonly RowBlock[], facts: RowFacts): void {
  const bare = blocks.map((block) => ({ ...block, grow: [] }))
  const areas = blocks.flatMap(({ grow }) => grow.map(({ area }) => area))
  const raised = raisedAnchors(blocks)
  areas.forEach((area, i) => {
    if (areas.findIndex((other) => sameRange(other, area)) !== i) return
    const byItself = areaAfter(bare, area)
    const grown = areaAfter(blocks, area)
    if (sameRange(byItself, grown)) return
    const up = raised.find(({ from }) => from.row === area.top && from.col === area.left)
    const isMerged = byItself.bottom > byItself.top || byItself.right > byItself.left
    if (isMerged) writer.unmerge(byItself)
    if (up) {
      const first = { row: byItself.top, col: byItself.left }
      const single = { top: first.row, left: first.col, bottom: first.row, right: first.col }
      // The whole area looks like its first cell.
      writer.copyLook(single, { ...single, top: up.to.row, bottom: up.to.row })
      writer.putWithFormat(up.to, facts.stored(up.from), facts.format(up.from))
      writer.empty(first, facts.stored(up.from))
    }
    writer.merge(grown)
  })
}

/**
 * Rows go, from below. Of a merged area that loses its first row and not its last, what stands in its first cell goes down
 * with it. `merges` and the places are those before.
 */
export function removeRows(writer: SheetWriter, spans: readonly RowSpan[], facts: RowFacts): void {
  const goes = (row: number) => spans.some(({ before, count }) => row >= before && row < before + count)
  const gone = (row: number) =>
    spans.reduce((n, { before, count }) => n + Math.min(count, Math.max(0, row - before)), 0)
  const hanging = facts.merges.flatMap((area) => {
    const first = firstThatStays(area, goes)
    return goes(area.top) && first !== null ? [{ area, first }] : []
  })
  for (const { area, first } of hanging) {
    const from = { row: area.top, col: area.left }
    writer.unmerge(area)
    writer.putWithFormat({ row: first, col: area.left }, facts.stored(from), facts.format(from))
  }
  for (const span of [...spans].sort((a, b) => b.before - a.before)) writer.deleteRows(span)
  for (const { area, first } of hanging) {
    const rest = { ...area, top: first - gone(first), bottom: area.bottom - gone(area.bottom + 1) }
    if (rest.bottom > rest.top || rest.right > rest.left) writer.merge(rest)
  }
}

function firstThatStays({ top, bottom }: CellRange, goes: (row: number) => boolean): number | null {
  for (let row = top; row <= bottom; row++) if (!goes(row)) return row
  return null
}
