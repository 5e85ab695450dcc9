import { parseRange, type CellRange } from '../../../src/sheet/index.ts'
import { formatsObject } from './conditionalFormats.ts'
import { validationObject } from './validations.ts'
import {
  call,
  EVENT,
  get,
  HostFailure,
  refuseFormatting,
  refuseWriting,
  WHOLE,
  type HostObject,
  type HostWorld,
  type Member,
} from './hostObject.ts'
import {
  addressOf,
  cellKey,
  copyLooks,
  deleteRowsAt,
  insertRowsAt,
  intersection,
  shownIn,
  typed,
  usedRange,
  visibleAreas,
  without,
  type MemorySheet,
} from './memoryWorkbook.ts'

/** Of a row that nobody made higher, in points. */
const DEFAULT_HEIGHT = 15

export function parseAddress(address: string): CellRange {
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

export function rangeObject(world: HostWorld, sheet: MemorySheet, range: CellRange): RangeObject {
  const cell = (row: number, col: number) => sheet.cells.get(cellKey(row, col))
  const own = () => addressOf(sheet, range).split('!')[1] ?? ''
  const wholeRows = range.left === 0 && range.right === WHOLE.right
  const each = (rows: unknown, change: (key: string, value: unknown) => void) => {
    refuseWriting(sheet)
    if (!Array.isArray(rows) || rows.length !== range.bottom - range.top + 1)
      throw new HostFailure('InvalidArgument', 'the values do not have the shape of the range')
    rows.forEach((line: unknown, r) => {
      if (!Array.isArray(line) || line.length !== range.right - range.left + 1)
        throw new HostFailure('InvalidArgument', 'the values do not have the shape of the range')
      line.forEach((value: unknown, c) => change(cellKey(range.top + r, range.left + c), value))
    })
    world.wrote()
  }
  const write = (rows: unknown) => {
    each(rows, (key, value) => {
      const stored = typed(value, sheet.cells.get(key)?.format ?? 'General')
      if (stored) sheet.cells.set(key, stored)
      else sheet.cells.delete(key)
    })
    world.changed(sheet, own(), 'RangeEdited')
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
      Text: get(() => matrix(range, (row, col) => shownIn(cell(row, col), world.workbook.date1904))),
      Values: { get: () => matrix(range, (row, col) => cell(row, col)?.value ?? ''), set: write },
      Formulas: { get: () => matrix(range, formulas), set: write },
      NumberFormat: {
        get: () => matrix(range, (row, col) => cell(row, col)?.format ?? 'General'),
        set: (rows) =>
          each(rows, (key, format) => {
            const found = sheet.cells.get(key)
            if (found) found.format = String(format)
            else if (format !== 'General')
              sheet.cells.set(key, { value: '', formula: null, format: String(format), shown: null })
          }),
      },
      ConditionalFormats: get(() => formatsObject(world, sheet, [range])),
      Format: get(() => formatObject(world, sheet, [range])),
      GetCell: call((row, col) => {
        const [top, left] = [range.top + Number(row), range.left + Number(col)]
        return rangeObject(world, sheet, { top, left, bottom: top, right: left })
      }),
      GetRow: call((row) => {
        const top = range.top + Number(row)
        return rangeObject(world, sheet, { ...range, top, bottom: top })
      }),
      // The library asks this before it writes many values in pieces.
      _ValidateArraySize: call((rows, cols) => {
        if (rows !== range.bottom - range.top + 1 || cols !== range.right - range.left + 1)
          throw new HostFailure('InvalidArgument', 'the values do not have the shape of the range')
        return null
      }),
      GetEntireColumn: call(() => rangeObject(world, sheet, { ...range, top: 0, bottom: WHOLE.bottom })),
      GetLastCell: call(() => rangeObject(world, sheet, { ...range, top: range.bottom, left: range.right })),
      GetUsedRangeOrNullObject: call((valuesOnly) => {
        const used = usedRange(sheet, valuesOnly === true, range)
        return used ? rangeObject(world, sheet, used) : null
      }),
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
        // As in VBA; what Office.js does there is not documented.
        if (sheet.isProtected) throw new HostFailure('AccessDenied', 'special cells of a protected sheet')
        const areas = visibleAreas(sheet, range)
        return areas.length === 0 ? null : areasObject(world, sheet, areas)
      }),
      Insert: call((shift) => {
        if (shift !== 'Down' || !wholeRows)
          throw new HostFailure('InvalidArgument', 'only whole rows are inserted here')
        refuseWriting(sheet)
        insertRowsAt(sheet, range.top, range.bottom - range.top + 1)
        world.wrote()
        world.changed(sheet, `${range.top + 1}:${range.bottom + 1}`, 'RowInserted')
        return rangeObject(world, sheet, range)
      }),
      Delete: call((shift) => {
        if (shift !== 'Up' || !wholeRows) throw new HostFailure('InvalidArgument', 'only whole rows are deleted here')
        refuseWriting(sheet)
        deleteRowsAt(sheet, range.top, range.bottom - range.top + 1)
        world.wrote()
        world.changed(sheet, `${range.top + 1}:${range.bottom + 1}`, 'RowDeleted')
        return null
      }),
      Clear: call(() => {
        refuseWriting(sheet)
        for (const key of [...sheet.cells.keys()]) {
          const [row = 0, col = 0] = key.split(',').map(Number)
          if (intersection(range, { top: row, left: col, bottom: row, right: col })) sheet.cells.delete(key)
        }
        sheet.styles.clear()
        world.wrote()
        world.changed(sheet, own(), 'RangeEdited')
      }),
      RowHidden: {
        set: (hidden) => {
          refuseFormatting(sheet)
          for (let row = range.top; row <= range.bottom; row++) {
            if (hidden === true) sheet.hiddenRows.add(row)
            else sheet.hiddenRows.delete(row)
          }
          world.wrote()
        },
      },
      Merge: call(() => {
        refuseWriting(sheet)
        mergeCells(sheet, range)
        world.wrote()
      }),
      Unmerge: call(() => {
        refuseWriting(sheet)
        sheet.merges = sheet.merges.filter((merge) => !intersection(merge, range))
        world.wrote()
      }),
      DataValidation: get(() => validationObject(world, sheet, range)),
      CopyFrom: call((source, type) => {
        refuseWriting(sheet)
        if (type !== 'Formats') throw new HostFailure('InvalidArgument', `copying ${String(type)} is not known here`)
        copyFormats(sheet, rangeOf(source), range)
        world.wrote()
      }),
      Select: call(() => {
        world.workbook.selection = addressOf(sheet, range)
        world.selected(sheet, EVENT.selected, own())
      }),
    },
  }
}

export function areasObject(world: HostWorld, sheet: MemorySheet, ranges: CellRange[]): HostObject {
  return {
    kind: 'RangeAreas',
    members: {
      Worksheet: get(() => ({ kind: 'Worksheet', id: sheet.id, members: { Name: get(() => sheet.name) } })),
      Areas: get(() => ({
        kind: 'RangeCollection',
        items: () => ranges.map((range) => rangeObject(world, sheet, range)),
        members: {},
      })),
      ConditionalFormats: get(() => formatsObject(world, sheet, ranges)),
      Format: get(() => formatObject(world, sheet, ranges)),
    },
  }
}

/** As Excel does it: only the first cell keeps what it holds, and the whole looks like it. */
function mergeCells(sheet: MemorySheet, range: CellRange): void {
  const within = ({ top, left, bottom, right }: CellRange) =>
    top >= range.top && bottom <= range.bottom && left >= range.left && right <= range.right
  const others = sheet.merges.filter((merge) => intersection(merge, range))
  if (!others.every(within)) throw new HostFailure('InvalidOperation', 'a part of a merged area')
  const first = cellKey(range.top, range.left)
  const format = sheet.cells.get(first)?.format ?? 'General'
  const [fill, look] = [sheet.fills.get(first), sheet.looks.get(first)]
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const key = cellKey(row, col)
      if (key === first) continue
      if (format === 'General') sheet.cells.delete(key)
      else sheet.cells.set(key, { value: '', formula: null, format, shown: null })
      if (fill === undefined) sheet.fills.delete(key)
      else sheet.fills.set(key, fill)
      if (look === undefined) sheet.looks.delete(key)
      else sheet.looks.set(key, look)
    }
  }
  sheet.merges = [...sheet.merges.filter((merge) => !others.includes(merge)), range]
}

/** Pastes the formats of one row's cells on another's, with the areas merged across and the conditional formats. */
function copyFormats(sheet: MemorySheet, from: CellRange, to: CellRange): void {
  if (from.top !== from.bottom || to.top !== to.bottom || from.left !== to.left || from.right !== to.right)
    throw new HostFailure('InvalidArgument', 'only a row is copied to a row here')
  // What Excel makes of the rest of a merged area is not documented.
  const cut = (range: CellRange) =>
    sheet.merges.some((merge) => {
      const common = intersection(merge, range)
      return common && (common.top !== merge.top || common.bottom !== merge.bottom || common.right !== merge.right)
    })
  if (cut(from) || cut(to)) throw new HostFailure('InvalidOperation', 'a part of a merged area')
  for (let col = to.left; col <= to.right; col++) {
    const [source, target] = [cellKey(from.top, col), cellKey(to.top, col)]
    const format = sheet.cells.get(source)?.format ?? 'General'
    const cell = sheet.cells.get(target)
    if (cell) sheet.cells.set(target, { ...cell, format })
    else if (format !== 'General') sheet.cells.set(target, { value: '', formula: null, format, shown: null })
    for (const kept of [sheet.fills, sheet.looks]) kept.delete(target)
  }
  copyLooks(sheet, from.top, to.top, (col) => (col >= to.left && col <= to.right ? col : null))
  const across = sheet.merges.filter((merge) => intersection(merge, from))
  sheet.merges = [
    ...sheet.merges.filter((merge) => !intersection(merge, to)),
    ...across.map((merge) => ({ ...merge, top: to.top, bottom: to.top })),
  ]
  for (const format of sheet.formats) {
    const pasted = format.ranges.flatMap((range) => {
      const common = intersection(range, from)
      return common ? [{ ...common, top: to.top, bottom: to.top }] : []
    })
    format.ranges = [...format.ranges.flatMap((range) => without(range, to)), ...pasted]
  }
}

/** What cells look like, kept as it is set: 'font.bold' of 'A1:F1'. */
function formatObject(world: HostWorld, sheet: MemorySheet, ranges: CellRange[]): HostObject {
  const style = (name: string): Member => ({
    set: (value) => {
      refuseFormatting(sheet)
      world.wrote()
      for (const range of ranges) {
        const address = addressOf(sheet, range).split('!')[1] ?? ''
        sheet.styles.set(address, { ...sheet.styles.get(address), [name]: value })
      }
    },
  })
  const part = (kind: string, prefix: string, names: readonly string[]): HostObject => ({
    kind,
    members: Object.fromEntries(names.map((name) => [name, style(`${prefix}.${name.toLowerCase()}`)])),
  })
  return {
    kind: 'RangeFormat',
    members: {
      RowHeight: {
        get: () => sheet.heights.get(ranges[0]?.top ?? 0) ?? DEFAULT_HEIGHT,
        set: (height) => {
          refuseFormatting(sheet)
          world.wrote()
          for (const { top, bottom } of ranges)
            for (let row = top; row <= bottom; row++) sheet.heights.set(row, Number(height))
        },
      },
      ColumnWidth: style('columnWidth'),
      WrapText: style('wrapText'),
      VerticalAlignment: style('verticalAlignment'),
      HorizontalAlignment: style('horizontalAlignment'),
      AutofitRows: call(() => {
        refuseFormatting(sheet)
        world.wrote()
        for (const range of ranges) sheet.styles.set('fitted', { rows: addressOf(sheet, range).split('!')[1] ?? '' })
        return null
      }),
      Font: get(() => part('RangeFont', 'font', ['Bold', 'Size', 'Color'])),
      Fill: get(() => part('RangeFill', 'fill', ['Color'])),
      Borders: get(() => ({
        kind: 'RangeBorderCollection',
        members: {
          GetItem: call((edge) => part('RangeBorder', `border.${String(edge)}`, ['Style', 'Color'])),
          Indexer: call((edge) => part('RangeBorder', `border.${String(edge)}`, ['Style', 'Color'])),
        },
      })),
    },
  }
}
