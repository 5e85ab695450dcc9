import type { Recording } from '../../../src/hosts/excel/recorder/recording.ts'

/** Where Excel's answers differ from our model's. */
export interface Difference {
  readonly step: string
  readonly what: 'outcome' | 'gave' | 'round trips' | 'reply'
  readonly ours: string
  readonly theirs: string
}

/**
 * Holds a recording of a real Excel against one of the memory workbook: how each step ended, what it gave, how many
 * requests it took, and the shape of the replies; not identifiers, addresses or what a person answered.
 */
export function compareRecordings(ours: Recording, theirs: Recording): Difference[] {
  return ours.steps.flatMap((step): Difference[] => {
    const other = theirs.steps.find((candidate) => candidate.step === step.step)
    const differences: Difference[] = []
    const compare = (what: Difference['what'], a: string, b: string) => {
      if (a !== b) differences.push({ step: step.step, what, ours: a, theirs: b })
    }
    compare('outcome', step.outcome, other?.outcome ?? 'not recorded')
    if (!other || step.exchanges.length === 0) return differences
    compare('gave', JSON.stringify(step.gave), JSON.stringify(other.gave))
    compare('round trips', String(step.exchanges.length), String(other.exchanges.length))
    step.exchanges.forEach(({ reply }, i) => compare('reply', shape(reply), shape(other.exchanges[i]?.reply)))
    return differences
  })
}

/** The kinds of values in a reply, lists by their first element: '{Results:[{ActionId:number,…}]}'. */
function shape(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : shape(value[0])}]`
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const members = Object.entries(value).map(([name, inner]) =>
    // The results of a request are of different kinds: each counts.
    name === 'Results' && Array.isArray(inner) ? `Results:[${inner.map(shape).join()}]` : `${name}:${shape(inner)}`,
  )
  return `{${members.sort().join()}}`
}
