import type { Severity } from '../../src/rules/index.ts'
import type { TemplateIndicator } from '../../src/templates/index.ts'

export type IndicatorClass = TemplateIndicator['level2']

/** What can be changed of an indicator before it is inserted. */
export interface IndicatorText {
  readonly name: string
  readonly operator: string
  readonly value: string
  readonly unit: string
}

/** A kind of project that can be chosen. */
export interface TypeItem {
  readonly id: string
  readonly name: string
  /** 业务领域; '' for what is done in any field. */
  readonly field: string
  /** What such projects are called by: lines of words, parted by blanks. */
  readonly words: readonly string[]
}

/** A kind that is proposed for the table, or was chosen for it. */
export interface TypeChip {
  readonly id: string
  readonly name: string
  readonly chosen: boolean
}

/** What there is to say of an indicator as it would be inserted. */
export interface IndicatorIssue {
  readonly severity: Severity
  readonly message: string
}

/** A standard indicator, held against the table. */
export interface IndicatorItem {
  /** Class and standard name: stays the same whatever is edited. */
  readonly key: string
  readonly level2: IndicatorClass
  readonly text: IndicatorText
  /** The text is no more as it was proposed. */
  readonly edited: boolean
  readonly description: string
  /** Advice on how to fill it in. */
  readonly note: string
  readonly core: boolean
  /** Where the table has it already; null: it has not. */
  readonly exists: { readonly name: string; readonly place: string } | null
  readonly ticked: boolean
  /** What the table does not say, so that the value is left to the user. */
  readonly missing: readonly ('budget' | 'year')[]
  /** Only of what is ticked. */
  readonly issues: readonly IndicatorIssue[]
}

export interface IndicatorGroup {
  readonly level2: IndicatorClass
  readonly level1: TemplateIndicator['level1']
  /** How many indicators the table has in this class. */
  readonly has: number
  /** For costs: what they must add up to, '80.00 万元'. */
  readonly budget: string | null
  readonly items: readonly IndicatorItem[]
}

/** A row around or of the insertion, as the sheet will show it. */
export interface PreviewRow {
  /** 1-based, as it will be. */
  readonly number: number
  readonly kind: 'new' | 'slot' | 'kept'
  readonly level2: string
  readonly name: string
  readonly value: string
}

/** What else changes on the sheet. */
export interface PreviewChange {
  readonly what: 'weight' | 'numbering' | 'cost'
  readonly place: string
  readonly from: string
  readonly to: string
}

/** What would be written, before anything is. */
export interface InsertionPreview {
  /** Row numbers, 1-based, as they will be. */
  readonly newRows: readonly number[]
  readonly filledRows: readonly number[]
  /** Clusters of rows that stand together. */
  readonly clusters: readonly (readonly PreviewRow[])[]
  readonly changes: readonly PreviewChange[]
  /** Ticked, and in the table already. */
  readonly skipped: readonly { readonly name: string; readonly as: string; readonly place: string }[]
  /** Findings the table would have and has not now, beside those of the inserted rows themselves. */
  readonly brings: readonly IndicatorIssue[]
}

/** How the goal is worded for this kind of project; what is left to write stands as ＿＿. */
export interface GoalProposal {
  readonly text: string
  /** The cell where the table's goal is still blank; null: it is written, or the form has no such cell. */
  readonly place: string | null
  readonly isWritten: boolean
}

/** A whole new table, as it is asked for. */
export interface BlankRequest {
  readonly form: string
  /** Blank: the likeliest for the name. */
  readonly type: string
  /** Blank: as the kind is called. */
  readonly name: string
  readonly unitName: string
  readonly year: string
  /** 万元; blank where it is not known yet. */
  readonly budget: string
}

/** What can be asked for in 新建空白表, and what stands there at first. */
export interface BlankOffer {
  readonly forms: readonly { readonly id: string; readonly name: string }[]
  readonly types: readonly TypeItem[]
  readonly proposed: BlankRequest
}

/** Something to be copied: a template, a goal, or indicators for a program we cannot write in. */
export interface CopyText {
  readonly what: 'type' | 'goal' | 'indicators'
  readonly text: string
  /** What it is called as a file; null: it is for the clipboard only. */
  readonly fileName: string | null
  /** Whether it can be kept on this computer. */
  readonly canKeep: boolean
}

/** Templates of the user's own on this computer, that were kept together. */
export interface OwnItem {
  readonly id: string
  readonly title: string
  /** An ISO date. */
  readonly keptOn: string
}

/** What the view 模板 shows. */
export interface TemplatesState {
  /** idle: nothing is checked yet. */
  readonly phase: 'idle' | 'loading' | 'ready'
  /** The tables indicators can be inserted into, in sheet order. */
  readonly tables: readonly { readonly id: string; readonly title: string; readonly sheet: string }[]
  /** The table at hand; null: there is none. */
  readonly table: string | null
  readonly sheet: string
  readonly project: string
  readonly chips: readonly TypeChip[]
  /** The words the first proposal rests on; empty: nothing spoke for a kind. */
  readonly because: readonly string[]
  readonly goal: GoalProposal | null
  /** All kinds, for the list behind 其他类型…. */
  readonly types: readonly TypeItem[]
  readonly own: readonly OwnItem[]
  readonly search: string
  readonly groups: readonly IndicatorGroup[]
  /** The class and the row (1-based) the user came from; only its indicators are shown. */
  readonly here: { readonly row: number; readonly name: string } | null
  readonly ticked: number
  /** Ticked, and cannot be inserted as they are. */
  readonly faulty: number
  /** null: nothing is ticked, or it cannot be planned. */
  readonly preview: InsertionPreview | null
  /** Why nothing can be inserted, where something is ticked. */
  readonly refusal: string | null
  /** The preview stands open. */
  readonly previewing: boolean
  readonly copy: CopyText | null
  /** 新建空白表 stands open. */
  readonly blank: BlankOffer | null
}

export const NO_TEMPLATES: TemplatesState = {
  phase: 'idle',
  tables: [],
  table: null,
  sheet: '',
  project: '',
  chips: [],
  because: [],
  goal: null,
  types: [],
  own: [],
  search: '',
  groups: [],
  here: null,
  ticked: 0,
  faulty: 0,
  preview: null,
  refusal: null,
  previewing: false,
  copy: null,
  blank: null,
}
