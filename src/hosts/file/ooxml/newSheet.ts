import type { Book } from './book.ts'
import { ChangeStop } from './changeStop.ts'
import { appendInside } from './partEdits.ts'
import { addPart, freePart, relationsNamespace, relationTo, valuesOf } from './partRelations.ts'
import { Splices } from './splices.ts'
import { isTrue } from '../xmlPart.ts'
import { attributeOf, attributesOf, childOf, escapeAttribute, parseXml } from './xmlTree.ts'

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** The names of all sheets, chart sheets too: none of them is free. */
export function sheetNames(book: Book): string[] {
  const xml = book.package.text(book.parts.workbook)
  return (childOf(parseXml(xml), 'sheets')?.children ?? []).map((sheet) => attributeOf(xml, sheet, 'name') ?? '')
}

/** Puts a worksheet into the workbook, behind the others. The name must be free. Throws ChangeStop. */
export function addSheetPart(book: Book, name: string, xml: string): Book {
  const { workbook } = book.parts
  const content = book.package.text(workbook)
  if (isTrue(valuesOf(content, childOf(parseXml(content), 'workbookProtection'))['lockStructure'])) {
    throw new ChangeStop(
      'protected',
      '这个工作簿不许增加工作表，没有改动。请先在「审阅」里撤销工作簿保护，保存后再试。',
    )
  }
  const part = freePart(book, `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}worksheets/sheet`, 'xml')
  return listSheet(addPart(book, workbook, { kind: 'worksheet', part, type: SHEET_TYPE, xml }), name, part)
}

/** Names the new sheet in the workbook. */
function listSheet(book: Book, name: string, part: string): Book {
  const { workbook } = book.parts
  const xml = book.package.text(workbook)
  const root = parseXml(xml)
  const sheets = childOf(root, 'sheets')
  if (!sheets) return book
  const ids = sheets.children.map((sheet) => Number(attributeOf(xml, sheet, 'sheetId') ?? 0))
  const namespace = relationsNamespace(book)
  const declared = attributesOf(xml, root).find((found) => found.name.startsWith('xmlns:') && found.value === namespace)
  const prefix = declared ? declared.name.slice('xmlns:'.length) : 'r'
  const declaration = declared ? '' : ` xmlns:r="${namespace}"`
  const id = relationTo(book, workbook, part) ?? ''
  const splices = new Splices()
  appendInside(
    splices,
    xml,
    sheets,
    `<${root.prefix}sheet name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}"${declaration} ${prefix}:id="${id}"/>`,
  )
  return book.with({ [workbook]: splices.apply(xml) })
}
