import * as z from 'zod/mini'
import { builtinPack, parsePack, resolvePack, type ResolvedPack } from '../packs/index.ts'
import type { WorkbookState } from '../sheet/index.ts'
import { KEPT_WORDS, type KeptWords } from './keptWords.ts'
import type { OwnRules } from './ownRules.ts'

const severity = z.enum(['error', 'warning', 'info', 'off'])
const entries = z.record(z.string(), z.unknown())

/** What a workbook says of its own check, read defensively. */
export interface KeptSettings {
  /** null: the built-in pack that fits the tables. */
  readonly pack: ResolvedPack | null
  readonly own: OwnRules
  /** Decisions, as they are kept. */
  readonly entries: readonly unknown[]
  /** Why the pack it names is not used, in words; null: nothing is wrong. */
  readonly problem: string | null
}

/** All that a check takes from a workbook's state. */
export function readKept(state: WorkbookState, words: KeptWords = KEPT_WORDS): KeptSettings {
  return { ...readPack(state, words), own: readOwnRules(state), entries: state.ignored }
}

/** What the workbook says of rules. Entries of another shape do not count, and are not lost. */
export function readOwnRules({ settings }: WorkbookState): OwnRules {
  const rules = entries.safeParse(settings['rules']).data ?? {}
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, value]) => {
      const { data } = severity.safeParse(value)
      return data ? [[id, data]] : []
    }),
  )
}

/** The pack a workbook names (a built-in one, or a pack's own text); null: as the tables look. A bad one with its reason. */
export function readPack(
  { pack }: WorkbookState,
  words: KeptWords = KEPT_WORDS,
): Pick<KeptSettings, 'pack' | 'problem'> {
  if (pack === null) return { pack: null, problem: null }
  const builtin = builtinPack(pack)
  if (builtin) return { pack: resolvePack(builtin), problem: null }
  if (!pack.trimStart().startsWith('{')) return { pack: null, problem: words.unknownPack(pack) }
  const parsed = parsePack(pack)
  if (parsed.ok) return { pack: resolvePack(parsed.pack), problem: null }
  const reasons = parsed.issues.map(({ path, message }) => (path === '' ? message : `${path}：${message}`))
  return { pack: null, problem: words.badPack(reasons) }
}
