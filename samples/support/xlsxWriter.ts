import { strToU8, zipSync } from 'fflate'
import { formatCell } from '../../src/sheet/index.ts'
import type { CellError } from '../../src/sheet/index.ts'
import { StyleBook } from './xlsxStyles.ts'
import type { CellStyle } from './xlsxStyles.ts'

/** A cell with more than a value: a formula with its saved result, an error, runs of rich text, a style. */
export interface DrawnCell {
  readonly value?: string | number | boolean | null
  /** Without '='; with `value` absent nothing is saved as its result. */
  readonly formula?: string
  readonly error?: CellError
  /** Pieces of one text, each bold or not. */
  readonly runs?: readonly { readonly text: string; readonly bold?: boolean }[]
  readonly style?: CellStyle
}

export type CellInput = string | number | boolean | null | undefined | DrawnCell

export interface SheetDescription {
  readonly name: string
  readonly state?: 'visible' | 'hidden' | 'veryHidden'
  /** Row by row, holes allowed. */
  readonly rows: readonly (readonly CellInput[] | null | undefined)[]
  /** "A1:G1". */
  readonly merges?: readonly string[]
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenCols?: readonly number[]
  /** Characters, by column. */
  readonly columnWidths?: readonly (number | undefined)[]
  /** Points, by row counted from 0. */
  readonly rowHeights?: Readonly<Record<number, number>>
}

export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[]
  readonly date1904?: boolean
  /** Where texts are kept; 'shared' as Excel does. */
  readonly strings?: 'shared' | 'inline'
  /** Written before every element of the spreadsheet namespace: 'x' makes `<x:worksheet>`. */
  readonly prefix?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** An .xlsx file with what is described. The same description gives the same bytes. */
export function writeWorkbook(workbook: WorkbookDescription): Uint8Array {
  return zipParts(workbookParts(workbook))
}

/** Zips parts, by name, with a fixed date. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { level: 6, mtime: new Date(2024, 0, 1) })
}

/** The parts of the workbook before they are zipped, by name. */
export function workbookParts(workbook: WorkbookDescription): Record<string, string> {
  const styles = new StyleBook()
  const strings = workbook.strings === 'inline' ? null : new Map<string, number>()
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, styles, strings))
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length, strings !== null),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ...(strings ? [['sharedStrings', 'sharedStrings.xml'] as [string, string]] : []),
    ]),
    'xl/styles.xml': HEAD + styles.xml(MAIN),
  }
  sheets.forEach((xml, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = HEAD + xml))
  if (strings) parts['xl/sharedStrings.xml'] = HEAD + sharedStringsXml(strings)
  if (workbook.prefix === undefined) return parts
  for (const name of Object.keys(parts)) {
    if (name.startsWith('xl/') && !name.includes('_rels')) parts[name] = prefixed(parts[name] ?? '', workbook.prefix)
  }
  return parts
}

function sheetXml(sheet: SheetDescription, styles: StyleBook, strings: Map<string, number> | null): string {
  const { merges = [], hiddenRows = [], rowHeights = {} } = sheet
  const rowCount = Math.max(sheet.rows.length, ...hiddenRows.map((row) => row + 1))
  let rows = ''
  for (let r = 0; r < rowCount; r++) {
    const cells = (sheet.rows[r] ?? []).map((cell, c) => cellXml(cell, r, c, styles, strings)).join('')
    const height = rowHeights[r]
    const hidden = hiddenRows.includes(r)
    if (cells === '' && height === undefined && !hidden) continue
    rows += `<row r="${r + 1}"`
    if (height !== undefined) rows += ` ht="${height}" customHeight="1"`
    rows += (hidden ? ' hidden="1"' : '') + `>${cells}</row>`
  }
  let xml = `<worksheet xmlns="${MAIN}">${columnsXml(sheet)}<sheetData>${rows}</sheetData>`
  if (merges.length > 0) {
    xml += `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  }
  return xml + '</worksheet>'
}

function columnsXml({ columnWidths = [], hiddenCols = [] }: SheetDescription): string {
  const count = Math.max(columnWidths.length, ...hiddenCols.map((col) => col + 1))
  let xml = ''
  for (let col = 0; col < count; col++) {
    const width = columnWidths[col]
    const hidden = hiddenCols.includes(col)
    if (width === undefined && !hidden) continue
    xml += `<col min="${col + 1}" max="${col + 1}" width="${width ?? 9}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`
  }
  return xml === '' ? '' : `<cols>${xml}</cols>`
}

function cellXml(
  input: CellInput,
  row: number,
  col: number,
  styles: StyleBook,
  strings: Map<string, number> | null,
): string {
  if (input === null || input === undefined) return ''
  const cell: DrawnCell = typeof input === 'object' ? input : { value: input }
  const { value = null, formula, error, runs } = cell
  const style = styles.index(cell.style)
  const head = `<c r="${formatCell({ row, col })}"${style === 0 ? '' : ` s="${style}"`}`
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  if (error !== undefined) return `${head} t="e">${f}<v>${error}</v></c>`
  if (typeof value === 'number') return `${head}>${f}<v>${value}</v></c>`
  if (typeof value === 'boolean') return `${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`
  if (formula !== undefined)
    return value === null ? `${head}>${f}</c>` : `${head} t="str">${f}<v>${escapeXml(value)}</v></c>`
  if (value === null && !runs) return `${head}/>`
  const item = runs ? runsXml(runs) : textXml(value ?? '')
  if (!strings) return `${head} t="inlineStr"><is>${item}</is></c>`
  let index = strings.get(item)
  if (index === undefined) strings.set(item, (index = strings.size))
  return `${head} t="s"><v>${index}</v></c>`
}

function runsXml(runs: NonNullable<DrawnCell['runs']>): string {
  return runs.map(({ text, bold }) => `<r>${bold ? '<rPr><b/></rPr>' : ''}${textXml(text)}</r>`).join('')
}

function textXml(text: string): string {
  return `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`
}

function sharedStringsXml(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((item) => `<si>${item}</si>`).join('')
  return `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items}</sst>`
}

function workbookXml({ sheets, date1904 }: WorkbookDescription): string {
  const list = sheets.map(({ name, state = 'visible' }, i) => {
    const hidden = state === 'visible' ? '' : ` state="${state}"`
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`
  })
  const properties = date1904 ? '<workbookPr date1904="1"/>' : ''
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${properties}<sheets>${list.join('')}</sheets></workbook>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`
}

function contentTypes(sheets: number, sharedStrings: boolean): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${type}+xml"/>`
  let xml = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
  xml += '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  xml += '<Default Extension="xml" ContentType="application/xml"/>' + override('workbook.xml', 'sheet.main')
  for (let i = 1; i <= sheets; i++) xml += override(`worksheets/sheet${i}.xml`, 'worksheet')
  xml += override('styles.xml', 'styles')
  if (sharedStrings) xml += override('sharedStrings.xml', 'sharedStrings')
  return xml + '</Types>'
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`).replace(`xmlns="${MAIN}"`, `xmlns:${prefix}="${MAIN}"`)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
