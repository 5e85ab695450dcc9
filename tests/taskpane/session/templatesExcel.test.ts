import { afterEach, describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../samples/sources/index.ts'
import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { MemoryExcel, MemoryWorkbook } from '../../support/excelHost/index.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import { sessionOn } from './sessionOver.ts'

// 模板 from the pane down to Microsoft's own client library, on the samples.

const open: MemoryExcel[] = []
const settle = () => new Promise((resolve) => setTimeout(resolve, 15))

function excelWith(tables: string) {
  const workbook = new MemoryWorkbook()
  for (const grid of readNotation(tables).grids) workbook.addGrid(grid)
  const excel = new MemoryExcel(workbook, '1.15')
  open.push(excel)
  return { workbook, excel, ...sessionOn(createExcelHost(excel.environment(2_000))) }
}

/** What the cells of a sheet hold, row by row (from 1), the cells of a row joined from left to right. */
function rowsOf(workbook: MemoryWorkbook, sheet: string): ReadonlyMap<number, string> {
  const rows = new Map<number, string>()
  const cells = [...(workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [])].map(([key, { value }]) => {
    const [row = 0, col = 0] = key.split(',').map(Number)
    return { row, col, text: String(value) }
  })
  for (const { row, text } of cells.sort((a, b) => a.col - b.col)) {
    rows.set(row + 1, (rows.get(row + 1) ?? '') + text)
  }
  return rows
}

afterEach(async () => {
  await settle()
  for (const excel of open.splice(0)) expect(excel.unknown).toEqual([])
})

describe('模板 in Excel', () => {
  it.each(SAMPLES.map((sample) => [sample.file, sample.tables] as const))(
    '%s: inserts what the preview showed, brings no finding that it did not say, and is taken back in one step',
    async (_, tables) => {
      const { workbook, session, actions } = excelWith(tables)
      await actions.templates.open()
      const offered = session.state().templates
      expect(offered.phase).toBe('ready')
      if (offered.table === null) {
        // A whole department's table, a list of projects, a self-assessment: nothing is inserted there.
        expect(offered.tables).toEqual([])
        return
      }
      expect(offered.preview?.newRows.length).toBeGreaterThan(0)
      const before = workbook.snapshot()
      const graveBefore = visibleItems(session.state()).map(({ finding }) => finding.fingerprint)
      await actions.templates.preview()
      const { preview } = session.state().templates
      expect(workbook.snapshot()).toEqual(before)
      // Whoever goes on beyond twenty indicators is told so beforehand, as an 提示; nothing else is new.
      const rest = preview?.brings.filter(
        ({ severity, message }) => severity !== 'info' || !message.includes('超过 20 条'),
      )
      expect(rest).toEqual([])
      await actions.templates.insert()
      expect(session.state()).toMatchObject({ failure: null, notice: { undo: true, skipped: [] } })
      const rows = rowsOf(workbook, offered.sheet)
      for (const { number, name, value, kind } of preview?.clusters.flat() ?? []) {
        if (kind === 'kept') continue
        expect(rows.get(number)).toContain(name)
        expect(rows.get(number)).toContain(value)
      }
      const added = visibleItems(session.state()).filter(({ finding }) => !graveBefore.includes(finding.fingerprint))
      expect(added.map(({ finding }) => finding.message)).toEqual([])
      await actions.undo()
      expect(workbook.snapshot()).toEqual(before)
    },
    20_000,
  )
})
