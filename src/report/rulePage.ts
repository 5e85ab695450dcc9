import { citeAuthority, type Rule } from '../rules/index.ts'
import { ruleOptions } from './ruleOptions.ts'
import { SEVERITY_WORDS } from './words.ts'

/** What people call the families of rules. */
export const FAMILY_WORDS: Readonly<Record<Rule['family'], string>> = {
  structure: '结构完整性',
  budget: '预算与勾稽',
  value: '指标值',
  meaning: '归类与语义',
  time: '时间',
  cross: '跨表',
  weight: '权重',
}

/** The lines of an example in the notation, without the indentation of the source. */
export function exampleLines(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A rule's page in Markdown: what, why, how, examples, authority. Made from the rule alone. */
export function rulePage(rule: Rule): string {
  const { shape, name } = SEVERITY_WORDS[rule.severity]
  const fix = { none: '无', safe: '有，可自动修正', suggestion: '有，逐条确认' }[rule.fix]
  const block = (table: string) => ['```text', ...exampleLines(table), '```', ''].join('\n')
  return [
    `# ${rule.title}`,
    '',
    `\`${rule.id}\` · ${FAMILY_WORDS[rule.family]} · ${shape} ${name} · 修复：${fix}${rule.fold ? ' · 每张表合并为一条' : ''}`,
    '',
    '## 查什么',
    '',
    rule.explain.what,
    '',
    '## 为什么',
    '',
    rule.explain.why,
    '',
    '## 怎么改',
    '',
    rule.explain.how,
    '',
    ...optionTable(rule),
    '## 会提示的写法',
    '',
    '`!` 标出提示所在的单元格。',
    '',
    ...rule.examples.bad.map(({ table }) => block(table)),
    '## 不会提示的写法',
    '',
    ...rule.examples.good.map(block),
    ...(rule.authority.length > 0
      ? ['## 依据', '', ...rule.authority.map((number) => `- ${citeAuthority(number)}`), '']
      : []),
  ].join('\n')
}

/** The options as a table, and how a pack writes them. */
function optionTable(rule: Rule): string[] {
  const options = ruleOptions(rule)
  const [first] = options
  if (!first) return []
  return [
    '## 可以调的选项',
    '',
    `在规则包里写，例如 \`"rules": { "${rule.id}": { "options": { "${first.name}": ${first.standard} } } }\`。`,
    '',
    '| 选项 | 意思 | 默认 | 可以写 |',
    '|---|---|---|---|',
    ...options.map(
      ({ name, meaning, standard, allowed }) => `| \`${name}\` | ${meaning} | \`${standard}\` | ${allowed} |`,
    ),
    '',
  ]
}

/** The list of all pages, family by family. */
export function rulePageIndex(rules: readonly Rule[]): string {
  const lines = ['# 规则', '', `共 ${String(rules.length)} 条。此目录由规则生成：\`npm run docs\`。`, '']
  for (const [family, words] of Object.entries(FAMILY_WORDS)) {
    const mine = rules.filter((rule) => rule.family === family)
    if (mine.length === 0) continue
    lines.push(`## ${words}`, '', '| 编号 | 级别 | 标题 |', '|---|---|---|')
    for (const rule of mine) {
      lines.push(`| [${rule.id}](${rule.id}.md) | ${SEVERITY_WORDS[rule.severity].name} | ${rule.title} |`)
    }
    lines.push('')
  }
  return lines.join('\n')
}
