import type { CellRange } from '../../../src/sheet/index.ts'
import { call, EVENT, get, HostFailure, text, WHOLE, type HostObject, type HostWorld } from './hostObject.ts'
import { usedRange, type MemorySheet } from './memoryWorkbook.ts'
import { areasObject, parseAddress, rangeObject } from './rangeObject.ts'
import { remarksObject } from './remarks.ts'
import { xmlPartsObject } from './xmlParts.ts'

export function workbookObject(world: HostWorld): HostObject {
  const { workbook } = world
  return {
    kind: 'Workbook',
    members: {
      Name: get(() => workbook.name),
      Worksheets: get(() => sheetsObject(world)),
      CustomXmlParts: get(() => xmlPartsObject(world, workbook.xmlParts)),
      GetSelectedRanges: call(() => {
        const sheet = workbook.sheets[workbook.active]
        if (!sheet) throw new HostFailure('InvalidSelection', 'no sheet')
        const here = workbook.selection.startsWith(`'${sheet.name.replaceAll("'", "''")}'!`)
        const areas = here ? workbook.selection.slice(workbook.selection.lastIndexOf('!') + 1) : 'A1'
        if (areas === '') throw new HostFailure('InvalidSelection', 'a chart is selected')
        return areasObject(world, sheet, areas.split(',').map(parseAddress))
      }),
    },
  }
}

function sheetsObject(world: HostWorld): HostObject {
  const { workbook } = world
  const find = (key: unknown) => workbook.sheets.find(({ id, name }) => id === key || name === key)
  const item = (key: unknown) => {
    const sheet = find(key)
    if (!sheet) throw new HostFailure('ItemNotFound', `no sheet ${String(key)}`)
    return sheetObject(world, sheet)
  }
  return {
    kind: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => sheetObject(world, sheet)),
    members: {
      Indexer: call(item),
      GetItem: call(item),
      GetItemOrNullObject: call((key) => {
        const sheet = find(key)
        return sheet ? sheetObject(world, sheet) : null
      }),
      GetFirst: call(() => item(workbook.sheets[0]?.id)),
      GetCount: call(() => workbook.sheets.length),
      GetActiveWorksheet: call(() => item(workbook.sheets[workbook.active]?.id)),
      Add: call((name) => {
        if (find(name)) throw new HostFailure('ItemAlreadyExists', `a sheet named ${String(name)}`)
        world.wrote()
        return sheetObject(world, workbook.addSheet(text(name)))
      }),
      _RegisterDataChangedEvent: call(() => world.register(EVENT.changed, true)),
      _UnregisterDataChangedEvent: call(() => world.register(EVENT.changed, false)),
      _RegisterSelectionChangedEvent: call(() => world.register(EVENT.selected, true)),
      _UnregisterSelectionChangedEvent: call(() => world.register(EVENT.selected, false)),
      _RegisterActivatedEvent: call(() => world.register(EVENT.activated, true)),
      _UnregisterActivatedEvent: call(() => world.register(EVENT.activated, false)),
    },
  }
}

function sheetObject(world: HostWorld, sheet: MemorySheet): HostObject {
  const rectangle = (row: unknown, col: unknown, rows: unknown, cols: unknown): CellRange => {
    const [top, left] = [Number(row), Number(col)]
    return { top, left, bottom: top + Number(rows) - 1, right: left + Number(cols) - 1 }
  }
  return {
    kind: 'Worksheet',
    id: sheet.id,
    members: {
      Id: get(() => sheet.id),
      Name: get(() => sheet.name),
      Visibility: get(() => sheet.visibility),
      Protection: get(() => ({
        kind: 'WorksheetProtection',
        members: {
          Protected: get(() => sheet.isProtected),
          Options: get(() => (sheet.isProtected ? { allowFormatCells: sheet.allowFormatCells } : null)),
          Protect: call(() => {
            sheet.isProtected = true
            world.wrote()
          }),
          Unprotect: call(() => {
            sheet.isProtected = false
            world.wrote()
          }),
        },
      })),
      GetRange: call((address) => {
        if (address === null || address === undefined) return rangeObject(world, sheet, WHOLE)
        return rangeObject(world, sheet, parseAddress(text(address)))
      }),
      GetRangeByIndexes: call((row, col, rows, cols) => rangeObject(world, sheet, rectangle(row, col, rows, cols))),
      GetRanges: call((list) => {
        if (text(list).length > 255) throw new HostFailure('InvalidArgument', 'a list of more than 255 characters')
        return areasObject(world, sheet, text(list).split(',').map(parseAddress))
      }),
      GetUsedRange: call((valuesOnly) =>
        rangeObject(world, sheet, usedRange(sheet, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      ),
      GetUsedRangeOrNullObject: call((valuesOnly) => {
        const used = usedRange(sheet, valuesOnly === true)
        return used ? rangeObject(world, sheet, used) : null
      }),
      Delete: call(() => {
        world.workbook.sheets.splice(world.workbook.sheets.indexOf(sheet), 1)
        world.workbook.active = 0
        world.wrote()
      }),
      Comments: { since: '1.10', get: () => remarksObject(world, sheet, 'comments') },
      Notes: { since: '1.18', get: () => remarksObject(world, sheet, 'notes') },
      Activate: call(() => {
        if (sheet.visibility !== 'Visible') throw new HostFailure('InvalidOperation', 'a hidden sheet')
        world.workbook.active = world.workbook.sheets.indexOf(sheet)
        world.selected(sheet, EVENT.activated, '')
      }),
    },
  }
}
