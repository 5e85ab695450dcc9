import { describe, expect, it } from 'vitest'
import { BASELINE, chooseSheetPack, resolvePack, type ResolvedPack } from '../../src/packs/index.ts'
import { formatMessage, formatSuggestion, type Rule, type RuleReport, type Undecided } from '../../src/rules/index.ts'
import { formatCell, type Grid } from '../../src/sheet/index.ts'
import { readNotation, recognise, type RecognisedWorkbook } from '../../src/table/index.ts'
import { cleanBooks } from '../seeded/cleanBooks.ts'
import { plantedBooks } from '../seeded/planted.ts'

export interface Case {
  readonly title: string
  readonly table: string
  /** Part of the message. */
  readonly says?: string
  readonly severity?: 'error' | 'warning' | 'info'
  /** What the marked cells hold after the fix. */
  readonly fixed?: readonly string[]
  /** Overrides the rule's options. */
  readonly options?: Readonly<Record<string, unknown>>
  readonly fileName?: string
}

/** Runs one rule over an example written in the notation (src/table/notation.ts). */
export function runRule(
  rule: Rule,
  table: string,
  options: Readonly<Record<string, unknown>> = {},
  fileName = '示例.xlsx',
): { reports: RuleReport[]; undecided: Undecided[]; marks: string[]; grids: readonly Grid[] } {
  const { grids, marks } = readNotation(table)
  const found = runOn(rule, recognise(grids, { fileName }), resolvePack(BASELINE), options)
  return { ...found, marks: marks.map((m) => formatCell(m.cell)), grids }
}

function runOn(
  rule: Rule,
  workbook: RecognisedWorkbook,
  pack: ResolvedPack = chooseSheetPack(workbook.tables),
  options: Readonly<Record<string, unknown>> = {},
): { reports: RuleReport[]; undecided: Undecided[] } {
  const configured = rule.options.parse({ ...pack.rules[rule.id]?.options, ...options })
  const context = { options: configured, wording: pack.wording }
  const found =
    rule.scope === 'table'
      ? workbook.tables.flatMap((t) => [...rule.check(t, context)])
      : [...rule.check(workbook, context)]
  const undecided = found.filter((f): f is Undecided => 'undecided' in f)
  const reports = found.filter((f): f is RuleReport => !('undecided' in f))
  return { reports, undecided }
}

/** All cells a finding names for itself: its own and, folded, those of role `also`. */
function cellsOf(report: RuleReport): string[] {
  return [report.cell, ...(report.related ?? []).filter((r) => r.role === 'also').map((r) => r.cell)].map(formatCell)
}

/**
 * Executes a rule's own examples and further cases as tests. A good case must stay silent; a bad one must be found at
 * exactly its marked cells. Refuses a rule without examples of both kinds.
 */
export function testRule(
  rule: Rule,
  cases: { readonly silent?: readonly Case[]; readonly found?: readonly Case[] } = {},
): void {
  describe(rule.id, () => {
    it('is declared with a severity and a kind of fix that people know', () => {
      expect(SEVERITIES).toContain(rule.severity)
      expect(['none', 'safe', 'suggestion']).toContain(rule.fix)
    })
    it('has examples of both kinds', () => {
      expect(rule.examples.good.length).toBeGreaterThan(0)
      expect(rule.examples.bad.length).toBeGreaterThan(0)
    })
    rule.examples.good.forEach((table, i) => {
      it(`stays silent on its good example ${String(i + 1)}`, () => {
        expect(runRule(rule, table).reports).toEqual([])
      })
    })
    for (const one of cases.silent ?? []) {
      it(`stays silent: ${one.title}`, () => {
        expect(runRule(rule, one.table, one.options, one.fileName).reports).toEqual([])
      })
    }
    const bad: Case[] = [
      ...rule.examples.bad.map((b, i) => ({ title: `its bad example ${String(i + 1)}`, ...b })),
      ...(cases.found ?? []),
    ]
    for (const one of bad) {
      it(`finds ${one.title}`, () => {
        const before = structuredCloneText(one.table)
        const { reports, marks, grids } = runRule(rule, one.table, one.options, one.fileName)
        expect(reports.flatMap(cellsOf).sort()).toEqual([...marks].sort())
        for (const report of reports) {
          const message = formatMessage(rule, report)
          expectSound(rule, report)
          expect(message).not.toMatch(/[{}]/)
          expect(formatSuggestion(rule, report) ?? '').not.toMatch(/[{}]/)
          expect(message).toMatch(/[一-龥]/)
          if (one.severity) expect(report.severity ?? rule.severity).toBe(one.severity)
          for (const edit of report.fix?.edits ?? []) {
            const grid = grids.find((g) => g.cell(edit.cell.row, edit.cell.col)?.text.trim() === edit.from.trim())
            expect(grid, `the fix expects 「${edit.from}」 at ${formatCell(edit.cell)}`).toBeDefined()
          }
        }
        if (one.says !== undefined) {
          expect(
            reports.map((r) => `${formatMessage(rule, r)} ${formatSuggestion(rule, r) ?? ''}`).join('\n'),
          ).toContain(one.says)
        }
        const fixes = reports.flatMap((r) => r.fix?.edits ?? [])
        if (fixes.length > 0) expect(one.fixed, 'a finding with a fix needs the fixed text').toBeDefined()
        if (one.fixed) expect(fixes.map((e) => e.to)).toEqual(one.fixed)
        expect(structuredCloneText(one.table)).toBe(before)
      })
    }
    it('stays silent on a clean table of every form', () => {
      for (const { name, workbook } of cleanBooks()) {
        expect(
          runOn(rule, workbook).reports.map((one) => formatMessage(rule, one)),
          name,
        ).toEqual([])
      }
    })
    it('finds what is planted into a whole table of each form', () => {
      for (const { name, grids, wanted } of plantedBooks(rule.id, 0)) {
        const { reports } = runOn(rule, recognise(grids, { fileName: '示例.xlsx' }))
        for (const report of reports) expectSound(rule, report)
        expect(
          reports.flatMap(cellsOf).some((cell) => [...wanted].some((one) => one.endsWith(`!${cell}`))),
          name,
        ).toBe(true)
      }
    })
  })
}

const SEVERITIES = ['error', 'warning', 'info']

/** What every report keeps to: words that exist, cells that exist, roles that the views know, nothing left unsaid. */
function expectSound(rule: Rule, report: RuleReport): void {
  expect(Object.keys(rule.messages)).toContain(report.message)
  expect([...SEVERITIES, undefined]).toContain(report.severity)
  if (report.suggestion !== undefined) expect(Object.keys(rule.suggestions ?? {})).toContain(report.suggestion)
  if (report.fix) expect(report.fix.safe ? ['safe'] : ['safe', 'suggestion']).toContain(rule.fix)
  for (const { cell, role, value } of report.related ?? []) {
    expect(['term', 'first', 'against', 'also']).toContain(role)
    expect(formatCell(cell)).toMatch(/^[A-Z]+[1-9]\d*$/)
    expect(typeof value).toBe('string')
  }
  expect(formatMessage(rule, report)).not.toMatch(/undefined|null/)
}

/** The sheet's texts as the notation gives them: a rule must leave them as they are. */
function structuredCloneText(table: string): string {
  return JSON.stringify(readNotation(table).grids.map((g) => g.usedRows.map((r) => g.rowCells(r))))
}
