import { MAX_COLS, MAX_ROWS, type CellRange } from '../../../sheet/index.ts'
import type { FormulaToken, RowPart } from './tokens.ts'

type CellToken = Extract<FormulaToken, { kind: 'cell' }>
type ReferenceToken = Extract<FormulaToken, { kind: 'cell' | 'rows' | 'cols' }>

/**
 * The pieces of a formula as they mean in a cell so many rows and columns further on; their texts stay. null where a
 * reference would leave the sheet.
 */
export function placeTokens(tokens: readonly FormulaToken[], rows: number, cols: number): FormulaToken[] | null {
  let isOff = false
  const move = (part: RowPart, by: number, most: number): RowPart => {
    const index = part.isAbsolute ? part.index : part.index + by
    if (index < 0 || index >= most) isOff = true
    return { ...part, index }
  }
  const placed = tokens.map((token): FormulaToken => {
    if (token.kind === 'cell') {
      return { ...token, row: move(token.row, rows, MAX_ROWS), col: move(token.col, cols, MAX_COLS) }
    }
    if (token.kind !== 'rows' && token.kind !== 'cols') return token
    const [by, most] = token.kind === 'rows' ? [rows, MAX_ROWS] : [cols, MAX_COLS]
    return { ...token, from: move(token.from, by, most), to: move(token.to, by, most) }
  })
  return isOff ? null : placed
}

/** The cells between two corners. */
export function rangeBetween(first: CellToken, last: CellToken): CellRange {
  return {
    top: Math.min(first.row.index, last.row.index),
    left: Math.min(first.col.index, last.col.index),
    bottom: Math.max(first.row.index, last.row.index),
    right: Math.max(first.col.index, last.col.index),
  }
}

/** The cells one reference names: a cell, whole rows or whole columns. */
export function rangeOf(token: ReferenceToken): CellRange {
  if (token.kind === 'cell') return rangeBetween(token, token)
  const first = Math.min(token.from.index, token.to.index)
  const last = Math.max(token.from.index, token.to.index)
  return token.kind === 'rows'
    ? { top: first, left: 0, bottom: last, right: MAX_COLS - 1 }
    : { top: 0, left: first, bottom: MAX_ROWS - 1, right: last }
}
