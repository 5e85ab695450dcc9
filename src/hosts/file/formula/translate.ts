import { MAX_COLS, MAX_ROWS } from '../../../sheet/index.ts'
import { writeReference } from './references.ts'
import { tokenize, type RowPart } from './tokens.ts'

/**
 * A formula as it reads in a cell so many rows and columns further on: relative references move along. null where it
 * cannot be read, or a reference would leave the sheet.
 */
export function translateFormula(formula: string, rows: number, cols: number): string | null {
  const tokens = tokenize(formula)
  if (!tokens) return null
  let isOff = false
  const move = (by: number, most: number) => (part: RowPart) => {
    const index = part.isAbsolute ? part.index : part.index + by
    if (index < 0 || index >= most) isOff = true
    return index
  }
  const text = tokens
    .map((token) =>
      token.kind === 'cell' || token.kind === 'rows' || token.kind === 'cols'
        ? writeReference(token, move(rows, MAX_ROWS), move(cols, MAX_COLS))
        : token.text,
    )
    .join('')
  return isOff ? null : text
}
