import type { MemorySheet } from '../excelHost/memoryWorkbook.ts'
import { com, refused } from './comObject.ts'
import { refuseWriting, type EtWorld } from './etWorld.ts'

/** Where a range object comes from: the model's objects name each other. */
export type RangeMaker = (row: number, col: number) => Et.Range

/** The classic notes of a sheet, row by row. */
export function commentsObject(world: EtWorld, sheet: MemorySheet, rangeAt: RangeMaker): Et.Comments {
  const keys = () => [...sheet.notes.keys()].sort(byPlace)
  return com<Et.Comments>(world, 'Comments', {
    Count: { get: () => sheet.notes.size },
    Item: (index: number) => {
      const key = keys()[index - 1]
      if (key === undefined) throw refused(`no note ${String(index)}`)
      return commentObject(world, sheet, key, rangeAt)
    },
  })
}

export function commentObject(world: EtWorld, sheet: MemorySheet, key: string, rangeAt: RangeMaker): Et.Comment {
  const [row = 0, col = 0] = key.split(',').map(Number)
  return com<Et.Comment>(world, 'Comment', {
    Parent: { get: () => rangeAt(row, col) },
    Text: () => sheet.notes.get(key) ?? '',
    Delete: () => {
      refuseWriting(world, sheet)
      sheet.notes.delete(key)
    },
  })
}

function byPlace(a: string, b: string): number {
  const [rowA = 0, colA = 0] = a.split(',').map(Number)
  const [rowB = 0, colB = 0] = b.split(',').map(Number)
  return rowA - rowB || colA - colB
}
