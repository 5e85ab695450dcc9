import type { CellAddress, CellRange } from '../../../sheet/index.ts'
import { placeTokens } from './place.ts'
import { precedentsOf, type Precedents } from './precedents.ts'
import { tokenize, type FormulaToken } from './tokens.ts'

/** A formula in its cell, with what it reads. */
export interface Formula {
  readonly sheet: string
  readonly at: CellAddress
  /** Its pieces, references as they mean in this cell; null: it cannot be read. */
  readonly tokens: readonly FormulaToken[] | null
  readonly precedents: Precedents
  /** The cells an array formula fills: what is in them is not worked out. */
  readonly array: CellRange | null
  readonly hasResult: boolean
  readonly isSubtotal: boolean
}

/** Formulas recur: each spelling is cut into pieces once. */
export type TokenCache = Map<string, readonly FormulaToken[] | null>

/** What stands for a defined name in a formula on a sheet; null for a name that is unknown or moves with the cell. */
export type NameLookup = (name: string, sheet: string) => readonly FormulaToken[] | null

interface Written {
  readonly at: CellAddress
  readonly text: string
  readonly writtenAt: CellAddress
  readonly array: CellRange | null
  readonly hasResult: boolean
}

export function readFormula(sheet: string, written: Written, cache: TokenCache, names: NameLookup): Formula {
  const { at, text, writtenAt, array, hasResult } = written
  let known = cache.get(text)
  if (known === undefined) cache.set(text, (known = tokenize(text)))
  const [rows, cols] = [at.row - writtenAt.row, at.col - writtenAt.col]
  const placed = known === null || (rows === 0 && cols === 0) ? known : placeTokens(known, rows, cols)
  // A formula without a text belongs to a group whose first cell is gone.
  const tokens = text === '' || placed === null ? null : withNames(placed, sheet, names)
  const isSubtotal = tokens?.some(({ kind, text: name }) => kind === 'function' && /^subtotal$/i.test(name)) ?? false
  return { sheet, at, tokens, precedents: precedentsOf(tokens, sheet), array, hasResult, isSubtotal }
}

const OPEN: FormulaToken = { kind: 'other', text: '(' }
const CLOSE: FormulaToken = { kind: 'other', text: ')' }

function withNames(tokens: readonly FormulaToken[], sheet: string, names: NameLookup): readonly FormulaToken[] {
  if (!tokens.some(({ kind }) => kind === 'name')) return tokens
  return tokens.flatMap((token) => {
    const meant = token.kind === 'name' ? names(token.text, sheet) : null
    return meant ? [OPEN, ...meant, CLOSE] : [token]
  })
}
