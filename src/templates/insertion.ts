import type { CellAddress, EditPlan, Grid } from '../sheet/index.ts'
import type { Table } from '../table/index.ts'
import type { TemplateIndicator } from './schema.ts'

/** An indicator as it is to be inserted: placeholders filled, edited by the user. */
export interface ChosenIndicator {
  readonly indicator: TemplateIndicator
  readonly name: string
  readonly operator: string
  readonly value: string
  readonly unit: string
}

/** An indicator of a type, held against a table: what the view of templates lists. */
export interface ProposedIndicator {
  /** Filled with the table's budget and year. */
  readonly chosen: ChosenIndicator
  /** Where the table has it already, by meaning; null: it has not. */
  readonly exists: { readonly name: string; readonly cell: CellAddress } | null
  /** Required, not there yet, and fitting: no total cost where the table's costs already make the budget. */
  readonly preselected: boolean
  /** What the table does not say: the value is left blank for the user to fill in. */
  readonly missing: readonly ('budget' | 'year')[]
}

export interface InsertionRequest {
  readonly table: Table
  readonly grid: Grid
  readonly chosen: readonly ChosenIndicator[]
  /** The row the user is on: the first indicators of its class go below it. */
  readonly at?: number
}

/** A row of the preview, as it will stand. */
export interface PlannedRow {
  /** 0-based, after everything is inserted. */
  readonly row: number
  /** A pre-printed empty row that is filled, or a new one. */
  readonly kind: 'slot' | 'new'
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly value: string
}

/** Something else on the sheet that has to change with it: weights, numbers, a cost item. */
export interface ConsequentChange {
  readonly what: 'weight' | 'numbering' | 'cost'
  readonly at: CellAddress
  readonly from: string
  readonly to: string
}

export interface Insertion {
  readonly plan: EditPlan
  readonly rows: readonly PlannedRow[]
  readonly changes: readonly ConsequentChange[]
  /** Chosen, but the table has it already. */
  readonly skipped: readonly {
    readonly chosen: ChosenIndicator
    readonly exists: { name: string; cell: CellAddress }
  }[]
}

/** Why nothing can be inserted. Words are made in one place. */
export type InsertionRefusal = 'no-indicator-block' | 'not-a-project-table' | 'nothing-to-insert'
