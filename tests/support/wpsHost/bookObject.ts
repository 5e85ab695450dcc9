import { com, refused } from './comObject.ts'
import type { EtBook } from './etBook.ts'
import type { EtWorld } from './etWorld.ts'
import { sheetObject, sheetsObject } from './sheetObjects.ts'

/** What a custom document property holds. */
const LONGEST_PROPERTY = 255
const TEXT = 4

/** `isOpen`: whether the workbook is still there; a closed one answers nothing. */
export function bookObject(world: EtWorld, book: EtBook, isOpen: () => boolean): Et.Workbook {
  const { memory } = book
  const alive = () => {
    if (!isOpen()) throw refused('a workbook that was closed')
  }
  return com<Et.Workbook>(world, 'Workbook', {
    Name: { get: () => (alive(), book.name) },
    Path: { get: () => (alive(), book.path) },
    FullName: { get: () => (alive(), book.path === '' ? book.name : `${book.path}\\${book.name}`) },
    Date1904: { get: () => memory.date1904 },
    ProtectStructure: { get: () => book.isStructureProtected },
    Worksheets: { get: () => (alive(), sheetsObject(world, book)) },
    ActiveSheet: {
      get: () => {
        const sheet = memory.sheets[memory.active]
        return sheet ? sheetObject(world, book, sheet) : null
      },
    },
    CustomXMLParts: { get: () => (world.hasXmlParts ? xmlParts(world, book, () => memory.xmlParts) : undefined) },
    CustomDocumentProperties: { get: () => documentProperties(world, book) },
  })
}

function xmlParts(world: EtWorld, book: EtBook, list: () => EtBook['memory']['xmlParts']): Kso.CustomXMLParts {
  const { memory } = book
  const partObject = (part: EtBook['memory']['xmlParts'][number]) =>
    com<Kso.CustomXMLPart>(world, 'CustomXMLPart', {
      Id: { get: () => part.id },
      XML: { get: () => part.xml },
      Delete: () => {
        memory.xmlParts = memory.xmlParts.filter((other) => other !== part)
      },
    })
  return com<Kso.CustomXMLParts>(world, 'CustomXMLParts', {
    Count: { get: () => list().length },
    Item: (index: unknown) => {
      const part = list()[Number(index) - 1]
      if (!part) throw refused(`no part ${String(index)}`)
      return partObject(part)
    },
    SelectByNamespace: (namespace: string) => {
      const found = memory.xmlParts.filter(({ xml }) => xml.includes(`xmlns="${namespace}"`))
      return xmlParts(world, book, () => found)
    },
    Add: (xml?: unknown) => {
      const part = { id: memory.nextId(), xml: String(xml) }
      memory.xmlParts = [...memory.xmlParts, part]
      return partObject(part)
    },
  })
}

function documentProperties(world: EtWorld, book: EtBook): Kso.DocumentProperties {
  const propertyObject = (property: EtBook['properties'][number]) =>
    com<Kso.DocumentProperty>(world, 'DocumentProperty', {
      Name: { get: () => property.name },
      Value: { get: () => property.value },
      Delete: () => {
        book.properties = book.properties.filter((other) => other !== property)
      },
    })
  return com<Kso.DocumentProperties>(world, 'DocumentProperties', {
    Count: { get: () => book.properties.length },
    Item: (index: unknown) => {
      const found =
        typeof index === 'number' ? book.properties[index - 1] : book.properties.find(({ name }) => name === index)
      if (!found) throw refused(`no property ${String(index)}`)
      return propertyObject(found)
    },
    Add: (name: string, isLink: boolean, type?: unknown, value?: unknown) => {
      if (isLink || type !== TEXT || typeof value !== 'string' || value.length > LONGEST_PROPERTY)
        throw refused('only a text of at most 255 characters is kept')
      if (book.properties.some((other) => other.name === name)) throw refused(`the property is there: ${name}`)
      const property = { name, value }
      book.properties.push(property)
      return propertyObject(property)
    },
  })
}
