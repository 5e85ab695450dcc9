import type { Part, RuleReport, RuleWords } from './rule.ts'

/** Fills the placeholders of a rule's message: the one place where words for people are made from a report. */
export function formatMessage(words: RuleWords, report: RuleReport): string {
  return fill(words.messages[report.message] ?? words.title, dataOf(words, report))
}

/**
 * What to do about it, in words; null where the rule has nothing to suggest. A date that a suggestion gives as an
 * example is of the table's own budget year: {budgetYear} is 「2025年」, or 「当年」 where nobody knows the year.
 */
export function formatSuggestion(words: RuleWords, report: RuleReport, budgetYear = '当年'): string | null {
  const template = words.suggestions?.[report.suggestion ?? report.message] ?? words.suggestions?.['default']
  return template === undefined ? null : fill(template, { budgetYear, ...dataOf(words, report) })
}

function dataOf(words: RuleWords, { data = {}, parts }: RuleReport): Readonly<Record<string, string>> {
  if (!parts) return data
  const said = Object.entries(parts).map(([name, part]) => [name, partWords(words, part, data)] as const)
  return { ...data, ...Object.fromEntries(said) }
}

function partWords({ phrases = {} }: RuleWords, part: Part, data: Readonly<Record<string, string>>): string {
  const list = typeof part === 'string' ? [{ id: part }] : part
  return list.map(({ id, data: own }) => fill(phrases[id] ?? id, { ...data, ...own })).join(phrases['join'] ?? '')
}

function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole)
}
