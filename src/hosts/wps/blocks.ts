/**
 * The values of a block as rows of cells, whatever shape this build of WPS gives them: a scalar for one cell, an array of
 * arrays (counted from 0, or with a hole at 0 and counted from 1), one flat array. Empty cells are ''.
 */
export function rowsOf(answer: unknown, rows: number, cols: number): unknown[][] {
  if (!Array.isArray(answer)) return filled(rows, cols, (r, c) => (r === 0 && c === 0 ? answer : undefined))
  const outer: readonly unknown[] = answer
  if (!outer.some((line) => Array.isArray(line))) {
    const flat = fromZero(outer, rows * cols)
    return filled(rows, cols, (r, c) => flat[r * cols + c])
  }
  const lines = fromZero(outer, rows).map((line) => (Array.isArray(line) ? fromZero(line, cols) : [line]))
  return filled(rows, cols, (r, c) => lines[r]?.[c])
}

function filled(rows: number, cols: number, at: (r: number, c: number) => unknown): unknown[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: cols }, (_, c) => at(r, c) ?? ''))
}

function fromZero(list: readonly unknown[], count: number): readonly unknown[] {
  return list.length === count + 1 && (list[0] ?? null) === null ? list.slice(1) : list
}
