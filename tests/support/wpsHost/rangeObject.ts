import { sameRange, type CellRange } from '../../../src/sheet/index.ts'
import {
  cellKey,
  deleteRowsAt,
  insertRowsAt,
  intersection,
  type MemoryCell,
  type MemorySheet,
} from '../excelHost/memoryWorkbook.ts'
import { addressOf, isColumns, isRows, isSingle } from './areas.ts'
import { copyCells, mergeCells } from './cellEdits.ts'
import { cellsIn, formula, numberFormat, text, value2, writeValues } from './cellValues.ts'
import { com, refused } from './comObject.ts'
import { commentObject } from './commentObjects.ts'
import { formatConditions } from './conditionObjects.ts'
import type { EtBook } from './etBook.ts'
import { refuseFormatting, refuseWriting, type EtWorld } from './etWorld.ts'
import { Looks } from './lookObjects.ts'
import { shaped } from './shapes.ts'

/** Of a row that nobody made higher, in points. */
const DEFAULT_HEIGHT = 14.25
const LONGEST_ADDRESS = 255
const SHIFT_DOWN = -4121
const SHIFT_UP = -4162

interface Behind {
  readonly book: EtBook
  readonly sheet: MemorySheet
  readonly areas: readonly CellRange[]
}

/** What stands behind a range object: `Copy`, `Union` and `CountA` are given objects. */
const behind = new WeakMap<object, Behind>()

export function rangeBehind(range: unknown): Behind {
  const found = typeof range === 'object' && range !== null ? behind.get(range) : undefined
  if (!found) throw refused('a range was expected')
  return found
}

export function rangeObject(
  world: EtWorld,
  book: EtBook,
  sheet: MemorySheet,
  areas: readonly CellRange[],
  /** What `Rows` and `Columns` count. */
  lines: 'rows' | 'columns' | null = null,
): Et.Range {
  const [first, ...others] = areas
  if (!first) throw refused('no area')
  const whole: CellRange = first
  const { top, left, bottom, right } = whole
  const one = () => {
    if (others.length > 0) throw refused('several areas')
    return whole
  }
  const single = () => {
    if (!isSingle(one())) throw refused('one cell was expected')
    return cellKey(top, left)
  }
  const wholeRows = () => {
    if (!isRows(one())) throw refused('only whole rows are moved here')
    return { before: top, count: bottom - top + 1 }
  }
  const matrix = (of: (cell: MemoryCell | undefined) => unknown) => {
    one()
    const rows: unknown[][] = []
    for (let row = top; row <= bottom; row++) {
      const line: unknown[] = []
      for (let col = left; col <= right; col++) line.push(of(sheet.cells.get(cellKey(row, col))))
      rows.push(line)
    }
    return shaped(rows, world.shape)
  }
  const write = (given: unknown) => {
    refuseWriting(world, sheet)
    writeValues(sheet, one(), given)
    world.changed(book, sheet, whole)
  }
  const range = (...wanted: CellRange[]) => rangeObject(world, book, sheet, wanted)
  const looks = new Looks(world, sheet, areas)
  const each = (change: (area: CellRange) => void) => {
    refuseWriting(world, sheet)
    areas.forEach(change)
    return true
  }

  const object = com<Et.Range>(world, 'Range', {
    Row: { get: () => top + 1 },
    Column: { get: () => left + 1 },
    Rows: { get: () => rangeObject(world, book, sheet, areas, 'rows') },
    Columns: { get: () => rangeObject(world, book, sheet, areas, 'columns') },
    Count: {
      get: () => {
        if (lines === 'rows') return bottom - top + 1
        if (lines === 'columns') return right - left + 1
        return areas.reduce((n, area) => n + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0)
      },
    },
    Areas: {
      get: () =>
        com<Et.Areas>(world, 'Areas', {
          Count: { get: () => areas.length },
          Item: (index: number) => {
            const area = areas[index - 1]
            if (!area) throw refused(`no area ${String(index)}`)
            return range(area)
          },
        }),
    },
    Address: (rowAbsolute?: unknown, columnAbsolute?: unknown) => {
      // Of many areas it is cut off.
      const address = areas.map(addressOf).join(',').slice(0, LONGEST_ADDRESS)
      return rowAbsolute === false && columnAbsolute === false ? address.replaceAll('$', '') : address
    },
    Value2: { get: () => matrix(value2), set: write },
    Formula: { get: () => matrix(formula), set: write },
    // What several cells show is only told where it is the same.
    Text: {
      get: () => {
        const all = new Set<string>()
        for (let row = top; row <= bottom; row++)
          for (let col = left; col <= right; col++)
            all.add(text(sheet.cells.get(cellKey(row, col)), book.memory.date1904))
        return all.size === 1 ? [...all][0] : null
      },
    },
    NumberFormat: {
      get: () => numberFormat(sheet, one()),
      set: (format: unknown) => {
        refuseFormatting(world, sheet)
        if (typeof format !== 'string') throw refused('a format is a text')
        for (let row = top; row <= bottom; row++) {
          for (let col = left; col <= right; col++) {
            const cell = sheet.cells.get(cellKey(row, col))
            if (cell) cell.format = format
            else if (format !== 'General')
              sheet.cells.set(cellKey(row, col), { value: '', formula: null, format, shown: null })
          }
        }
      },
    },
    Hidden: {
      get: () => {
        const hidden = isRows(one()) ? sheet.hiddenRows : isColumns(whole) ? sheet.hiddenCols : null
        if (!hidden) throw refused('whole rows or columns are hidden')
        const [from, to] = isRows(whole) ? [top, bottom] : [left, right]
        const count = [...hidden].filter((line) => line >= from && line <= to).length
        return count === 0 ? false : count === to - from + 1 ? true : null
      },
      set: (on: unknown) => {
        refuseFormatting(world, sheet)
        const hidden = isRows(one()) ? sheet.hiddenRows : isColumns(whole) ? sheet.hiddenCols : null
        if (!hidden) throw refused('whole rows or columns are hidden')
        const [from, to] = isRows(whole) ? [top, bottom] : [left, right]
        for (let line = from; line <= to; line++)
          if (on === true) hidden.add(line)
          else hidden.delete(line)
      },
    },
    MergeCells: {
      get: () => {
        const merged = sheet.merges.flatMap((merge) => intersection(merge, one()) ?? [])
        const covered = merged.reduce((n, part) => n + (part.bottom - part.top + 1) * (part.right - part.left + 1), 0)
        return covered === 0 ? false : covered === (bottom - top + 1) * (right - left + 1) ? true : null
      },
    },
    MergeArea: {
      get: () => {
        single()
        return range(sheet.merges.find((merge) => intersection(merge, whole)) ?? whole)
      },
    },
    Merge: () => {
      each((area) => mergeCells(sheet, area, (what) => world.question(what)))
    },
    UnMerge: () => {
      each((area) => {
        sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area))
      })
    },
    Insert: (shift?: unknown) => {
      if (shift !== undefined && shift !== SHIFT_DOWN) throw refused('rows are only moved down here')
      const { before, count } = wholeRows()
      refuseWriting(world, sheet)
      insertRowsAt(sheet, before, count)
      world.changed(book, sheet, whole)
      return true
    },
    Delete: (shift?: unknown) => {
      if (shift !== undefined && shift !== SHIFT_UP) throw refused('rows are only moved up here')
      const { before, count } = wholeRows()
      refuseWriting(world, sheet)
      deleteRowsAt(sheet, before, count)
      world.changed(book, sheet, whole)
      return true
    },
    Copy: (destination?: unknown) => {
      if (destination === undefined) throw refused('the clipboard is the user’s')
      refuseWriting(world, sheet)
      const [target] = rangeBehind(destination).areas
      if (!target) throw refused('a range was expected')
      copyCells(sheet, one(), target)
      world.changed(book, sheet, target)
      return true
    },
    ClearContents: () => {
      const done = each((area) => {
        for (const [key, cell] of cellsIn(sheet, area)) {
          if (cell.format === 'General') sheet.cells.delete(key)
          else sheet.cells.set(key, { value: '', formula: null, format: cell.format, shown: null })
        }
      })
      world.changed(book, sheet, whole)
      return done
    },
    Clear: () => {
      const done = each((area) => {
        for (const [key] of cellsIn(sheet, area)) sheet.cells.delete(key)
        sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area))
        for (const kept of [sheet.fills, sheet.looks]) kept.clear()
        sheet.styles.clear()
      })
      world.changed(book, sheet, whole)
      return done
    },
    AddComment: (words?: unknown) => {
      refuseWriting(world, sheet)
      const key = single()
      if (sheet.notes.has(key)) throw refused('the cell has a note already')
      sheet.notes.set(key, String(words ?? ''))
      return commentObject(world, sheet, key, (row, col) => range({ top: row, left: col, bottom: row, right: col }))
    },
    ClearComments: () => {
      each((area) => {
        for (const key of [...sheet.notes.keys()]) {
          const [row = 0, col = 0] = key.split(',').map(Number)
          if (intersection(area, { top: row, left: col, bottom: row, right: col })) sheet.notes.delete(key)
        }
      })
    },
    FormatConditions: { get: () => formatConditions(world, book, sheet, areas) },
    RowHeight: {
      get: () => {
        const heights = new Set<number>()
        for (let row = top; row <= bottom; row++) heights.add(sheet.heights.get(row) ?? DEFAULT_HEIGHT)
        return heights.size === 1 ? [...heights][0] : null
      },
      set: (height: unknown) => {
        refuseFormatting(world, sheet)
        for (let row = top; row <= bottom; row++) sheet.heights.set(row, Number(height))
      },
    },
    ColumnWidth: looks.style('columnWidth'),
    WrapText: looks.style('wrapText'),
    HorizontalAlignment: looks.style('horizontalAlignment'),
    VerticalAlignment: looks.style('verticalAlignment'),
    Font: { get: () => looks.font },
    Interior: { get: () => looks.interior },
    Borders: { get: () => looks.borders },
    AutoFit: () => {
      if (lines === null) throw refused('rows or columns are fitted')
      refuseFormatting(world, sheet)
      sheet.styles.set('fitted', { [lines]: addressOf(whole).replaceAll('$', '') })
      return true
    },
    Select: () => {
      if (book.memory.sheets[book.memory.active] !== sheet) throw refused('the sheet is not in front')
      world.select(book, sheet, areas)
      return true
    },
  })
  behind.set(object, { book, sheet, areas })
  return object
}

/** Several ranges of one sheet as one; areas that lie side by side become one area. */
export function unionObject(world: EtWorld, ranges: readonly unknown[]): Et.Range {
  const [first, ...others] = ranges.map(rangeBehind)
  if (!first || others.some(({ sheet }) => sheet !== first.sheet)) throw refused('ranges of one sheet were expected')
  const areas = [first, ...others].flatMap((one) => one.areas)
  return rangeObject(world, first.book, first.sheet, areas.reduce(joined, []))
}

function joined(areas: CellRange[], area: CellRange): CellRange[] {
  const beside = areas.find((other) => makeOne(other, area))
  if (!beside) return [...areas, area]
  const rest = areas.filter((other) => other !== beside)
  return joined(rest, bounds(beside, area))
}

/** Whether two areas make one rectangle. */
function makeOne(a: CellRange, b: CellRange): boolean {
  const both = bounds(a, b)
  if (sameRange(both, a) || sameRange(both, b)) return true
  if (a.left === b.left && a.right === b.right) return a.top <= b.bottom + 1 && b.top <= a.bottom + 1
  return a.top === b.top && a.bottom === b.bottom && a.left <= b.right + 1 && b.left <= a.right + 1
}

function bounds(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}
