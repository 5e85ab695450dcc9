import { readFileSync, readdirSync } from 'node:fs'
import type { WorkbookDocument } from '../../../src/hosts/file/index.ts'
import { openFile, WorkbenchModel } from '../../../src/hosts/workbench/index.ts'

const FOLDER = new URL('../../../samples/', import.meta.url)

/** The bytes of the sample whose name begins so: '02'. */
export function sampleBytes(start: string): { name: string; bytes: Uint8Array } {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(start) && file.endsWith('.xlsx'))
  if (name === undefined) throw new Error(`no sample ${start}`)
  return { name, bytes: new Uint8Array(readFileSync(new URL(encodeURIComponent(name), FOLDER))) }
}

export async function sampleDocument(start: string): Promise<{ document: WorkbookDocument; bytes: Uint8Array }> {
  const { name, bytes } = sampleBytes(start)
  const opened = await openFile(bytes, name)
  if (!opened.ok) throw new Error(opened.error.message)
  return { document: opened.document, bytes }
}

export async function sampleModel(start: string): Promise<{ model: WorkbenchModel; bytes: Uint8Array }> {
  const { document, bytes } = await sampleDocument(start)
  return { model: new WorkbenchModel(document), bytes }
}
