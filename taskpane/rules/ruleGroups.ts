import type { Severity } from '../../src/rules/index.ts'
import type { PaneState, RuleItem } from '../session/paneState.ts'

export type Level = Severity | 'off'

/** The rules of one family, in the order of the catalogue. */
export interface RuleGroup {
  readonly family: string
  readonly title: string
  readonly rules: readonly RuleItem[]
}

/** What the pack says of a rule. */
export function packLevel({ packOff, packSeverity }: RuleItem): Level {
  return packOff ? 'off' : packSeverity
}

/** What holds for this workbook. */
export function level(rule: RuleItem): Level {
  return rule.own ?? packLevel(rule)
}

/**
 * What to keep as the workbook's own after a choice: null where the pack says the same, so that a rule set back by
 * hand follows the pack again.
 */
export function ownLevel(rule: RuleItem, chosen: Level | null): Level | null {
  return chosen === packLevel(rule) ? null : chosen
}

/** What switching a rule on or off keeps: on is as the pack has it, or as strict as the rule is where the pack has it off. */
export function switched(rule: RuleItem, on: boolean): Level | null {
  return ownLevel(rule, on ? rule.packSeverity : 'off')
}

/**
 * Families in their order, with the rules in which every word of `text` occurs; families without one are left out.
 * What a rule looks for is searched too, once its page is there.
 */
export function ruleGroups(
  rules: readonly RuleItem[],
  text: string,
  pages: PaneState['rulePages'],
): readonly RuleGroup[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const groups = new Map<string, RuleItem[]>()
  for (const rule of rules) {
    if (!words.every((word) => searched(rule, (rule.page ?? pages?.[rule.id])?.what).includes(word))) continue
    const group = groups.get(rule.family)
    if (group) group.push(rule)
    else groups.set(rule.family, [rule])
  }
  return [...groups].map(([family, members]) => ({ family, title: members[0]?.familyTitle ?? family, rules: members }))
}

function searched({ title, id, familyTitle }: RuleItem, what = ''): string {
  return fold([title, id, familyTitle, what].join('\n'))
}

/** Full-width letters and figures are looked for like others. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
