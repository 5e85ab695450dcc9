import type { ResolvedPack } from '../packs/index.ts'
import { exampleLines, padEnd, ruleOptions, wrap, type TextWords } from '../report/index.ts'
import { citeAuthority, RULES, ruleById, type Family, type Rule } from '../rules/index.ts'
import { EXIT } from './exit.ts'
import { languageOf, type Lang, type Language } from './language.ts'
import { paintFor, tell, terminalWidth, write } from './output.ts'
import { readPackArgument } from './packArgument.ts'

export interface CatalogueArguments {
  readonly lang: Lang
  /** A pack whose own checks are known as well. */
  readonly pack?: string
}

/** `jixiao rules`: the catalogue and what a pack adds to it, for people or as JSON. */
export async function listRules(args: CatalogueArguments & { readonly format: 'text' | 'json' }): Promise<number> {
  const language = await languageOf(args.lang)
  const pack = await packOf(args, language)
  if (pack === 'refused') return EXIT.unchecked
  const own = ownChecks(pack)
  const all = [...RULES, ...own]
  const titleOf = (rule: Rule) => language.check.rule(rule).title
  if (args.format === 'json') {
    const rules = all.map((rule) => ({
      id: rule.id,
      family: rule.family,
      severity: rule.severity,
      title: titleOf(rule),
    }))
    write(`${JSON.stringify({ rules }, null, 2)}\n`)
    return EXIT.clean
  }
  const { catalogue, text } = language
  const paint = paintFor(false)
  const widest = Math.max(...all.map((rule) => rule.id.length))
  const widestSeverity = Math.max(...Object.values(text.severities).map(({ name }) => name.length))
  const section = (name: string, rules: readonly Rule[]) => {
    write(`${paint.bold(name)}\n`)
    for (const rule of rules) {
      const { shape, name: severity } = text.severities[rule.severity]
      const marked = paint[rule.severity](`${shape} ${severity.padEnd(widestSeverity)}`)
      write(`  ${padEnd(rule.id, widest)}  ${marked}  ${titleOf(rule)}\n`)
    }
  }
  for (const family of Object.keys(catalogue.families) as Family[]) {
    section(
      catalogue.families[family],
      RULES.filter((rule) => rule.family === family),
    )
  }
  if (pack && own.length > 0) section(catalogue.ownChecks(pack.title), own)
  write(`\n${catalogue.count(all.length)}\n`)
  return EXIT.clean
}

/** `jixiao explain`: a rule's page, or that of a pack's own check. */
export async function explainRule(id: string, args: CatalogueArguments): Promise<number> {
  const language = await languageOf(args.lang)
  const pack = await packOf(args, language)
  if (pack === 'refused') return EXIT.unchecked
  const own = ownChecks(pack)
  const rule = ruleById(id) ?? own.find((check) => check.id === id)
  if (!rule) {
    const near = [...RULES, ...own].filter(
      (r) => r.id.includes(id) || r.title.includes(id) || language.check.rule(r).title.includes(id),
    )
    const ids = near.map((r) => r.id)
    tell(language.catalogue.unknown(id, ids))
    return EXIT.unchecked
  }
  page(rule, language, own.includes(rule) && pack ? language.catalogue.ownChecks(pack.title) : null)
  return EXIT.clean
}

function page(rule: Rule, { check, catalogue, text }: Language, origin: string | null): void {
  const { title } = check.rule(rule)
  const explanation = catalogue.explanation(rule)
  const paint = paintFor(false)
  const room = terminalWidth() - 2
  const section = (heading: string, lines: readonly string[]) => {
    if (lines.length > 0) write(`\n${paint.bold(heading)}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
  const said = (sentence: string) => (sentence === '' ? [] : wrap(sentence, room))
  const family = origin ?? catalogue.families[rule.family]
  write(`${paint.bold(title)}\n${rule.id} · ${family} · ${severityWords(rule, text, paint)}\n`)
  section(catalogue.what, said(explanation.what))
  section(catalogue.why, said(explanation.why))
  section(catalogue.how, said(explanation.how))
  section(
    catalogue.options,
    ruleOptions(rule, explanation, catalogue.allowed).flatMap(({ name, meaning, standard, allowed }) => [
      `${name} = ${standard}`,
      ...wrap(meaning + text.remark(allowed), room - 2).map((line) => `  ${line}`),
    ]),
  )
  const [good] = rule.examples.good
  const [bad] = rule.examples.bad
  if (bad) section(catalogue.bad, exampleLines(bad.table))
  if (good) section(catalogue.good, exampleLines(good))
  section(catalogue.authority, rule.authority.map(citeAuthority))
}

function severityWords(rule: Rule, { severities }: TextWords, paint: ReturnType<typeof paintFor>): string {
  const { shape, name } = severities[rule.severity]
  return paint[rule.severity](`${shape} ${name}`)
}

function ownChecks(pack: ResolvedPack | null): Rule[] {
  return pack?.checks.map(({ rule }) => rule) ?? []
}

async function packOf({ pack }: CatalogueArguments, { notices }: Language): Promise<ResolvedPack | null | 'refused'> {
  if (pack === undefined) return null
  const read = await readPackArgument(pack)
  if (read.ok) return read.pack
  tell(notices.pack(read))
  return 'refused'
}
