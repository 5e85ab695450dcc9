import type { Severity } from '../rules/rule.ts'
import type { Wording } from '../rules/wording.ts'
import { LabelBook } from '../table/index.ts'
import { BASE_WORDING, builtinPack } from './builtin.ts'
import type { TypeChange } from '../templates/typeChange.ts'
import { compileCheck, type PackCheck, type PackScope } from './checks/index.ts'
import type { TypeOf } from './scope.ts'
import type { Pack, RuleSettings, WordingKey } from './schema.ts'

/** What a pack says of one rule, with all that it inherits. */
export interface ResolvedRule {
  /** null: the rule's own. */
  readonly severity: Severity | null
  readonly off: boolean
  readonly options: Readonly<Record<string, unknown>>
}

/** Settings for some tables only, laid over the pack's rules where the scope fits. */
export interface ScopedRules {
  readonly when: PackScope
  readonly rules: Readonly<Record<string, RuleSettings>>
}

/** A pack with everything it extends folded in: what a check runs by. */
export interface ResolvedPack {
  readonly id: string
  readonly title: string
  readonly version: string
  /** 适用年度; none: any. */
  readonly years: readonly number[]
  /** 适用地区; none: any. */
  readonly regions: readonly string[]
  /** The packs it is made of, the base first. */
  readonly lineage: readonly { readonly id: string; readonly version: string }[]
  readonly rules: Readonly<Record<string, ResolvedRule>>
  /** The base's first: of two that fit, the later one wins. */
  readonly overrides: readonly ScopedRules[]
  /** Checks defined by data, compiled. */
  readonly checks: readonly PackCheck[]
  readonly wording: Wording
  readonly labels: LabelBook
  /** What the pack adds to them: a known label → its synonyms. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>
  /** Whether the pack knows labels that the product itself does not. */
  readonly addsLabels: boolean
  /** What it says of project types, the base first: `withTypeChanges(BUILTIN_TYPES, …)` are the types to offer. */
  readonly projectTypes: readonly TypeChange[]
  /** Tells a table's kind of project; null until the library of types is at hand (`projectTypeOf.ts`). */
  readonly typeOf: TypeOf | null
}

/** Finds a pack by its id: a built-in one, or one that was loaded beside it. */
export type PackFinder = (id: string) => Pack | null

const DEEPEST = 8

/**
 * The chain of packs a pack extends, base first; it always begins with `baseline`. A cycle or an unknown id ends the
 * chain early: `parsePack` has refused such a pack with its reason before.
 */
export function lineageOf(pack: Pack, find: PackFinder = builtinPack): { chain: Pack[]; problem: string | null } {
  const chain: Pack[] = [pack]
  let current = pack
  while (current.id !== 'baseline') {
    const parent = find(current.extends ?? 'baseline')
    if (!parent) return { chain, problem: `没有找到它所继承的规则包「${current.extends ?? 'baseline'}」` }
    if (chain.includes(parent) || chain.length > DEEPEST) return { chain, problem: '规则包互相继承，绕成了圈' }
    chain.unshift(parent)
    current = parent
  }
  return { chain, problem: null }
}

export function resolvePack(pack: Pack, find: PackFinder = builtinPack): ResolvedPack {
  const { chain } = lineageOf(pack, find)
  const rules = new Map<string, ResolvedRule>()
  const words = new Map<WordingKey, Set<string>>()
  for (const [key, list] of Object.entries(BASE_WORDING)) words.set(key as WordingKey, new Set(list))
  const labels = new Map<string, string[]>()
  for (const layer of chain) {
    for (const [id, settings] of Object.entries(layer.rules ?? {})) merge(rules, id, settings)
    for (const [key, change] of Object.entries(layer.wording ?? {})) {
      const set = words.get(key as WordingKey) ?? new Set()
      for (const word of change?.remove ?? []) set.delete(word)
      for (const word of change?.add ?? []) set.add(word)
      words.set(key as WordingKey, set)
    }
    for (const [known, synonyms] of Object.entries(layer.labels ?? {})) {
      labels.set(known, [...(labels.get(known) ?? []), ...synonyms])
    }
    if (layer.weightTotals) {
      for (const id of ['weight-sum', 'weight-balance']) merge(rules, id, { options: { totals: layer.weightTotals } })
    }
  }
  const list = (key: WordingKey) => [...(words.get(key) ?? [])]
  return {
    id: pack.id,
    title: pack.title,
    version: pack.version,
    years: nearest(chain, ({ years }) => years) ?? [],
    regions: nearest(chain, ({ regions }) => regions) ?? [],
    lineage: chain.map(({ id, version }) => ({ id, version })),
    rules: Object.fromEntries(rules),
    overrides: chain.flatMap((layer) => layer.overrides ?? []),
    checks: chain.flatMap((layer) => (layer.checks ?? []).map((check) => compileCheck(layer.id, check))),
    wording: {
      vague: list('vague'),
      accepted: list('accepted'),
      degrees: list('degrees'),
      changes: list('changes'),
      supports: list('supports'),
      effects: list('effects'),
      praises: list('praises'),
      promises: list('promises'),
      indefinite: list('indefinite'),
      checkable: list('checkable'),
    },
    labels: new LabelBook(Object.fromEntries(labels)),
    synonyms: Object.fromEntries(labels),
    addsLabels: labels.size > 0,
    projectTypes: chain.flatMap((layer) => layer.projectTypes ?? []),
    typeOf: null,
  }
}

/** What the pack says itself, else what the closest of those it extends says. */
function nearest<T>(chain: readonly Pack[], said: (pack: Pack) => T | undefined): T | undefined {
  return chain.reduce<T | undefined>((found, layer) => said(layer) ?? found, undefined)
}

function merge(rules: Map<string, ResolvedRule>, id: string, settings: RuleSettings): void {
  rules.set(id, withSettings(rules.get(id), settings))
}

/** What a layer says of a rule, over what was known of it. */
export function withSettings(known: ResolvedRule | undefined, settings: RuleSettings): ResolvedRule {
  const { severity = null, off = false, options = {} } = known ?? {}
  const given = typeof settings === 'string' ? { severity: settings } : settings
  return {
    severity: given.severity && given.severity !== 'off' ? given.severity : severity,
    off: given.severity === undefined ? off : given.severity === 'off',
    options: { ...options, ...('options' in given ? given.options : {}) },
  }
}
