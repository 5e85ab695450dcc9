import type { WorkbookDocument } from '../file/document.ts'
import { openDocument, openWorkbook, type FileError } from '../file/index.ts'
import { readOnlyDocument } from './readOnlyDocument.ts'

export type Opened =
  | { readonly ok: true; readonly document: WorkbookDocument; readonly readOnly: boolean }
  | { readonly ok: false; readonly error: FileError }

/** The OLE container that .xls and .et are (and encrypted .xlsx, which the reader names). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** Opens what the user has chosen: an .xlsx to be changed, an .xls or .et to be looked at; else says what it is. */
export async function openFile(bytes: Uint8Array, name: string): Promise<Opened> {
  if (!OLE.every((byte, i) => bytes[i] === byte)) {
    const opened = openDocument(bytes, name)
    return opened.ok ? { ok: true, document: opened.document, readOnly: false } : opened
  }
  const opened = await openWorkbook(bytes, name)
  if (!opened.ok) return opened
  return { ok: true, document: readOnlyDocument(opened.workbook, bytes), readOnly: true }
}
