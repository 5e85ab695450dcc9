import type { Rule, RuleReport } from './rule.ts'

/** Fills the placeholders of a rule's message: the one place where words for people are made from a report. */
export function formatMessage(rule: Rule, report: RuleReport): string {
  return fill(rule.messages[report.message] ?? rule.title, report.data)
}

/**
 * What to do about it, in words; null where the rule has nothing to suggest. A date that a suggestion gives as an
 * example is of the table's own budget year: {budgetYear} is 「2025年」, or 「当年」 where nobody knows the year.
 */
export function formatSuggestion(rule: Rule, report: RuleReport, year: number | null = null): string | null {
  const template = rule.suggestions?.[report.suggestion ?? report.message] ?? rule.suggestions?.['default']
  if (template === undefined) return null
  return fill(template, { budgetYear: year === null ? '当年' : `${String(year)}年`, ...report.data })
}

function fill(template: string, data: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole)
}
