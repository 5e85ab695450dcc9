import { columnName } from '../../../sheet/index.ts'
import type { FormulaToken, RowPart } from './tokens.ts'

type Reference = Extract<FormulaToken, { kind: 'cell' | 'rows' | 'cols' }>

/** A reference as it is written, with its rows and columns moved; the sheet in front stays as it stands. */
export function writeReference(
  token: Reference,
  moveRow: (row: RowPart) => number,
  moveCol: (col: RowPart) => number = ({ index }) => index,
): string {
  const prefix = /^(?:'(?:[^']|'')*'|[^'!]*)!/.exec(token.text)?.[0] ?? ''
  const row = (part: RowPart) => `${part.isAbsolute ? '$' : ''}${String(moveRow(part) + 1)}`
  const col = (part: RowPart) => `${part.isAbsolute ? '$' : ''}${columnName(moveCol(part))}`
  if (token.kind === 'cell') return `${prefix}${col(token.col)}${row(token.row)}`
  return token.kind === 'rows'
    ? `${prefix}${row(token.from)}:${row(token.to)}`
    : `${prefix}${col(token.from)}:${col(token.to)}`
}
