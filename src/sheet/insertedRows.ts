import { sameRange, type CellAddress, type CellRange } from './address.ts'
import type { InsertRows } from './editPlan.ts'

/** All rows that a plan inserts at one place of a sheet: for merged areas they are one block, for their looks single rows. */
export interface RowBlock {
  readonly before: number
  readonly count: number
  /** For each new row the row that it looks like; null: the row above. Places before anything is inserted. */
  readonly like: readonly (number | null)[]
  /** Merged areas that grow over the rows `first` to `last` of the block, counted from 0. */
  readonly grow: readonly { readonly area: CellRange; readonly first: number; readonly last: number }[]
  /** Rows counted from the block's first one. */
  readonly merge: readonly CellRange[]
  readonly cells: readonly { readonly row: number; readonly col: number; readonly text: string }[]
}

/** The blocks of one sheet's insertions from above. Of several insertions at one place the first stands uppermost. */
export function rowBlocks(edits: readonly InsertRows[]): RowBlock[] {
  const blocks = new Map<number, RowBlock>()
  for (const { before, count, rows } of edits) {
    if (count <= 0) continue
    const above = blocks.get(before)
    const offset = above?.count ?? 0
    const down = ({ top, bottom, ...range }: CellRange) => ({ ...range, top: top + offset, bottom: bottom + offset })
    const grow = (rows?.grow ?? []).map((area) => ({ area, first: offset, last: offset + count - 1 }))
    blocks.set(before, {
      before,
      count: offset + count,
      like: [...(above?.like ?? []), ...Array.from({ length: count }, () => rows?.like ?? null)],
      grow: [...(above?.grow ?? []), ...grow],
      merge: [...(above?.merge ?? []), ...(rows?.merge ?? []).map(down)],
      cells: [...(above?.cells ?? []), ...(rows?.cells ?? []).map((cell) => ({ ...cell, row: cell.row + offset }))],
    })
  }
  return [...blocks.values()].sort((a, b) => a.before - b.before)
}

/** Where a row that was there before stands once the blocks are inserted. */
export function rowAfter(blocks: readonly RowBlock[], row: number): number {
  return blocks.reduce((to, { before, count }) => (before <= row ? to + count : to), row)
}

/** Where a block's first new row stands once all blocks are inserted. */
export function firstRowOf(blocks: readonly RowBlock[], block: RowBlock): number {
  return blocks.reduce((to, { before, count }) => (before < block.before ? to + count : to), block.before)
}

/** Where the first new row of one of a sheet's insertions stands once all of them are carried out. */
export function firstRowOfInsertion(edits: readonly InsertRows[], edit: InsertRows): number {
  const own = edits.indexOf(edit)
  const above = edits.filter(({ before }, i) => before < edit.before || (before === edit.before && i < own))
  return above.reduce((row, { count }) => row + count, edit.before)
}

/** An area once the blocks are inserted: what spans them grows, and what they are told to grow. */
export function areaAfter(blocks: readonly RowBlock[], area: CellRange): CellRange {
  let top = rowAfter(blocks, area.top)
  let bottom = rowAfter(blocks, area.bottom)
  for (const { before, count, grow } of blocks) {
    const own = grow.filter((wanted) => sameRange(wanted.area, area))
    if (own.length === 0) continue
    if (before === area.top) top -= count - Math.min(...own.map(({ first }) => first))
    else if (before === area.bottom + 1) bottom += 1 + Math.max(...own.map(({ last }) => last))
  }
  return { ...area, top, bottom }
}

/** The merged areas of a sheet once the blocks are inserted, those of the new rows last. */
export function mergesAfter(blocks: readonly RowBlock[], merges: readonly CellRange[]): CellRange[] {
  const grown = blocks.flatMap(({ grow }) => grow.map(({ area }) => area))
  const single = grown.filter((area, i, all) => {
    const isFirst = all.findIndex((other) => sameRange(other, area)) === i
    return isFirst && isSingle(area) && !merges.some((merge) => sameRange(merge, area))
  })
  const within = blocks.flatMap((block) => {
    const first = firstRowOf(blocks, block)
    return block.merge.map((area) => ({ ...area, top: area.top + first, bottom: area.bottom + first }))
  })
  return [...[...merges, ...single].map((area) => areaAfter(blocks, area)), ...within]
}

/**
 * Merged areas that take in new rows above them: what stands in their first cell goes up with them. Places before and
 * after the insertion.
 */
export function raisedAnchors(blocks: readonly RowBlock[]): { readonly from: CellAddress; readonly to: CellAddress }[] {
  const raised = new Map<string, { from: CellAddress; to: CellAddress }>()
  for (const { before, grow } of blocks) {
    for (const { area } of grow) {
      if (area.top !== before) continue
      const from = { row: area.top, col: area.left }
      raised.set(`${from.row},${from.col}`, { from, to: { row: areaAfter(blocks, area).top, col: area.left } })
    }
  }
  return [...raised.values()]
}

/**
 * Whether an insertion can be carried out on a sheet with these merged areas: 'changed' where an area that should grow
 * is none there, 'unsupported' where the new rows contradict themselves: outside of them, merged areas that overlap,
 * texts that a merged area would swallow. `beside` are the sheet's insertions in the order of the plan, itself included:
 * an area reaches rows over other rows only where those name it too.
 */
export function insertionProblem(
  edit: InsertRows,
  beside: readonly InsertRows[],
  merges: readonly CellRange[],
): 'changed' | 'unsupported' | null {
  const { before, count, rows } = edit
  const { grow = [], merge = [], cells = [] } = rows ?? {}
  const here = beside.filter((other) => other.before === before)
  const names = (other: InsertRows, area: CellRange) =>
    other.rows?.grow.some((named) => sameRange(named, area)) === true
  const tall: CellRange[] = []
  const isFree = (area: CellRange, taken: readonly CellRange[]) => !taken.some((other) => overlap(other, area))
  for (const known of merges) if (known.top < before && known.bottom >= before) tall.push(inRows(known, count))
  for (const area of grow) {
    const isThere = merges.some((known) => sameRange(known, area))
    if (!isThere && !(isSingle(area) && isFree(area, merges))) return 'changed'
    if (area.top < before && area.bottom >= before) continue
    if (area.bottom !== before - 1 && area.top !== before) return 'unsupported'
    const at = here.indexOf(edit)
    const between = area.top === before ? here.slice(at) : here.slice(0, at)
    if (!between.every((other) => names(other, area))) return 'unsupported'
    const grown = inRows(area, count)
    if (!isFree(grown, tall)) return 'unsupported'
    tall.push(grown)
  }
  const inside: CellRange[] = []
  for (const area of merge) {
    if (area.top < 0 || area.bottom >= count || area.top > area.bottom || area.left > area.right) return 'unsupported'
    if (!isFree(area, [...tall, ...inside])) return 'unsupported'
    inside.push(area)
  }
  for (const { row, col } of cells) {
    const at = { top: row, left: col, bottom: row, right: col }
    if (row < 0 || row >= count || !isFree(at, tall)) return 'unsupported'
    if (inside.some((area) => overlap(area, at) && (area.top !== row || area.left !== col))) return 'unsupported'
  }
  return null
}

/** The columns of an area over new rows. */
function inRows(area: CellRange, count: number): CellRange {
  return { ...area, top: 0, bottom: count - 1 }
}

function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}
