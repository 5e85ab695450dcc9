import { describe, expect, it } from 'vitest'
import { checkWorkbook, type CheckResult } from '../../src/check/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { CATALOGUE } from '../support/catalogue.ts'
import { CLEAN_TABLES } from './fixtures/cleanTables.ts'
import { FAULTY_TABLES } from './fixtures/faultyTables.ts'
import { readReviewed, type ReviewedTable } from './fixtures/reviewedTable.ts'

/** What the engine says of a table, each cell of a folded finding by itself, beside what the reviewer said. */
function review(table: ReviewedTable): { result: CheckResult; expected: ReadonlySet<string>; found: Set<string> } {
  const { grids, expected } = readReviewed(table)
  const result = checkWorkbook(grids, { fileName: table.fileName ?? '' })
  const found = new Set<string>()
  for (const { rule, sheet, cell, related } of result.findings) {
    found.add(`${rule} ${sheet}!${formatCell(cell)}`)
    for (const one of related) {
      if (one.role === 'also') found.add(`${rule} ${one.sheet ?? sheet}!${formatCell(one.cell)}`)
    }
  }
  return { result, expected, found }
}

const REVIEWS = [...CLEAN_TABLES, ...FAULTY_TABLES].map((table) => ({ name: table.name, ...review(table) }))

describe('tables of other units, labelled by a reviewer', () => {
  it('reads every table', () => {
    for (const { name, result } of REVIEWS) expect(result.tables.length, name).toBeGreaterThan(0)
  })

  it('names each core rule three times or more', () => {
    const counts = new Map<string, number>()
    for (const { expected } of REVIEWS) {
      for (const label of expected) {
        const rule = label.slice(0, label.indexOf(' '))
        counts.set(rule, (counts.get(rule) ?? 0) + 1)
      }
    }
    const core = CATALOGUE.filter((entry) => entry.core).map((entry) => entry.id)
    expect(core.filter((id) => (counts.get(id) ?? 0) < 3)).toEqual([])
    expect([...counts.keys()].filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([])
  })

  it.each(CLEAN_TABLES.map((table) => ({ name: table.name, table })))('raises no alarm on 「$name」', ({ table }) => {
    const alarms = review(table).result.findings.filter(({ severity }) => severity !== 'info')
    expect(alarms.map(({ rule, cell, message }) => `${rule} ${formatCell(cell)} ${message}`)).toEqual([])
  })

  it('finds what the reviewer found, and little else', () => {
    const wrong: string[] = []
    const missed: string[] = []
    let right = 0
    for (const { name, expected, found } of REVIEWS) {
      for (const one of found) if (expected.has(one)) right++
      for (const one of found) if (!expected.has(one)) wrong.push(`${name}: ${one}`)
      for (const one of expected) if (!found.has(one)) missed.push(`${name}: ${one}`)
    }
    const precision = right / (right + wrong.length)
    const recall = right / (right + missed.length)
    const lines = [
      `${String(REVIEWS.length)} tables: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      ...wrong.map((one) => `  false alarm  ${one}`),
      ...missed.map((one) => `  missed       ${one}`),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.97)
  })
})
