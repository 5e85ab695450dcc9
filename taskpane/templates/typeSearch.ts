import type { TypeItem } from '../session/templatesState.ts'

export interface FoundType extends TypeItem {
  /** The field it belongs to, or the word of a name by which it was found. */
  readonly aside: string
}

/**
 * The kinds that a search leaves: by their name or field, or by any word that projects of the kind are called by (绿化
 * finds 市政设施维护类). What is `proposed` stands on top in its order, then what is called so itself.
 */
export function searchTypes(types: readonly TypeItem[], text: string, proposed: readonly string[]): FoundType[] {
  const wanted = text.trim().toLowerCase().split(/\s+/)
  const found = types.flatMap((type) => {
    const called = `${type.name} ${type.field}`.toLowerCase()
    if (wanted.every((word) => called.includes(word))) return [{ ...type, aside: type.field, rank: 0 }]
    const word = wordWith(type, wanted)
    return word === null ? [] : [{ ...type, aside: word, rank: 1 }]
  })
  const place = ({ id }: TypeItem) => (proposed.includes(id) ? proposed.indexOf(id) : proposed.length)
  return found.sort((a, b) => place(a) - place(b) || a.rank - b.rank)
}

/** The shortest word of the kind's that holds all that is wanted. */
function wordWith({ words }: TypeItem, wanted: readonly string[]): string | null {
  const holding = words
    .flatMap((line) => line.split(' '))
    .filter((word) => wanted.every((one) => word.toLowerCase().includes(one)))
  return holding.reduce<string | null>((best, word) => (best === null || word.length < best.length ? word : best), null)
}
