import { Grid } from '../../sheet/index.ts'
import type { Limits } from './limits.ts'
import { readWorksheet, type SheetContext } from './worksheet.ts'

/** A row's tag. Groups: prefix, '/'. */
const ROW = /<((?:[\w.-]+:)?)row(?:\s(?:[^>"'/]|"[^"]*"|'[^']*')*)?(\/?)>/g
const NUMBER = /\sr\s*=\s*["'](\d+)["']/

/**
 * A sheet's Grid after some of its rows were written anew: only these are read. null where the whole sheet has to be
 * read: it grew or shrank, or its rows are not numbered.
 */
export function rereadRows(
  old: Grid,
  xml: string,
  wanted: ReadonlySet<number>,
  context: SheetContext,
  limits: Limits,
): Grid | null {
  const written = rowsIn(xml, wanted)
  if (written === null) return null
  const part = `<sheetData>${written}</sheetData>`
  const source = { has: () => true, inflate: () => undefined, knownText: () => part }
  const read = readWorksheet(source, 'rows', old.sheet, context, limits)
  const rows: (ReturnType<Grid['rowCells']> | undefined)[] = []
  for (const row of old.usedRows) if (!wanted.has(row)) rows[row] = old.rowCells(row)
  for (const row of read.usedRows) rows[row] = read.rowCells(row)
  const { sheet, merges, hiddenRows, hiddenCols } = old
  const grid = new Grid({ sheet, rows, merges, hiddenRows, hiddenCols })
  return grid.rowCount === old.rowCount && grid.colCount === old.colCount ? grid : null
}

/** The XML of the rows that are there; null where it cannot be told which rows they are. */
function rowsIn(xml: string, wanted: ReadonlySet<number>): string | null {
  if (xml.includes('<!')) return null
  let last = -1
  for (const row of wanted) if (row > last) last = row
  let found = ''
  for (const match of xml.matchAll(ROW)) {
    const [tag, prefix = '', empty] = match
    const number = Number(NUMBER.exec(tag)?.[1] ?? NaN) - 1
    if (!Number.isInteger(number)) return null
    if (number > last) break
    if (!wanted.has(number) || empty === '/') continue
    const close = xml.indexOf(`</${prefix}row`, match.index)
    if (close < 0) return null
    found += xml.slice(match.index, xml.indexOf('>', close) + 1)
  }
  return found
}
