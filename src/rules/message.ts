import type { Rule, RuleReport } from './rule.ts'

/** Fills the placeholders of a rule's message: the one place where words for people are made from a report. */
export function formatMessage(rule: Rule, report: RuleReport): string {
  return fill(rule.messages[report.message] ?? rule.title, report.data)
}

/** What to do about it, in words; null where the rule has nothing to suggest. */
export function formatSuggestion(rule: Rule, report: RuleReport): string | null {
  const template = rule.suggestions?.[report.suggestion ?? report.message] ?? rule.suggestions?.['default']
  return template === undefined ? null : fill(template, report.data)
}

function fill(template: string, data: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole)
}
