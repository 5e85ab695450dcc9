import type { CellAddress, CellRange } from './address.ts'

/** Write a text into a cell. `from` is what the plan expects to find there, as shown: a cell that differs is skipped. */
export interface SetCell {
  readonly kind: 'set-cell'
  readonly sheet: string
  readonly at: CellAddress
  readonly from: string
  readonly to: string
}

/**
 * What inserted rows look like and hold. Places of the sheet are those before anything of the plan is applied; `row` of
 * `merge` and `cells` counts from the first new row, 0-based.
 */
export interface NewRows {
  /** The row whose formats, height and validations they take. */
  readonly like: number
  /** Merged areas that end just above the new rows, or begin just below, and grow over them. What spans them grows by itself. */
  readonly grow: readonly CellRange[]
  /** Merged areas within the new rows. */
  readonly merge: readonly CellRange[]
  /** Texts as they are to be shown; never formulas. */
  readonly cells: readonly { readonly row: number; readonly col: number; readonly text: string }[]
}

/**
 * Insert whole rows above `before`. `expects` are cells that must still hold what the plan saw. Without `rows` they
 * look like the row above and are empty. All edits of a plan speak of places before any of them is applied.
 */
export interface InsertRows {
  readonly kind: 'insert-rows'
  readonly sheet: string
  readonly before: number
  readonly count: number
  readonly rows?: NewRows
  readonly expects: readonly { readonly at: CellAddress; readonly text: string }[]
}

export type Edit = SetCell | InsertRows

/** Edits that belong together: one preview, one undo step. */
export interface EditPlan {
  readonly title: string
  readonly edits: readonly Edit[]
}

export type SkipReason = 'changed' | 'protected' | 'gone' | 'unsupported'

/** What became of a plan: what was written, what was left alone and why. */
export interface EditOutcome {
  readonly applied: readonly Edit[]
  readonly skipped: readonly { readonly edit: Edit; readonly reason: SkipReason; readonly found: string | null }[]
  /** The sheet that `undo` took away: one that `addSheet` had made. Nothing was applied or skipped then. */
  readonly removedSheet?: string
}

export type MarkLevel = 'error' | 'warning' | 'info' | 'term'

/** Something to highlight. Marks never touch the user's formats; see the host port. */
export interface Mark {
  readonly level: MarkLevel
  readonly range: CellRange
  readonly note: string | null
}
