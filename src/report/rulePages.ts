import { citeAuthority, RULES, type Rule } from '../rules/index.ts'
import { exampleLines } from './rulePage.ts'
import { ruleOptions, type RuleOption } from './ruleOptions.ts'

/** What a view needs to show a rule's page. */
export interface RulePage {
  readonly what: string
  readonly why: string
  readonly how: string
  /** As they are cited. */
  readonly authority: readonly string[]
  /** The lines of each example, in the notation. */
  readonly good: readonly (readonly string[])[]
  readonly bad: readonly (readonly string[])[]
  /** What a pack may set; absent: nothing. */
  readonly options?: readonly RuleOption[]
}

function pageOf(rule: Rule): RulePage {
  const { authority, examples } = rule
  const { what, why, how } = rule.explain
  return {
    what,
    why,
    how,
    authority: authority.map(citeAuthority),
    good: examples.good.map(exampleLines),
    bad: examples.bad.map(({ table }) => exampleLines(table)),
    options: ruleOptions(rule),
  }
}

/**
 * The page of every rule, by its id. No door exports it: the built pages hold it as data in a part of its own
 * (tools/build/ruleTexts.ts), loaded when the rules are read.
 */
export const RULE_PAGES: Readonly<Record<string, RulePage>> = Object.fromEntries(
  RULES.map((rule) => [rule.id, pageOf(rule)]),
)
