import type { ProjectType } from './schema.ts'

/**
 * How much texts resemble what is written of each type (its words, indicators and goal), by pieces of two neighbouring
 * Chinese characters: for names that no word was foreseen for. A piece is looked up when a text first has it, as a
 * name has a dozen of some ten thousand.
 */
export class Kinship {
  readonly #written: readonly (readonly [ProjectType, string])[]
  readonly #having = new Map<string, readonly ProjectType[]>()

  constructor(types: readonly ProjectType[]) {
    this.#written = types.map((type) => {
      const indicators = type.indicators.flatMap(({ name, description }) => [name, description])
      return [type, [...type.keywords, ...indicators, type.name, type.goal].join(' ')]
    })
  }

  /** Each piece that a type has in common with the text counts the more, the fewer types have it. */
  to(text: string): ReadonlyMap<ProjectType, number> {
    const kin = new Map<ProjectType, number>()
    for (const piece of piecesOf(text)) {
      const types = this.#typesWith(piece)
      for (const type of types) kin.set(type, (kin.get(type) ?? 0) + 1 / types.length)
    }
    return kin
  }

  #typesWith(piece: string): readonly ProjectType[] {
    let types = this.#having.get(piece)
    if (!types) {
      types = this.#written.flatMap(([type, written]) => (written.includes(piece) ? [type] : []))
      this.#having.set(piece, types)
    }
    return types
  }
}

function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>()
  for (let i = 1; i < text.length; i++) {
    if (isChinese(text.charCodeAt(i - 1)) && isChinese(text.charCodeAt(i))) pieces.add(text.slice(i - 1, i + 1))
  }
  return pieces
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

const known = new WeakMap<readonly ProjectType[], Kinship>()

/** The kinship of a list of types, made once per list. */
export function kinshipOf(types: readonly ProjectType[]): Kinship {
  let kinship = known.get(types)
  if (!kinship) known.set(types, (kinship = new Kinship(types)))
  return kinship
}
