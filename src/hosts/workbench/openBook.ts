import { samplePath, type WorkbenchSample } from './samples.ts'
import { WorkbenchModel } from './model.ts'
import { openFile } from './openFile.ts'
import { OPEN_WORDS } from './words.ts'

/** A workbook on the page. A new one has a pane of its own. */
export interface OpenBook {
  readonly id: number
  readonly model: WorkbenchModel
  /** It came with the page: nothing of the user's is in it. */
  readonly sample: boolean
}

export type BookResult =
  { readonly ok: true; readonly book: OpenBook } | { readonly ok: false; readonly message: string }

let opened = 0

/** Opens a file the user has chosen. What stands in the way is said in words. */
export async function openUserFile(file: File): Promise<BookResult> {
  try {
    return await openBytes(new Uint8Array(await file.arrayBuffer()), file.name, false)
  } catch (error) {
    // The browser could not read it: moved, deleted, or a folder was dropped.
    if (error instanceof DOMException) return { ok: false, message: OPEN_WORDS.notRead }
    throw error
  }
}

export async function openSample(sample: WorkbenchSample): Promise<BookResult> {
  let response: Response
  try {
    response = await fetch(samplePath(sample))
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, message: OPEN_WORDS.sampleNotRead }
    throw error
  }
  if (!response.ok) return { ok: false, message: OPEN_WORDS.sampleNotRead }
  return openBytes(new Uint8Array(await response.arrayBuffer()), sample.file, true)
}

async function openBytes(bytes: Uint8Array, name: string, sample: boolean): Promise<BookResult> {
  const result = await openFile(bytes, name)
  if (!result.ok) return { ok: false, message: result.error.message }
  const model = new WorkbenchModel(result.document, { readOnly: result.readOnly })
  return { ok: true, book: { id: ++opened, model, sample } }
}
