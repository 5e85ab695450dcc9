import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../samples/sources/index.ts'
import { drawSample } from '../samples/support/drawSample.ts'
import type { ExpectedFinding } from '../samples/support/sample.ts'
import { checkWorkbook, type CheckResult } from '../src/check/index.ts'
import { openWorkbook } from '../src/hosts/file/index.ts'
import { formatCell, type CellAddress, type Grid } from '../src/sheet/index.ts'
import { readNotation } from '../src/table/index.ts'

const fileOf = (name: string) => new URL(`../samples/${encodeURIComponent(name)}`, import.meta.url)

async function gridsOf(bytes: Uint8Array, name: string): Promise<Grid[]> {
  const opened = await openWorkbook(bytes, name)
  if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`)
  const sheets = await opened.workbook.sheets()
  return Promise.all(sheets.map((sheet) => opened.workbook.read(sheet.name)))
}

/** 「附表1!E12」, or the cell alone where there is one sheet. */
function place(sheet: string, cell: CellAddress | null, sheets: number): string {
  const at = cell ? formatCell(cell) : ''
  return sheets > 1 ? `${sheet}!${at}` : at
}

function findingsOf(result: CheckResult, sheets: number): string[] {
  return result.findings
    .map(({ rule, severity, sheet, cell }) => `${place(sheet, cell, sheets)} ${rule} ${severity}`)
    .sort()
}

function expectedOf(findings: readonly ExpectedFinding[]): string[] {
  return findings.map(({ rule, severity, at }) => `${at} ${rule} ${severity}`).sort()
}

describe('示例工作簿', () => {
  it('samples/ 里的文件都有源文件，一个不多一个不少', () => {
    const drawn = readdirSync(new URL('../samples/', import.meta.url)).filter((name) => name.endsWith('.xlsx'))
    expect(drawn.sort()).toEqual(SAMPLES.map((sample) => sample.file).sort())
  })

  it('有一份干净的表：三种表样，25 条以上的指标，没有任何提示', () => {
    const clean = SAMPLES.filter((sample) => sample.expected.length === 0 && sample.file.includes('干净'))
    expect(clean).toHaveLength(1)
    const result = checkWorkbook(readNotation(clean[0]?.tables ?? '').grids, { fileName: clean[0]?.file ?? '' })
    expect(result.verdict).toBe('ready')
    expect(result.tables.map((table) => table.form)).toEqual(['F1', 'F6', 'F7'])
    expect(result.tables.reduce((sum, table) => sum + table.indicators.length, 0)).toBeGreaterThan(25)
  })

  describe.each(SAMPLES.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
    const committed = new Uint8Array(readFileSync(fileOf(file)))

    it('就是照源文件画出来的（改了源文件请运行 npm run samples）', () => {
      expect(Buffer.compare(committed, drawSample(sample))).toBe(0)
    })

    it('查出的问题与源文件里写明的完全一致', async () => {
      const grids = await gridsOf(committed, file)
      const result = checkWorkbook(grids, { fileName: file })
      expect(findingsOf(result, grids.length)).toEqual(expectedOf(sample.expected))
      const problems = result.problems.map((problem) => place(problem.sheet, problem.cell, grids.length))
      expect(problems.sort()).toEqual((sample.problems ?? []).map((problem) => problem.at).sort())
    })

    it('从文件读到的和源文件写的一样', async () => {
      const written = readNotation(sample.tables).grids
      const read = await gridsOf(committed, file)
      const texts = (grid: Grid) =>
        grid.usedRows.flatMap((row) =>
          grid
            .rowCells(row)
            .flatMap((cell, col) => (cell && cell.text !== '' ? [`${formatCell({ row, col })} ${cell.text}`] : [])),
        )
      expect(read.map((grid) => [grid.sheet, texts(grid)])).toEqual(written.map((grid) => [grid.sheet, texts(grid)]))
      expect(read.map((grid) => grid.merges.length)).toEqual(written.map((grid) => grid.merges.length))
    })
  })
})
