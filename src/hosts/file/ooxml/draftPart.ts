import {
  draftHeights,
  DRAFT_LOOKS,
  formatCell,
  formatRange,
  freeSheetName,
  type DraftRole,
  type SheetDraft,
} from '../../../sheet/index.ts'
import type { Book } from './book.ts'
import { inlineText } from './cellText.ts'
import { ChangeStop } from './changeStop.ts'
import { addSheetPart, sheetNames } from './newSheet.ts'
import { StylesEdit } from './stylesEdit.ts'
import { parseXml } from './xmlTree.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const LINED =
  '<border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right>' +
  '<top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border>'

/** Puts a drafted sheet behind the others; a taken name gets a number. Throws ChangeStop. */
export function addDraft(book: Book, draft: SheetDraft): { book: Book; sheet: string } {
  const name = freeSheetName(draft.name, sheetNames(book))
  if (name === null) {
    throw new ChangeStop('cannot-change', `名为“${draft.name}”的工作表已经太多，没有改动。请删掉不用的，再试一次。`)
  }
  const drawn = drawDraft(book, draft)
  return { book: addSheetPart(drawn.book, name, drawn.xml), sheet: name }
}

/** The content of a drafted sheet, and the book with the formats that it uses. */
export function drawDraft(book: Book, draft: SheetDraft): { readonly book: Book; readonly xml: string } {
  const styles = new StylesEdit(book)
  const numbers = new Map<DraftRole, number>()
  for (const cell of draft.rows.flat()) {
    if (cell && !numbers.has(cell.role)) numbers.set(cell.role, addLook(styles, cell.role))
  }
  const dressed = styles.book()
  return { book: dressed, xml: sheetXml(dressed, draft, numbers) }
}

function addLook(styles: StylesEdit, role: DraftRole): number {
  const { bold, border, align, size } = DRAFT_LOOKS[role]
  const font = styles.add('fonts', styles.likeFirstFont(`${bold ? '<b/>' : ''}<sz val="${size}"/>`))
  const lines = border ? styles.add('borders', LINED) : 0
  return styles.add(
    'cellXfs',
    `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${lines}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`,
  )
}

function sheetXml(book: Book, draft: SheetDraft, numbers: ReadonlyMap<DraftRole, number>): string {
  const { widths, merges, rows } = draft
  const { space } = parseXml(book.package.text(book.parts.workbook))
  const heights = draftHeights(draft)
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const roles = rolesOf(draft)
  const lines = rows.map((cells, row) => {
    let xml = ''
    for (const [col, role] of (roles[row] ?? []).entries()) {
      if (!role) continue
      const text = cells[col]?.text ?? ''
      const head = `<c r="${formatCell({ row, col })}" s="${numbers.get(role) ?? 0}"`
      xml += text === '' ? `${head}/>` : `${head} t="inlineStr">${inlineText(text, '')}</c>`
    }
    return `<row r="${row + 1}" ht="${heights[row] ?? 15}" customHeight="1">${xml}</row>`
  })
  const joined = merges.map((area) => `<mergeCell ref="${formatRange(area)}"/>`).join('')
  const ref = formatRange({
    top: 0,
    left: 0,
    bottom: Math.max(0, rows.length - 1),
    right: Math.max(0, widths.length - 1),
  })
  return (
    `${HEAD}<worksheet xmlns="${space}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${ref}"/>` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    (joined === '' ? '' : `<mergeCells count="${merges.length}">${joined}</mergeCells>`) +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  )
}

/** What each cell is drawn as: those inside a merged area as the one that stands for it. */
function rolesOf({ rows, merges }: SheetDraft): (DraftRole | undefined)[][] {
  const roles = rows.map((cells) => Array.from(cells, (cell) => cell?.role))
  for (const { top, left, bottom, right } of merges) {
    const role = roles[top]?.[left]
    for (let row = top; row <= bottom; row++) roles[row]?.fill(role, left, right + 1)
  }
  return roles
}
