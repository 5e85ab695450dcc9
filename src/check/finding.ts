import type { Fix, Related, Severity } from '../rules/index.ts'
import type { CellAddress } from '../sheet/index.ts'

/** Why somebody decided that a finding may stand. */
export interface Ignored {
  /** How far the decision reaches: this finding, the rule in this table, the rule in this workbook, or a baseline. */
  readonly scope: 'finding' | 'table' | 'workbook' | 'baseline'
  readonly reason: string
  readonly by: string
  /** ISO dates. */
  readonly at: string
  readonly until: string | null
}

/** One thing found, in words, with its place and figures. Never changes. */
export interface Finding {
  /** A rule of the catalogue, or `rule-crashed`. */
  readonly rule: string
  readonly severity: Severity
  /** The table's id; null for a finding about no single table. */
  readonly table: string | null
  readonly sheet: string
  readonly cell: CellAddress
  readonly related: readonly Related[]
  readonly message: string
  readonly suggestion: string | null
  readonly authority: readonly string[]
  /** Names the finding across inserted rows and moved tables; another value or another name is another finding. */
  readonly fingerprint: string
  /** The fingerprint as it is where its sheet is checked alone: decisions hang on it. Not in the report. */
  readonly anchor: string
  readonly ignored: Ignored | null
  readonly fix: Fix | null
}

/** ready 可提交 · reminders 有提醒 · blocked 不可提交 · unchecked 无法检查 */
export type Verdict = 'ready' | 'reminders' | 'blocked' | 'unchecked'

/** Errors block, warnings remind, infos do not count; what is ignored does not count. No table: nothing was checked. */
export function verdictOf(findings: readonly Finding[], tables: number): Verdict {
  if (tables === 0) return 'unchecked'
  const counted = findings.filter((finding) => !finding.ignored)
  if (counted.some((finding) => finding.severity === 'error')) return 'blocked'
  return counted.some((finding) => finding.severity === 'warning') ? 'reminders' : 'ready'
}
