import { relationsPart } from '../workbookParts.ts'
import type { Book } from './book.ts'
import { appendInside } from './partEdits.ts'
import { Splices } from './splices.ts'
import { attributeOf, attributesOf, childrenOf, escapeAttribute, parseXml, type XmlElement } from './xmlTree.ts'

const TYPES = '[Content_Types].xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

export interface NewPart {
  /** The last word of the relation's type: "comments", "worksheet". */
  readonly kind: string
  /** The part's name, from the package on. */
  readonly part: string
  /** Its content type; null: what its ending stands for. */
  readonly type: string | null
  readonly xml: string
}

/** The namespace of relations that the workbook uses: strict files have one of their own. */
export function relationsNamespace(book: Book): string {
  return book.package.text(book.parts.workbook).includes(STRICT) ? STRICT : TRANSITIONAL
}

/** Adds a part, its content type, and the relation from another part. */
export function addPart(book: Book, from: string, { kind, part, type, xml }: NewPart): Book {
  const related = relate(book, from, kind, part)
  const types = type === null ? related : addOverride(related, part, type)
  return types.with({ [part]: xml })
}

/** Takes a part away, with its content type, its own relations and every relation from `from` to it. */
export function removePart(book: Book, from: string, part: string): Book {
  const own = relationsPart(part)
  let next = unrelate(book, from, part)
  next = removeOverride(next, part)
  return next.with({ [part]: null, ...(next.package.has(own) ? { [own]: null } : {}) })
}

/** Adds a relation between two parts. */
export function relate(book: Book, from: string, kind: string, target: string): Book {
  const name = relationsPart(from)
  const old = book.package.has(name) ? book.package.text(name) : `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"/>`
  const root = parseXml(old)
  const used = new Set(root.children.map((child) => attributeOf(old, child, 'Id')))
  let n = 1
  while (used.has(`rId${n}`)) n++
  const type = `${relationsNamespace(book)}/${kind}`
  const splices = new Splices()
  appendInside(
    splices,
    old,
    root,
    `<${root.prefix}Relationship Id="rId${n}" Type="${type}" Target="${escapeAttribute(relativeTarget(from, target))}"/>`,
  )
  return book.with({ [name]: splices.apply(old) })
}

/** The id of the relation from one part to another. */
export function relationTo(book: Book, from: string, target: string): string | undefined {
  for (const [id, relation] of book.relations(from)) if (relation.target === target) return id
  return undefined
}

/** Takes away the relations from a part to another; a relations part that is left empty goes too. */
function unrelate(book: Book, from: string, target: string): Book {
  const name = relationsPart(from)
  if (!book.package.has(name)) return book
  const xml = book.package.text(name)
  const root = parseXml(xml)
  const ids = new Set([...book.relations(from)].filter(([, to]) => to.target === target).map(([id]) => id))
  const splices = new Splices()
  const gone = root.children.filter((child) => ids.has(attributeOf(xml, child, 'Id') ?? ''))
  if (gone.length === root.children.length) return book.with({ [name]: null })
  for (const child of gone) splices.remove(child.start, child.end)
  return book.with({ [name]: splices.apply(xml) })
}

function addOverride(book: Book, part: string, type: string): Book {
  return editTypes(book, (xml, root, splices) => {
    if (overridesOf(xml, root, part).length > 0) return
    const element = `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`
    splices.insert(root.closeStart, element)
  })
}

function removeOverride(book: Book, part: string): Book {
  return editTypes(book, (xml, root, splices) => {
    for (const { start, end } of overridesOf(xml, root, part)) splices.remove(start, end)
  })
}

/** Says what parts of an ending are, where nothing says so yet. */
export function addDefault(book: Book, extension: string, type: string): Book {
  return editTypes(book, (xml, root, splices) => {
    if (!defaultsOf(xml, root, extension)) {
      const element = `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`
      splices.insert(root.openEnd, element)
    }
  })
}

/** Takes away what was said of an ending, when no part has it any more. */
export function removeDefault(book: Book, extension: string): Book {
  if (book.package.names().some((name) => name.toLowerCase().endsWith(`.${extension}`))) return book
  return editTypes(book, (xml, root, splices) => {
    const found = defaultsOf(xml, root, extension)
    if (found) splices.remove(found.start, found.end)
  })
}

function defaultsOf(xml: string, root: XmlElement, extension: string): XmlElement | undefined {
  return childrenOf(root, 'Default').find((child) => attributeOf(xml, child, 'Extension')?.toLowerCase() === extension)
}

function overridesOf(xml: string, root: XmlElement, part: string): XmlElement[] {
  const wanted = `/${part}`.toLowerCase()
  return childrenOf(root, 'Override').filter((child) => attributeOf(xml, child, 'PartName')?.toLowerCase() === wanted)
}

function editTypes(book: Book, edit: (xml: string, root: XmlElement, splices: Splices) => void): Book {
  const xml = book.package.text(TYPES)
  const splices = new Splices()
  edit(xml, parseXml(xml), splices)
  return book.with({ [TYPES]: splices.apply(xml) })
}

/** "xl/worksheets/sheet1.xml" to "xl/comments1.xml" is "../comments1.xml". */
function relativeTarget(from: string, target: string): string {
  const steps = from.split('/').slice(0, -1)
  const path = target.split('/')
  let shared = 0
  while (shared < steps.length && shared < path.length - 1 && steps[shared] === path[shared]) shared++
  return [...steps.slice(shared).map(() => '..'), ...path.slice(shared)].join('/')
}

/** A part's name that is not taken: "xl/comments" → "xl/comments1.xml". */
export function freePart(book: Book, stem: string, extension: string): string {
  for (let n = 1; ; n++) {
    const name = `${stem}${n}.${extension}`
    if (!book.package.has(name)) return name
  }
}

/** The attributes of an element, by name as written. */
export function valuesOf(xml: string, element: XmlElement | undefined): Readonly<Record<string, string>> {
  if (!element) return {}
  return Object.fromEntries(attributesOf(xml, element).map(({ name, value }) => [name, value]))
}
