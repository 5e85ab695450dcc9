import type { CheckResult, Finding } from '../check/index.ts'
import type { Severity } from '../rules/index.ts'
import { formatCell, formatRange } from '../sheet/index.ts'
import { countIndicators, type Table } from '../table/index.ts'
import { countFindings, type FileReport, type Summary } from './fileReport.ts'
import { clip, padEnd, padStart, textWidth, wrap } from './textWidth.ts'
import { ignoredWords, keptWords } from './kept.ts'
import { TEXT_CHINESE, type TextWords } from './textWords.ts'

/** How a text is dressed; plain functions that give the text back where colour is not wanted. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
  readonly good: (text: string) => string
}

const same = (text: string) => text

export const PLAIN: Paint = { bold: same, dim: same, error: same, warning: same, info: same, good: same }

export interface TextOptions {
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
  readonly minSeverity: Severity
  /** The language; absent: Chinese. */
  readonly words?: TextWords
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** Whether a severity is shown at a threshold. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return ORDER.indexOf(severity) <= ORDER.indexOf(threshold)
}

/** One file for people: verdict, then table by table the findings, the grave ones first. */
export function textFile(report: FileReport, options: TextOptions): string {
  const { paint, words = TEXT_CHINESE } = options
  const lines = [paint.bold(report.file)]
  if (!report.result) {
    lines.push(`  ${paint.error(`✖ ${words.notChecked}`)}  ${report.error.message}`)
    return `${lines.join('\n')}\n`
  }
  const { result } = report
  const { errors, warnings, infos } = countFindings(result.findings)
  const verdict = words.verdict(result.verdict, errors, warnings)
  const dress = { ready: paint.good, reminders: paint.warning, blocked: paint.error, unchecked: paint.error }[
    result.verdict
  ]
  const more = infos > 0 ? words.infos(infos) : ''
  lines.push(
    `  ${dress(verdict + more)}  ${paint.dim(words.pack(result.pack.title, result.pack.id, result.pack.version))}`,
  )
  for (const table of result.tables) {
    const mine = result.findings.filter((finding) => finding.table === table.id)
    lines.push(...tableLines(table, mine, options))
  }
  const rest = result.findings.filter(
    (finding) => finding.table === null && atLeast(finding.severity, options.minSeverity),
  )
  if (rest.length > 0)
    lines.push('', `  ${paint.bold(words.wholeFile)}`, ...rest.flatMap((f) => findingLines(f, options)))
  lines.push(...keptLines(result, options), ...problemLines(result, options))
  return `${lines.join('\n')}\n`
}

function tableLines(table: Table, findings: readonly Finding[], options: TextOptions): string[] {
  const { paint, minSeverity, words = TEXT_CHINESE } = options
  const name = table.project?.text || table.projectFromTitle || table.title?.text || words.noName
  const count =
    table.kind === 'summary' ? words.lines(table.summary?.rows.length ?? 0) : words.indicators(countIndicators(table))
  const form = table.form === 'unknown' ? '' : ` ${table.form}`
  const self = table.kind === 'self-assessment' ? words.selfAssessment : ''
  const head = `  ${paint.bold(`${table.sheet} ${formatRange(table.range)}`)} ${name} ${paint.dim(words.brackets(`${count}${form}${self}`))}`
  const shown = ORDER.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && atLeast(severity, minSeverity)),
  )
  if (shown.length === 0) {
    const hidden = findings.length > 0 ? words.nothingToList : words.nothing
    return ['', `${head}  ${paint.good(hidden)}`]
  }
  return ['', head, ...shown.flatMap((finding) => findingLines(finding, options))]
}

function findingLines(finding: Finding, { paint, width, words = TEXT_CHINESE }: TextOptions): string[] {
  const { name, shape } = words.severities[finding.severity]
  const dress = paint[finding.severity]
  const also = finding.related.filter((related) => related.role === 'also').map((related) => formatCell(related.cell))
  const cells = also.length > 0 ? words.places(formatCell(finding.cell), also.length + 1) : formatCell(finding.cell)
  const indent = ' '.repeat(6)
  const room = Math.max(30, width - 6)
  const ignored = finding.ignored ? paint.dim(words.remark(ignoredWords(finding.ignored, words.kept))) : ''
  const lines = [`    ${dress(`${shape} ${name}`)}  ${paint.bold(cells)}  ${paint.dim(finding.rule)}${ignored}`]
  for (const line of wrap(finding.message, room)) lines.push(indent + line)
  if (also.length > 0) for (const line of wrap(words.also(also), room)) lines.push(indent + paint.dim(line))
  const terms = finding.related.filter((related) => related.role === 'term')
  if (terms.length > 0) lines.push(...termLines(terms, indent, paint))
  if (finding.suggestion) for (const line of wrap(`→ ${finding.suggestion}`, room)) lines.push(indent + line)
  if (finding.fix) {
    const { safe, edits } = finding.fix
    const shown = edits.slice(0, 3).map(({ cell, from, to }) => ({ cell: formatCell(cell), from, to }))
    for (const line of wrap(words.fix(safe, shown, edits.length - shown.length), room))
      lines.push(indent + paint.dim(line))
  }
  return lines
}

/** The amounts that were added, one under the other, as an accountant writes them. */
function termLines(terms: Finding['related'], indent: string, paint: Paint): string[] {
  const widest = Math.max(...terms.map((term) => textWidth(term.value)))
  return terms.map((term) => {
    const where = term.sheet === undefined ? formatCell(term.cell) : `${term.sheet}!${formatCell(term.cell)}`
    return (
      indent +
      paint.dim(`${padEnd(where, 8)} ${padStart(clip(term.value.replace(/\s+/g, ' '), 40), Math.min(widest, 40))}`)
    )
  })
}

/** What the workbook keeps about its own check, where somebody ought to know of it. */
function keptLines(result: CheckResult, { paint, width, words = TEXT_CHINESE }: TextOptions): string[] {
  const said = keptWords(result, words.kept)
  if (said.length === 0) return []
  const lines = ['', `  ${paint.bold(words.kept.title)}`]
  for (const sentence of said) {
    const [first = '', ...others] = wrap(sentence, Math.max(30, width - 6))
    lines.push(`    · ${first}`, ...others.map((line) => `      ${line}`))
  }
  return lines
}

function problemLines(result: CheckResult, { paint, width, words = TEXT_CHINESE }: TextOptions): string[] {
  if (result.problems.length === 0) return []
  const lines = ['', `  ${paint.bold(words.problems)}`]
  for (const { sheet, cell, message } of result.problems) {
    const place = cell ? `${sheet} ${formatCell(cell)}` : sheet
    const [first = '', ...others] = wrap(words.problem(place, message), Math.max(30, width - 6))
    lines.push(`    · ${first}`, ...others.map((line) => `      ${line}`))
  }
  return lines
}

/** Columns of a number in the table of totals. */
const COUNT = 7

/** The table of totals: a line a file, then the sums. */
export function textTotals(
  rows: readonly { readonly file: string; readonly verdict: string; readonly counts: readonly number[] }[],
  summary: Summary,
  { paint, width, words = TEXT_CHINESE }: TextOptions,
): string {
  const { totals } = words
  const room = Math.max(16, Math.min(48, width - 52))
  const number = (n: number) => padStart(String(n), COUNT)
  const lines = [
    paint.bold(
      padEnd(totals.file, room) + totals.counts.map((head) => padStart(head, COUNT)).join('') + `  ${totals.verdict}`,
    ),
    ...rows.map(
      (row) => padEnd(clipStart(row.file, room - 2), room) + row.counts.map(number).join('') + `  ${row.verdict}`,
    ),
    paint.bold(
      padEnd(totals.sum(summary.files), room) +
        [summary.tables, summary.indicators, summary.errors, summary.warnings, summary.infos].map(number).join(''),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Shortens a path from its beginning: its end is what tells files apart. */
function clipStart(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const chars = [...text]
  while (chars.length > 0 && textWidth(chars.join('')) > width - 1) chars.shift()
  return `…${chars.join('')}`
}
