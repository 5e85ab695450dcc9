import type { ResolvedPack } from '../packs/index.ts'
import { RULES, type Rule, type RuleContext, type Severity } from '../rules/index.ts'

/** A rule with what the pack made of it. */
export interface ActiveRule {
  readonly rule: Rule
  /** The pack's severity, where it sets one: then it holds for every finding of the rule. */
  readonly severity: Severity | null
  readonly context: RuleContext<unknown>
}

/** The rules a pack turns on, their options parsed once. */
export interface Engine {
  readonly pack: ResolvedPack
  readonly rules: readonly ActiveRule[]
}

const engines = new WeakMap<ResolvedPack, Engine>()

/** Prepares the rules for a pack; the same pack gives the same engine. `rules` is for tests. */
export function engineFor(pack: ResolvedPack, rules: readonly Rule[] = RULES): Engine {
  const known = rules === RULES ? engines.get(pack) : undefined
  if (known) return known
  const active = rules.flatMap((rule): ActiveRule[] => {
    const settings = pack.rules[rule.id]
    if (settings?.off) return []
    const options = rule.options.parse(settings?.options ?? {})
    return [{ rule, severity: settings?.severity ?? null, context: { options, wording: pack.wording } }]
  })
  const engine: Engine = { pack, rules: active }
  if (rules === RULES) engines.set(pack, engine)
  return engine
}
