import {
  compareCells,
  formatCell,
  formatRange,
  type CellRange,
  type Mark,
  type MarkLevel,
} from '../../../sheet/index.ts'
import type { Book } from './book.ts'
import { insertChild, WORKSHEET_ORDER } from './childOrder.ts'
import { findMarkFormats, LEVELS, markFormula } from './markFormats.ts'
import { replaceNotes } from './noteParts.ts'
import { setAttribute } from './partEdits.ts'
import { protectionOf, sheetProtected } from './protection.ts'
import { Splices } from './splices.ts'
import { StylesEdit, withPrefix } from './stylesEdit.ts'
import { attributesOf, childOf, descendants, escapeText, parseXml, type XmlElement } from './xmlTree.ts'

const FILL: Readonly<Record<MarkLevel, string>> = {
  error: 'F8CBC6',
  warning: 'FCE8B2',
  info: 'D6E6F7',
  term: 'EDEDED',
}

/** The fill of a level as a format for conditional formats. */
function fillFormat(level: MarkLevel): string {
  return `<dxf><fill><patternFill><bgColor rgb="FF${FILL[level]}"/></patternFill></fill></dxf>`
}

/**
 * Replaces our marks and notes on a sheet; with none it clears them. Nobody else's conditional formats or notes are
 * touched. Throws ChangeStop.
 */
export function replaceMarks(book: Book, sheet: string, marks: readonly Mark[]): Book {
  const part = book.sheet(sheet)?.part
  if (part === undefined) throw new RangeError(`no sheet ${sheet}`)
  const notes = notesOf(marks)
  const cleared = clearFormats(book, part)
  const unmarked = replaceNotes(cleared, part, notes)
  const isAnything = unmarked.package.changedFrom(book.package).size > 0 || marks.length > 0
  if (!isAnything) return book
  const xml = book.package.text(part)
  const protection = protectionOf(xml, parseXml(xml, 'sheetData'))
  if (protection && !protection.formatCells) throw sheetProtected(sheet)
  return marks.length === 0 ? dropUnusedFills(unmarked) : addFormats(unmarked, part, marks)
}

/** A cell has one note: what several marks say of it stands in lines. */
function notesOf(marks: readonly Mark[]): Map<string, { at: { row: number; col: number }; text: string }> {
  const notes = new Map<string, { at: { row: number; col: number }; text: string }>()
  for (const { note, range } of marks) {
    if (note === null) continue
    const at = { row: range.top, col: range.left }
    const key = formatCell(at)
    const before = notes.get(key)?.text
    if (before?.split('\n').includes(note)) continue
    notes.set(key, { at, text: before === undefined ? note : `${before}\n${note}` })
  }
  return new Map([...notes].sort(([, a], [, b]) => compareCells(a.at, b.at)))
}

function clearFormats(book: Book, part: string): Book {
  const xml = book.package.text(part)
  if (!xml.includes('jixiao:')) return book
  const splices = new Splices()
  for (const { element } of findMarkFormats(xml, parseXml(xml, 'sheetData'))) splices.remove(element.start, element.end)
  return book.with({ [part]: splices.apply(xml) })
}

/** Ours come behind the priorities that are there: whose order it is, theirs stays. */
function addFormats(book: Book, part: string, marks: readonly Mark[]): Book {
  const xml = book.package.text(part)
  const root = parseXml(xml, 'sheetData')
  let priority = 0
  for (const { name, value } of [...descendants(root)].flatMap((element) =>
    element.name === 'cfRule' ? attributesOf(xml, element) : [],
  )) {
    if (name === 'priority') priority = Math.max(priority, Number(value))
  }
  const styles = new StylesEdit(book)
  let formats = ''
  for (const level of LEVELS) {
    const ranges = marks.filter((mark) => mark.level === level).map(({ range }) => range)
    if (ranges.length === 0) continue
    const format = styles.add('dxfs', fillFormat(level))
    formats +=
      `<conditionalFormatting sqref="${sqref(ranges)}"><cfRule type="expression" dxfId="${format}" ` +
      `priority="${++priority}"><formula>${escapeText(markFormula(level))}</formula></cfRule></conditionalFormatting>`
  }
  const splices = new Splices()
  insertChild(splices, root, 'conditionalFormatting', WORKSHEET_ORDER, withPrefix(formats, root.prefix))
  return styles.book().with({ [part]: splices.apply(xml) })
}

function sqref(ranges: readonly CellRange[]): string {
  return [...new Set(ranges.map(formatRange))].join(' ')
}

/** Our fills, when no sheet has marks any more; only from the end of the list, so that no other format is renumbered. */
function dropUnusedFills(book: Book): Book {
  const { styles, sheets } = book.parts
  if (styles === null) return book
  if (sheets.some(({ part }) => book.package.text(part).includes('jixiao:'))) return book
  const xml = book.package.text(styles)
  const list = childOf(parseXml(xml), 'dxfs')
  if (!list) return book
  const used = usedFormats(book)
  const prefix = list.prefix
  const fills = new Set(LEVELS.map((level) => withPrefix(fillFormat(level), prefix)))
  let left = list.children.length
  while (left > 0 && !used.has(left - 1) && isOneOf(fills, xml, list.children[left - 1])) left--
  if (left === list.children.length) return book
  const splices = new Splices()
  const count = attributesOf(xml, list).find(({ name }) => name === 'count')
  if (left === 0) {
    if (!count) splices.remove(list.start, list.end)
    else splices.replace(list.start, list.end, emptied(xml, list))
  } else {
    splices.remove(list.children[left]?.start ?? 0, list.closeStart)
    if (count) setAttribute(splices, xml, list, 'count', String(left))
  }
  return book.with({ [styles]: splices.apply(xml) })
}

function isOneOf(texts: ReadonlySet<string>, xml: string, element: XmlElement | undefined): boolean {
  return element !== undefined && texts.has(xml.slice(element.start, element.end))
}

function emptied(xml: string, list: XmlElement): string {
  const tag = xml.slice(list.start, list.openEnd - 1)
  return `${tag.replace(/(\scount=["'])\d+/, (_, head: string) => `${head}0`)}/>`
}

/** The numbers of formats that conditional formats, filters and tables use. */
function usedFormats(book: Book): Set<number> {
  const used = new Set<number>()
  const parts = [
    ...book.parts.sheets.map(({ part }) => part),
    ...book.package.names().filter((n) => /\/tables\//.test(n)),
  ]
  for (const part of parts) {
    if (part.endsWith('.rels')) continue
    for (const [, id] of book.package.text(part).matchAll(/\s(?:\w*[dD]xfId)=["'](\d+)["']/g)) used.add(Number(id))
  }
  return used
}
