// Not through the door: a check must not read the indicators of all types.
import { changedType, schemaOfChange } from '../templates/typeChange.ts'
import { BUILTIN_TYPE_IDS } from '../templates/typeIds.ts'
import { packIssue, shapeIssue, type PackIssue, type PackPath } from './issue.ts'
import type { Pack } from './schema.ts'

/** Project types that are not of the shape they are meant by. */
export function typeShapeIssues(pack: Pack): PackIssue[] {
  return (pack.projectTypes ?? []).flatMap((change, i) =>
    (schemaOfChange(change).safeParse(change).error?.issues ?? []).map((issue) =>
      shapeIssue(issue, ['projectTypes', i]),
    ),
  )
}

/** Additions to kinds that do not exist, a kind that is spoken of as a whole twice, scopes of kinds that nobody knows. */
export function typeIssues(pack: Pack, chain: readonly Pack[]): PackIssue[] {
  const known = new Set(BUILTIN_TYPE_IDS)
  const said = new Set<string>()
  const issues: PackIssue[] = []
  const unknown = (path: PackPath, id: string) => packIssue('unknown-type', path, `没有名为「${id}」的项目类型`)
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
