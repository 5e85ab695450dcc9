/**
 * How a build of WPS hands over the values of a block: arrays of arrays from 0; such with a hole at 0, counted from 1;
 * one flat array where the block is one row or one column.
 */
export type Shape = 'rows' | 'from-one' | 'one-dimensional'

/** Rows of cells in a build's shape; one cell is a scalar in all of them. */
export function shaped(rows: readonly (readonly unknown[])[], shape: Shape): unknown {
  const [first] = rows
  if (rows.length === 1 && first?.length === 1) return first[0]
  if (shape === 'from-one') return fromOne(rows.map((row) => fromOne(row)))
  if (shape === 'one-dimensional' && rows.length === 1) return [...(first ?? [])]
  if (shape === 'one-dimensional' && first?.length === 1) return rows.map((row) => row[0])
  return rows.map((row) => [...row])
}

function fromOne(list: readonly unknown[]): unknown[] {
  const holed: unknown[] = []
  list.forEach((value, i) => (holed[i + 1] = value))
  holed.length = list.length + 1
  return holed
}
