import { RULES, ruleById } from '../rules/index.ts'
import { packIssue, type PackIssue, type PackPath } from './issue.ts'
import { likely } from './likely.ts'
import type { Pack } from './schema.ts'
import { shapeIssues } from './shapeIssues.ts'

/** Rules that do not exist, options that a rule does not know or cannot take. `checks` are the ids of checks by data. */
export function ruleIssues(rules: Pack['rules'], above: PackPath, checks: ReadonlySet<string>): PackIssue[] {
  const issues: PackIssue[] = []
  for (const [id, settings] of Object.entries(rules ?? {})) {
    const path = [...above, id]
    const options = typeof settings === 'string' ? undefined : settings.options
    if (checks.has(id)) {
      if (options)
        issues.push(packIssue('unknown-option', [...path, 'options'], `检查「${id}」没有选项，只能改级别或关闭`))
      continue
    }
    const rule = ruleById(id)
    if (!rule) {
      issues.push(packIssue('unknown-rule', path, unknownRule(id, checks)))
      continue
    }
    if (!options) continue
    const parsed = rule.options.safeParse(options)
    if (!parsed.success) {
      issues.push(...shapeIssues(rule.options, options, parsed.error, [...path, 'options'], 'bad-option'))
      continue
    }
    const known = Object.keys(parsed.data as object)
    for (const key of Object.keys(options)) {
      if (known.includes(key)) continue
      const list = known.length > 0 ? `可用的选项：${known.join('、')}` : '这条规则没有选项'
      issues.push(packIssue('unknown-option', [...path, 'options', key], `规则「${id}」没有选项「${key}」。${list}`))
    }
  }
  return issues
}

/** That there is no such rule, and which was meant: by an id that is nearly the same, or by its title. */
export function unknownRule(id: string, checks: ReadonlySet<string>): string {
  const titled = RULES.find(({ title }) => title === id)?.id
  const meant = titled ?? likely(id, [...RULES.map((rule) => rule.id), ...checks])
  const hint = meant === null ? '；规则的编号见 docs/rules/README.md' : `，您要写的是不是「${meant}」`
  return `没有名为「${id}」的规则${hint}`
}
