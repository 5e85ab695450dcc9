import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { drawList, drawProjects, toGrid } from '../../bench/data/sheets.ts'
import { makeTables } from '../../bench/data/tables.ts'
import { checkWorkbook, type CheckResult } from '../../src/check/index.ts'
import { openWorkbook } from '../../src/hosts/file/index.ts'
import type { Grid } from '../../src/sheet/index.ts'
import { CLEAN_TABLES } from './fixtures/cleanTables.ts'
import { FAULTY_TABLES } from './fixtures/faultyTables.ts'
import { readReviewed } from './fixtures/reviewedTable.ts'
import { edited, type Edit } from './edits.ts'

type Check = typeof checkWorkbook

const SAMPLES = path.resolve('samples')

/** Workbooks to begin with: generated ones of two layouts, reviewed tables, samples. */
const workbooks: (readonly Grid[])[] = [
  [toGrid(drawList('清单', makeTables(3, 12)))],
  [toGrid(drawProjects('叠放', makeTables(3, 14, 7)))],
  ...[...CLEAN_TABLES, ...FAULTY_TABLES].map((table) => readReviewed(table).grids),
]

beforeAll(async () => {
  for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'))) {
    const opened = await openWorkbook(new Uint8Array(readFileSync(path.join(SAMPLES, file))), file)
    if (!opened.ok) throw new Error(opened.error.message)
    const { workbook } = opened
    workbooks.push(await Promise.all(workbook.sheetInfos.map(({ name }) => workbook.read(name))))
  }
})

/** A check that has seen nothing yet: its modules are loaded anew, so that every memo is empty. */
async function coldCheck(): Promise<Check> {
  vi.resetModules()
  const { checkWorkbook: fresh } = await import('../../src/check/index.ts')
  return fresh
}

/** All that a check says, as text. */
function said({ pack, tableAnchors, ...rest }: CheckResult): string {
  return JSON.stringify({ ...rest, pack: pack.id, tableAnchors: [...tableAnchors] })
}

const TEXTS = [
  '',
  '≥95%',
  '100%',
  '效果明显',
  '12万元',
  '≤8.5万元',
  '2026年12月底前',
  '预计30批次',
  '产出指标',
  '满意度指标',
  '数量指标',
  '食品抽检批次',
  '项目名称',
  '**',
  '绩效目标表',
  '单位：元',
]

const place = fc.nat(400)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), row: place, col: fc.nat(11), text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('copy' as const), row: place, col: fc.nat(11), fromRow: place }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const, 'double' as const), row: place }),
)

/** A workbook after each of a row of edits to one of its sheets, the untouched one first. */
function history(grids: readonly Grid[], edits: readonly Edit[]): (readonly Grid[])[] {
  const states = [grids]
  let now = grids
  for (const [i, one] of edits.entries()) {
    const at = i % now.length
    now = now.map((grid, sheet) => (sheet === at ? edited(grid, one) : grid))
    states.push(now)
  }
  return states
}

describe('a check after an edit', () => {
  it('says what a program that has just been started says of the same sheets', { timeout: 120_000 }, async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(edit, { minLength: 3, maxLength: 12 }), async (which, edits) => {
        const states = history(workbooks[which % workbooks.length] ?? [], edits)
        const warm = states.map((grids) => said(checkWorkbook(grids)))
        // With what was found before at hand, as the pane does.
        let before: CheckResult | null = null
        const again = states.map((grids) => said((before = checkWorkbook(grids, { before }))))
        // The other way round: what a check leaves behind would meet other sheets.
        const check = await coldCheck()
        expect(check).not.toBe(checkWorkbook)
        const cold = [...states].reverse().map((grids) => said(check(grids)))
        cold.reverse()
        expect(warm).toEqual(cold)
        expect(again).toEqual(cold)
        changed += new Set(warm).size - 1
      }),
      { numRuns: 25 },
    )
    // Edits that nobody notices would prove nothing.
    expect(changed).toBeGreaterThan(25)
  })

  it('says the same of a sheet once all edits are taken back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 6 }), (which, edits) => {
        const states = history(workbooks[which % workbooks.length] ?? [], edits)
        const there = states.map((grids) => said(checkWorkbook(grids)))
        const back = [...states].reverse().map((grids) => said(checkWorkbook(grids)))
        expect(back.reverse()).toEqual(there)
      }),
      { numRuns: 40 },
    )
  })
})
