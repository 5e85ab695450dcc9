import type { JsonFaultKind } from './jsonFault.ts'

/** Where something stands in a JSON text; both from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Where a text stops being JSON. */
export interface FaultPlace extends TextPlace {
  readonly kind: JsonFaultKind
  /** 0-based, in the text. */
  readonly offset: number
  /** The line of the bracket that is open there; null: none is. */
  readonly openedAt: number | null
}

type Path = readonly (string | number)[]

/** Deeper than any pack goes; what lies below is not looked at. */
const DEEPEST = 200
const BLANK = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y // eslint-disable-line no-control-regex -- JSON's own grammar
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

/** A JSON text whose places can be asked for by path, down to the key that a value stands behind. */
export class JsonPlaces {
  readonly #text: string
  readonly #offsets = new Map<string, number>()
  readonly #repeated: { readonly key: string; readonly offset: number }[] = []
  /** Where the brackets that are open now stand. */
  readonly #open: number[] = []
  #at: number
  #fault: { readonly offset: number; readonly kind: JsonFaultKind; readonly opened: number | null } | null = null

  constructor(text: string) {
    this.#text = text
    // A byte order mark, as Windows writes it.
    this.#at = text.startsWith('\uFEFF') ? 1 : 0
    this.#value([])
    this.#skip()
    if (this.#at < text.length) this.#fail('more')
  }

  /** null where the text is JSON. */
  get fault(): FaultPlace | null {
    if (this.#fault === null) return null
    const { offset, kind, opened } = this.#fault
    return { ...this.#placeOf(offset), kind, offset, openedAt: opened === null ? null : this.#placeOf(opened).line }
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
    const before = this.#text
      .slice(0, offset)
      .replace(/^\uFEFF/, '')
      .split('\n')
    return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 }
  }

  /** Only the first fault is told: whatever follows may come of it. */
  #fail(kind: JsonFaultKind, offset = this.#at): void {
    this.#fault ??= { offset, kind, opened: this.#open[this.#open.length - 1] ?? null }
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

  #scalar(kind: JsonFaultKind): string | null {
    this.#skip()
    const form = this.#text[this.#at] === '"' ? STRING : OTHER
    form.lastIndex = this.#at
    const found = form.exec(this.#text)?.[0] ?? null
    if (found === null) this.#fail(form === STRING ? 'string' : kind)
    else this.#at += found.length
    return found
  }

  #value(path: Path): void {
    this.#skip()
    // What stands behind a key is told from where the key begins.
    if (!this.#offsets.has(keyOf(path))) this.#offsets.set(keyOf(path), this.#at)
    if (path.length > DEEPEST) this.#fail('deep')
    else if (this.#take('{')) {
      const keys = new Set<string>()
      this.#members('}', () => {
        this.#member(path, keys)
      })
    } else if (this.#take('['))
      this.#members(']', (i) => {
        this.#value([...path, i])
      })
    else this.#scalar('value')
  }

  #members(end: string, read: (i: number) => void): void {
    this.#open.push(this.#at - 1)
    if (!this.#take(end)) this.#some(end, read)
    this.#open.pop()
  }

  #some(end: string, read: (i: number) => void): void {
    for (let i = 0; this.#fault === null; i++) {
      read(i)
      if (this.#fault !== null || this.#take(end)) return
      const comma = this.#at
      if (!this.#take(',')) this.#fail('separator')
      this.#skip()
      if (this.#text[this.#at] === end) this.#fail('trailing-comma', comma)
    }
  }

  #member(path: Path, keys: Set<string>): void {
    this.#skip()
    const offset = this.#at
    const written = this.#scalar('key')
    if (!written?.startsWith('"')) {
      this.#fail('key', offset)
      return
    }
    const key = String(JSON.parse(written))
    if (keys.has(key)) this.#repeated.push({ key, offset })
    keys.add(key)
    this.#offsets.set(keyOf([...path, key]), offset)
    if (this.#take(':')) this.#value([...path, key])
    else this.#fail('colon')
  }
}

function keyOf(path: Path): string {
  return path.join('\u0000')
}
