import * as z from 'zod/mini'
import type { OwnRules } from '../../../src/check/index.ts'
import { builtinPack, parsePack, resolvePack, type ResolvedPack } from '../../../src/packs/index.ts'
import type { Severity } from '../../../src/rules/index.ts'
import type { WorkbookState } from '../../../src/sheet/index.ts'
import { SESSION_WORDS } from '../../words/session.ts'
import type { PaneSettings } from '../paneState.ts'

/** What a workbook keeps before anything was kept with it. */
export const NOTHING_KEPT: WorkbookState = { schema: 'jixiao-state/1', ignored: [], pack: null, settings: {} }

const severity = z.enum(['error', 'warning', 'info', 'off'])
const own = z.record(z.string(), z.unknown())

/** The pane's settings, read defensively: what is missing or of another shape is as at first. */
export function readPaneSettings({ settings }: WorkbookState): PaneSettings {
  return { live: settings['live'] === true, notes: settings['notes'] === true }
}

/** What the workbook says of rules. Entries of another shape do not count, and are not lost. */
export function readOwnRules({ settings }: WorkbookState): OwnRules {
  const rules = own.safeParse(settings['rules']).data ?? {}
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, value]) => {
      const { data } = severity.safeParse(value)
      return data ? [[id, data]] : []
    }),
  )
}

export function withPaneSettings(state: WorkbookState, change: Partial<PaneSettings>): WorkbookState {
  return { ...state, settings: { ...state.settings, ...change } }
}

/** null: as the pack has it. */
export function withRule(state: WorkbookState, id: string, setting: Severity | 'off' | null): WorkbookState {
  const others = Object.entries(own.safeParse(state.settings['rules']).data ?? {}).filter(([other]) => other !== id)
  const rules = Object.fromEntries(setting === null ? others : [...others, [id, setting]])
  return { ...state, settings: { ...state.settings, rules } }
}

export function withoutOwnRules(state: WorkbookState): WorkbookState {
  return { ...state, settings: { ...state.settings, rules: {} } }
}

/** The pack a workbook names (a built-in one, or a pack's own text); null: as the tables look. A bad one with its reason. */
export function readPack({ pack }: WorkbookState): {
  readonly pack: ResolvedPack | null
  readonly problem: string | null
} {
  if (pack === null) return { pack: null, problem: null }
  const builtin = builtinPack(pack)
  if (builtin) return { pack: resolvePack(builtin), problem: null }
  if (!pack.trimStart().startsWith('{')) return { pack: null, problem: SESSION_WORDS.unknownPack(pack) }
  const parsed = parsePack(pack)
  if (parsed.ok) return { pack: resolvePack(parsed.pack), problem: null }
  const reasons = parsed.issues.map(({ path, message }) => (path === '' ? message : `${path}：${message}`))
  return { pack: null, problem: SESSION_WORDS.badPack(reasons) }
}
