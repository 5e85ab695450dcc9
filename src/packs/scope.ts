import type { Table } from '../table/index.ts'
import type { PackScope } from './checks/index.ts'
import type { ResolvedPack } from './resolve.ts'

/** The kind of project a table is of, by its id; null where nobody can tell. */
export type TypeOf = (table: Table) => string | null

/** Whether a pack has settings or checks for single kinds of projects: then a check needs a `TypeOf`. */
export function asksType({ overrides, checks }: Pick<ResolvedPack, 'overrides' | 'checks'>): boolean {
  return [...overrides, ...checks].some(({ when }) => when?.projectTypes !== undefined)
}

/** Whether a table is one of those a scope means. A kind that cannot be told is none of those named. */
export function isInScope(table: Table, scope: PackScope, typeOf: TypeOf | null): boolean {
  const { forms, units, projects, projectTypes } = scope
  if (forms && !forms.includes(table.form)) return false
  if (units && !names(table.unitName?.text ?? '', units)) return false
  if (projects && !names((table.project?.text || table.projectFromTitle) ?? '', projects)) return false
  if (projectTypes) {
    const type = typeOf?.(table) ?? null
    if (type === null || !projectTypes.includes(type)) return false
  }
  return true
}

function names(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word))
}
