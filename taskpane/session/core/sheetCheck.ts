import {
  derivationOf,
  engineFor,
  reconcile,
  ruleTitle,
  tableTitle,
  verdictOf,
  type Finding,
} from '../../../src/check/index.ts'
import { formatCell } from '../../../src/sheet/index.ts'
import { countIndicators } from '../../../src/table/index.ts'
import { SESSION_WORDS } from '../../words/session.ts'
import type { FindingItem, SheetCheck } from '../paneState.ts'
import { alikeOf, idleDecisions } from './decided.ts'
import { editKey, editsOf } from './harmless.ts'
import type { Inspection } from './inspect.ts'

/** When and how it was looked at. */
export type CheckFacts = Pick<SheetCheck, 'sheet' | 'checkedAt' | 'millis' | 'stale' | 'region' | 'mergesInferred'>

/** What was found, ready to be shown: words and figures worked out. */
export function sheetCheck(inspection: Inspection, facts: CheckFacts): SheetCheck {
  const { result } = inspection
  const { tables, findings, pack, verdict } = result
  const titles = new Map(tables.map((table) => [table.id, tableTitle(table)]))
  const alike = alikeOf(result, inspection.scope.whole)
  const withTables = new Set(tables.map((table) => table.sheet))
  return {
    ...facts,
    verdict,
    pack: { id: pack.id, title: pack.title, version: pack.version },
    tables: tables.length,
    indicators: tables.reduce((sum, table) => sum + countIndicators(table), 0),
    rules: engineFor(pack).rules.length,
    items: findings.map((finding) => itemOf(finding, inspection, titles, alike)),
    idle: facts.region === null ? idleDecisions(result) : idleDecisions(result, ['expired']),
    // A sheet without any table is no problem of the workbook: the list of sheets, or the failure, says it.
    problems: result.problems
      .filter(({ sheet, cell }) => cell !== null || withTables.has(sheet))
      .map((problem) => ({ ...problem, place: problem.cell ? formatCell(problem.cell) : null })),
    reconciliation: reconcile(tables),
  }
}

/** Of a check of the workbook, what concerns one sheet: with the findings that only the comparison of sheets brings up. */
export function checkOfSheet(inspection: Inspection, whole: SheetCheck, sheet: string): SheetCheck {
  const tables = inspection.result.tables.filter((table) => table.sheet === sheet)
  const items = whole.items.filter((item) => item.finding.sheet === sheet)
  const { across, tables: money } = whole.reconciliation
  return {
    ...whole,
    sheet,
    verdict: verdictOf(
      items.map((item) => item.finding),
      tables.length,
    ),
    tables: tables.length,
    indicators: tables.reduce((sum, table) => sum + countIndicators(table), 0),
    items,
    idle: whole.idle.filter(({ decision }) => 'sheet' in decision && decision.sheet === sheet),
    problems: whole.problems.filter((problem) => problem.sheet === sheet),
    reconciliation: {
      tables: money.filter((table) => table.sheet === sheet),
      across: across.filter(({ left, right }) => left.sheet === sheet || right.sheet === sheet),
    },
  }
}

function itemOf(
  finding: Finding,
  inspection: Inspection,
  titles: ReadonlyMap<string, string>,
  alike: ReturnType<typeof alikeOf>,
): FindingItem {
  const title = ruleTitle(finding.rule, inspection.result.pack) ?? SESSION_WORDS.crashed
  return {
    id: finding.fingerprint,
    finding,
    tableAnchor: inspection.result.tableAnchors.get(finding.table ?? '') ?? null,
    title,
    place: formatCell(finding.cell),
    tableTitle: titles.get(finding.table ?? '') ?? finding.sheet,
    derivation: derivationOf(finding, inspection.result.tables),
    fix: inspection.fixable.has(finding) ? fixOf(finding, title) : null,
    ...alike(finding),
  }
}

function fixOf(finding: Finding, title: string): FindingItem['fix'] {
  const edits = editsOf(finding).map((edit) => ({ id: editKey(edit), edit, place: formatCell(edit.at), title }))
  const [only] = edits
  if (!finding.fix || !only) return null
  const label = edits.length === 1 ? labelOf(only) : SESSION_WORDS.changeAll(edits.length)
  return { safe: finding.fix.safe, label, edits }
}

function labelOf({ place, edit: { to } }: { readonly place: string; readonly edit: { readonly to: string } }): string {
  return to.length === 1 ? SESSION_WORDS.changeCellTo(place, to) : SESSION_WORDS.changeTo(to)
}
