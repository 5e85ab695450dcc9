import { rangeBetween, rangeOf } from './place.ts'
import type { FormulaToken } from './tokens.ts'
import type { Area } from './values.ts'

/** What a formula reads. */
export interface Precedents {
  readonly areas: readonly Area[]
  /** It may read cells it does not name: any change may concern it. */
  readonly isOpen: boolean
  /** It asks where it or something stands: inserted rows concern it though they are blank. */
  readonly asksPlace: boolean
}

/** Functions whose result says, or goes by, which cells a reference is made of and not what is in them. */
const PLACES: ReadonlySet<string> = new Set(['ROW', 'ROWS', 'ADDRESS', 'CELL', 'INDIRECT', 'OFFSET', 'FORMULATEXT'])
const OPEN: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET'])

/** What a formula that stands on a sheet reads, whether it can be worked out or not. `tokens` null: it cannot be read. */
export function precedentsOf(tokens: readonly FormulaToken[] | null, own: string): Precedents {
  const areas: Area[] = []
  let isOpen = tokens === null
  let asksPlace = tokens === null
  const pieces = (tokens ?? []).filter(({ text }) => text.trim() !== '')
  for (const [i, token] of pieces.entries()) {
    const next = pieces[i + 1]
    const { text } = token
    if (token.kind === 'function') {
      // _xlfn.SINGLE and the like are newer functions as old files write them.
      const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '')
      if (PLACES.has(name)) asksPlace = true
      if (OPEN.has(name)) isOpen = true
    } else if (token.kind === 'name') {
      if (!/^(?:true|false)$/i.test(text)) isOpen = true
    } else if (token.kind === 'other') {
      // Of a table's columns, of what has spilled, and from one function's answer to another's.
      if (text.startsWith('[') || text === '#') isOpen = true
      if (text === ':' && (pieces[i - 1]?.kind !== 'cell' || next?.kind !== 'cell')) isOpen = true
    } else if (token.kind === 'cell' || token.kind === 'rows' || token.kind === 'cols') {
      const { sheet } = token
      if (sheet?.isElsewhere === true) continue
      if (sheet && sheet.last !== null && sheet.last !== sheet.first) {
        isOpen = true
        continue
      }
      const last = next?.text === ':' ? pieces[i + 2] : undefined
      const range = token.kind === 'cell' && last?.kind === 'cell' ? rangeBetween(token, last) : rangeOf(token)
      areas.push({ sheet: sheet?.first ?? own, range })
    }
  }
  return { areas, isOpen, asksPlace }
}
