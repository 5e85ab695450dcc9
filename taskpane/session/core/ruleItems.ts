import type { OwnRules } from '../../../src/check/index.ts'
import type { ResolvedPack } from '../../../src/packs/index.ts'
import { exampleLines, FAMILY_WORDS } from '../../../src/report/index.ts'
import { citeAuthority, RULES, type Rule } from '../../../src/rules/index.ts'
import type { RuleItem } from '../paneState.ts'

/** Every rule as a pack and a workbook have it, with its explanation. */
export function ruleItems(pack: ResolvedPack, own: OwnRules): RuleItem[] {
  return RULES.map((rule) => {
    const settings = pack.rules[rule.id]
    return {
      id: rule.id,
      title: rule.title,
      family: rule.family,
      familyTitle: FAMILY_WORDS[rule.family],
      packSeverity: settings?.severity ?? rule.severity,
      packOff: settings?.off ?? false,
      own: own[rule.id] ?? null,
      page: pageOf(rule),
    }
  })
}

function pageOf({ explain, authority, examples }: Rule): RuleItem['page'] {
  return {
    ...explain,
    authority: authority.map(citeAuthority),
    good: examples.good.map(exampleLines),
    bad: examples.bad.map(({ table }) => exampleLines(table)),
  }
}
