// Not part of the door: whoever asks for kinds of projects loads the library of types with it.
import { BUILTIN_TYPES, projectTextOf, suggestTypes, withTypeChanges } from '../templates/index.ts'
import type { ResolvedPack } from './resolve.ts'

/** Below this a kind is a guess, and settings for single kinds do not rest on guesses. */
const SURE = 0.5

/** A pack that can tell which kind of project a table is of, by the built-in types and its own. */
export function withProjectTypes(pack: ResolvedPack): ResolvedPack {
  const types = withTypeChanges(BUILTIN_TYPES, pack.projectTypes)
  return {
    ...pack,
    typeOf: (table) => {
      const [best] = suggestTypes(projectTextOf(table), types)
      return best && best.words.length > 0 && best.score >= SURE ? best.type.id : null
    },
  }
}
