import { HostRefusal, readStateText, STATE_NAMESPACE, stateDocument, type WorkbookState } from '../../../sheet/index.ts'
import type { Book } from './book.ts'
import { ChangeStop } from './changeStop.ts'
import { addPart, freePart } from './partRelations.ts'
import { parseXml, textOf } from './xmlTree.ts'

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
/** Names our part among the workbook's custom XML parts. */
const ITEM_ID = '{6B1A7C52-3D0E-4F8B-9C55-0A6D7E21F3B4}'

/** What was saved with the workbook; null where nothing was. Throws HostRefusal (state-unreadable). */
export function loadState(book: Book): WorkbookState | null {
  const part = statePart(book)
  if (part === null) return null
  const xml = book.package.text(part)
  const state = readStateText(textOf(xml, parseXml(xml)))
  if (!state) throw new HostRefusal('state-unreadable', '')
  return state
}

/** Saves the state in one part of ours; what cannot be read is not overwritten. Throws ChangeStop. */
export function saveState(book: Book, state: WorkbookState): Book {
  try {
    loadState(book)
  } catch (error) {
    if (error instanceof HostRefusal) throw new ChangeStop('state-unreadable', error.message)
    throw error
  }
  const part = statePart(book)
  const xml = stateDocument(state)
  if (part !== null) return book.with({ [part]: xml })
  const item = freePart(book, 'customXml/item', 'xml')
  const next = addPart(book, book.parts.workbook, { kind: 'customXml', part: item, type: null, xml })
  return addPart(next, item, {
    kind: 'customXmlProps',
    part: item.replace('/item', '/itemProps'),
    type: PROPERTIES_TYPE,
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  })
}

function statePart(book: Book): string | null {
  for (const { kind, target } of book.relations(book.parts.workbook).values()) {
    if (kind !== 'customXml' || !book.package.has(target)) continue
    const xml = book.package.text(target)
    if (xml.includes(STATE_NAMESPACE) && parseXml(xml).space === STATE_NAMESPACE) return target
  }
  return null
}
