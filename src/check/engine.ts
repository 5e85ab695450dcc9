import { isInScope, withSettings, type PackScope, type ResolvedPack, type ResolvedRule } from '../packs/index.ts'
import { RULES, type Rule, type RuleContext, type Severity } from '../rules/index.ts'
import type { Table } from '../table/index.ts'

/** A rule with what the pack made of it. */
export interface ActiveRule {
  readonly rule: Rule
  /** The pack's severity, where it sets one: then it holds for every finding of the rule. */
  readonly severity: Severity | null
  readonly context: RuleContext<unknown>
}

/** What holds for a table, rule by rule in the engine's order; null: off. */
export type Settings = readonly (ActiveRule | null)[]

/** The rules a pack turns on, their options parsed once. */
export interface Engine {
  readonly pack: ResolvedPack
  /** Every rule that may run on some table. */
  readonly rules: readonly Rule[]
  /** What holds where nothing is said of single tables. */
  readonly settings: Settings
  /** What holds for one table: the pack's settings with those overrides laid over that fit it. */
  settingsFor(table: Table): Settings
}

const engines = new WeakMap<ResolvedPack, Engine>()

/** Prepares the rules for a pack; the same pack gives the same engine. `rules` is for tests. */
export function engineFor(pack: ResolvedPack, rules: readonly Rule[] = RULES): Engine {
  const known = rules === RULES ? engines.get(pack) : undefined
  if (known) return known
  const engine = prepare(pack, rules)
  if (rules === RULES) engines.set(pack, engine)
  return engine
}

/** As many ways to combine overrides as are kept: a workbook has few kinds of tables. */
const MOST_VARIANTS = 200

function prepare(pack: ResolvedPack, catalogue: readonly Rule[]): Engine {
  const mayRun = ({ id }: Rule) =>
    !pack.rules[id]?.off || pack.overrides.some(({ rules }) => Object.prototype.hasOwnProperty.call(rules, id))
  const own = new Map(pack.checks.map((check) => [check.rule, check.when]))
  const rules = [...catalogue, ...own.keys()].filter(mayRun)
  const scopes: PackScope[] = [
    ...pack.overrides.map(({ when }) => when),
    ...[...own.values()].flatMap((when) => when ?? []),
  ]
  const settingsWhere = (fits: (scope: PackScope) => boolean): Settings => {
    const overrides = pack.overrides.filter(({ when }) => fits(when))
    return rules.map((rule) => {
      const when = own.get(rule) ?? null
      if (when && !fits(when)) return null
      let settings: ResolvedRule | undefined = pack.rules[rule.id]
      for (const override of overrides) {
        const given = override.rules[rule.id]
        if (given !== undefined) settings = withSettings(settings, given)
      }
      return activate(pack, rule, settings)
    })
  }
  const settings = settingsWhere(() => false)
  const variants = new Map<string, Settings>()
  return {
    pack,
    rules,
    settings,
    settingsFor(table) {
      if (scopes.length === 0) return settings
      const fitting = new Set(scopes.filter((scope) => isInScope(table, scope, pack.typeOf)))
      if (fitting.size === 0) return settings
      const key = scopes.map((scope) => (fitting.has(scope) ? '1' : '0')).join('')
      let variant = variants.get(key)
      if (!variant) {
        if (variants.size >= MOST_VARIANTS) variants.clear()
        variants.set(key, (variant = settingsWhere((scope) => fitting.has(scope))))
      }
      return variant
    },
  }
}

function activate(pack: ResolvedPack, rule: Rule, settings: ResolvedRule | undefined): ActiveRule | null {
  if (settings?.off) return null
  const options = rule.options.parse(settings?.options ?? {})
  return { rule, severity: settings?.severity ?? null, context: { options, wording: pack.wording } }
}
