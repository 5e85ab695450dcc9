import { MAX_ROWS } from '../../../sheet/index.ts'
import { writeReference } from './references.ts'
import { tokenize, type FormulaToken, type SheetPrefix } from './tokens.ts'

/** Rows put into a sheet: `count` of them above `before` (counted from 0). */
export interface RowShift {
  readonly sheet: string
  readonly before: number
  readonly count: number
  /** All sheets in their order: references through several sheets are told by it. */
  readonly sheets: readonly string[]
}

/** Where a formula stands: its sheet, and the rows of the cells it is counted from, as they were. */
export interface FormulaPlace {
  readonly sheet: string
  /**
   * For a formula that serves many cells and is written as for the top one: first and last of their rows.
   * null: it stands for itself; 'unknown': what its relative references are counted from cannot be told.
   */
  readonly rows: { readonly top: number; readonly bottom: number } | 'unknown' | null
}

/** Why a formula cannot be shifted with certainty. */
export type ShiftProblem = 'unreadable' | 'text-reference' | 'many-sheets' | 'off-sheet' | 'relative'

export type ShiftedFormula = { readonly text: string } | { readonly problem: ShiftProblem }

/** Where a row stands after the shift. */
export function shiftRow(row: number, { before, count }: Pick<RowShift, 'before' | 'count'>): number {
  return row >= before ? row + count : row
}

/** A formula after rows were inserted, as a spreadsheet program would write it. */
export function shiftFormula(formula: string, shift: RowShift, place: FormulaPlace): ShiftedFormula {
  const isOwn = same(place.sheet, shift.sheet)
  if (!isOwn && !formula.includes('!')) return { text: formula }
  const tokens = tokenize(formula)
  if (!tokens) return { problem: 'unreadable' }
  if (refersByText(tokens)) return { problem: 'text-reference' }
  let text = ''
  for (const [i, token] of tokens.entries()) {
    // Sheet1:'Sheet 2'!A1, as some programs write it.
    const isSheet = token.kind === 'name' && shift.sheets.some((name) => same(name, token.text))
    if (isSheet && tokens[i + 1]?.text === ':') return { problem: 'many-sheets' }
    if (token.kind !== 'cell' && token.kind !== 'rows') {
      text += token.text
      continue
    }
    const hit = token.sheet ? pointsAt(token.sheet, shift) : isOwn
    if (hit === null) return { problem: 'many-sheets' }
    const parts = token.kind === 'cell' ? [token.row] : [token.from, token.to]
    const { rows } = place
    if (rows === 'unknown') {
      if (hit && parts.some((row) => !row.isAbsolute)) return { problem: 'relative' }
    } else if (rows) {
      if (parts.some((row) => !row.isAbsolute && !staysRelative(row.index, rows, hit, isOwn, shift))) {
        return { problem: 'relative' }
      }
    }
    if (!hit) {
      text += token.text
      continue
    }
    // The end of a whole column stays the end.
    const moved = parts.map(({ index }) => (index === MAX_ROWS - 1 ? index : shiftRow(index, shift)))
    if (moved.some((row) => row >= MAX_ROWS)) return { problem: 'off-sheet' }
    const isMoved = parts.some(({ index }, i) => index !== moved[i])
    text += isMoved ? writeReference(token, (row) => moved[parts.indexOf(row)] ?? row.index) : token.text
  }
  return { text }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** null: through several sheets, and ours may be among them. */
function pointsAt({ first, last, isElsewhere }: SheetPrefix, { sheet, sheets }: RowShift): boolean | null {
  if (isElsewhere) return false
  if (last === null || same(first, last)) return same(first, sheet)
  const place = (name: string) => sheets.findIndex((other) => same(other, name))
  const [from, to, at] = [place(first), place(last), place(sheet)]
  const isOutside = from >= 0 && to >= 0 && at >= 0 && (at < Math.min(from, to) || at > Math.max(from, to))
  return isOutside ? false : null
}

/**
 * Whether a relative reference, counted from the top one of many cells, still means for each of them what it meant:
 * the distance from every cell to what it refers to has to change alike.
 */
function staysRelative(
  row: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  isHit: boolean,
  isOwn: boolean,
  shift: RowShift,
): boolean {
  const distance = row - top
  if (bottom + distance >= MAX_ROWS) return distance === 0
  const change = (at: number) =>
    (isHit ? shiftRow(at + distance, shift) - at - distance : 0) - (isOwn ? shiftRow(at, shift) - at : 0)
  const turns = [shift.before - 1, shift.before, shift.before - distance - 1, shift.before - distance, bottom]
  return turns.every((at) => at < top || at > bottom || change(at) === change(top))
}

/** INDIRECT("A5") and HYPERLINK("#A5") name cells in texts, which nothing can follow. */
function refersByText(tokens: readonly FormulaToken[]): boolean {
  let depth = 0
  const calls: (string | null)[] = []
  let called: string | null = null
  for (const { kind, text } of tokens) {
    if (kind === 'function') called = text.toUpperCase()
    else if (text === '(') {
      calls[depth++] = called
      called = null
    } else if (text === ')') depth--
    else if (kind === 'string') {
      const inside = calls.slice(0, depth)
      if (inside.includes('INDIRECT')) return true
      if (inside.includes('HYPERLINK') && text.startsWith('"#')) return true
    }
  }
  return false
}
