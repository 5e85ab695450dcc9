import { openContainer } from './container.ts'
import { FileRefusal } from './fileError.ts'
import type { FileError } from './fileError.ts'
import type { FileWorkbook } from './fileWorkbook.ts'
import { openLegacy } from './legacyWorkbook.ts'
import { LIMITS } from './limits.ts'
import type { Limits } from './limits.ts'
import { openXlsx } from './xlsxWorkbook.ts'

export type OpenResult =
  { readonly ok: true; readonly workbook: FileWorkbook } | { readonly ok: false; readonly error: FileError }

/**
 * Opens the bytes of a workbook: .xlsx and .xlsm, read only .xls and .et. What the bytes are is told by their content,
 * never by the name. The bytes are never written to; they must stay as they are while sheets are read.
 */
export async function openWorkbook(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<OpenResult> {
  try {
    return { ok: true, workbook: await open(bytes, name, limits) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: { code: error.code, message: error.message } }
    throw error
  }
}

async function open(bytes: Uint8Array, name: string, limits: Limits): Promise<FileWorkbook> {
  const archive = openContainer(bytes, limits)
  return archive === 'legacy' ? openLegacy(bytes, name, limits) : openXlsx(archive, name, limits)
}
