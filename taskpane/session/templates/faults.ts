import { parseIndicatorValue } from '../../../src/value/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { IndicatorIssue, IndicatorItem } from '../templatesState.ts'

/** A blank left for the user: {year}, ____, ××. */
const BLANK_LEFT = /[{}]|_{2,}|×{2,}|\*{2,}/

/** Why an indicator cannot be inserted as it is written; empty where it can. What else the rules say comes later. */
export function faultsOf({
  text: { name, operator, value, unit },
  missing,
}: Pick<IndicatorItem, 'text' | 'missing'>): readonly IndicatorIssue[] {
  const fault = (message: string): IndicatorIssue[] => [{ severity: 'error', message }]
  if (name.trim() === '') return fault(words.nameMissing)
  if (value.trim() === '') {
    const [what] = missing
    return fault(what ? words.unknown[what] : words.valueMissing)
  }
  if (BLANK_LEFT.test(value)) return fault(words.blankLeft(value))
  const read = parseIndicatorValue({ value, operator, unit, name })
  if (read.kind === 'text' && operator !== '' && !read.hasNumber) return fault(words.noNumber(value))
  return []
}
