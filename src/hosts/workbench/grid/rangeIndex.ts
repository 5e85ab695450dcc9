import type { CellRange } from '../../../sheet/index.ts'

/** A range over more rows than this is looked at on every row, not listed under each. */
const TALL = 400

/** Ranges found by the row they cross. */
export interface RangeIndex<T> {
  on(row: number): readonly T[]
  at(row: number, col: number): T | null
}

export function rangeIndex<T>(items: readonly T[], rangeOf: (item: T) => CellRange): RangeIndex<T> {
  const byRow = new Map<number, T[]>()
  const tall: T[] = []
  for (const item of items) {
    const { top, bottom } = rangeOf(item)
    if (bottom - top >= TALL) {
      tall.push(item)
      continue
    }
    for (let row = top; row <= bottom; row++) {
      const list = byRow.get(row)
      if (list) list.push(item)
      else byRow.set(row, [item])
    }
  }
  const none: readonly T[] = []
  const on = (row: number): readonly T[] => {
    const list = byRow.get(row)
    if (tall.length === 0) return list ?? none
    const crossing = tall.filter((item) => row >= rangeOf(item).top && row <= rangeOf(item).bottom)
    return crossing.length === 0 ? (list ?? none) : [...(list ?? none), ...crossing]
  }
  return {
    on,
    at(row, col) {
      for (const item of on(row)) {
        const { left, right } = rangeOf(item)
        if (col >= left && col <= right) return item
      }
      return null
    },
  }
}
