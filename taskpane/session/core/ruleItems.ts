import type { OwnRules } from '../../../src/check/index.ts'
import type { PackCheck, ResolvedPack } from '../../../src/packs/index.ts'
import { exampleLines, FAMILY_WORDS } from '../../../src/report/index.ts'
import { citeAuthority, RULES, type Rule } from '../../../src/rules/index.ts'
import { SESSION_WORDS } from '../../words/session.ts'
import type { RulePage } from '../../../src/report/rulePages.ts'
import type { RuleItem } from '../paneState.ts'

/** Every rule as a pack and a workbook have it; the pack's own checks come first. */
export function ruleItems(pack: ResolvedPack, own: OwnRules): RuleItem[] {
  const item = ({ id, title, severity }: Rule): Omit<RuleItem, 'family' | 'familyTitle' | 'page'> => {
    const settings = pack.rules[id]
    return {
      id,
      title,
      packSeverity: settings?.severity ?? severity,
      packOff: settings?.off ?? false,
      own: own[id] ?? null,
    }
  }
  return [
    ...pack.checks.map(({ rule, data }) => ({
      ...item(rule),
      family: 'pack',
      familyTitle: SESSION_WORDS.packChecks,
      page: pageOf(rule, data),
    })),
    ...RULES.map((rule) => ({
      ...item(rule),
      family: rule.family,
      familyTitle: FAMILY_WORDS[rule.family],
      page: null,
    })),
  ]
}

/** What the pack says of its own check; what it leaves out is said as well as can be told. */
function pageOf({ title, authority }: Rule, { why, suggestion, examples }: PackCheck['data']): RulePage {
  return {
    what: title,
    why: why ?? '',
    how: suggestion ?? '',
    authority: authority.map(citeAuthority),
    good: (examples?.good ?? []).map(exampleLines),
    bad: (examples?.bad ?? []).map(exampleLines),
  }
}
