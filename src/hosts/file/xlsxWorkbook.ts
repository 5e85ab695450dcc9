import type { Grid } from '../../sheet/index.ts'
import { fileWorkbook } from './fileWorkbook.ts'
import type { FileWorkbook } from './fileWorkbook.ts'
import { readKeptState } from './keptState.ts'
import type { Limits } from './limits.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readFormats } from './styles.ts'
import { findParts } from './workbookParts.ts'
import { readWorksheet } from './worksheet.ts'
import type { SheetContext } from './worksheet.ts'
import type { ZipArchive } from './zip.ts'

/** Opens an .xlsx (or .xlsm): finds its sheets; shared texts and formats are read with the first sheet. Throws FileRefusal. */
export function openXlsx(archive: ZipArchive, name: string, limits: Limits): FileWorkbook {
  const parts = findParts(archive, limits)
  let context: SheetContext | null = null
  /** Stored cells of the sheets read so far: a second reading replaces the first. */
  const counted = new Map<number, number>()
  const infos = parts.sheets.map(({ name, hidden }) => ({ name, hidden }))
  const readAt = (index: number): Grid => {
    const sheet = parts.sheets[index]
    if (!sheet) throw new RangeError(`no sheet ${index}`)
    context ??= {
      strings: parts.sharedStrings === null ? [] : readSharedStrings(archive, parts.sharedStrings, limits),
      formats: parts.styles === null ? [] : readFormats(archive, parts.styles, limits),
      date1904: parts.date1904,
      stringCells: [],
      cellsLeft: limits.cells,
    }
    let left = limits.cells
    for (const [other, cells] of counted) if (other !== index) left -= cells
    context.cellsLeft = left
    const grid = readWorksheet(archive, sheet.part, sheet.name, context, limits)
    counted.set(index, left - context.cellsLeft)
    return grid
  }
  return fileWorkbook(name, infos, readAt, () => readKeptState(archive, parts.workbook, limits))
}
