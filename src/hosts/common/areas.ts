import { compareCells, formatRange, parseRange, type CellRange } from '../../sheet/index.ts'

/** "'表 1'!$A$1:B2" → its range. Excel names the sheet in front of every address it gives. */
export function rangeOfAddress(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf('!') + 1))
}

/** Joins ranges that lie side by side or one above the other, so that fewer areas cover the same cells. */
export function joinRanges(ranges: readonly CellRange[]): CellRange[] {
  const down = joinDown([...ranges].sort(byColumns))
  return joinRight(down.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)).sort((a, b) =>
    compareCells({ row: a.top, col: a.left }, { row: b.top, col: b.left }),
  )
}

function byColumns(a: CellRange, b: CellRange): number {
  return a.left - b.left || a.right - b.right || a.top - b.top
}

function joinDown(sorted: readonly CellRange[]): CellRange[] {
  const joined: CellRange[] = []
  for (const range of sorted) {
    const last = joined.at(-1)
    if (last && last.left === range.left && last.right === range.right && range.top <= last.bottom + 1) {
      joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) }
    } else joined.push(range)
  }
  return joined
}

function joinRight(sorted: readonly CellRange[]): CellRange[] {
  const joined: CellRange[] = []
  for (const range of sorted) {
    const last = joined.at(-1)
    if (last && last.top === range.top && last.bottom === range.bottom && range.left <= last.right + 1) {
      joined[joined.length - 1] = { ...last, right: Math.max(last.right, range.right) }
    } else joined.push(range)
  }
  return joined
}

/** Excel takes at most 255 characters in one list of addresses. */
const MAX_LIST = 255

/** "A1:B2,C4" lists of at most 255 characters, for getRanges. */
export function addressLists(ranges: readonly CellRange[]): string[] {
  const lists: string[] = []
  let list = ''
  for (const range of ranges) {
    const address = formatRange(range)
    if (list !== '' && list.length + 1 + address.length > MAX_LIST) {
      lists.push(list)
      list = ''
    }
    list += list === '' ? address : `,${address}`
  }
  if (list !== '') lists.push(list)
  return lists
}
