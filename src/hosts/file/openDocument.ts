import { openContainer } from './container.ts'
import type { WorkbookDocument } from './document.ts'
import { FileRefusal, type FileError } from './fileError.ts'
import { LIMITS, type Limits } from './limits.ts'
import { Book } from './ooxml/book.ts'
import { Package } from './ooxml/package.ts'
import { PatchedWorkbook } from './workbookDocument.ts'

export type OpenedDocument =
  { readonly ok: true; readonly document: WorkbookDocument } | { readonly ok: false; readonly error: FileError }

/**
 * Opens an .xlsx or .xlsm so that it can be changed and saved. An .xls or .et is refused: `openWorkbook` reads it.
 * The bytes are never written to; they must stay as they are while the document is in use.
 */
export function openDocument(bytes: Uint8Array, name: string, limits: Limits = LIMITS): OpenedDocument {
  try {
    const archive = openContainer(bytes, limits)
    if (archive === 'legacy') throw readOnlyFormat()
    return { ok: true, document: PatchedWorkbook.open(new Book(Package.open(archive, limits)), name) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: { code: error.code, message: error.message } }
    throw error
  }
}

function readOnlyFormat(): FileRefusal {
  return new FileRefusal(
    'unsupported',
    '这个文件是旧格式（.xls 或 WPS 的 .et），只能检查，不能写入。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再对另存的文件操作。',
  )
}
