import * as z from 'zod/mini'
import type { Severity } from '../../../src/rules/index.ts'
import type { WorkbookState } from '../../../src/sheet/index.ts'
import type { PackUse } from '../packsState.ts'
import type { PaneSettings } from '../paneState.ts'

/** What a workbook keeps before anything was kept with it. */
export const NOTHING_KEPT: WorkbookState = { schema: 'jixiao-state/1', ignored: [], pack: null, settings: {} }

const own = z.record(z.string(), z.unknown())

/** The pane's settings, read defensively: what is missing or of another shape is as at first. */
export function readPaneSettings({ settings }: WorkbookState): PaneSettings {
  return { live: settings['live'] === true, notes: settings['notes'] === true }
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

/** Characters of a pack that a workbook carries: in WPS they are kept in pieces of a few hundred. */
const LARGEST_PACK = 200_000

/** Why a pack cannot be kept with the workbook; null: it can. `files` null: a built-in one. */
export function cannotKeep(
  files: { readonly main: string; readonly files: Readonly<Record<string, string>> } | null,
): PackUse['cannotKeep'] {
  if (!files) return null
  if (Object.keys(files.files).length > 1) return 'several-files'
  return (files.files[files.main] ?? '').length > LARGEST_PACK ? 'too-large' : null
}
