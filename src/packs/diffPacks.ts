import type { Wording } from '../rules/wording.ts'
import { changedType } from '../templates/typeChange.ts'
import type { ResolvedPack, ResolvedRule } from './resolve.ts'

/** One thing in which two packs differ. `before` and `after` are null where there is nothing. */
export interface PackChange {
  readonly kind: 'rule' | 'option' | 'override' | 'check' | 'word' | 'label' | 'type' | 'year' | 'region'
  /** The rule, check or type; the list of words; the label. */
  readonly about: string
  /** The option's name; the word. */
  readonly detail: string
  readonly before: string | null
  readonly after: string | null
}

/** What a check by the second pack does otherwise than by the first, everything inherited taken into account. */
export function diffPacks(before: ResolvedPack, after: ResolvedPack): PackChange[] {
  return [
    ...ruleChanges(before.rules, after.rules),
    ...itemChanges('check', checksOf(before), checksOf(after)),
    ...itemChanges('override', overridesOf(before), overridesOf(after)),
    ...wordChanges(before.wording, after.wording),
    ...labelChanges(before.synonyms, after.synonyms),
    ...itemChanges('type', typesOf(before), typesOf(after)),
    ...listChanges('year', '', before.years.map(String), after.years.map(String)),
    ...listChanges('region', '', before.regions, after.regions),
  ]
}

type Rules = Readonly<Record<string, ResolvedRule>>

function ruleChanges(before: Rules, after: Rules): PackChange[] {
  return keysOf(before, after).flatMap((about) => {
    const [was, is] = [before[about], after[about]]
    const levels: [string, string] = [levelOf(was), levelOf(is)]
    const level: PackChange[] =
      levels[0] === levels[1] ? [] : [{ kind: 'rule', about, detail: '', before: levels[0], after: levels[1] }]
    const options = keysOf(was?.options ?? {}, is?.options ?? {}).flatMap((detail): PackChange[] => {
      const [had, has] = [shown(was?.options[detail]), shown(is?.options[detail])]
      return had === has ? [] : [{ kind: 'option', about, detail, before: had, after: has }]
    })
    return [...level, ...options]
  })
}

/** '': as the rule has it by itself. */
function levelOf(rule: ResolvedRule | undefined): string {
  return rule?.off ? 'off' : (rule?.severity ?? '')
}

function itemChanges(kind: PackChange['kind'], before: Map<string, string>, after: Map<string, string>): PackChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((about): PackChange[] => {
    const [had, has] = [before.get(about) ?? null, after.get(about) ?? null]
    return had === has ? [] : [{ kind, about, detail: '', before: had, after: has }]
  })
}

function checksOf(pack: ResolvedPack): Map<string, string> {
  // Examples change nothing of what is found.
  const said = (data: object) => JSON.stringify(data, (key, value: unknown) => (key === 'examples' ? undefined : value))
  return new Map(pack.checks.map(({ rule, data }) => [rule.id, said(data)]))
}

function overridesOf(pack: ResolvedPack): Map<string, string> {
  return new Map(pack.overrides.map(({ when, rules }) => [JSON.stringify(when), JSON.stringify(rules)]))
}

function typesOf(pack: ResolvedPack): Map<string, string> {
  const types = new Map<string, string>()
  for (const change of pack.projectTypes) {
    const { id } = changedType(change)
    types.set(id, (types.get(id) ?? '') + JSON.stringify(change))
  }
  return types
}

function wordChanges(before: Wording, after: Wording): PackChange[] {
  return (Object.keys(after) as (keyof Wording)[]).flatMap((list) =>
    listChanges('word', list, before[list], after[list]),
  )
}

type Synonyms = ResolvedPack['synonyms']

function labelChanges(before: Synonyms, after: Synonyms): PackChange[] {
  return keysOf(before, after).flatMap((label) => listChanges('label', label, before[label] ?? [], after[label] ?? []))
}

function listChanges(
  kind: PackChange['kind'],
  about: string,
  before: readonly string[],
  after: readonly string[],
): PackChange[] {
  const [had, has] = [new Set(before), new Set(after)]
  return [
    ...before
      .filter((one) => !has.has(one))
      .map((one): PackChange => ({ kind, about, detail: one, before: one, after: null })),
    ...after
      .filter((one) => !had.has(one))
      .map((one): PackChange => ({ kind, about, detail: one, before: null, after: one })),
  ]
}

function shown(option: unknown): string | null {
  return option === undefined ? null : JSON.stringify(option)
}

function keysOf(...of: readonly object[]): string[] {
  return [...new Set(of.flatMap((one) => Object.keys(one)))]
}
