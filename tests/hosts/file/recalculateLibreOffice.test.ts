import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { formatCell, type Grid } from '../../../src/sheet/index.ts'
import type { CellInput } from '../../../samples/support/xlsxWriter.ts'
import { writeWorkbook } from '../../../samples/support/xlsxWriter.ts'
import { done, openedDocument } from './changed.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-recalculate-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const SHEET = '成本'
const TOTALS = '汇总'
/** Costs stand in A to C, formulas in E to H: each reads costs and formulas of the rows above. */
const ROWS = 30

/** A reference to a cost, or to a formula of a row above, of which the first row has none. */
const reference = (row: number) =>
  fc
    .tuple(fc.constantFrom('A', 'B', 'C', ...(row > 0 ? ['E', 'F', 'G', 'H'] : [])), fc.nat(), fc.boolean())
    .map(([col, number, isFixed]) => `${col}${isFixed ? '$' : ''}${(number % Math.max(1, row)) + 1}`)

function written(row: number): fc.Arbitrary<string> {
  const cost = fc.integer({ min: 0, max: 99_999 }).map((number) => String(number / 100))
  const range = fc
    .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('A', 'B', 'C'), fc.nat(ROWS - 1), fc.nat(ROWS - 1))
    .map(([left, right, top, bottom]) => `${left}${top + 1}:${right}${bottom + 1}`)
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      reference(row),
      cost,
      fc
        .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
        .map((parts) => `(${parts.join('')})`),
      fc
        .tuple(fc.constantFrom('SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT', 'COUNTA'), range, tie('formula'))
        .map(([name, area, more]) => `${name}(${area},${more})`),
      fc
        .tuple(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'), reference(row), fc.integer({ min: -2, max: 3 }))
        .map(([name, value, places]) => `${name}(${value},${places})`),
      fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `IF(${a}>${b},${b},${c})`),
      fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `IFERROR(${a}/${b},0)`),
      fc.tuple(range, cost).map(([area, bound]) => `SUMIF(${area},">${bound}")`),
      fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `IF(AND(${a}>=0,NOT(${b}<0)),ABS(${a}),-${b}%)`),
      range.map((area) => `SUBTOTAL(9,${area})`),
      reference(row).map((value) => `INT(${value})`),
    ),
  }))
  return formula
}

const cost = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -99_999, max: 999_999 }).map((number): CellInput => number / 100) },
  { weight: 1, arbitrary: fc.constantFrom<CellInput>('待定', null) },
)
const table = fc.tuple(
  ...Array.from({ length: ROWS }, (_, row) =>
    fc.tuple(fc.array(cost, { minLength: 3, maxLength: 3 }), fc.array(written(row), { minLength: 4, maxLength: 4 })),
  ),
)
const changes = fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(2), fc.integer({ min: 1, max: 99_999 })), {
  minLength: 12,
  maxLength: 12,
})

/** The files with their formulas worked out by LibreOffice: the saved results are taken away first. */
function recalculated(files: readonly Uint8Array[]): Uint8Array[] {
  const names = files.map((bytes, i) => {
    const parts = unzipSync(bytes)
    for (const [name, content] of Object.entries(parts)) {
      if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue
      const xml = new TextDecoder().decode(content).replace(/<\/f><v>[^<]*<\/v>/g, '</f>')
      parts[name] = new TextEncoder().encode(xml.replace(/ t="(?:e|str|b)">(?=<f>)/g, '>'))
    }
    writeFileSync(path.join(folder, `${i}.xlsx`), zipSync(parts))
    return path.join(folder, `${i}.xlsx`)
  })
  const out = path.join(folder, 'out')
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const filter = 'xlsx:Calc MS Excel 2007 XML'
  expect(spawnSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', out, ...names]).status).toBe(
    0,
  )
  return names.map((name) => new Uint8Array(readFileSync(path.join(out, path.basename(name)))))
}

/** What the formulas of a sheet come to, by cell; numbers to ten digits, for the two add in different ways. */
function results(grid: Grid): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const row of grid.usedRows) {
    grid.rowCells(row).forEach((cell, col) => {
      if (typeof cell?.formula !== 'string') return
      const { value } = cell
      found[formatCell({ row, col })] = typeof value === 'number' ? Number(value.toPrecision(10)) : value
    })
  }
  return found
}

describe.skipIf(!hasLibreOffice)('与 LibreOffice 重算的结果比对（没有装它就跳过）', () => {
  it('任意的公式，任意改十二格，每一个算出来的结果都一样', { timeout: 180_000 }, () => {
    const documents = fc.sample(fc.tuple(table, changes), { numRuns: 12, seed: 20_260_101 }).map(([rows, typed]) => {
      const bytes = writeWorkbook({
        sheets: [
          {
            name: SHEET,
            rows: rows.map(([costs, formulas]) => [...costs, null, ...formulas.map((formula) => ({ formula }))]),
          },
          { name: TOTALS, rows: [[{ formula: `SUM(${SHEET}!A:C)` }, { formula: `${SHEET}!A1&"万元"` }]] },
        ],
      })
      const cells = typed.map(([row, col, number]) => ({ at: { row, col }, text: String(number / 100) }))
      return done(openedDocument(bytes).setCells(SHEET, cells))
    })
    const files = recalculated(documents.map((document) => document.bytes()))
    let compared = 0
    for (const [i, document] of documents.entries()) {
      const other = openedDocument(files[i] ?? new Uint8Array())
      expect(document.uncalculated).toEqual([])
      for (const sheet of [SHEET, TOTALS]) {
        const ours = results(document.grid(sheet))
        expect(ours).toEqual(results(other.grid(sheet)))
        compared += Object.keys(ours).length
      }
    }
    expect(compared).toBe(12 * (ROWS * 4 + 2))
  })
})
