import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { openDocument } from '../../../src/hosts/file/index.ts'
import type { Changed, WorkbookDocument } from '../../../src/hosts/file/index.ts'

/** Opens what must open. */
export function openedDocument(bytes: Uint8Array, name = '示例.xlsx'): WorkbookDocument {
  const result = openDocument(bytes, name)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.document
}

/** The document after a change that must be made. */
export function done(changed: Changed): WorkbookDocument {
  if (!changed.ok) throw new Error(`${changed.refusal.code}: ${changed.refusal.message}`)
  return changed.document
}

/** Why a change was not made: a Chinese sentence that says that nothing was changed and what to do. */
export function refused(changed: Changed): { code: string; message: string } {
  if (changed.ok) throw new Error('the change was made')
  expect(changed.refusal.message).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff].*(?:请|这个工作簿里有).*。$/s)
  return changed.refusal
}

export function reopened(document: WorkbookDocument): WorkbookDocument {
  return openedDocument(document.bytes(), document.name)
}

/** The content of each member of the file, by name. */
export function members(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder('latin1')
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]))
}

/** A member's text. */
export function member(document: WorkbookDocument, name: string): string {
  return new TextDecoder().decode(unzipSync(document.bytes())[name])
}

/** The names of members that differ, were added or are gone. */
export function touched(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [members(before), members(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort()
}
