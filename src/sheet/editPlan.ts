import type { CellAddress, CellRange } from './address.ts'

/** Write a text into a cell. `from` is what the plan expects to find there, as shown: a cell that differs is skipped. */
export interface SetCell {
  readonly kind: 'set-cell'
  readonly sheet: string
  readonly at: CellAddress
  readonly from: string
  readonly to: string
}

/** Insert whole rows above `before`. `expects` are cells that must still hold what the plan saw. */
export interface InsertRows {
  readonly kind: 'insert-rows'
  readonly sheet: string
  readonly before: number
  readonly count: number
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
}

export type MarkLevel = 'error' | 'warning' | 'info' | 'term'

/** Something to highlight. Marks never touch the user's formats; see the host port. */
export interface Mark {
  readonly level: MarkLevel
  readonly range: CellRange
  readonly note: string | null
}
