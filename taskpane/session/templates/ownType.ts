import type { Table } from '../../../src/table/index.ts'
import { typeFromTable } from '../../../src/templates/index.ts'
import { titleOf } from './keys.ts'

const LONGEST_NAME = 40

/** 保存为模板: the indicators of a table as a kind of project of one's own, as the JSON of a pack. */
export function ownTypeText(table: Table): string {
  const name = titleOf(table).slice(0, LONGEST_NAME)
  const projectTypes = [typeFromTable(table, { id: 'own_type', name })]
  const pack = { schema: 'jixiao-pack/1', id: 'own-templates', title: name, version: '1.0.0', projectTypes }
  return `${JSON.stringify(pack, null, 2)}\n`
}
