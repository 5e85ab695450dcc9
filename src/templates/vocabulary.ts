import type { ProjectType } from './schema.ts'

export type Strength = 'keyword' | 'pair' | 'hint'

/** A type's word in a text. A pair has two places. */
export interface Hit {
  readonly type: ProjectType
  readonly strength: Strength
  readonly words: readonly string[]
  /** Characters that were matched. */
  readonly length: number
  readonly start: number
  readonly end: number
  /** It is only a piece of another type's longer word: 改造 in 危房改造. */
  readonly inside: boolean
}

interface Use {
  readonly type: ProjectType
  readonly strength: Strength
  /** Which pair of the type, and which side of it. */
  readonly pair?: { readonly index: number; readonly side: 0 | 1 }
}

interface Entry {
  readonly word: string
  readonly uses: readonly Use[]
  /** Types whose keyword it is: their own shorter words add nothing to it, others' are pieces of it. */
  readonly names: readonly ProjectType[]
}

interface Found {
  readonly entry: Entry
  readonly start: number
  readonly end: number
}

/** A word of one type, as it is gathered; those of one beginning become entries when a text first asks for them. */
interface Written {
  readonly word: string
  readonly use: Use
}

/** All words of a set of types, by their first two characters: a name is looked through once for all of them. */
export class Vocabulary {
  readonly #written = new Map<string, Written[]>()
  readonly #entries = new Map<string, readonly Entry[]>()
  readonly #excludes = new Map<ProjectType, readonly string[]>()

  constructor(types: readonly ProjectType[]) {
    for (const type of types) {
      this.#gather(type.keywords, { type, strength: 'keyword' })
      this.#gather(type.hints ?? [], { type, strength: 'hint' })
      type.pairs?.forEach((pair, index) => {
        this.#gather(pair.of, { type, strength: 'pair', pair: { index, side: 0 } })
        this.#gather(pair.with, { type, strength: 'pair', pair: { index, side: 1 } })
      })
    }
  }

  #gather(lines: readonly string[], use: Use): void {
    for (const word of words(lines)) {
      const key = word.slice(0, 2)
      const known = this.#written.get(key)
      if (known) known.push({ word, use })
      else this.#written.set(key, [{ word, use }])
    }
  }

  #entriesOf(key: string): readonly Entry[] {
    const written = this.#written.get(key)
    if (!written) return []
    let entries = this.#entries.get(key)
    if (!entries) this.#entries.set(key, (entries = entriesFrom(written)))
    return entries
  }

  /** Whether the text holds a word that says it is rather another type. */
  excluded(type: ProjectType, text: string): boolean {
    let excludes = this.#excludes.get(type)
    if (!excludes) this.#excludes.set(type, (excludes = words(type.excludes)))
    return excludes.some((word) => text.includes(word))
  }

  /** What speaks for which type, in no order. Words of one type that overlap count once, the longest. */
  hits(text: string): Map<ProjectType, Hit[]> {
    const found = this.#find(text)
    const names = found.filter(({ entry }) => entry.names.length > 0)
    const candidates = new Map<ProjectType, Hit[]>()
    const halves = new Map<ProjectType, { use: Use; place: Found; inside: boolean }[]>()
    const propose = (type: ProjectType, hit: Hit) => {
      const list = candidates.get(type)
      if (list) list.push(hit)
      else candidates.set(type, [hit])
    }
    for (const place of found) {
      const { entry, start, end } = place
      for (const use of entry.uses) {
        const { type, strength } = use
        const inside = names.some(
          (longer) =>
            longer.start <= start &&
            longer.end >= end &&
            longer.end - longer.start > end - start &&
            !longer.entry.names.includes(type),
        )
        if (use.pair) {
          const list = halves.get(type)
          if (list) list.push({ use, place, inside })
          else halves.set(type, [{ use, place, inside }])
        } else propose(type, { type, strength, words: [entry.word], length: end - start, start, end, inside })
      }
    }
    for (const [type, list] of halves) {
      for (const one of list) {
        if (one.use.pair?.side !== 0) continue
        for (const other of list) {
          if (other.use.pair?.side !== 1 || other.use.pair.index !== one.use.pair.index) continue
          const [first, second] =
            one.place.start <= other.place.start ? [one.place, other.place] : [other.place, one.place]
          if (first.end > second.start) continue
          propose(type, {
            type,
            strength: 'pair',
            words: [first.entry.word, second.entry.word],
            length: first.end - first.start + second.end - second.start,
            start: first.start,
            end: second.end,
            inside: one.inside || other.inside,
          })
        }
      }
    }
    for (const [type, list] of candidates) candidates.set(type, apart(list))
    return candidates
  }

  #find(text: string): Found[] {
    const found: Found[] = []
    for (let start = 0; start < text.length; start++) {
      for (const size of [1, 2]) {
        if (start + size > text.length) continue
        for (const entry of this.#entriesOf(text.slice(start, start + size))) {
          const end = start + entry.word.length
          if (text.startsWith(entry.word, start) && !cutsWork(text, end)) found.push({ entry, start, end })
        }
      }
    }
    return found
  }
}

function entriesFrom(written: readonly Written[]): Entry[] {
  const uses = new Map<string, Use[]>()
  for (const { word, use } of written) {
    const known = uses.get(word)
    if (known) known.push(use)
    else uses.set(word, [use])
  }
  return [...uses].map(([word, list]) => ({
    word,
    uses: list,
    names: list.filter(({ strength }) => strength === 'keyword').map(({ type }) => type),
  }))
}

/** 务工 in 业务工作 is no word: 工作 belongs together. */
function cutsWork(text: string, end: number): boolean {
  return text[end - 1] === '工' && text[end] === '作'
}

/** One word says as much as two apart that are a little longer. In characters. */
const RANK: Readonly<Record<Strength, number>> = { keyword: 1, pair: 0, hint: -2 }

/** Of hits that overlap the one kept is no mere piece, the longest, the last; each word once. */
function apart(hits: Hit[]): Hit[] {
  const sorted = [...hits].sort(
    (a, b) =>
      Number(a.inside) - Number(b.inside) ||
      RANK[b.strength] + b.length - RANK[a.strength] - a.length ||
      b.start - a.start,
  )
  const kept: Hit[] = []
  const said = new Set<string>()
  for (const hit of sorted) {
    if (hit.words.some((word) => said.has(word))) continue
    if (kept.some((other) => hit.start < other.end && other.start < hit.end)) continue
    kept.push(hit)
    for (const word of hit.words) said.add(word)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** The words of lines, as names are read: full-width letters and small ones do not matter. */
function words(lines: readonly string[]): string[] {
  const text = lines.join(' ').normalize('NFKC').toUpperCase().replaceAll('·', '').trim()
  return text === '' ? [] : text.split(/\s+/)
}

const compiled = new WeakMap<readonly ProjectType[], Vocabulary>()

/** The vocabulary of a list of types, made once per list. */
export function vocabularyOf(types: readonly ProjectType[]): Vocabulary {
  let vocabulary = compiled.get(types)
  if (!vocabulary) compiled.set(types, (vocabulary = new Vocabulary(types)))
  return vocabulary
}
