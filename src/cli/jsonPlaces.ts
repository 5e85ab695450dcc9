/** Where something stands in a JSON text; both from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

type Path = readonly (string | number)[]

/** Deeper than any pack goes; what lies below is not looked at. */
const DEEPEST = 200
const BLANK = /[\s\uFEFF]*/y
const SCALAR = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A JSON text whose places can be asked for by path, down to the key that a value stands behind. */
export class JsonPlaces {
  readonly #text: string
  readonly #offsets = new Map<string, number>()
  readonly #repeated: { readonly key: string; readonly offset: number }[] = []
  #at = 0
  #fault: number | null = null

  constructor(text: string) {
    this.#text = text
    this.#value([])
    this.#skip()
    if (this.#at < text.length) this.#fault ??= this.#at
  }

  /** Where the text stops being JSON; null where it is. */
  get fault(): TextPlace | null {
    return this.#fault === null ? null : this.#placeOf(this.#fault)
  }

  /** The place of a path; where it is not there (a key that is missing), that of the nearest one above. */
  of(path: Path): TextPlace {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.#offsets.get(keyOf(path.slice(0, length)))
      if (offset !== undefined) return this.#placeOf(offset)
    }
    return { line: 1, column: 1 }
  }

  /** Keys written twice in one object: only the last one counts. */
  get repeatedKeys(): { readonly key: string; readonly place: TextPlace }[] {
    return this.#repeated.map(({ key, offset }) => ({ key, place: this.#placeOf(offset) }))
  }

  #placeOf(offset: number): TextPlace {
    const before = this.#text.slice(0, offset).split('\n')
    return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 }
  }

  #skip(): void {
    BLANK.lastIndex = this.#at
    this.#at += BLANK.exec(this.#text)?.[0].length ?? 0
  }

  /** The next sign, if it is this one. */
  #take(sign: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #scalar(): string | null {
    this.#skip()
    SCALAR.lastIndex = this.#at
    const found = SCALAR.exec(this.#text)?.[0] ?? null
    if (found === null) this.#fault ??= this.#at
    else this.#at += found.length
    return found
  }

  #value(path: Path): void {
    this.#skip()
    // What stands behind a key is told from where the key begins.
    if (!this.#offsets.has(keyOf(path))) this.#offsets.set(keyOf(path), this.#at)
    if (path.length > DEEPEST) this.#fault ??= this.#at
    else if (this.#take('{')) {
      const keys = new Set<string>()
      this.#members('}', () => {
        this.#member(path, keys)
      })
    } else if (this.#take('['))
      this.#members(']', (i) => {
        this.#value([...path, i])
      })
    else this.#scalar()
  }

  #members(end: string, read: (i: number) => void): void {
    if (this.#take(end)) return
    for (let i = 0; this.#fault === null; i++) {
      read(i)
      if (this.#take(end)) return
      if (!this.#take(',')) this.#fault ??= this.#at
    }
  }

  #member(path: Path, keys: Set<string>): void {
    this.#skip()
    const offset = this.#at
    const written = this.#scalar()
    if (!written?.startsWith('"')) {
      this.#fault ??= offset
      return
    }
    const key = keyText(written)
    if (keys.has(key)) this.#repeated.push({ key, offset })
    keys.add(key)
    this.#offsets.set(keyOf([...path, key]), offset)
    if (this.#take(':')) this.#value([...path, key])
    else this.#fault ??= this.#at
  }
}

function keyText(written: string): string {
  try {
    return String(JSON.parse(written))
  } catch (error) {
    // A bad escape: the text is refused, and its place is what matters.
    if (error instanceof SyntaxError) return written
    throw error
  }
}

function keyOf(path: Path): string {
  return path.join('\u0000')
}
