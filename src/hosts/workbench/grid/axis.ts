/** Where rows, or columns, lie along one direction of a sheet, in pixels from the first one. */
export interface Axis {
  readonly count: number
  readonly total: number
  size(index: number): number
  /** Where an index begins; `start(count)` is the total. */
  start(index: number): number
  /** The index at an offset; what is hidden is never it. */
  at(offset: number): number
}

/**
 * An axis whose indexes have one size but for some. A million rows cost no more than those that differ.
 * `hidden` have no size. Sizes are rounded to whole pixels, so that lines stay sharp at every zoom.
 */
export function makeAxis(
  count: number,
  defaultSize: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  zoom: number,
): Axis {
  const usual = Math.max(1, Math.round(defaultSize * zoom))
  const others = new Map<number, number>()
  for (const [index, size] of sizes) {
    if (index < count) others.set(index, size <= 0 ? 0 : Math.max(1, Math.round(size * zoom)))
  }
  for (const index of hidden) if (index < count) others.set(index, 0)
  const indexes = [...others.keys()].sort((a, b) => a - b)
  /** What the indexes before indexes[i] add up to beyond the usual size. */
  const extra = new Float64Array(indexes.length + 1)
  indexes.forEach((index, i) => {
    extra[i + 1] = (extra[i] ?? 0) + (others.get(index) ?? usual) - usual
  })
  const start = (index: number) => index * usual + (extra[below(indexes, index)] ?? 0)
  const total = start(count)
  return {
    count,
    total,
    size: (index) => others.get(index) ?? usual,
    start,
    at(offset) {
      let low = 0
      let high = Math.max(0, count - 1)
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (start(middle) <= offset) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}

/** How many of a sorted list are below a number. */
function below(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
