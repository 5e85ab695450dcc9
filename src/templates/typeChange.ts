import * as z from 'zod/mini'
import { projectTypeSchema, templateIndicatorSchema, wordPairs, wordLines, type ProjectType } from './schema.ts'

/** More words and indicators for a kind that is there already. An indicator of the same level 2 and name is replaced. */
export const typeExtensionSchema = z.strictObject({
  extends: z.string(),
  name: z.optional(projectTypeSchema.shape.name),
  goal: z.optional(projectTypeSchema.shape.goal),
  keywords: z.optional(wordLines),
  hints: z.optional(wordLines),
  pairs: z.optional(wordPairs),
  excludes: z.optional(wordLines),
  indicators: z.optional(z.array(templateIndicatorSchema).check(z.maxLength(60))),
})

/** A kind that a bureau does not want to be offered. */
export const typeOffSchema = z.strictObject({ off: z.string() })

/** What a pack says of project types: a whole one (new, or in place of the one of its id), an addition, or `off`. */
export type TypeChange = ProjectType | z.infer<typeof typeExtensionSchema> | z.infer<typeof typeOffSchema>

/** The schema that a change is meant by, whatever else is wrong with it. */
export function schemaOfChange(change: unknown): z.ZodMiniType<TypeChange> {
  const keys: object = typeof change === 'object' && change !== null ? change : {}
  if ('off' in keys) return typeOffSchema
  return 'extends' in keys ? typeExtensionSchema : projectTypeSchema
}

/** The id a change is about. */
export function changedType(change: TypeChange): { readonly id: string; readonly key: 'id' | 'extends' | 'off' } {
  if ('off' in change) return { id: change.off, key: 'off' }
  if ('extends' in change) return { id: change.extends, key: 'extends' }
  return { id: change.id, key: 'id' }
}

/** Types with changes laid over them, in order: replaced in place, new ones last. A change to what is not there is left out. */
export function withTypeChanges(types: readonly ProjectType[], changes: readonly TypeChange[]): readonly ProjectType[] {
  if (changes.length === 0) return types
  const list = new Map(types.map((type) => [type.id, type]))
  for (const change of changes) {
    if ('off' in change) list.delete(change.off)
    else if ('extends' in change) {
      const base = list.get(change.extends)
      if (base) list.set(base.id, extended(base, change))
    } else list.set(change.id, change)
  }
  return [...list.values()]
}

function extended(base: ProjectType, change: z.infer<typeof typeExtensionSchema>): ProjectType {
  const added = change.indicators ?? []
  const replaced = (one: ProjectType['indicators'][number]) =>
    added.some((other) => other.level2 === one.level2 && other.name === one.name)
  return {
    ...base,
    name: change.name ?? base.name,
    goal: change.goal ?? base.goal,
    keywords: [...base.keywords, ...(change.keywords ?? [])],
    hints: [...(base.hints ?? []), ...(change.hints ?? [])],
    pairs: [...(base.pairs ?? []), ...(change.pairs ?? [])],
    excludes: [...base.excludes, ...(change.excludes ?? [])],
    indicators: [...base.indicators.filter((one) => !replaced(one)), ...added],
  }
}
