import { parseRange, type CellRange } from '../../../src/sheet/index.ts'
import {
  addressOf,
  cellKey,
  insertRowsAt,
  intersection,
  shownIn,
  typed,
  usedRange,
  visibleAreas,
  type MemoryFormat,
  type MemorySheet,
  type MemoryWorkbook,
  type MemoryXmlPart,
} from './memoryWorkbook.ts'

/** An answer that is an error, with the code Excel gives it. */
export class HostFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** What the objects tell the host of: a write, a changed cell, a registration. */
export interface HostWorld {
  readonly workbook: MemoryWorkbook
  wrote(): void
  changed(sheet: MemorySheet, address: string, changeType: string): void
  register(on: boolean): void
}

export interface Member {
  /** The ExcelApi version it came with, where that is above the floor of 1.9. */
  readonly since?: string
  readonly get?: () => unknown
  readonly set?: (value: unknown) => void
  readonly call?: (...args: unknown[]) => unknown
}

/** An object of Excel's model as the protocol sees it: members by their names on the wire; nothing else exists. */
export interface HostObject {
  readonly kind: string
  readonly id?: string
  readonly items?: () => HostObject[]
  readonly members: Readonly<Record<string, Member>>
}

const get = (read: () => unknown): Member => ({ get: read })
const call = (run: (...args: unknown[]) => unknown): Member => ({ call: run })

function text(value: unknown): string {
  if (typeof value !== 'string') throw new HostFailure('InvalidArgument', `a text was expected: ${String(value)}`)
  return value
}

export function workbookObject(world: HostWorld): HostObject {
  return {
    kind: 'Workbook',
    members: {
      Worksheets: get(() => sheetsObject(world)),
      CustomXmlParts: get(() => xmlPartsObject(world, world.workbook.xmlParts)),
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
      GetActiveWorksheet: call(() => item(workbook.sheets[workbook.active]?.id)),
      _RegisterDataChangedEvent: call(() => world.register(true)),
      _UnregisterDataChangedEvent: call(() => world.register(false)),
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
      GetUsedRange: call((valuesOnly) => rangeObject(world, sheet, usedRange(sheet, valuesOnly === true))),
      Activate: call(() => {
        if (sheet.visibility !== 'Visible') throw new HostFailure('InvalidOperation', 'a hidden sheet')
        world.workbook.active = world.workbook.sheets.indexOf(sheet)
      }),
    },
  }
}

const WHOLE: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }

function parseAddress(address: string): CellRange {
  const rows = /^(\d+):(\d+)$/.exec(address)
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: WHOLE.right }
  const range = parseRange(address)
  if (!range) throw new HostFailure('InvalidArgument', `no address: ${address}`)
  return range
}

function matrix<T>({ top, left, bottom, right }: CellRange, make: (row: number, col: number) => T): T[][] | null {
  // Excel answers null for more than five million cells, without a word.
  if ((bottom - top + 1) * (right - left + 1) > 5_000_000) return null
  const rows: T[][] = []
  for (let row = top; row <= bottom; row++) {
    const line: T[] = []
    for (let col = left; col <= right; col++) line.push(make(row, col))
    rows.push(line)
  }
  return rows
}

interface RangeObject extends HostObject {
  readonly range: CellRange
}

function rangeOf(object: unknown): CellRange {
  if (typeof object === 'object' && object !== null && 'range' in object) return (object as RangeObject).range
  throw new HostFailure('InvalidArgument', 'a range was expected')
}

function rangeObject(world: HostWorld, sheet: MemorySheet, range: CellRange): RangeObject {
  const cell = (row: number, col: number) => sheet.cells.get(cellKey(row, col))
  const write = (rows: unknown) => {
    if (sheet.isProtected) throw new HostFailure('AccessDenied', 'a protected sheet')
    if (!Array.isArray(rows) || rows.length !== range.bottom - range.top + 1)
      throw new HostFailure('InvalidArgument', 'the values do not have the shape of the range')
    rows.forEach((line: unknown, r) => {
      if (!Array.isArray(line)) throw new HostFailure('InvalidArgument', 'values are rows')
      line.forEach((value: unknown, c) => {
        const key = cellKey(range.top + r, range.left + c)
        const stored = typed(value, sheet.cells.get(key)?.format ?? 'General')
        if (stored) sheet.cells.set(key, stored)
        else sheet.cells.delete(key)
      })
    })
    world.wrote()
    world.changed(sheet, addressOf(sheet, range).split('!')[1] ?? '', 'RangeEdited')
  }
  const formulas = (row: number, col: number) => {
    const found = cell(row, col)
    return typeof found?.formula === 'string' ? `=${found.formula}` : (found?.value ?? '')
  }
  return {
    kind: 'Range',
    range,
    members: {
      Address: get(() => addressOf(sheet, range)),
      RowIndex: get(() => range.top),
      ColumnIndex: get(() => range.left),
      RowCount: get(() => range.bottom - range.top + 1),
      ColumnCount: get(() => range.right - range.left + 1),
      Text: get(() => matrix(range, (row, col) => shownIn(cell(row, col)))),
      Values: { get: () => matrix(range, (row, col) => cell(row, col)?.value ?? ''), set: write },
      Formulas: { get: () => matrix(range, formulas), set: write },
      NumberFormat: get(() => matrix(range, (row, col) => cell(row, col)?.format ?? 'General')),
      ConditionalFormats: get(() => formatsObject(world, sheet, [range])),
      GetLastCell: call(() => rangeObject(world, sheet, { ...range, top: range.bottom, left: range.right })),
      GetIntersectionOrNullObject: call((other) => {
        const common = intersection(range, rangeOf(other))
        return common ? rangeObject(world, sheet, common) : null
      }),
      GetBoundingRect: call((other) => {
        const { top, left, bottom, right } = rangeOf(other)
        return rangeObject(world, sheet, {
          top: Math.min(range.top, top),
          left: Math.min(range.left, left),
          bottom: Math.max(range.bottom, bottom),
          right: Math.max(range.right, right),
        })
      }),
      GetMergedAreasOrNullObject: {
        since: '1.13',
        call: () => {
          const merges = sheet.merges.filter((merge) => intersection(range, merge))
          if (merges.length > 512) throw new HostFailure('GeneralException', 'more than 512 merged areas')
          return merges.length === 0 ? null : areasObject(world, sheet, merges)
        },
      },
      GetSpecialCellsOrNullObject: call((type) => {
        if (type !== 'Visible') throw new HostFailure('InvalidArgument', `special cells ${String(type)}`)
        if (sheet.isProtected) throw new HostFailure('AccessDenied', 'special cells of a protected sheet')
        const areas = visibleAreas(sheet, range)
        return areas.length === 0 ? null : areasObject(world, sheet, areas)
      }),
      Insert: call((shift) => {
        if (shift !== 'Down' || range.left !== 0 || range.right !== WHOLE.right)
          throw new HostFailure('InvalidArgument', 'only whole rows are inserted here')
        if (sheet.isProtected) throw new HostFailure('AccessDenied', 'a protected sheet')
        insertRowsAt(sheet, range.top, range.bottom - range.top + 1)
        world.wrote()
        world.changed(sheet, `${range.top + 1}:${range.bottom + 1}`, 'RowInserted')
        return rangeObject(world, sheet, range)
      }),
      Select: call(() => {
        world.workbook.selection = addressOf(sheet, range)
      }),
    },
  }
}

function areasObject(world: HostWorld, sheet: MemorySheet, ranges: CellRange[]): HostObject {
  return {
    kind: 'RangeAreas',
    members: {
      Areas: get(() => ({
        kind: 'RangeCollection',
        items: () => ranges.map((range) => rangeObject(world, sheet, range)),
        members: {},
      })),
      ConditionalFormats: get(() => formatsObject(world, sheet, ranges)),
    },
  }
}

function formatsObject(world: HostWorld, sheet: MemorySheet, ranges: CellRange[]): HostObject {
  const here = () =>
    sheet.formats.filter((format) => format.ranges.some((own) => ranges.some((range) => intersection(own, range))))
  return {
    kind: 'ConditionalFormatCollection',
    items: () => here().map((format) => formatObject(world, sheet, format)),
    members: {
      Indexer: call((id) => {
        const format = here().find((candidate) => candidate.id === id)
        if (!format) throw new HostFailure('ItemNotFound', `no conditional format ${String(id)}`)
        return formatObject(world, sheet, format)
      }),
      Add: call((type) => {
        refuseFormatting(sheet)
        world.wrote()
        const plain = { type: text(type), ranges: [...ranges], stopIfTrue: false, formula: '', fill: '' }
        return formatObject(world, sheet, world.workbook.addFormat(sheet, plain))
      }),
    },
  }
}

function refuseFormatting(sheet: MemorySheet): void {
  if (sheet.isProtected && !sheet.allowFormatCells) throw new HostFailure('AccessDenied', 'a protected sheet')
}

function formatObject(world: HostWorld, sheet: MemorySheet, format: MemoryFormat): HostObject {
  const custom = (): HostObject => ({
    kind: 'CustomConditionalFormat',
    members: {
      Rule: get(() => ({
        kind: 'ConditionalFormatRule',
        members: {
          Formula: property(
            world,
            sheet,
            () => format.formula,
            (formula) => (format.formula = formula),
          ),
        },
      })),
      Format: get(() => ({
        kind: 'ConditionalRangeFormat',
        members: {
          Fill: get(() => ({
            kind: 'ConditionalRangeFill',
            members: {
              Color: property(
                world,
                sheet,
                () => format.fill,
                (color) => (format.fill = color),
              ),
            },
          })),
        },
      })),
    },
  })
  return {
    kind: 'ConditionalFormat',
    id: format.id,
    members: {
      Id: get(() => format.id),
      Type: get(() => format.type),
      Priority: get(() => sheet.formats.indexOf(format)),
      StopIfTrue: get(() => format.stopIfTrue),
      Custom: get(() => {
        if (format.type !== 'Custom') throw new HostFailure('InvalidOperation', 'no custom conditional format')
        return custom()
      }),
      CustomOrNullObject: get(() => (format.type === 'Custom' ? custom() : null)),
      Delete: call(() => {
        refuseFormatting(sheet)
        world.wrote()
        sheet.formats = sheet.formats.filter((other) => other !== format)
      }),
    },
  }
}

function property(world: HostWorld, sheet: MemorySheet, read: () => string, write: (value: string) => void): Member {
  return {
    get: read,
    set: (value) => {
      refuseFormatting(sheet)
      world.wrote()
      write(text(value))
    },
  }
}

function xmlPartsObject(world: HostWorld, parts: readonly MemoryXmlPart[]): HostObject {
  const { workbook } = world
  return {
    kind: 'CustomXmlPartCollection',
    items: () => parts.map((part) => xmlPartObject(world, part)),
    members: {
      Indexer: call((id) => {
        const part = parts.find((candidate) => candidate.id === id)
        if (!part) throw new HostFailure('ItemNotFound', `no part ${String(id)}`)
        return xmlPartObject(world, part)
      }),
      GetItem: call((id) => {
        const part = parts.find((candidate) => candidate.id === id)
        if (!part) throw new HostFailure('ItemNotFound', `no part ${String(id)}`)
        return xmlPartObject(world, part)
      }),
      GetByNamespace: call((namespace) =>
        xmlPartsObject(
          world,
          workbook.xmlParts.filter(({ xml }) => xml.includes(`xmlns="${text(namespace)}"`)),
        ),
      ),
      Add: call((xml) => {
        const part = { id: workbook.nextId(), xml: text(xml) }
        workbook.xmlParts.push(part)
        world.wrote()
        return xmlPartObject(world, part)
      }),
    },
  }
}

function xmlPartObject(world: HostWorld, part: MemoryXmlPart): HostObject {
  return {
    kind: 'CustomXmlPart',
    id: part.id,
    members: {
      Id: get(() => part.id),
      GetXml: call(() => part.xml),
      SetXml: call((xml) => {
        part.xml = text(xml)
        world.wrote()
      }),
      Delete: call(() => {
        world.workbook.xmlParts = world.workbook.xmlParts.filter((other) => other !== part)
        world.wrote()
      }),
    },
  }
}
