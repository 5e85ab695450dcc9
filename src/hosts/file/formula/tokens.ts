import { MAX_COLS, MAX_ROWS, parseCell } from '../../../sheet/index.ts'

/** The sheet a reference names: 'Sheet1'!, Sheet1:Sheet3!, [1]Sheet1!. */
export interface SheetPrefix {
  readonly first: string
  /** The last one of a reference through several sheets. */
  readonly last: string | null
  /** In another workbook, or a sheet that is gone. */
  readonly isElsewhere: boolean
}

export interface RowPart {
  readonly isAbsolute: boolean
  /** Counted from 0. */
  readonly index: number
}

/** A piece of a formula. The texts of all pieces together are the formula. */
export type FormulaToken =
  | { readonly kind: 'other' | 'string' | 'function' | 'name'; readonly text: string }
  | {
      readonly kind: 'cell'
      readonly sheet: SheetPrefix | null
      readonly col: RowPart
      readonly row: RowPart
      readonly text: string
    }
  | {
      readonly kind: 'rows' | 'cols'
      readonly sheet: SheetPrefix | null
      readonly from: RowPart
      readonly to: RowPart
      readonly text: string
    }

const LETTER = String.raw`\p{L}_\\`
const WORD = String.raw`${LETTER}\p{N}.?`
const STRING = /"(?:[^"]|"")*"/y
const QUOTED_PREFIX = /'((?:[^']|'')*)'!/y
const PLAIN_PREFIX = new RegExp(String.raw`((?:\[[^[\]]*\])?[${WORD}]*)(?::([${WORD}]+))?!`, 'yu')
const ERROR =
  /#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)/iy
const CELL = new RegExp(String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![${WORD}([!])`, 'yu')
const COLS = new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![${WORD}([!])`, 'yu')
const ROWS = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\d.])/y
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y
const NAME = new RegExp(String.raw`[${LETTER}][${WORD}]*`, 'yu')
const OPERATORS = /[\s+\-*/^&=<>%,;(){}:@#~|!]/y

/**
 * Cuts a formula (without its '=', in the file's own English spelling) into pieces; null where it cannot be read with
 * certainty.
 */
export function tokenize(formula: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = []
  let at = 0
  let prefix: SheetPrefix | null = null
  let prefixAt = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(formula)
  }
  /** Takes what was matched, and the sheet in front of it, as one piece. */
  const taken = (found: string): { text: string; sheet: SheetPrefix | null } => {
    const sheet = prefix ?? inheritedSheet(tokens)
    const start = prefix ? prefixAt : at
    at += found.length
    prefix = null
    return { text: formula.slice(start, at), sheet }
  }
  while (at < formula.length) {
    if (prefix === null) {
      const named = match(QUOTED_PREFIX) ?? match(PLAIN_PREFIX)
      const lost = named ? null : match(/#REF!(?=[$A-Za-z])/iy)
      if (named ?? lost) {
        prefix = lost ? GONE : prefixOf(named)
        if (!prefix) return null
        prefixAt = at
        at += (named ?? lost)?.[0].length ?? 0
        continue
      }
    }
    const cell = match(CELL)
    const address = cell && parseCell(cell[0])
    if (cell && address) {
      const { text, sheet } = taken(cell[0])
      const col = { isAbsolute: cell[1] === '$', index: address.col }
      tokens.push({ kind: 'cell', sheet, col, row: { isAbsolute: cell[3] === '$', index: address.row }, text })
      continue
    }
    const lines = lineRange(match(COLS), 'cols') ?? lineRange(match(ROWS), 'rows')
    if (lines) {
      tokens.push({ ...lines, ...taken(lines.text) })
      continue
    }
    const error = match(ERROR)
    if (error) {
      tokens.push({ kind: 'other', text: taken(error[0]).text })
      continue
    }
    const name = match(NAME)
    if (name) {
      const { text } = taken(name[0])
      tokens.push({ kind: formula[at] === '(' ? 'function' : 'name', text })
      continue
    }
    if (prefix !== null) return null
    const string = match(STRING)
    if (string) {
      at += string[0].length
      tokens.push({ kind: 'string', text: string[0] })
      continue
    }
    const end = formula[at] === '[' ? bracketEnd(formula, at) : (match(NUMBER) ?? match(OPERATORS))?.[0].length
    if (end === undefined || end === null) return null
    const length = formula[at] === '[' ? end - at : end
    tokens.push({ kind: 'other', text: formula.slice(at, at + length) })
    at += length
  }
  return prefix === null ? tokens : null
}

const GONE: SheetPrefix = { first: '', last: null, isElsewhere: true }

function prefixOf(match: RegExpExecArray | null): SheetPrefix | null {
  if (!match) return null
  const isQuoted = match[0].startsWith("'")
  const written = isQuoted ? (match[1] ?? '').replaceAll("''", "'") : (match[1] ?? '')
  if (written.includes('[') || written.includes('\\')) return { first: written, last: null, isElsewhere: true }
  // A sheet's name holds no colon: in quotes it stands between two names.
  const [first = '', last = match[2] ?? null] = isQuoted ? written.split(':') : [written]
  return first === '' ? null : { first, last, isElsewhere: false }
}

/** In Sheet1!A1:B2 the second corner lies on the sheet of the first. */
function inheritedSheet(tokens: readonly FormulaToken[]): SheetPrefix | null {
  const colon = tokens.at(-1)
  const before = tokens.at(-2)
  return colon?.text === ':' && before?.kind === 'cell' ? before.sheet : null
}

function lineRange(
  match: RegExpExecArray | null,
  kind: 'rows' | 'cols',
): { kind: 'rows' | 'cols'; from: RowPart; to: RowPart; text: string } | null {
  if (!match) return null
  const index = (written: string | undefined = '') =>
    kind === 'rows' ? Number(written) - 1 : (parseCell(`${written}1`)?.col ?? MAX_COLS)
  const from = { isAbsolute: match[1] === '$', index: index(match[2]) }
  const to = { isAbsolute: match[3] === '$', index: index(match[4]) }
  const most = kind === 'rows' ? MAX_ROWS : MAX_COLS
  return from.index < most && to.index < most ? { kind, from, to, text: match[0] } : null
}

/** Behind the bracket that closes the one at `at`: table references nest them and quote signs with an apostrophe. */
function bracketEnd(formula: string, at: number): number | null {
  let depth = 0
  for (let i = at; i < formula.length; i++) {
    const sign = formula[i]
    if (sign === "'") i++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return i + 1
  }
  return null
}
