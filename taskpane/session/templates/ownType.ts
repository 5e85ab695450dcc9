import { packOfType, type ResolvedPack } from '../../../src/packs/index.ts'
import type { Table } from '../../../src/table/index.ts'
import { typeFromTable } from '../../../src/templates/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { OwnTemplates } from '../ownTemplates.ts'
import type { CopyText } from '../templatesState.ts'
import { titleOf } from './keys.ts'

/** A table as a template: to be passed on as a file, or kept on this computer. */
export interface OwnType {
  readonly file: Omit<CopyText, 'canKeep'>
  readonly kept: Omit<OwnTemplates, 'keptOn'>
}

const LONGEST_NAME = 40

/**
 * 保存为模板: the indicators of a table as a kind of project of one's own, as a pack. Its id goes by the
 * name: the same project saved again takes the place of what was saved before, another one stands beside it.
 * null: nothing is filled in yet.
 */
export function ownType(table: Table, pack: ResolvedPack): OwnType | null {
  const name = titleOf(table).slice(0, LONGEST_NAME)
  const type = typeFromTable(table, { id: `own_${numberOf(name)}`, name })
  if (type.indicators.length === 0) return null
  const { id, text } = packOfType(type, pack)
  return {
    file: { what: 'type', text, fileName: `${inFileName(words.ownFile(name))}.json` },
    kept: { id, title: name, changes: [type] },
  }
}

/** FNV-1a over UTF-16 units; not for security. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** What no system allows in the name of a file becomes a blank. */
function inFileName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
