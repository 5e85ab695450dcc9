import type { CheckResult, Finding } from '../check/index.ts'
import { formatCell, formatRange } from '../sheet/index.ts'
import { budgetOf, countIndicators, type Table } from '../table/index.ts'
import type { FileReport, Summary } from './fileReport.ts'

// The shape is fixed (jixiao-report/1): tools read it. Keys stand in the order of the format's description.

/** The opening of a report; file entries follow, then `jsonEnd`. */
export const JSON_START = '{"schema":"jixiao-report/1","files":['

export function jsonEnd(summary: Summary): string {
  return `],"summary":${JSON.stringify(summary)}}\n`
}

/** One file's entry of the report. */
export function jsonFile(report: FileReport): object {
  const { file, result, error } = report
  if (!result) return { file, error, verdict: 'unchecked', pack: null, problems: [], tables: [], findings: [] }
  return {
    file,
    error,
    verdict: result.verdict,
    pack: { id: result.pack.id, version: result.pack.version },
    problems: result.problems.map(({ sheet, cell, message }) => ({
      sheet,
      cell: cell ? formatCell(cell) : null,
      message,
    })),
    tables: result.tables.map(jsonTable),
    findings: result.findings.map(jsonFinding),
    ...keptJson(result),
  }
}

/** What the workbook keeps about its own check; left out where it keeps nothing. */
function keptJson({ decisions, own }: CheckResult): object {
  if (decisions.length === 0 && Object.keys(own).length === 0) return {}
  return {
    kept: {
      rules: own,
      decisions: decisions.map(({ decision, status, findings }) => ({ ...decision, status, findings })),
    },
  }
}

function jsonTable(table: Table): object {
  const budget = budgetOf(table)
  return {
    id: table.id,
    sheet: table.sheet,
    range: formatRange(table.range),
    form: table.form,
    title: table.title?.text ?? '',
    project: table.project?.text || table.projectFromTitle,
    year: table.year?.year ?? null,
    budget: budget?.amount ? { yuan: budget.amount.toFixedYuan(), cell: formatCell(budget.cell) } : null,
    indicators: countIndicators(table),
  }
}

function jsonFinding(finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    table: finding.table,
    sheet: finding.sheet,
    cell: formatCell(finding.cell),
    related: finding.related.map(({ cell, role, value, sheet }) => ({
      cell: formatCell(cell),
      role,
      value,
      ...(sheet !== undefined && sheet !== finding.sheet ? { sheet } : {}),
    })),
    message: finding.message,
    suggestion: finding.suggestion,
    authority: finding.authority,
    fingerprint: finding.fingerprint,
    ignored: finding.ignored,
    fix: finding.fix
      ? {
          safe: finding.fix.safe,
          edits: finding.fix.edits.map(({ cell, from, to }) => ({ cell: formatCell(cell), from, to })),
        }
      : null,
  }
}
