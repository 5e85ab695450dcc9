import type { ResolvedPack } from '../packs/index.ts'
import { ruleById } from '../rules/index.ts'

/** What people call a rule: one of the catalogue, or a check of the pack's own. null: neither knows it. */
export function ruleTitle(id: string, { checks }: Pick<ResolvedPack, 'checks'>): string | null {
  return ruleById(id)?.title ?? checks.find(({ rule }) => rule.id === id)?.rule.title ?? null
}
