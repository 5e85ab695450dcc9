// Not through the door: a check must not read the indicators of all types.
import { changedType, schemaOfChange } from '../templates/typeChange.ts'
import { BUILTIN_TYPE_IDS } from '../templates/typeIds.ts'
import { packIssue, type PackIssue, type PackPath } from './issue.ts'
import { likely } from './likely.ts'
import type { Pack } from './schema.ts'
import { shapeIssues } from './shapeIssues.ts'

/** Project types that are not of the shape they are meant by. */
export function typeShapeIssues(pack: Pack): PackIssue[] {
  return (pack.projectTypes ?? []).flatMap((change, i) => {
    const schema = schemaOfChange(change)
    return shapeIssues(schema, change, schema.safeParse(change).error, ['projectTypes', i])
  })
}

/** Additions to kinds that do not exist, a kind that is spoken of as a whole twice, scopes of kinds that nobody knows. */
export function typeIssues(pack: Pack, chain: readonly Pack[]): PackIssue[] {
  const known = new Set(BUILTIN_TYPE_IDS)
  const said = new Set<string>()
  const issues: PackIssue[] = []
  const unknown = (path: PackPath, id: string) => {
    const meant = likely(id.replace(/-/g, '_'), [...known])
    const hint = meant === null ? '；内置的编号见 docs/templates.md' : `，您要写的是不是「${meant}」`
    return packIssue('unknown-type', path, `没有名为「${id}」的项目类型${hint}`)
  }
  for (const layer of chain) {
    layer.projectTypes?.forEach((change, i) => {
      const { id, key } = changedType(change)
      const path = ['projectTypes', i, key]
      if (key === 'id') {
        if (layer === pack && said.has(id)) {
          issues.push(packIssue('repeated-type', path, `项目类型「${id}」写了两次，请只留一个`))
        }
        if (layer === pack) said.add(id)
        known.add(id)
      } else if (layer === pack && !known.has(id)) issues.push(unknown(path, id))
    })
  }
  for (const key of ['overrides', 'checks'] as const) {
    pack[key]?.forEach(({ when }, i) => {
      when?.projectTypes?.forEach((id, j) => {
        if (!known.has(id)) issues.push(unknown([key, i, 'when', 'projectTypes', j], id))
      })
    })
  }
  return issues
}
