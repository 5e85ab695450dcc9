/** What a row of the report is: it decides fonts, lines and fills. */
export type ReportRowKind = 'title' | 'signature' | 'verdict' | 'section' | 'header' | 'row' | 'note'

export interface ReportRow {
  readonly kind: ReportRowKind
  /** Texts from the first column on; one text in a title, verdict, section or note row stands for the whole width. */
  readonly cells: readonly string[]
}

/** The report as a sheet of the workbook: texts only, nothing in it is a formula. */
export interface ReportSheet {
  /** The sheet's name: 绩效检查报告. */
  readonly name: string
  /** Stands in the second row (A2) and tells our sheet from anybody else's. */
  readonly signature: string
  /** Widths in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly ReportRow[]
}
