/** What a pattern is made of. A set holds pairs of UTF-16 units, both ends included. */
export type PatternNode =
  | { readonly kind: 'set'; readonly not: boolean; readonly ranges: readonly (readonly [number, number])[] }
  | { readonly kind: 'all'; readonly of: readonly PatternNode[] }
  | { readonly kind: 'any'; readonly of: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly least: number; readonly most: number | null }

export type PatternFault =
  | 'too-long'
  | 'too-large'
  | 'too-deep'
  | 'blank'
  | 'full-width'
  | 'lookaround'
  | 'named-group'
  | 'backreference'
  | 'escape'
  | 'anchor'
  | 'nested-repeat'
  | 'lazy'
  | 'nothing-to-repeat'
  | 'bad-repeat'
  | 'bad-class'
  | 'unclosed'
  | 'unopened'
  | 'astral'

/** A pattern that is not accepted: why, and at which character (from 0). */
export class PatternError extends Error {
  readonly fault: PatternFault
  readonly at: number

  constructor(fault: PatternFault, at: number) {
    super(fault)
    this.fault = fault
    this.at = at
  }
}

const LONGEST = 200
const MOST_REPEATS = 100
const DEEPEST = 10

const DIGIT = [[0x30, 0x39]] as const
const WORD = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
] as const
const CLASSES = new Map<string, { not: boolean; ranges: readonly (readonly [number, number])[] }>([
  ['d', { not: false, ranges: DIGIT }],
  ['D', { not: true, ranges: DIGIT }],
  ['w', { not: false, ranges: WORD }],
  ['W', { not: true, ranges: WORD }],
])
/** What stands for itself behind a backslash. */
const ESCAPABLE = '\\^$.*+?()[]{}|/-'
// What `normalise` takes away or turns into something else can never be met.
const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/
const FULL_WIDTH = /[\uff01-\uff5e]/

/**
 * Reads a pattern of the accepted dialect: characters, `.`, classes, `\d` `\w`, groups, `|`, and the repeats
 * `? * + {2} {2,} {2,4}`. No look-around, back-reference, lazy or possessive repeat, and no repeat over a group that
 * itself repeats: such a pattern can be read by anyone and never blows up. A pattern always speaks of the whole text;
 * `^` at its start and `$` at its end may be written. Throws PatternError.
 */
export function parsePattern(source: string): PatternNode {
  if (source.length > LONGEST) throw new PatternError('too-long', LONGEST)
  return new Parser(source).whole()
}

class Parser {
  readonly #source: string
  readonly #end: number
  #at: number
  #depth = 0

  constructor(source: string) {
    this.#source = source
    this.#at = source.startsWith('^') ? 1 : 0
    this.#end = /(?:^|[^\\])(?:\\\\)*\$$/.test(source) ? source.length - 1 : source.length
  }

  whole(): PatternNode {
    const node = this.#either()
    if (this.#at < this.#end) throw new PatternError('unopened', this.#at)
    return node
  }

  #peek(): string {
    return this.#at < this.#end ? (this.#source[this.#at] ?? '') : ''
  }

  #either(): PatternNode {
    const branches = [this.#sequence()]
    while (this.#peek() === '|') {
      this.#at++
      branches.push(this.#sequence())
    }
    const [only] = branches
    return branches.length === 1 && only ? only : { kind: 'any', of: branches }
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = []
    for (;;) {
      const next = this.#peek()
      if (next === '' || next === '|' || next === ')') break
      items.push(this.#repeated())
    }
    return { kind: 'all', of: items }
  }

  #repeated(): PatternNode {
    const from = this.#at
    const atom = this.#atom()
    const repeat = this.#repeat()
    if (!repeat) return atom
    const after = this.#peek()
    if (after === '?' || after === '+') throw new PatternError('lazy', this.#at)
    if (after === '*' || after === '{') throw new PatternError('nested-repeat', this.#at)
    const { least, most } = repeat
    if (most !== 1 && varies(atom)) throw new PatternError('nested-repeat', from)
    return { kind: 'repeat', of: atom, least, most }
  }

  #repeat(): { readonly least: number; readonly most: number | null } | null {
    const sign = this.#peek()
    if (sign === '?' || sign === '*' || sign === '+') {
      this.#at++
      return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : null }
    }
    if (sign !== '{') return null
    const match = /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(this.#source.slice(this.#at, this.#end))
    if (!match) throw new PatternError('bad-repeat', this.#at)
    const [written, low = '0', comma, high] = match
    const least = Number(low)
    const most = comma === undefined ? least : high === '' || high === undefined ? null : Number(high)
    if (Math.max(least, most ?? 0) > MOST_REPEATS || (most !== null && (most < least || most === 0))) {
      throw new PatternError('bad-repeat', this.#at)
    }
    this.#at += written.length
    return { least, most }
  }

  #atom(): PatternNode {
    const sign = this.#peek()
    switch (sign) {
      case '(':
        return this.#group()
      case '[':
        return this.#class()
      case '.':
        this.#at++
        return { kind: 'set', not: true, ranges: [] }
      case '\\':
        return this.#escape()
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternError('nothing-to-repeat', this.#at)
      case '^':
      case '$':
        throw new PatternError('anchor', this.#at)
      case ']':
      case '}':
        throw new PatternError('unopened', this.#at)
      default:
        return single(this.#literal())
    }
  }

  #literal(): number {
    const code = this.#source.charCodeAt(this.#at)
    const sign = this.#source[this.#at] ?? ''
    if (code >= 0xd800 && code <= 0xdfff) throw new PatternError('astral', this.#at)
    if (BLANK.test(sign)) throw new PatternError('blank', this.#at)
    if (FULL_WIDTH.test(sign)) throw new PatternError('full-width', this.#at)
    this.#at++
    return code
  }

  #group(): PatternNode {
    const from = this.#at
    const head = this.#source.slice(from, from + 4)
    if (/^\(\?<?[=!]/.test(head)) throw new PatternError('lookaround', from)
    if (head.startsWith('(?') && !head.startsWith('(?:')) throw new PatternError('named-group', from)
    if (++this.#depth > DEEPEST) throw new PatternError('too-deep', from)
    this.#at += head.startsWith('(?:') ? 3 : 1
    const inside = this.#either()
    if (this.#peek() !== ')') throw new PatternError('unclosed', from)
    this.#at++
    this.#depth--
    return inside
  }

  #escape(): PatternNode {
    const sign = this.#at + 1 < this.#end ? (this.#source[this.#at + 1] ?? '') : ''
    const known = CLASSES.get(sign)
    if (known) {
      this.#at += 2
      return { kind: 'set', ...known }
    }
    return single(this.#escaped())
  }

  #escaped(): number {
    const sign = this.#at + 1 < this.#end ? (this.#source[this.#at + 1] ?? '') : ''
    if (/^[1-9k]$/.test(sign)) throw new PatternError('backreference', this.#at)
    if (sign === 's' || sign === 'S' || sign === 'n' || sign === 't' || sign === 'r') {
      throw new PatternError('blank', this.#at)
    }
    if (sign === '' || !ESCAPABLE.includes(sign)) throw new PatternError('escape', this.#at)
    this.#at += 2
    return sign.charCodeAt(0)
  }

  #class(): PatternNode {
    const from = this.#at++
    const not = this.#peek() === '^'
    if (not) this.#at++
    const ranges: (readonly [number, number])[] = []
    while (this.#peek() !== ']') {
      if (this.#peek() === '') throw new PatternError('unclosed', from)
      const known = this.#source[this.#at] === '\\' ? CLASSES.get(this.#source[this.#at + 1] ?? '') : undefined
      if (known) {
        if (known.not) throw new PatternError('bad-class', this.#at)
        ranges.push(...known.ranges)
        this.#at += 2
        continue
      }
      const low = this.#member()
      let high = low
      if (this.#peek() === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++
        const at = this.#at
        high = this.#member()
        if (high < low) throw new PatternError('bad-class', at)
      }
      ranges.push([low, high])
    }
    this.#at++
    if (ranges.length === 0) throw new PatternError('bad-class', from)
    return { kind: 'set', not, ranges }
  }

  #member(): number {
    return this.#peek() === '\\' ? this.#escaped() : this.#literal()
  }
}

function single(code: number): PatternNode {
  return { kind: 'set', not: false, ranges: [[code, code]] }
}

/** Whether a part can take more than one length: repeating it again would be ambiguous. */
function varies(node: PatternNode): boolean {
  return widthOf(node) === null
}

/** How many units a part takes; null: it depends. */
function widthOf(node: PatternNode): number | null {
  switch (node.kind) {
    case 'set':
      return 1
    case 'repeat': {
      const width = widthOf(node.of)
      return node.least === node.most && width !== null ? width * node.least : null
    }
    case 'all':
      return node.of.reduce<number | null>((sum, part) => {
        const width = widthOf(part)
        return sum === null || width === null ? null : sum + width
      }, 0)
    case 'any': {
      const widths = new Set(node.of.map(widthOf))
      const [only = null] = widths
      return widths.size === 1 ? only : null
    }
  }
}
