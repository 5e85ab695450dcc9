import type { ChosenIndicator, ProposedIndicator } from './insertion.ts'
import type { TemplateIndicator } from './schema.ts'

/** What the placeholders of a standard indicator stand for; null: not known. */
export interface Known {
  /** The budget's number, in `unit`. */
  readonly budget: string | null
  readonly unit: string
  readonly year: number | null
}

/** A standard indicator with budget and year filled in; its value is blank where one of them is not known. */
export function fillIndicator(
  indicator: TemplateIndicator,
  { budget, unit, year }: Known,
): Pick<ProposedIndicator, 'chosen' | 'missing'> {
  const missing: ('budget' | 'year')[] = []
  const { name, operator, value } = indicator
  const asksBudget = value.includes('{budget}')
  if (asksBudget && budget === null) missing.push('budget')
  if (value.includes('{year}') && year === null) missing.push('year')
  const filled = value.replace('{budget}', budget ?? '').replace('{year}', String(year ?? ''))
  const chosen: ChosenIndicator = {
    indicator,
    name,
    operator,
    value: missing.length > 0 ? '' : filled,
    unit: asksBudget ? unit : indicator.unit,
  }
  return { chosen, missing }
}
