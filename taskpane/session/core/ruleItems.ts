import type { OwnRules } from '../../../src/check/index.ts'
import type { ResolvedPack } from '../../../src/packs/index.ts'
import { FAMILY_WORDS } from '../../../src/report/index.ts'
import { RULES } from '../../../src/rules/index.ts'
import type { RuleItem } from '../paneState.ts'

/** Every rule as a pack and a workbook have it. */
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
    }
  })
}
