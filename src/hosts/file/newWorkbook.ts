import { strToU8, zipSync } from 'fflate'
import type { SheetDraft } from '../../sheet/index.ts'
import { openContainer } from './container.ts'
import type { WorkbookDocument } from './document.ts'
import { LIMITS } from './limits.ts'
import { Book } from './ooxml/book.ts'
import { drawDraft } from './ooxml/draftPart.ts'
import { Package } from './ooxml/package.ts'
import { escapeAttribute } from './ooxml/xmlTree.ts'
import { PatchedWorkbook } from './workbookDocument.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const SHEET = 'xl/worksheets/sheet1.xml'
/** The zip format's own beginning: the same draft gives the same file. */
const NO_DATE = '1980-01-01T00:00:00'

/** A workbook that holds one drafted sheet and nothing else. `name` is the file's. */
export function newWorkbook(draft: SheetDraft, name: string): WorkbookDocument {
  const archive = openContainer(zipSync(parts(draft.name), { mtime: NO_DATE }), LIMITS)
  if (archive === 'legacy') throw new RangeError('not a package')
  const { book, xml } = drawDraft(new Book(Package.open(archive, LIMITS)), draft)
  return PatchedWorkbook.open(book.with({ [SHEET]: xml }), name)
}

/** The least that Excel opens: one empty sheet. */
function parts(sheet: string): Record<string, Uint8Array> {
  const text: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/${SHEET}" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      `<sheets><sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  }
  return Object.fromEntries(Object.entries(text).map(([name, xml]) => [name, strToU8(HEAD + xml)]))
}

function relationships(kind: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/${kind}" Target="${target}"/></Relationships>`
}
