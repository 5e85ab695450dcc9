import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkWorkbook } from '../src/check/index.ts'
import { openWorkbook } from '../src/hosts/file/index.ts'
import { formatCell, Grid, textCell } from '../src/sheet/index.ts'
import { readFileSync } from 'node:fs'

// Real tables of public documents, with the labels that must be found. They live outside the project.
const SHARED = path.resolve('../shared')
const CORPUS = path.join(SHARED, 'corpus')
const here = existsSync(path.join(CORPUS, 'expected.json'))

const folder = here ? mkdtempSync(path.join(tmpdir(), 'jixiao-corpus-')) : ''
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
})

async function gridsOf(file: string): Promise<Grid[]> {
  const opened = await openWorkbook(new Uint8Array(readFileSync(path.join(CORPUS, file))), file)
  if (!opened.ok) throw new Error(opened.error.message)
  const { workbook } = opened
  return Promise.all(workbook.sheetInfos.map((info) => workbook.read(info.name)))
}

describe.skipIf(!here)('the corpus of real tables', () => {
  it('is scored at 0.97 or better, every table and indicator read', () => {
    const report = path.join(folder, 'report.json')
    const files = readdirSync(CORPUS)
      .filter((f) => f.endsWith('.xlsx'))
      .map((f) => path.join(CORPUS, f))
    spawnSync(process.execPath, ['dist/cli/jixiao.js', 'check', ...files, '--format', 'json', '--out', report])
    const scored = execFileSync(
      process.execPath,
      [path.join(SHARED, 'tools/score.mjs'), path.join(CORPUS, 'expected.json'), report, '--min', '0.97'],
      { encoding: 'utf8' },
    )
    expect(scored).toMatch(/tables 51\/51 indicators 386\/386/)
  })

  it('gives no cost finding on the three tables of the Tianjin form, and one for a change of 0.01万元', async () => {
    const file = readdirSync(CORPUS).find((f) => f.startsWith('tianjin')) ?? ''
    const grids = await gridsOf(file)
    const costs = (gs: readonly Grid[]) =>
      checkWorkbook(gs, { fileName: file }).findings.filter((f) => ['cost-sum', 'total-cost'].includes(f.rule))
    expect(costs(grids)).toEqual([])
    for (const [index, grid] of grids.entries()) {
      const row = grid.usedRows.find((r) => /^≤[\d.]+万元$/.test(grid.cell(r, 6)?.text ?? ''))
      if (row === undefined) throw new Error('no cost row')
      const amount = Number(/[\d.]+/.exec(grid.cell(row, 6)?.text ?? '')?.[0])
      const rows = grid.usedRows.map((r) => [...grid.rowCells(r)])
      const at = grid.usedRows.indexOf(row)
      const changed = rows[at]
      if (changed) changed[6] = textCell(`≤${(amount + 0.01).toFixed(2)}万元`)
      const source: (typeof rows)[number][] = []
      grid.usedRows.forEach((r, i) => (source[r] = rows[i] ?? []))
      const other = new Grid({ sheet: grid.sheet, rows: source, merges: grid.merges })
      const found = costs(grids.map((g, i) => (i === index ? other : g)))
      expect(found).toHaveLength(1)
      expect(found[0]?.rule).toBe('cost-sum')
      expect(found[0] && formatCell(found[0].cell)).toBe('C4')
      expect(found[0]?.message).toContain('0.01万元')
      const terms = grid.usedRows.filter((r) => /^≤[\d.]+万元$/.test(grid.cell(r, 6)?.text ?? '')).length
      expect(found[0]?.related.filter((r) => r.role === 'term')).toHaveLength(terms)
    }
  })
})
