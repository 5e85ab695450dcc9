/** A finding that a sample is drawn to show. */
export interface ExpectedFinding {
  readonly rule: string
  /** The cell, and its sheet where the workbook has several: 「附表1!E12」. */
  readonly at: string
  readonly severity: 'error' | 'warning' | 'info'
  /** What is wrong there, for whoever reads the source. */
  readonly why: string
}

/** A place of which the check has to say that it could not decide. */
export interface ExpectedProblem {
  readonly at: string
  readonly why: string
}

/** The source of one workbook of samples/. */
export interface Sample {
  /** The name of the file in samples/. Says the budget year where the table itself does not, as in real life. */
  readonly file: string
  /** The sheets in the notation of src/table/notation.ts: `#表 name`, then row by row; `<` and `^` merge. */
  readonly tables: string
  /** Characters, column by column, sheet by sheet; the last entry holds for further sheets. */
  readonly widths: readonly (readonly number[])[]
  /** All findings of the built-in pack that is chosen for the workbook, in no order. None: a clean workbook. */
  readonly expected: readonly ExpectedFinding[]
  readonly problems?: readonly ExpectedProblem[]
}
