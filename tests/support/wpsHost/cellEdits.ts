import type { CellRange } from '../../../src/sheet/index.ts'
import { cellKey, copyLooks, intersection, without, type MemorySheet } from '../excelHost/memoryWorkbook.ts'
import { cellsIn } from './cellValues.ts'
import { refused } from './comObject.ts'

/** Only the first cell keeps what it holds, and the whole looks like it; others' contents are asked about. */
export function mergeCells(sheet: MemorySheet, range: CellRange, question: (what: string) => void): void {
  const within = ({ top, left, bottom, right }: CellRange) =>
    top >= range.top && bottom <= range.bottom && left >= range.left && right <= range.right
  const others = sheet.merges.filter((merge) => intersection(merge, range))
  if (!others.every(within)) throw refused('a part of a merged area')
  const first = cellKey(range.top, range.left)
  if (cellsIn(sheet, range).some(([key, { value, formula }]) => key !== first && (value !== '' || formula !== null)))
    question('merging cells that hold several values')
  const format = sheet.cells.get(first)?.format ?? 'General'
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const key = cellKey(row, col)
      if (key === first) continue
      if (format === 'General') sheet.cells.delete(key)
      else sheet.cells.set(key, { value: '', formula: null, format, shown: null })
      for (const kept of [sheet.fills, sheet.looks]) {
        const look = kept.get(first)
        if (look === undefined) kept.delete(key)
        else kept.set(key, look)
      }
    }
  }
  sheet.merges = [...sheet.merges.filter((merge) => !others.includes(merge)), range]
}

/** Copies a row's cells onto another's with all they have: contents, formats, notes, conditional formats, validations. */
export function copyCells(sheet: MemorySheet, from: CellRange, to: CellRange): void {
  if (from.top !== from.bottom || to.top !== to.bottom || from.left !== to.left || from.right !== to.right)
    throw refused('only a row is copied to a row here')
  // What WPS makes of the rest of a merged area is not documented.
  const cut = (range: CellRange) =>
    sheet.merges.some((merge) => {
      const common = intersection(merge, range)
      return common && (common.top !== merge.top || common.bottom !== merge.bottom || common.right !== merge.right)
    })
  if (cut(from) || cut(to)) throw refused('a part of a merged area')
  for (let col = to.left; col <= to.right; col++) {
    const [source, target] = [cellKey(from.top, col), cellKey(to.top, col)]
    const cell = sheet.cells.get(source)
    if (cell) sheet.cells.set(target, { ...cell })
    else sheet.cells.delete(target)
    for (const kept of [sheet.fills, sheet.looks]) kept.delete(target)
    const note = sheet.notes.get(source)
    if (note === undefined) sheet.notes.delete(target)
    else sheet.notes.set(target, note)
  }
  copyLooks(sheet, from.top, to.top, (col) => (col >= to.left && col <= to.right ? col : null))
  const across = sheet.merges.filter((merge) => intersection(merge, from))
  sheet.merges = [
    ...sheet.merges.filter((merge) => !intersection(merge, to)),
    ...across.map((merge) => ({ ...merge, top: to.top, bottom: to.top })),
  ]
  for (const kept of [...sheet.formats, ...sheet.validations]) {
    const pasted = kept.ranges.flatMap((range) => {
      const common = intersection(range, from)
      return common ? [{ ...common, top: to.top, bottom: to.top }] : []
    })
    kept.ranges = [...kept.ranges.flatMap((range) => without(range, to)), ...pasted]
  }
}
