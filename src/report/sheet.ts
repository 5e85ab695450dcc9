import {
  derivationOf,
  REPORT_SIGNATURE,
  ruleTitle,
  type CheckResult,
  type Derivation,
  type Finding,
} from '../check/index.ts'
import type { Severity } from '../rules/index.ts'
import { formatCell, type ReportRow, type ReportRowKind, type ReportSheet } from '../sheet/index.ts'
import { countIndicators } from '../table/index.ts'
import { countFindings } from './fileReport.ts'
import { KEPT_TITLE, keptWords, SCOPE_WORDS } from './kept.ts'
import { SEVERITY_WORDS, verdictWords } from './words.ts'

export interface ReportContext {
  /** When it was checked, as people write it: 2026-11-21 10:05. */
  readonly checkedAt: string
  readonly fileName: string | null
  /** The sheets that were looked at. */
  readonly sheets: readonly string[]
  /** Sheets that could not be read, and why. */
  readonly unread: readonly { readonly sheet: string; readonly message: string }[]
}

export const REPORT_NAME = '绩效检查报告'

const WIDTHS = [6, 7, 16, 9, 46, 46, 26]
const HEADER = ['序号', '级别', '工作表', '单元格', '问题', '怎么改', '依据']
const IGNORED_HEADER = ['序号', '级别', '工作表', '单元格', '问题', '为什么忽略', '谁、什么时候']
const DERIVATION_HEADER = ['', '', '工作表', '单元格', '项目', '金额', '单位']
const PROBLEM_HEADER = ['序号', '', '工作表', '单元格', '说明']
const ORDER: readonly Severity[] = ['error', 'warning', 'info']
const LONGEST = 2_000
/** What a spreadsheet may take for a formula, or a formula in disguise. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
// A tab or another control character has no place in a cell; a line break has.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g

/**
 * The report of a check as a sheet of the workbook: the verdict, every finding with its place and what to do, the sums
 * behind them, what is ignored and why, what could not be checked. Texts only, none of which can become a formula.
 */
export function reportSheet(result: CheckResult, context: ReportContext): ReportSheet {
  const counted = result.findings.filter((finding) => !finding.ignored)
  const shown = ORDER.flatMap((severity) => counted.filter((finding) => finding.severity === severity))
  const ignored = result.findings.filter((finding) => finding.ignored)
  const rows: ReportRow[] = [
    row('title', '绩效目标表检查报告'),
    // Found again by its exact text: it is written as it is.
    { kind: 'signature', cells: [REPORT_SIGNATURE] },
    ...headRows(result, context),
    ...findingRows(shown, result),
    ...derivationRows(shown, result),
    ...ignoredRows(ignored, result),
    ...keptRows(result),
    ...problemRows(result, context),
  ]
  return { name: REPORT_NAME, signature: REPORT_SIGNATURE, widths: WIDTHS, rows }
}

function headRows({ verdict, findings, tables, pack }: CheckResult, context: ReportContext): ReportRow[] {
  const { errors, warnings, infos } = countFindings(findings)
  const indicators = tables.reduce((sum, table) => sum + countIndicators(table), 0)
  const ignored = findings.filter((finding) => finding.ignored).length
  const more = [infos > 0 ? `${String(infos)} 处提示` : '', ignored > 0 ? `${String(ignored)} 处已忽略` : ''].filter(
    Boolean,
  )
  return [
    row('verdict', [verdictWords(verdict, errors, warnings), ...more].join('，')),
    ...(context.fileName === null ? [] : [row('note', `文件：${context.fileName}`)]),
    row('note', `工作表：${context.sheets.join('、')}`),
    row('note', `${String(tables.length)} 张表，${String(indicators)} 个指标`),
    row('note', `规则包：${pack.title}（${pack.id} ${pack.version}）`),
    row('note', `检查时间：${context.checkedAt}`),
  ]
}

function findingRows(findings: readonly Finding[], { pack }: CheckResult): ReportRow[] {
  if (findings.length === 0) return [row('section', '发现的问题'), row('note', '没有发现问题。')]
  return [
    row('section', '发现的问题'),
    row('header', ...HEADER),
    ...findings.map((finding, i) =>
      row('row', ...lead(finding, i), said(finding, pack), howTo(finding), finding.authority.join('；')),
    ),
  ]
}

function derivationRows(findings: readonly Finding[], { tables }: CheckResult): ReportRow[] {
  const sums = findings.flatMap((finding, i): ReportRow[] => {
    const derivation = derivationOf(finding, tables)
    return derivation ? [row('note', `第 ${String(i + 1)} 项：${finding.message}`), ...sumRows(derivation)] : []
  })
  return sums.length === 0 ? [] : [row('section', '合计是怎么算的'), row('header', ...DERIVATION_HEADER), ...sums]
}

function sumRows({ terms, sum, against, gap, unit }: Derivation): ReportRow[] {
  const line = ({ sheet, cell, name, amount }: Derivation['against']) =>
    row('row', '', '', sheet, formatCell(cell), name, amount, unit)
  // Said of the sum, as messages may be worded from the other side: what is written is too much.
  const more = gap.startsWith('-') ? '合计少' : '合计多'
  return [
    ...terms.map(line),
    row('row', '', '', '', '', '合计', sum, unit),
    line(against),
    row('row', '', '', '', '', '相差', `${more} ${gap.slice(1)}`, unit),
  ]
}

function ignoredRows(findings: readonly Finding[], { pack }: CheckResult): ReportRow[] {
  if (findings.length === 0) return []
  return [
    row('section', '已忽略'),
    row('header', ...IGNORED_HEADER),
    ...findings.map((finding, i) => {
      const { reason = '', by = '', at = '', until = null } = finding.ignored ?? {}
      const who = [by, at, until === null ? '' : `有效至 ${until}`].filter(Boolean).join('，')
      const scope = finding.ignored ? SCOPE_WORDS[finding.ignored.scope] : ''
      return row('row', ...lead(finding, i), said(finding, pack), `${reason}${scope === '' ? '' : `（${scope}）`}`, who)
    }),
  ]
}

function keptRows(result: CheckResult): ReportRow[] {
  const said = keptWords(result)
  return said.length === 0 ? [] : [row('section', KEPT_TITLE), ...said.map((words) => row('note', words))]
}

function problemRows({ problems }: CheckResult, { unread }: ReportContext): ReportRow[] {
  const all = [...unread.map(({ sheet, message }) => ({ sheet, cell: null, message })), ...problems]
  if (all.length === 0) return []
  return [
    row('section', '没能核对的地方'),
    row('header', ...PROBLEM_HEADER),
    ...all.map(({ sheet, cell, message }, i) =>
      row('row', String(i + 1), '', sheet, cell ? formatCell(cell) : '', message),
    ),
  ]
}

function lead({ severity, sheet, cell }: Finding, index: number): string[] {
  const { shape, name } = SEVERITY_WORDS[severity]
  return [String(index + 1), `${shape} ${name}`, sheet, formatCell(cell)]
}

function said({ rule, message, related }: Finding, pack: CheckResult['pack']): string {
  const title = ruleTitle(rule, pack)
  const also = related.filter((one) => one.role === 'also').map((one) => formatCell(one.cell))
  const others = also.length > 0 ? `（另见 ${also.join('、')}）` : ''
  return `${title === null ? '' : `${title}：`}${message}${others}`
}

function howTo({ suggestion, fix }: Finding): string {
  const edits = fix?.edits.slice(0, 3).map(({ cell, to }) => `${formatCell(cell)} 可改为「${to}」`) ?? []
  const rest = fix && fix.edits.length > edits.length ? [`等 ${String(fix.edits.length)} 处`] : []
  return [suggestion ?? '', [...edits, ...rest].join('，')].filter(Boolean).map(withFullStop).join('')
}

function withFullStop(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`
}

function row(kind: ReportRowKind, ...cells: string[]): ReportRow {
  return { kind, cells: cells.map(safe) }
}

/** A text that no spreadsheet reads as a formula. */
function safe(text: string): string {
  const plain = text.replace(CONTROL, ' ').slice(0, LONGEST)
  return FORMULA.test(plain) ? `「${plain}」` : plain
}
