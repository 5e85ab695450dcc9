import { formatCell, parseCell, type CellAddress } from '../../../sheet/index.ts'
import type { Book } from './book.ts'
import { textElement } from './cellText.ts'
import { insertChild, WORKSHEET_ORDER } from './childOrder.ts'
import { hasShapes, withNotes, withoutNotes } from './noteDrawing.ts'
import { NOTE_AUTHOR, NOTE_SIGNATURE, readNotes } from './notesPart.ts'
import { appendInside } from './partEdits.ts'
import {
  addDefault,
  addPart,
  freePart,
  relationTo,
  relationsNamespace,
  removeDefault,
  removePart,
} from './partRelations.ts'
import { Splices } from './splices.ts'
import {
  attributeOf,
  attributesOf,
  childOf,
  childrenOf,
  escapeText,
  parseXml,
  relationId,
  textOf,
  type XmlElement,
} from './xmlTree.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

export interface NewNote {
  readonly at: CellAddress
  readonly text: string
}

/** Replaces our notes on a sheet, by cell names; cells with anybody else's note keep it and get none of ours. */
export function replaceNotes(book: Book, sheetPart: string, notes: ReadonlyMap<string, NewNote>): Book {
  const comments = book.related(sheetPart, 'comments')
  const old = comments === null ? [] : readNotes(book.package.text(comments))
  const ours = new Set(old.filter((note) => note.ours).map(({ at }) => formatCell(at)))
  const others = new Set(old.filter((note) => !note.ours).map(({ at }) => formatCell(at)))
  const wanted = [...notes].filter(([cell]) => !others.has(cell)).map(([, note]) => note)
  const left = ours.size > 0 ? removeNotes(book, sheetPart, ours, others.size === 0) : book
  return wanted.length > 0 ? addNotes(left, sheetPart, wanted) : left
}

function removeNotes(book: Book, sheetPart: string, cells: ReadonlySet<string>, isEmptied: boolean): Book {
  const comments = book.related(sheetPart, 'comments')
  if (comments === null) return book
  let next = isEmptied
    ? removePart(book, sheetPart, comments)
    : book.with({ [comments]: withoutComments(book, comments, cells) })
  const drawing = drawingOf(next, sheetPart)
  if (!drawing) return next
  const vml = withoutNotes(next.package.looseText(drawing.part), (at) => cells.has(formatCell(at)))
  if (hasShapes(vml)) return next.with({ [drawing.part]: vml })
  next = removePart(next, sheetPart, drawing.part)
  const xml = next.package.text(sheetPart)
  const splices = new Splices()
  splices.remove(drawing.element.start, drawing.element.end)
  return removeDefault(next.with({ [sheetPart]: splices.apply(xml) }), 'vml')
}

function withoutComments(book: Book, part: string, cells: ReadonlySet<string>): string {
  const xml = book.package.text(part)
  const root = parseXml(xml)
  const splices = new Splices()
  let isAuthorUsed = false
  const authors = childrenOf(root, 'authors').flatMap((list) => childrenOf(list, 'author'))
  const last = authors[authors.length - 1]
  for (const comment of childrenOf(root, 'commentList').flatMap((list) => childrenOf(list, 'comment'))) {
    const at = parseCell(attributeOf(xml, comment, 'ref') ?? '')
    if (at && cells.has(formatCell(at))) splices.remove(comment.start, comment.end)
    else if (Number(attributeOf(xml, comment, 'authorId')) === authors.length - 1) isAuthorUsed = true
  }
  if (last && !isAuthorUsed && textOf(xml, last) === NOTE_AUTHOR) splices.remove(last.start, last.end)
  return splices.apply(xml)
}

function addNotes(book: Book, sheetPart: string, notes: readonly NewNote[]): Book {
  const signed = notes.map(({ at, text }) => ({ at, text: `${text}\n${NOTE_SIGNATURE}` }))
  return addBoxes(addComments(book, sheetPart, signed), sheetPart, signed)
}

function addComments(book: Book, sheetPart: string, notes: readonly NewNote[]): Book {
  const found = book.related(sheetPart, 'comments')
  const sheetXml = book.package.text(sheetPart)
  const part = found ?? freePart(book, `${folderOfParts(book)}comments`, 'xml')
  const xml = found
    ? book.package.text(found)
    : `${HEAD}<comments xmlns="${parseXml(sheetXml, 'sheetData').space}"><authors/><commentList/></comments>`
  const root = parseXml(xml)
  const authors = childOf(root, 'authors')
  const list = childOf(root, 'commentList')
  if (!authors || !list) return book
  const { prefix } = root
  const known = childrenOf(authors, 'author').findIndex((author) => textOf(xml, author) === NOTE_AUTHOR)
  const author = known >= 0 ? known : authors.children.length
  const splices = new Splices()
  if (known < 0) appendInside(splices, xml, authors, `<${prefix}author>${escapeText(NOTE_AUTHOR)}</${prefix}author>`)
  const comments = notes.map(
    ({ at, text }) =>
      `<${prefix}comment ref="${formatCell(at)}" authorId="${author}"><${prefix}text>${textElement(text, prefix)}</${prefix}text></${prefix}comment>`,
  )
  appendInside(splices, xml, list, comments.join(''))
  const written = splices.apply(xml)
  if (found) return book.with({ [found]: written })
  return addPart(book, sheetPart, { kind: 'comments', part, type: COMMENTS_TYPE, xml: written })
}

function addBoxes(book: Book, sheetPart: string, notes: readonly NewNote[]): Book {
  const drawing = drawingOf(book, sheetPart)
  if (drawing) {
    return book.with({ [drawing.part]: withNotes(book.package.looseText(drawing.part), notes) })
  }
  const part = freePart(book, `${folderOfParts(book)}drawings/vmlDrawing`, 'vml')
  const added = addPart(book, sheetPart, { kind: 'vmlDrawing', part, type: null, xml: withNotes(null, notes) })
  const next = addDefault(added, 'vml', VML_TYPE)
  const xml = next.package.text(sheetPart)
  const root = parseXml(xml, 'sheetData')
  const namespace = relationsNamespace(next)
  const declared = attributesOf(xml, root).find(({ name, value }) => name.startsWith('xmlns:') && value === namespace)
  const prefix = declared ? declared.name.slice('xmlns:'.length) : 'r'
  const declaration = declared ? '' : ` xmlns:r="${namespace}"`
  const id = relationTo(next, sheetPart, part) ?? ''
  const splices = new Splices()
  const element = `<${root.prefix}legacyDrawing${declaration} ${prefix}:id="${id}"/>`
  insertChild(splices, root, 'legacyDrawing', WORKSHEET_ORDER, element)
  return next.with({ [sheetPart]: splices.apply(xml) })
}

/** The drawing that holds the boxes of a sheet's notes. */
function drawingOf(book: Book, sheetPart: string): { part: string; element: XmlElement } | null {
  const xml = book.package.text(sheetPart)
  const element = childOf(parseXml(xml, 'sheetData'), 'legacyDrawing')
  const id = element && relationId(xml, element)
  const part = id === undefined ? undefined : book.relations(sheetPart).get(id)?.target
  return element && part !== undefined && book.package.has(part) ? { part, element } : null
}

/** "xl/": where the workbook has its parts. */
function folderOfParts(book: Book): string {
  return book.parts.workbook.slice(0, book.parts.workbook.lastIndexOf('/') + 1)
}
