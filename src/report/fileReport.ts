import type { CheckResult, Finding } from '../check/index.ts'
import { countIndicators } from '../table/index.ts'

/** One file of a report: what was checked, or why it could not be. */
export type FileReport =
  | { readonly file: string; readonly result: CheckResult; readonly error: null }
  | {
      readonly file: string
      readonly result: null
      readonly error: { readonly code: string; readonly message: string }
    }

/** The counts of a report. Ignored findings are listed and not counted. */
export interface Summary {
  files: number
  tables: number
  indicators: number
  errors: number
  warnings: number
  infos: number
}

export function emptySummary(): Summary {
  return { files: 0, tables: 0, indicators: 0, errors: 0, warnings: 0, infos: 0 }
}

/** Adds one file to the counts. */
export function addToSummary(summary: Summary, { result }: FileReport): void {
  summary.files++
  if (!result) return
  summary.tables += result.tables.length
  for (const table of result.tables) summary.indicators += countIndicators(table)
  const { errors, warnings, infos } = countFindings(result.findings)
  summary.errors += errors
  summary.warnings += warnings
  summary.infos += infos
}

/** Findings by severity, ignored ones apart. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number; infos: number } {
  let errors = 0
  let warnings = 0
  let infos = 0
  for (const { severity, ignored } of findings) {
    if (ignored) continue
    if (severity === 'error') errors++
    else if (severity === 'warning') warnings++
    else infos++
  }
  return { errors, warnings, infos }
}
