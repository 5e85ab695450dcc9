import {
  draftGrid,
  draftHeights,
  DRAFT_LOOKS,
  freeSheetName,
  sameContent,
  type CellRange,
  type Grid,
  type SheetDraft,
} from '../../sheet/index.ts'
import { addressLists } from '../common/areas.ts'
import { areasByRole } from '../common/draftAreas.ts'
import { rowsAddress } from '../common/stepCells.ts'
import { literalText } from '../common/typedText.ts'
import type { WpsApplication } from './application.ts'
import { sheetsOf } from './books.ts'
import { XL } from './constants.ts'
import { deleteSheet, newSheet } from './newSheet.ts'
import { columnsAddress, rangeOf } from './ranges.ts'
import { refusal, toRefusal } from './refusals.ts'
import { assign } from './sheetWriter.ts'
import { unionOf } from './unions.ts'
import { unasked, writing } from './writing.ts'

/** A sheet of ours, as it has to be found for undo to take it away. */
export interface AddedSheet {
  readonly sheet: Et.Worksheet
  readonly name: string
  readonly draft: SheetDraft
}

/** Puts a drafted sheet behind the others and goes there. `onWrite` is told what is about to be written. Throws HostRefusal. */
export function addSheet(
  application: WpsApplication,
  book: Et.Workbook,
  draft: SheetDraft,
  onWrite: (sheet: string, place: CellRange) => void,
): AddedSheet {
  if (book.ProtectStructure) throw refusal('protected')
  const taken = sheetsOf(book).map((sheet) => sheet.Name)
  const name = freeSheetName(draft.name, taken)
  if (name === null) throw refusal('unknown')
  return writing(application, book, `新建${name}`, (back) => {
    const sheet = newSheet(book, name)
    back.push(() => deleteSheet(application, sheet))
    const { rows, widths, merges } = draft
    const whole = { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 }
    onWrite(name, whole)
    assign(
      rangeOf(sheet, whole),
      rows.map((cells) => widths.map((_, col) => literalText(cells[col]?.text ?? ''))),
    )
    unasked(application, () => merges.forEach((area) => rangeOf(sheet, area).Merge()))
    dress(application, sheet, draft)
    sheet.Activate()
    return { sheet, name, draft }
  })
}

/**
 * Takes the sheet away that was added last, if nobody has written on it. Gives its name as it is now; null: the
 * user has taken it away already. Throws HostRefusal.
 */
export function removeSheet(
  application: WpsApplication,
  { sheet, draft }: AddedSheet,
  read: (sheet: Et.Worksheet) => Grid,
): string | null {
  if (!isThere(sheet)) return null
  const grid = read(sheet)
  if (!sameContent(grid, draftGrid(draft))) throw refusal('sheet-changed')
  deleteSheet(application, sheet)
  return grid.sheet
}

/** A sheet that was deleted answers nothing, not even its name. */
function isThere(sheet: Et.Worksheet): boolean {
  try {
    return sheet.Name !== ''
  } catch (error) {
    if (toRefusal(error) === error) throw error
    return false
  }
}

/** The user's own font stays; sizes, lines and heights are the draft's. */
function dress(application: WpsApplication, sheet: Et.Worksheet, draft: SheetDraft): void {
  draft.widths.forEach((width, col) => {
    sheet.Range(columnsAddress(col, col)).ColumnWidth = width
  })
  draftHeights(draft).forEach((height, row) => {
    sheet.Range(rowsAddress({ before: row, count: 1 })).RowHeight = height
  })
  for (const [role, areas] of areasByRole(draft)) {
    const look = DRAFT_LOOKS[role]
    for (const range of unionOf(application, sheet, addressLists(areas))) {
      const font = range.Font
      font.Bold = look.bold
      font.Size = look.size
      range.HorizontalAlignment = look.align === 'center' ? XL.center : XL.left
      range.VerticalAlignment = XL.center
      range.WrapText = true
      if (look.border) range.Borders.LineStyle = XL.continuous
    }
  }
}
