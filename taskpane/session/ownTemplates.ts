import * as z from 'zod/mini'
// Not through the door: 规则 keeps templates too, and must not load the indicators of all types.
import { schemaOfChange, type TypeChange } from '../../src/templates/typeChange.ts'
import type { PackSource } from './packSource.ts'

/** Templates of the user's own, kept on this computer beside whatever pack holds: one saved table, or a pack of them. */
export interface OwnTemplates {
  /** The id of the pack they are: the same one again takes the place of what was kept. */
  readonly id: string
  readonly title: string
  /** The day they were kept, an ISO date. */
  readonly keptOn: string
  readonly changes: readonly TypeChange[]
}

const shape = z.object({
  schema: z.literal('jixiao-templates/1'),
  packs: z.array(z.object({ id: z.string(), title: z.string(), keptOn: z.string(), changes: z.array(z.unknown()) })),
})

/** What is kept, the oldest first; what cannot be read counts as nothing. */
export function readOwnTemplates(source: PackSource): readonly OwnTemplates[] {
  const text = source.recall('templates')
  if (text === null) return []
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return []
  }
  const packs = shape.safeParse(json).data?.packs ?? []
  return packs.map((pack) => ({
    ...pack,
    changes: pack.changes.flatMap((change) => schemaOfChange(change).safeParse(change).data ?? []),
  }))
}

/** Keeps templates, the newest last: of two that speak of one kind the later one counts. Gives whether they are kept. */
export function keepOwnTemplates(source: PackSource, own: OwnTemplates): boolean {
  const before = readOwnTemplates(source)
  if (write(source, [...without(before, own.id), own])) return true
  // There is no room for one more: what was kept stays.
  write(source, before)
  return false
}

export function dropOwnTemplates(source: PackSource, id: string): void {
  write(source, without(readOwnTemplates(source), id))
}

function without(packs: readonly OwnTemplates[], id: string): readonly OwnTemplates[] {
  return packs.filter((pack) => pack.id !== id)
}

function write(source: PackSource, packs: readonly OwnTemplates[]): boolean {
  const text = packs.length === 0 ? null : JSON.stringify({ schema: 'jixiao-templates/1', packs })
  return source.keep('templates', text)
}
