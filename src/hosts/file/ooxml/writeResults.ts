import type { ErrorValue } from '../formula/values.ts'
import type { ScannedCell } from './cellScan.ts'
import { writtenText } from './cellText.ts'
import { Splices } from './splices.ts'

/** What a formula has come to, to be saved with it. */
export interface FormulaResult {
  readonly cell: ScannedCell
  readonly value: number | string | boolean | ErrorValue
}

/** A worksheet with these results in place of those saved; formulas and looks stay. */
export function writeResults(xml: string, results: readonly FormulaResult[]): string {
  const splices = new Splices()
  for (const { cell, value } of results) {
    const { formula } = cell
    if (!formula) continue
    const prefix = /^<((?:[^\s:>]+:)?)/.exec(xml.slice(cell.start, cell.openEnd))?.[1] ?? ''
    const { type, text } = stored(value)
    const old = cell.attributes.find(({ name }) => name === 't')
    if (old && type === null) splices.remove(old.start, old.end)
    else if (old && type !== null) splices.replace(old.valueStart, old.valueEnd, type)
    else if (type !== null) splices.insert(cell.openEnd - 1, ` t="${type}"`)
    const inner = xml.slice(formula.end, cell.closeStart)
    const extensions = /<(?:\w+:)?extLst[\s>][\s\S]*<\/(?:\w+:)?extLst>/.exec(inner)?.[0] ?? ''
    splices.replace(formula.end, cell.closeStart, `<${prefix}v>${text}</${prefix}v>${extensions}`)
  }
  return splices.apply(xml)
}

function stored(value: FormulaResult['value']): { type: string | null; text: string } {
  if (typeof value === 'number') return { type: null, text: String(value) }
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' }
  return typeof value === 'string' ? { type: 'str', text: writtenText(value) } : { type: 'e', text: value.error }
}
