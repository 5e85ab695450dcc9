import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { GENERAL, Grid, shownNumber, shownText } from '../../sheet/index.ts'
import type { Cell, CellError, CellRange } from '../../sheet/index.ts'
import { damaged, tooLarge } from './fileError.ts'
import { fileWorkbook } from './fileWorkbook.ts'
import type { FileWorkbook } from './fileWorkbook.ts'
import type { Limits } from './limits.ts'
import { passwordProtected } from './zip.ts'

/** The errors of BIFF8 by their number ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, CellError>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/**
 * Opens an .xls or a WPS .et (both BIFF8 in an OLE container), read only. SheetJS is loaded for these files alone:
 * in the browser it is a chunk of its own. Throws FileRefusal.
 */
export async function openLegacy(bytes: Uint8Array, name: string, limits: Limits): Promise<FileWorkbook> {
  const xlsx = await import('@e965/xlsx')
  const book = parse(() =>
    xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellStyles: true,
    }),
  )
  const sheets = book.SheetNames.flatMap((title, index) => {
    const sheet = book.Sheets[title]
    if (!sheet) throw damaged(`找不到工作表“${title}”的内容`)
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return []
    return [{ name: title, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, sheet }]
  })
  if (sheets.length === 0) throw damaged('里面没有工作表')
  if (sheets.length > limits.sheets) throw tooLarge(`工作表超过 ${limits.sheets} 张`)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const infos = sheets.map(({ name: title, hidden }) => ({ name: title, hidden }))
  return fileWorkbook(name, infos, (index) => {
    const found = sheets[index]
    if (!found) throw new RangeError(`no sheet ${index}`)
    return toGrid(found.name, found.sheet, date1904, limits)
  })
}

function parse(read: () => WorkBook): WorkBook {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) throw passwordProtected()
    throw damaged('旧格式（.xls 或 .et）的内容读不出来')
  }
}

function toGrid(name: string, sheet: WorkSheet, date1904: boolean, limits: Limits): Grid {
  const rows: (Cell | undefined)[][] = []
  let cells = 0
  let cols = 0
  sheet['!data']?.forEach((row, r) => {
    row?.forEach((stored, c) => {
      const cell = toCell(stored, date1904)
      if (!cell) return
      if (++cells > limits.cells) throw tooLarge(`有内容的单元格超过 ${limits.cells} 个`)
      ;(rows[r] ??= [])[c] = cell
      if (c >= cols) cols = c + 1
    })
  })
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): CellRange => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }))
  if (merges.length > limits.merges) throw tooLarge(`工作表“${name}”的合并区域超过 ${limits.merges} 个`)
  return new Grid({
    sheet: name,
    rows,
    merges,
    hiddenRows: hiddenIndexes(sheet['!rows'], rows.length),
    hiddenCols: hiddenIndexes(sheet['!cols'], cols),
  })
}

function hiddenIndexes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined, count: number): Set<number> {
  const hidden = new Set<number>()
  infos?.forEach((info, index) => {
    if (info?.hidden && index < count) hidden.add(index)
  })
  return hidden
}

function toCell(stored: CellObject | undefined, date1904: boolean): Cell | null {
  if (!stored) return null
  const formula = stored.f ?? null
  const format = typeof stored.z === 'string' ? stored.z : GENERAL
  const { v: value } = stored
  if (stored.t === 'e') {
    const error = (typeof value === 'number' ? ERRORS[value] : undefined) ?? '#VALUE!'
    return { text: error, value: error, formula, error }
  }
  if (typeof value === 'number') return { text: shownNumber(value, format, date1904), value, formula, error: null }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value, formula, error: null }
  if (typeof value === 'string' && value !== '') {
    return { text: shownText(value, format), value, formula, error: null }
  }
  return formula === null ? null : { text: '', value: typeof value === 'string' ? value : null, formula, error: null }
}
