import type { CheckResult, Finding } from '../check/index.ts'
import type { Severity } from '../rules/index.ts'
import { formatCell, formatRange } from '../sheet/index.ts'
import { countIndicators, type Table } from '../table/index.ts'
import { countFindings, type FileReport, type Summary } from './fileReport.ts'
import { clip, padEnd, padStart, textWidth, wrap } from './textWidth.ts'
import { ignoredWords, KEPT_TITLE, keptWords } from './kept.ts'
import { SEVERITY_WORDS, verdictWords } from './words.ts'

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
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** Whether a severity is shown at a threshold. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return ORDER.indexOf(severity) <= ORDER.indexOf(threshold)
}

/** One file for people: verdict, then table by table the findings, the grave ones first. */
export function textFile(report: FileReport, options: TextOptions): string {
  const { paint } = options
  const lines = [paint.bold(report.file)]
  if (!report.result) {
    lines.push(`  ${paint.error('✖ 没能检查')}  ${report.error.message}`)
    return `${lines.join('\n')}\n`
  }
  const { result } = report
  const { errors, warnings, infos } = countFindings(result.findings)
  const verdict = verdictWords(result.verdict, errors, warnings)
  const dress = { ready: paint.good, reminders: paint.warning, blocked: paint.error, unchecked: paint.error }[
    result.verdict
  ]
  const more = infos > 0 ? `，${String(infos)} 处提示` : ''
  lines.push(
    `  ${dress(verdict + more)}  ${paint.dim(`规则包：${result.pack.title}（${result.pack.id} ${result.pack.version}）`)}`,
  )
  for (const table of result.tables) {
    const mine = result.findings.filter((finding) => finding.table === table.id)
    lines.push(...tableLines(table, mine, options))
  }
  const rest = result.findings.filter(
    (finding) => finding.table === null && atLeast(finding.severity, options.minSeverity),
  )
  if (rest.length > 0) lines.push('', `  ${paint.bold('整个文件')}`, ...rest.flatMap((f) => findingLines(f, options)))
  lines.push(...keptLines(result, options), ...problemLines(result, options))
  return `${lines.join('\n')}\n`
}

function tableLines(table: Table, findings: readonly Finding[], options: TextOptions): string[] {
  const { paint, minSeverity } = options
  const name = table.project?.text || table.projectFromTitle || table.title?.text || '（没有名称）'
  const count =
    table.kind === 'summary'
      ? `${String(table.summary?.rows.length ?? 0)} 行`
      : `${String(countIndicators(table))} 条指标`
  const form = table.form === 'unknown' ? '' : ` ${table.form}`
  const self = table.kind === 'self-assessment' ? '，自评表：完成值和得分不检查' : ''
  const head = `  ${paint.bold(`${table.sheet} ${formatRange(table.range)}`)} ${name} ${paint.dim(`（${count}${form}${self}）`)}`
  const shown = ORDER.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && atLeast(severity, minSeverity)),
  )
  if (shown.length === 0) {
    const hidden = findings.length > 0 ? '没有要列出的问题' : '没有问题'
    return ['', `${head}  ${paint.good(hidden)}`]
  }
  return ['', head, ...shown.flatMap((finding) => findingLines(finding, options))]
}

function findingLines(finding: Finding, { paint, width }: TextOptions): string[] {
  const { name, shape } = SEVERITY_WORDS[finding.severity]
  const dress = paint[finding.severity]
  const also = finding.related.filter((related) => related.role === 'also').map((related) => formatCell(related.cell))
  const cells =
    also.length > 0 ? `${formatCell(finding.cell)} 等${String(also.length + 1)}处` : formatCell(finding.cell)
  const indent = ' '.repeat(6)
  const room = Math.max(30, width - 6)
  const ignored = finding.ignored ? paint.dim(`（${ignoredWords(finding.ignored)}）`) : ''
  const lines = [`    ${dress(`${shape} ${name}`)}  ${paint.bold(cells)}  ${paint.dim(finding.rule)}${ignored}`]
  for (const line of wrap(finding.message, room)) lines.push(indent + line)
  if (also.length > 0) for (const line of wrap(`另见 ${also.join('、')}`, room)) lines.push(indent + paint.dim(line))
  const terms = finding.related.filter((related) => related.role === 'term')
  if (terms.length > 0) lines.push(...termLines(terms, indent, paint))
  if (finding.suggestion) for (const line of wrap(`→ ${finding.suggestion}`, room)) lines.push(indent + line)
  if (finding.fix) {
    const edits = finding.fix.edits
      .slice(0, 3)
      .map((edit) => `${formatCell(edit.cell)}「${edit.from}」改为「${edit.to}」`)
    const more = finding.fix.edits.length > 3 ? ` 等 ${String(finding.fix.edits.length)} 处` : ''
    const how = finding.fix.safe ? '可自动修正：' : '建议修正：'
    for (const line of wrap(`${how}${edits.join('；')}${more}`, room)) lines.push(indent + paint.dim(line))
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
function keptLines(result: CheckResult, { paint, width }: TextOptions): string[] {
  const said = keptWords(result)
  if (said.length === 0) return []
  const lines = ['', `  ${paint.bold(KEPT_TITLE)}`]
  for (const words of said) {
    const [first = '', ...others] = wrap(words, Math.max(30, width - 6))
    lines.push(`    · ${first}`, ...others.map((line) => `      ${line}`))
  }
  return lines
}

function problemLines(result: CheckResult, { paint, width }: TextOptions): string[] {
  if (result.problems.length === 0) return []
  const lines = ['', `  ${paint.bold('没有读懂或没能核对的地方')}`]
  for (const { sheet, cell, message } of result.problems) {
    const place = cell ? `${sheet} ${formatCell(cell)}` : sheet
    const [first = '', ...others] = wrap(`${place}：${message}`, Math.max(30, width - 6))
    lines.push(`    · ${first}`, ...others.map((line) => `      ${line}`))
  }
  return lines
}

/** The table of totals: a line a file, then the sums. */
export function textTotals(
  rows: readonly { readonly file: string; readonly verdict: string; readonly counts: readonly number[] }[],
  summary: Summary,
  { paint, width }: TextOptions,
): string {
  const heads = ['表', '指标', '须改', '提醒', '提示']
  const room = Math.max(16, Math.min(48, width - 52))
  const number = (n: number) => padStart(String(n), 7)
  const lines = [
    paint.bold(padEnd('文件', room) + heads.map((head) => padStart(head, 7)).join('') + '  结论'),
    ...rows.map(
      (row) => padEnd(clipStart(row.file, room - 2), room) + row.counts.map(number).join('') + `  ${row.verdict}`,
    ),
    paint.bold(
      padEnd(`合计 ${String(summary.files)} 个文件`, room) +
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
