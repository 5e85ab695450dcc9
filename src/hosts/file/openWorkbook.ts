import { FileRefusal } from './fileError.ts'
import type { FileError } from './fileError.ts'
import type { FileWorkbook } from './fileWorkbook.ts'
import { LIMITS } from './limits.ts'
import type { Limits } from './limits.ts'
import { openXlsx } from './xlsxWorkbook.ts'
import { ZipArchive } from './zip.ts'

export type OpenResult =
  { readonly ok: true; readonly workbook: FileWorkbook } | { readonly ok: false; readonly error: FileError }

/**
 * Opens the bytes of a workbook (.xlsx, .xlsm), whatever its name says; the bytes are never written to.
 * `name` is used in words to the user only.
 */
export async function openWorkbook(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<OpenResult> {
  try {
    return { ok: true, workbook: openXlsx(new ZipArchive(bytes, limits), name, limits) }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, error: { code: error.code, message: error.message } }
    throw error
  }
}
