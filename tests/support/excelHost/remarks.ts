import { parseCell } from '../../../src/sheet/index.ts'
import { call, get, HostFailure, refuseWriting, text, type HostObject, type HostWorld } from './hostObject.ts'
import { cellKey, type MemorySheet } from './memoryWorkbook.ts'
import { rangeObject } from './rangeObject.ts'

/**
 * The notes or the threaded comments of a sheet: texts by cell. A cell has one of them at most. A comment has an
 * identifier; a note is documented without, so that the client can only count to it.
 */
export function remarksObject(world: HostWorld, sheet: MemorySheet, what: 'notes' | 'comments'): HostObject {
  const all = () => sheet[what]
  const remark = (key: string): HostObject => {
    const [row = 0, col = 0] = key.split(',').map(Number)
    return {
      kind: what === 'notes' ? 'Note' : 'Comment',
      ...(what === 'comments' ? { id: key } : {}),
      members: {
        ...(what === 'comments' ? { Id: get(() => key) } : {}),
        Content: get(() => all().get(key)),
        GetLocation: call(() => rangeObject(world, sheet, { top: row, left: col, bottom: row, right: col })),
        Delete: call(() => {
          refuseWriting(sheet)
          all().delete(key)
          world.wrote()
        }),
      },
    }
  }
  return {
    kind: what === 'notes' ? 'NoteCollection' : 'CommentCollection',
    items: () => [...all().keys()].map(remark),
    members: {
      Indexer: call((key) => {
        if (!all().has(text(key))) throw new HostFailure('ItemNotFound', `no remark at ${String(key)}`)
        return remark(text(key))
      }),
      GetItemAt: call((index) => {
        const key = [...all().keys()][Number(index)]
        if (key === undefined) throw new HostFailure('ItemNotFound', `no remark ${String(index)}`)
        return remark(key)
      }),
      Add: call((address, content) => {
        refuseWriting(sheet)
        const at = parseCell(text(address))
        if (!at) throw new HostFailure('InvalidArgument', `no cell ${String(address)}`)
        const key = cellKey(at.row, at.col)
        if (sheet.notes.has(key) || sheet.comments.has(key))
          throw new HostFailure('InvalidArgument', `${String(address)} has a remark already`)
        all().set(key, text(content))
        world.wrote()
        return remark(key)
      }),
    },
  }
}
