import { RULES, ruleById } from '../rules/index.ts'
import { packIssue, type PackIssue, type PackPath } from './issue.ts'
import type { Pack } from './schema.ts'

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
      issues.push(packIssue('unknown-rule', path, `没有名为「${id}」的规则${likely(id, checks)}`))
      continue
    }
    if (!options) continue
    const parsed = rule.options.safeParse(options)
    if (!parsed.success) {
      for (const { path: below, message } of parsed.error.issues) {
        issues.push(packIssue('bad-option', [...path, 'options', ...below.map(String)], message))
      }
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

/** A rule whose name is nearly the same. */
function likely(id: string, checks: ReadonlySet<string>): string {
  const all = [...RULES.map((rule) => rule.id), ...checks]
  const near = all.find((known) => distance(known, id) <= 2)
  return near === undefined ? '' : `，您要写的是不是「${near}」`
}

/** How many letters differ, up to 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 3
}
