import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MemoryWorkbook } from '../../support/excelHost/memoryWorkbook.ts'
import { memoryWorkbookOf } from '../../support/excelHost/fromFile.ts'
import { SAMPLE_FILES, sampleBytes } from '../../support/insertionCases.ts'
import { mark, opened, SHEET, watchEt } from './setting.ts'

watchEt()

/** 500 rows of 12 columns as offices have them: a title across, two levels merged down, a remark merged across. */
function large(level1: number, level2: number) {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET)
  const put = (row: number, col: number, value: string | number, format = 'General') =>
    sheet.cells.set(`${row},${col}`, { value, formula: null, format, shown: null })
  put(0, 0, '项目支出绩效目标申报表')
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 11 })
  for (let col = 0; col < 12; col++) put(1, col, `列${col + 1}`)
  const down = (col: number, rows: number) => {
    for (let row = 2; row < 500; row += rows) {
      const bottom = Math.min(499, row + rows - 1)
      put(row, col, `类别${row}`)
      if (bottom > row) sheet.merges.push({ top: row, left: col, bottom, right: col })
    }
  }
  down(0, level1)
  down(1, level2)
  for (let row = 2; row < 500; row++) {
    for (let col = 2; col < 11; col++) {
      if (col === 6) put(row, col, row / 2, row % 7 === 0 ? '0.00' : '#,##0.00')
      else put(row, col, `内容${row}-${col}`)
    }
    if (row % 9 === 0) put(row, 11, '备注')
  }
  return { sheet, ...opened(workbook) }
}

/** Of every sheet of a workbook: 200 calls, and so many for each merged area. */
async function expectFewCalls(bytes: Uint8Array, file: string, perArea: number): Promise<void> {
  const { et, host } = opened(memoryWorkbookOf(bytes, file))
  for (const { name } of await host.sheets()) {
    const before = et.calls.length
    const { merges } = await host.read(name)
    const asked = et.calls.slice(before)
    const formats = 2 * asked.filter((call) => call === 'Range.NumberFormat').length
    expect(asked.length - formats, name).toBeLessThanOrEqual(200 + perArea * merges.length)
  }
}

// Real tables of public documents; they live outside the project.
const CORPUS = new URL('../../../../shared/corpus/', import.meta.url)
const isHere = existsSync(CORPUS)

describe('调用 WPS 的次数', () => {
  it.each([
    ['没有纵向合并', 1, 1],
    ['一级、二级合并', 50, 10],
    ['合并得多', 60, 6],
    ['合并得密', 10, 2],
    ['每两行一合并', 2, 2],
  ])('检查 500 行 12 列（%s）：不超过 200 次，每片合并区域另加 2 次，问数字格式的另算', async (_, level1, level2) => {
    const { sheet, et, host } = large(level1, level2)
    const calls = await et.counted(() => host.read(SHEET))
    const formats = 2 * et.calls.filter((name) => name === 'Range.NumberFormat').length
    expect(calls - formats).toBeLessThanOrEqual(200 + 2 * sheet.merges.length)
    expect((await host.read(SHEET)).merges).toHaveLength(sheet.merges.length)
  })

  it.each(SAMPLE_FILES)('%s：合并再零碎也一样', (file) => expectFewCalls(sampleBytes(file), file, 2))

  it('数字格式只问有内容的地方，整列一种格式的只问几次', async () => {
    const { sheet, et, host } = large(1, 1)
    for (const cell of sheet.cells.values()) cell.format = 'General'
    await host.read(SHEET)
    expect(et.calls.filter((name) => name === 'Range.NumberFormat')).toHaveLength(2)
  })

  it('标注 1,000 格不超过 60 次', async () => {
    const { et, host } = large(1, 1)
    const levels = ['error', 'warning', 'info', 'term'] as const
    const marks = Array.from({ length: 1_000 }, (_, i) => {
      const cell = `${'CDEFGHIJ'[i % 8] ?? 'C'}${((i * 37) % 499) + 1}`
      return mark(levels[i % 4] ?? 'error', cell)
    })
    expect(await et.counted(() => host.mark(SHEET, marks))).toBeLessThanOrEqual(60)
  })

  it('改 100 格，每格不超过 7 次', async () => {
    const { et, host } = large(1, 1)
    const edits = Array.from({ length: 100 }, (_, i) => ({
      kind: 'set-cell' as const,
      sheet: SHEET,
      at: { row: i + 2, col: 3 },
      from: `内容${i + 2}-3`,
      to: `≥${i}人`,
    }))
    expect(await et.counted(() => host.apply({ title: '改', edits }))).toBeLessThanOrEqual(740)
  })
})

// An area costs two calls, and one for every fifteen or so. But that nothing else is merged has to be asked of what lies
// between the areas, block by block: where forty small tables stand one below the other, each cut by titles across, that
// is as much again.
describe.skipIf(!isHere)('公开的真实表格：每片合并区域另加的不超过 3 次', () => {
  const files = isHere ? readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx')) : ['真实表格不在这里']
  it.each(files)('%s', (file) =>
    expectFewCalls(new Uint8Array(readFileSync(new URL(encodeURIComponent(file), CORPUS))), file, 3),
  )
})
