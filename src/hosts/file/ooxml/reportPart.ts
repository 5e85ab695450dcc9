import { wrap } from '../../../report/index.ts'
import { formatCell, formatRange, type Grid, type ReportRowKind, type ReportSheet } from '../../../sheet/index.ts'
import type { Book } from './book.ts'
import { inlineText } from './cellText.ts'
import { ChangeStop } from './changeStop.ts'
import { addSheetPart, sheetNames } from './newSheet.ts'
import { protectionOf } from './protection.ts'
import { StylesEdit } from './stylesEdit.ts'
import { parseXml } from './xmlTree.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Points of a line of text at 11 points. */
const LINE_HEIGHT = 15
/** Names tried before giving up. */
const MOST_NAMES = 99

interface Dress {
  readonly font?: string
  readonly fill?: string
  readonly isLined?: boolean
}

/** What rows are is said by weight, size and one quiet fill; the workbook's own font stays. */
const DRESS: Readonly<Record<ReportRowKind, Dress>> = {
  title: { font: '<b/><sz val="16"/>' },
  signature: { font: '<sz val="9"/><color rgb="FF707070"/>' },
  verdict: { font: '<b/><sz val="12"/>' },
  section: { font: '<b/><sz val="12"/>' },
  header: { font: '<b/><sz val="11"/>', fill: 'FFE8EEF4', isLined: true },
  row: { isLined: true },
  note: { font: '<sz val="11"/><color rgb="FF505050"/>' },
}

/**
 * Puts the report on a sheet of its own, in place of the one we made before; a sheet of that name that is not ours is
 * left alone and a free name is taken. Throws ChangeStop.
 */
export function writeReport(
  book: Book,
  report: ReportSheet,
  gridOf: (sheet: string) => Grid,
): { book: Book; sheet: string } {
  const name = chooseName(book, report, gridOf)
  const styles = new StylesEdit(book)
  const numbers = new Map<ReportRowKind, number>()
  for (const { kind } of report.rows) if (!numbers.has(kind)) numbers.set(kind, addDress(styles, DRESS[kind]))
  const dressed = styles.book()
  const xml = sheetXml(dressed, report, numbers)
  const old = dressed.sheet(name)
  if (old) return { book: dressed.with({ [old.part]: xml }), sheet: name }
  return { book: addSheetPart(dressed, name, xml), sheet: name }
}

/** The first name that is ours already or nobody's. Names are compared without regard to case. */
function chooseName(book: Book, report: ReportSheet, gridOf: (sheet: string) => Grid): string {
  const taken = new Map(sheetNames(book).map((name) => [name.toLowerCase(), name]))
  for (let n = 1; n <= MOST_NAMES; n++) {
    const name = n === 1 ? report.name : `${report.name} (${n})`
    const there = taken.get(name.toLowerCase())
    if (there === undefined) return name
    const sheet = book.sheet(there)
    if (!sheet || gridOf(there).cell(1, 0)?.text !== report.signature) continue
    const content = book.package.text(sheet.part)
    if (!protectionOf(content, parseXml(content, 'sheetData'))) return there
  }
  throw new ChangeStop('cannot-change', `名为“${report.name}”的工作表已经太多，没有改动。请删掉不用的，再试一次。`)
}

function addDress(styles: StylesEdit, { font, fill, isLined }: Dress): number {
  const fontId = font === undefined ? 0 : styles.add('fonts', styles.likeFirstFont(font))
  const fillId =
    fill === undefined
      ? 0
      : styles.add(
          'fills',
          `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
  const borderId = isLined
    ? styles.add(
        'borders',
        '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD9D9D9"/></bottom><diagonal/></border>',
      )
    : 0
  const wrap = isLined ? '<alignment vertical="top" wrapText="1"/>' : '<alignment vertical="center"/>'
  return styles.add(
    'cellXfs',
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf>`,
  )
}

function sheetXml(book: Book, { rows, widths }: ReportSheet, numbers: ReadonlyMap<ReportRowKind, number>): string {
  const { space } = parseXml(book.package.text(book.parts.workbook))
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const lines = rows.map(({ kind, cells }, row) => {
    const style = ` s="${numbers.get(kind) ?? 0}"`
    // Lines and fills reach over the whole width.
    const count = DRESS[kind].isLined ? Math.max(cells.length, widths.length) : cells.length
    let xml = ''
    for (let col = 0; col < count; col++) {
      const text = cells[col] ?? ''
      const head = `<c r="${formatCell({ row, col })}"${style}`
      xml += text === '' ? `${head}/>` : `${head} t="inlineStr">${inlineText(text, '')}</c>`
    }
    return `<row r="${row + 1}"${heightOf(kind, cells, widths)}>${xml}</row>`
  })
  const ref = formatRange({
    top: 0,
    left: 0,
    bottom: Math.max(0, rows.length - 1),
    right: Math.max(0, widths.length - 1),
  })
  return (
    `${HEAD}<worksheet xmlns="${space}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${ref}"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  )
}

/** Rows of wrapped texts are given the height they need: not every program makes room for them when it opens a file. */
function heightOf(kind: ReportRowKind, cells: readonly string[], widths: readonly number[]): string {
  if (!DRESS[kind].isLined) return ''
  // A column loses about a character to its edges.
  const lines = Math.max(1, ...cells.map((text, col) => wrap(text, Math.max(2, (widths[col] ?? 0) - 1)).length))
  return lines === 1 ? '' : ` ht="${lines * LINE_HEIGHT}" customHeight="1"`
}
