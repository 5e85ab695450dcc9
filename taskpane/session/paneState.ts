import type { Decision, Derivation, Finding, Reconciliation, ReportedProblem, Verdict } from '../../src/check/index.ts'
import type { RulePage } from '../../src/report/rulePages.ts'
import type { Severity } from '../../src/rules/index.ts'
import type { HostAbilities, RefusalCode, SetCell, SkipReason } from '../../src/sheet/index.ts'
import type { PacksState } from './packsState.ts'
import type { TemplatesState } from './templatesState.ts'

/** The four tabs. */
export type View = 'check' | 'reconcile' | 'templates' | 'rules'

/** What a finding's fix would write, cell by cell. */
export interface FixPreview {
  /** Key of the edit: sheet and cell. */
  readonly id: string
  readonly edit: SetCell
  /** 'D5' */
  readonly place: string
  /** The rule's title: why it is written. */
  readonly title: string
}

/** A finding as the pane shows it: words and figures ready, nothing left to work out in a view. */
export interface FindingItem {
  /** The finding's fingerprint: unique within a result, and the same in the next one. */
  readonly id: string
  readonly finding: Finding
  /** What decisions call its table; null: it is about no single one. */
  readonly tableAnchor: string | null
  /** The rule's title in words. */
  readonly title: string
  /** 'C4'. */
  readonly place: string
  /** The heading it stands under: the table's project or title. */
  readonly tableTitle: string
  /** For sums: every term, the sum, the budget, the gap. */
  readonly derivation: Derivation | null
  /** null: nothing can be written. A fix that is not safe is offered one at a time only. */
  readonly fix: { readonly safe: boolean; readonly label: string; readonly edits: readonly FixPreview[] } | null
  /**
   * How many findings of its rule a decision would let stand, this one included. `table` null: it is about no single one;
   * `whole`: all sheets of the workbook were looked at.
   */
  readonly alike: { readonly table: number | null; readonly workbook: number; readonly whole: boolean }
  /** Where it is let stand: how many the same decision lets stand, this one included. */
  readonly restores: number
}

/** A decision that lets nothing stand any more. */
export interface IdleDecision {
  readonly id: string
  readonly decision: Decision
  readonly status: 'unused' | 'expired'
  /** The rule's title in words. */
  readonly title: string
}

/** What a check of one sheet gave. */
export interface SheetCheck {
  readonly sheet: string
  readonly verdict: Verdict
  /** ms since 1970. */
  readonly checkedAt: number
  /** Cells have changed since. */
  readonly stale: boolean
  /** How long the check took, in ms, reading included. */
  readonly millis: number
  readonly pack: { readonly id: string; readonly title: string; readonly version: string }
  readonly tables: number
  readonly indicators: number
  readonly rules: number
  /** All findings, ignored ones included, in sheet order. */
  readonly items: readonly FindingItem[]
  /** Decisions kept with the workbook that have expired or are of no use any more. */
  readonly idle: readonly IdleDecision[]
  readonly problems: readonly (ReportedProblem & { readonly place: string | null })[]
  readonly reconciliation: Reconciliation
  /** The cells that were looked at, where the user chose them ('A1:H40'). */
  readonly region: string | null
  /** Merged areas were inferred from blanks: this program cannot be asked for them. */
  readonly mergesInferred: boolean
}

/** What 检查整个工作簿 gave. `items` of all sheets, cross-table rules included. */
export interface WorkbookCheck {
  readonly verdict: Verdict
  readonly checkedAt: number
  readonly millis: number
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly tables: number
    readonly errors: number
    readonly warnings: number
    /** Why it could not be read; null where it was. */
    readonly failure: string | null
  }[]
  /** The same shape as one sheet's; `sheet` is '' */
  readonly whole: SheetCheck
}

export type Task = 'check' | 'workbook' | 'fix' | 'mark' | 'clear' | 'report' | 'undo' | 'settings' | 'insert'

/** Something is under way. Views show it after 300 ms, and 取消 after a second. */
export interface Busy {
  readonly task: Task
  readonly since: number
  readonly progress: { readonly done: number; readonly total: number; readonly label: string } | null
}

/** Something did not work. `message` says what, why and what to do, in words for the user. */
export interface Failure {
  readonly code: RefusalCode | 'no-table' | 'bad-pack'
  readonly message: string
  /** What to try again: the button's action. null: nothing. */
  readonly retry: Task | null
}

/** A line that says what was done: shown under the verdict and read out. `undo` offers to take it back (the port's undo). */
export interface Notice {
  readonly text: string
  readonly undo: boolean
  /** Edits that were left alone and why. */
  readonly skipped: readonly {
    readonly place: string
    readonly reason: SkipReason
    readonly message: string
  }[]
}

export interface Filter {
  /** Shown severities; info is off at first. */
  readonly severities: Readonly<Record<Severity, boolean>>
  /** Show what is ignored instead of what is not. */
  readonly ignored: boolean
  /** Words that must occur in title, message, cell or table. */
  readonly text: string
}

/** The list of before and after that stands before anything is written. */
export interface FixDialog {
  readonly title: string
  readonly edits: readonly FixPreview[]
  /** Ticked ids. */
  readonly chosen: ReadonlySet<string>
}

/** One rule as this workbook has it. */
export interface RuleItem {
  readonly id: string
  readonly title: string
  readonly family: string
  /** The family in words. */
  readonly familyTitle: string
  /** As the pack has it. */
  readonly packSeverity: Severity
  readonly packOff: boolean
  /** What this workbook says instead; null: as the pack. */
  readonly own: Severity | 'off' | null
  /** A check of the pack's own brings its explanation with it; null: it stands among those of the catalogue. */
  readonly page: RulePage | null
}

export interface PaneSettings {
  /** Check again by itself after each change. */
  readonly live: boolean
  /** Put notes on marked cells. */
  readonly notes: boolean
}

export interface PaneState {
  readonly view: View
  /** null until the host answers for the first time. */
  readonly abilities: HostAbilities | null
  /** Excel, WPS 表格, 工作台. */
  readonly program: string
  /** The sheet the user looks at, as far as the program has told; null: not yet. */
  readonly activeSheet: string | null
  readonly scope: 'sheet' | 'workbook'
  /** The sheet shown is one of a workbook that was checked as a whole: there is a way back to its list. */
  readonly isPartOfWorkbook: boolean
  readonly sheet: SheetCheck | null
  readonly workbook: WorkbookCheck | null
  readonly busy: Busy | null
  readonly failure: Failure | null
  readonly notice: Notice | null
  readonly filter: Filter
  /** The open finding's id. */
  readonly selected: string | null
  readonly fixDialog: FixDialog | null
  /** The finding for which a reason is being asked. */
  readonly ignoring: string | null
  /** Marks of ours stand on the sheet. */
  readonly marked: boolean
  readonly settings: PaneSettings
  /** Empty until the core is loaded. */
  readonly rules: readonly RuleItem[]
  readonly packs: PacksState
  /** What each rule looks for, why and what to do, by its id; null until 规则 is opened. */
  readonly rulePages: Readonly<Record<string, RulePage>> | null
  /** The rule whose explanation stands open in 规则. */
  readonly openRule: string | null
  readonly templates: TemplatesState
}
