import type { Grid } from '../sheet/index.ts'
import { LabelBook } from './labels.ts'
import type { Problem, Procurement, RecognisedWorkbook, Table } from './model.ts'
import { findProblems } from './problems.ts'
import { readRegion } from './readTable.ts'
import { regionsOf } from './regions.ts'
import { sideBySide } from './sideBySide.ts'
import { SheetView } from './sheetView.ts'

export interface RecogniseOptions {
  /** The file's name: says the budget year where the table does not. */
  readonly fileName?: string
  /** Synonyms of printed labels, from the pack: known label → further ones. */
  readonly labels?: LabelBook
}

const BOOK = new LabelBook()

/** Finds every 绩效目标表 on the sheets of a workbook. Reads labels, never fixed addresses. */
export function recognise(grids: readonly Grid[], options: RecogniseOptions = {}): RecognisedWorkbook {
  const tables: Table[] = []
  const procurements: Procurement[] = []
  const problems: Problem[] = []
  for (const grid of grids) {
    const found = recogniseSheet(grid, options, tables.length)
    tables.push(...found.tables)
    procurements.push(...found.procurements)
    problems.push(...found.problems)
  }
  return { tables, procurements, problems }
}

/** Finds the tables of one sheet; `count` tables were found before (ids go on). */
export function recogniseSheet(grid: Grid, options: RecogniseOptions, count: number): RecognisedWorkbook {
  const book = options.labels ?? BOOK
  const whole = new SheetView(grid)
  const problems: Problem[] = []
  const tables: Table[] = []
  const procurements: Procurement[] = []
  for (const view of sideBySide(whole, book)) {
    const reading = { view, book, fileName: options.fileName ?? '', problems, procurements }
    for (const region of regionsOf(view, book)) {
      for (const table of readRegion(reading, region)) {
        tables.push(Object.assign(table, { id: `t${String(count + tables.length + 1)}` }))
      }
    }
  }
  if (tables.length === 0 && procurements.length === 0 && grid.usedRows.some((row) => whole.spots(row).length > 0)) {
    problems.push({ sheet: grid.sheet, cell: null, code: 'no-table', data: {} })
  }
  return { tables, procurements, problems: [...problems, ...findProblems(grid, tables)] }
}
