import type { Severity } from '../../src/rules/index.ts'
import type { CellAddress } from '../../src/sheet/index.ts'

/** Where the pack comes from by which a workbook is checked; `fitting`: the built-in one that fits its tables. */
export type PackOrigin = 'workbook' | 'imported' | 'builtin' | 'deployed' | 'cached' | 'fitting'

/** The pack in use. */
export interface PackUse {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly origin: PackOrigin
  /** The file it was read from, where there is one. */
  readonly file: string | null
  /** The day a copy was kept, an ISO date; null: it is no copy. */
  readonly keptOn: string | null
  /** Why the workbook cannot carry it; null: it can. */
  readonly cannotKeep: 'several-files' | 'too-large' | null
}

export type Level = Severity | 'off'

/** What a pack makes of the base, in the order in which it is read. */
export interface PackFacts {
  readonly years: readonly number[]
  readonly regions: readonly string[]
  /** The packs it builds on, the base left out. */
  readonly builtOn: readonly string[]
  readonly tightened: readonly RuleChange[]
  readonly loosened: readonly RuleChange[]
  /** Rules with other options. */
  readonly options: readonly string[]
  /** Titles of its own checks. */
  readonly checks: readonly string[]
  /** How many settings are for some tables only. */
  readonly overrides: number
  readonly words: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly labels: readonly string[]
  readonly types: readonly string[]
}

export interface RuleChange {
  readonly title: string
  readonly before: Level
  readonly after: Level
}

/** What can be chosen: 'deployed', 'fitting', 'imported', or a built-in pack by its id. */
export interface PackChoice {
  readonly key: string
  readonly title: string
  readonly version: string
  readonly current: boolean
}

export interface PackDialog {
  readonly choices: readonly PackChoice[]
  /** A pack that was imported and has templates only: to be added, or to be used for checking; null: none is. */
  readonly templates: { readonly title: string; readonly count: number } | null
  /** Why what was to be imported is not taken, file by file. */
  readonly refused: readonly { readonly file: string; readonly place: string; readonly message: string }[]
}

/** An indicator's value in the three columns that 预算管理一体化 takes. */
export interface ColumnsRow {
  readonly name: string
  readonly sheet: string
  readonly cell: CellAddress
  readonly symbol: string
  readonly value: string
  readonly unit: string
  /** What stands on the sheet. */
  readonly written: string
  /** Why the bureau's system would refuse it. */
  readonly faults: readonly string[]
  /** Something was assumed. */
  readonly unsure: boolean
}

export interface ColumnsTable {
  readonly id: string
  readonly title: string
  readonly sheet: string
  readonly rows: readonly ColumnsRow[]
  /** To be pasted: rows by lines, columns by tabs. */
  readonly text: string
}

export interface PacksState {
  /** null until the settings are read. */
  readonly use: PackUse | null
  /** null until 规则 is opened. */
  readonly facts: PackFacts | null
  readonly dialog: PackDialog | null
  readonly columns: readonly ColumnsTable[] | null
}

export const NO_PACKS: PacksState = { use: null, facts: null, dialog: null, columns: null }
