import type { CellRange } from '../../sheet/index.ts'
import { rowsAddress } from '../common/stepCells.ts'
import { columnsAddress } from './ranges.ts'

/** The hidden rows and columns of an area: one question each where none or all are, halves where some are. */
export function hiddenLines(sheet: Et.Worksheet, { top, left, bottom, right }: CellRange) {
  return {
    hiddenRows: hidden(top, bottom, (first, last) => rowsAddress({ before: first, count: last - first + 1 })),
    hiddenCols: hidden(left, right, columnsAddress),
  }

  function hidden(from: number, to: number, address: (first: number, last: number) => string): Set<number> {
    const found = new Set<number>()
    const ask = (first: number, last: number): void => {
      const answer: unknown = sheet.Range(address(first, last)).Hidden
      if (answer === true) for (let line = first; line <= last; line++) found.add(line)
      else if (answer !== false && first < last) {
        const middle = (first + last) >> 1
        ask(first, middle)
        ask(middle + 1, last)
      }
    }
    ask(from, to)
    return found
  }
}
