import type { ResolvedPack, RuleSettings, ScopedRules } from '../packs/index.ts'
import type { Severity } from '../rules/index.ts'

/** What one workbook says of rules: off, or another severity. Rules that are not named stay as the pack has them. */
export type OwnRules = Readonly<Record<string, Severity | 'off'>>

// The engine is prepared once per pack: the same pack with the same settings has to be the same object.
const known = new WeakMap<ResolvedPack, WeakMap<OwnRules, ResolvedPack>>()

/** A pack with a workbook's own settings over it. Its name and version stay: they say what the settings started from. */
export function withOwnRules(pack: ResolvedPack, own: OwnRules): ResolvedPack {
  if (Object.keys(own).length === 0) return pack
  let packs = known.get(pack)
  if (!packs) known.set(pack, (packs = new WeakMap()))
  let made = packs.get(own)
  if (!made) packs.set(own, (made = overlay(pack, own)))
  return made
}

function overlay(pack: ResolvedPack, own: OwnRules): ResolvedPack {
  const rules = { ...pack.rules }
  for (const [id, setting] of Object.entries(own)) {
    const { severity = null, options = {} } = rules[id] ?? {}
    rules[id] = setting === 'off' ? { severity, off: true, options } : { severity: setting, off: false, options }
  }
  return { ...pack, rules, overrides: pack.overrides.map((one) => ({ ...one, rules: optionsOnly(one.rules, own) })) }
}

/** Whether a rule is on, and how grave it is, the workbook has said for all its tables; options may differ still. */
function optionsOnly(rules: ScopedRules['rules'], own: OwnRules): ScopedRules['rules'] {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, settings]): [string, RuleSettings][] => {
      if (!(id in own)) return [[id, settings]]
      return typeof settings === 'string' || !settings.options ? [] : [[id, { options: settings.options }]]
    }),
  )
}
