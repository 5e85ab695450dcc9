import { read, utils, type CellObject } from '@e965/xlsx'
import { parseRange } from '../../../src/sheet/index.ts'
import { cellKey, MemoryWorkbook } from './memoryWorkbook.ts'

/** Formats that follow the system's settings, as SheetJS writes them and as Office.js does. */
const AS_OFFICE: ReadonlyMap<string, string> = new Map([
  ['m/d/yy', 'm/d/yyyy'],
  ['m/d/yy h:mm', 'm/d/yyyy h:mm'],
])

/**
 * A workbook's file as Excel holds it once it is open, read by SheetJS: by another reader than the product's own, so
 * that both are held against each other. Stored values, formulas, number formats, merged areas, what is hidden.
 */
export function memoryWorkbookOf(bytes: Uint8Array, name: string): MemoryWorkbook {
  const file = read(bytes, { cellNF: true, cellStyles: true, cellDates: false })
  const workbook = new MemoryWorkbook()
  workbook.name = name
  workbook.date1904 = file.Workbook?.WBProps?.date1904 === true
  file.SheetNames.forEach((title, index) => {
    const source = file.Sheets[title] ?? {}
    const sheet = workbook.addSheet(title)
    if ((file.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) sheet.visibility = 'Hidden'
    for (const [address, cell] of Object.entries(source) as [string, CellObject][]) {
      if (address.startsWith('!') || cell.t === 'z' || (cell.v === undefined && cell.f === undefined)) continue
      const { r, c } = utils.decode_cell(address)
      const stored = cell.t === 'e' ? cell.w : cell.v
      const value = typeof stored === 'number' || typeof stored === 'boolean' ? stored : String(stored ?? '')
      if (value === '' && cell.f === undefined) continue
      const code = typeof cell.z === 'string' ? cell.z : 'General'
      const format = AS_OFFICE.get(code) ?? code
      sheet.cells.set(cellKey(r, c), { value, formula: cell.f ?? null, format, shown: null })
    }
    sheet.merges = (source['!merges'] ?? []).flatMap((merge) => parseRange(utils.encode_range(merge)) ?? [])
    source['!rows']?.forEach((row, r) => {
      if (row.hidden) sheet.hiddenRows.add(r)
    })
    source['!cols']?.forEach((col, c) => {
      if (col.hidden) sheet.hiddenCols.add(c)
    })
  })
  return workbook
}
