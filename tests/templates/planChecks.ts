import { expect } from 'vitest'
import { checkWorkbook, type CheckResult, type Finding } from '../../src/check/index.ts'
import { applyToGrids } from '../../src/fix/index.ts'
import { formatRange, type CellRange, type Grid, type InsertRows, type SetCell } from '../../src/sheet/index.ts'
import type { Indicator, Table } from '../../src/table/index.ts'
import {
  planInsertion,
  type ChosenIndicator,
  type Insertion,
  type InsertionRequest,
} from '../../src/templates/index.ts'

export interface Inserted {
  readonly insertion: Insertion
  readonly grids: readonly Grid[]
  readonly after: CheckResult
}

export function planned(request: InsertionRequest): Insertion {
  const result = planInsertion(request)
  if (!result.ok) throw new Error(result.reason)
  return result.insertion
}

/** Plans, applies and checks again; asserts everything that any insertion has to keep. */
export function insertInto(
  grids: readonly Grid[],
  table: Table,
  chosen: readonly ChosenIndicator[],
  options: { at?: number; fileName?: string } = {},
): Inserted {
  const grid = grids.find((one) => one.sheet === table.sheet)
  if (!grid) throw new Error('no such sheet')
  const { at, fileName = '' } = options
  const insertion = planned({ table, grid, chosen, ...(at === undefined ? {} : { at }) })
  const { grids: changed, outcome } = applyToGrids(grids, insertion.plan)
  expect(outcome.skipped).toEqual([])
  const now = changed.find((one) => one.sheet === table.sheet)
  if (!now) throw new Error('the sheet is gone')
  expectOnlyNamedChanges(grid, now, insertion)
  const before = checkWorkbook(grids, { fileName })
  const after = checkWorkbook(changed, { fileName })
  expectReadBack(before, after, table, insertion)
  expect(worse(before, after)).toEqual([])
  return { insertion, grids: changed, after }
}

/** Every old cell stands where it belongs and says what it said, unless the plan sets it; merges grow only where told. */
function expectOnlyNamedChanges(before: Grid, after: Grid, { plan }: Insertion): void {
  const inserts = plan.edits.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
  const sets = new Map(
    plan.edits
      .filter((edit): edit is SetCell => edit.kind === 'set-cell')
      .map((edit) => [`${String(edit.at.row)},${String(edit.at.col)}`, edit.to]),
  )
  const move = (row: number) => inserts.reduce((to, { before: place, count }) => (place <= row ? to + count : to), row)
  const expected = new Map<string, string>()
  for (const row of before.usedRows) {
    before.rowCells(row).forEach((cell, col) => {
      const text = sets.get(`${String(row)},${String(col)}`) ?? cell?.text ?? ''
      if (text !== '') expected.set(`${String(move(row))},${String(col)}`, text)
    })
  }
  for (const [key, text] of sets) {
    const [row, col] = key.split(',').map(Number)
    if (text !== '') expected.set(`${String(move(row ?? 0))},${String(col ?? 0)}`, text)
  }
  const offsets = new Map<number, number>()
  for (const { before: place, count, rows } of inserts) {
    const above = inserts.reduce((sum, other) => (other.before < place ? sum + other.count : sum), 0)
    const first = place + above + (offsets.get(place) ?? 0)
    offsets.set(place, (offsets.get(place) ?? 0) + count)
    for (const { row, col, text } of rows?.cells ?? []) expected.set(`${String(first + row)},${String(col)}`, text)
  }
  const found = new Map<string, string>()
  for (const row of after.usedRows) {
    after.rowCells(row).forEach((cell, col) => {
      if (cell && cell.text !== '') found.set(`${String(row)},${String(col)}`, cell.text)
    })
  }
  expect([...found].sort()).toEqual([...expected].sort())

  const same = (a: CellRange, b: CellRange) => formatRange(a) === formatRange(b)
  const grown = (area: CellRange) => {
    const own = inserts.filter(({ rows }) => rows?.grow.some((wanted) => same(wanted, area)))
    return own.reduce((sum, { count }) => sum + count, 0)
  }
  const old = before.merges.map((area) => ({ ...area, top: move(area.top), bottom: move(area.bottom) + grown(area) }))
  const merges = new Set(after.merges.map(formatRange))
  for (const area of old) expect(merges).toContain(formatRange(area))
  // No two merged areas overlap.
  after.merges.forEach((area, i) => {
    for (const other of after.merges.slice(i + 1)) {
      const apart =
        area.right < other.left || other.right < area.left || area.bottom < other.top || other.bottom < area.top
      if (!apart) throw new Error(`${formatRange(area)} and ${formatRange(other)} overlap`)
    }
  })
}

/** The table read again has the new indicators where the preview says, and all old ones as they were. */
function expectReadBack(before: CheckResult, after: CheckResult, table: Table, { plan, rows }: Insertion): void {
  expect(after.tables.map((one) => [one.id, one.form, one.kind])).toEqual(
    before.tables.map((one) => [one.id, one.form, one.kind]),
  )
  expect(after.problems).toHaveLength(before.problems.length)
  const now = after.tables.find((one) => one.id === table.id)
  if (!now) throw new Error('the table is gone')
  for (const row of rows) {
    const read = now.indicators.filter((one) => one.row === row.row && one.scope === 'annual')
    expect(read.map((one) => one.name.text)).toEqual([row.name.trim()])
    const [own] = read
    expect([own?.level1?.text.replace(/\s+/g, '') ?? '', own?.level2?.text.replace(/\s+/g, '') ?? '']).toEqual([
      row.level1,
      row.level2,
    ])
    const { operator, unit, text } = own?.value ?? { operator: null, unit: null, text: '' }
    expect((operator?.text ?? '') + text + (unit?.text ?? '')).toBe(row.value)
  }
  const names = new Map(rows.map((row) => [row.row, row.name.trim()]))
  const isFresh = ({ row, name }: Indicator) => names.get(row) === name.text
  const say = (one: Table, skip: (own: Indicator) => boolean) =>
    one.indicators
      .filter((own) => !skip(own))
      .map((own) => [own.scope, own.level1?.class, own.level2?.class, own.name.plain, own.value.text])
  const inserts = plan.edits.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
  const move = (row: number) => inserts.reduce((to, edit) => (edit.before <= row ? to + edit.count : to), row)
  const filled = new Set(rows.filter((row) => row.kind === 'slot').map((row) => row.row))
  const isReplaced = ({ row, scope }: Indicator) => scope === 'annual' && filled.has(move(row))
  expect(say(now, isFresh)).toEqual(say(table, isReplaced))
  // Other tables say what they said.
  for (const other of before.tables) {
    if (other.id === table.id) continue
    const again = after.tables.find((one) => one.id === other.id)
    expect(again && say(again, () => false)).toEqual(say(other, () => false))
  }
}

/** Rules that say more than before, or say it more severely. */
export function worse(before: CheckResult, after: CheckResult): string[] {
  const uneven = new Set(before.findings.filter(({ rule }) => rule === 'weight-sum').map(({ table }) => table))
  const isExpected = (finding: Finding) =>
    isOfCount(before, after, finding) ||
    isOfForeignCost(before, after, finding) ||
    isOfFreshRow(before, after, finding) ||
    // How weights are shared out is only judged once they add up.
    (finding.rule === 'weight-balance' && uneven.has(finding.table))
  const count = (findings: readonly Finding[]) => {
    const counts = new Map<string, number>()
    for (const { rule, severity, table } of findings) {
      // 没有产出 becomes 产出里没有时效 with the first output: less is missing, in other words.
      const key = `${rule} ${rule === 'required-class' ? '' : severity} ${table ?? ''}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
  const [old, now] = [count(before.findings), count(after.findings.filter((one) => !isExpected(one)))]
  return [...now].filter(([key, n]) => n > (old.get(key) ?? 0)).map(([key]) => key)
}

const MOST = 20

/** An empty form begins with few; and whoever goes on beyond twenty is told, as an 提示, that there are many. */
function isOfCount(before: CheckResult, after: CheckResult, { rule, severity, table }: Finding): boolean {
  if (rule !== 'indicator-count') return false
  const [old, now] = [before, after].map((one) => filledIn(one, table))
  return severity === 'info' ? (old ?? 0) <= MOST && (now ?? 0) > MOST : old === 0
}

function filledIn({ tables }: CheckResult, table: string | null): number {
  const own = tables.find(({ id }) => id === table)?.indicators ?? []
  const real = own.filter(
    ({ name, value }) => name.text !== '' && !['blank', 'not-applicable'].includes(value.value.kind),
  )
  const annual = real.filter(({ scope }) => scope === 'annual').length
  return annual > 0 ? annual : real.length
}

/** A cost foreign to the project, as these tests choose some, has no output of its own: an 提示 on the new row itself. */
function isOfForeignCost(before: CheckResult, after: CheckResult, { rule, severity, table, cell }: Finding): boolean {
  if (rule !== 'unmatched-cost' || severity !== 'info') return false
  const rowsOf = ({ tables }: CheckResult) => tables.find(({ id }) => id === table)?.indicators ?? []
  const own = rowsOf(after).find(({ name }) => name.cell.row === cell.row && name.cell.col === cell.col)
  return own !== undefined && rowsOf(before).every(({ name }) => name.plain !== own.name.plain)
}

/**
 * 提示 that a number or a deadline of a new row calls forth, as it stands beside others: the third deadline in December,
 * a number above what the overall table promises. These tests choose rows of two kinds at random, with sample numbers.
 */
function isOfFreshRow(before: CheckResult, after: CheckResult, finding: Finding): boolean {
  const { rule, severity, cell, sheet, related } = finding
  if (severity !== 'info' || !['same-deadline', 'overall-against-projects'].includes(rule)) return false
  const named = [{ cell, sheet }, ...related.map((one) => ({ cell: one.cell, sheet: one.sheet ?? sheet }))]
  return after.tables.some((table) => {
    const old = before.tables.find(({ id }) => id === table.id)?.indicators ?? []
    const names = new Set(old.map(({ name }) => name.plain))
    return table.indicators.some(
      ({ name, value }) =>
        !names.has(name.plain) &&
        named.some(
          (at) => at.sheet === table.sheet && at.cell.row === value.cell.row && at.cell.col === value.cell.col,
        ),
    )
  })
}
