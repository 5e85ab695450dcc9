import { exampleLines, FAMILY_WORDS, padEnd, SEVERITY_WORDS, wrap } from '../report/index.ts'
import { citeAuthority, RULES, ruleById } from '../rules/index.ts'
import { EXIT } from './exit.ts'
import { paintFor, tell, terminalWidth, write } from './output.ts'

/** `jixiao rules`: the catalogue, for people or as JSON. */
export function listRules(format: 'text' | 'json'): number {
  if (format === 'json') {
    const rules = RULES.map(({ id, family, severity, title }) => ({ id, family, severity, title }))
    write(`${JSON.stringify({ rules }, null, 2)}\n`)
    return EXIT.clean
  }
  const paint = paintFor(false)
  const widest = Math.max(...RULES.map((rule) => rule.id.length))
  for (const [family, name] of Object.entries(FAMILY_WORDS)) {
    write(`${paint.bold(name)}\n`)
    for (const rule of RULES.filter((r) => r.family === family)) {
      const { shape, name: severity } = SEVERITY_WORDS[rule.severity]
      write(`  ${padEnd(rule.id, widest)}  ${paint[rule.severity](`${shape} ${severity}`)}  ${rule.title}\n`)
    }
  }
  write(`\n共 ${String(RULES.length)} 条。用 jixiao explain <规则> 看某一条的说明。\n`)
  return EXIT.clean
}

/** `jixiao explain`: a rule's page. */
export function explainRule(id: string): number {
  const rule = ruleById(id)
  if (!rule) {
    const near = RULES.filter((r) => r.id.includes(id) || r.title.includes(id)).map((r) => r.id)
    const hint = near.length > 0 ? `您要找的是不是：${near.join('、')}` : '用 jixiao rules 看全部规则。'
    tell(`没有名为「${id}」的规则。${hint}`)
    return EXIT.unchecked
  }
  const paint = paintFor(false)
  const width = terminalWidth()
  const { shape, name } = SEVERITY_WORDS[rule.severity]
  const section = (title: string, lines: readonly string[]) => {
    write(`\n${paint.bold(title)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
  write(
    `${paint.bold(rule.title)}\n${rule.id} · ${FAMILY_WORDS[rule.family]} · ${paint[rule.severity](`${shape} ${name}`)}\n`,
  )
  section('查什么', wrap(rule.explain.what, width - 2))
  section('为什么', wrap(rule.explain.why, width - 2))
  section('怎么改', wrap(rule.explain.how, width - 2))
  const [good] = rule.examples.good
  const [bad] = rule.examples.bad
  if (bad) section('会提示的写法（! 标出提示所在）', exampleLines(bad.table))
  if (good) section('不会提示的写法', exampleLines(good))
  if (rule.authority.length > 0) section('依据', rule.authority.map(citeAuthority))
  return EXIT.clean
}
