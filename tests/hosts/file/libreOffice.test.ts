import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { formatCell, type Grid } from '../../../src/sheet/index.ts'
import { richWorkbook, RICH_SHEET } from '../../support/richWorkbook.ts'
import { done, member, openedDocument, reopened, touched } from './changed.ts'

const saved = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'fixtures', 'libreoffice.xlsx')))
const cell = (row: number, col: number) => ({ top: row, left: col, bottom: row, right: col })

describe('LibreOffice 保存的文件', () => {
  const document = openedDocument(saved)

  it('标注再清除，一个字节也不变', () => {
    const marked = done(
      document.mark(RICH_SHEET, [
        { level: 'error', range: cell(7, 2), note: '合计不对' },
        { level: 'info', range: cell(4, 0), note: null },
      ]),
    )
    expect(reopened(marked).look(RICH_SHEET).notes).toHaveLength(2)
    expect(touched(saved, done(reopened(marked).clearMarks()).bytes())).toEqual([])
    expect(done(marked.clearMarks()).bytes()).toEqual(saved)
  })

  it('插入的行沿用上一行的样子，行高只在手工设过时沿用', () => {
    const inserted = done(document.insertRows(RICH_SHEET, 5, 1))
    expect(member(inserted, 'xl/worksheets/sheet1.xml')).toContain('<row r="6" customFormat="false" ht="22.5"')
    expect(inserted.look(RICH_SHEET).look(5, 2)).toEqual(document.look(RICH_SHEET).look(4, 2))
    expect(inserted.grid(RICH_SHEET).merges).toContainEqual({ top: 4, left: 1, bottom: 7, right: 1 })
    expect(member(inserted, 'xl/charts/chart1.xml')).toContain('$C$5:$C$8')
  })
})

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-soffice-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The file as LibreOffice shows it after working out every formula anew: the saved results are taken away first. */
function recalculated(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, content] of Object.entries(parts)) {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue
    const xml = new TextDecoder().decode(content)
    parts[name] = new TextEncoder().encode(
      xml.replace(/(<\/(?:x:)?f>|<(?:x:)?f[^>]*\/>)<(x:)?v>[^<]*<\/(?:x:)?v>/g, '$1'),
    )
  }
  const file = path.join(folder, 'in.xlsx')
  const out = path.join(folder, 'out')
  writeFileSync(file, zipSync(parts))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const run = spawnSync('soffice', [
    '--headless',
    profile,
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
    file,
  ])
  expect(run.status).toBe(0)
  return new Uint8Array(readFileSync(path.join(out, 'in.xlsx')))
}

/** What every cell of a sheet shows, by its name; rows below `before` counted up by `count`. */
function shown(grid: Grid, before = Infinity, count = 0): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const row of grid.usedRows) {
    grid.rowCells(row).forEach((found, col) => {
      if (found && found.text !== '') texts[formatCell({ row: row >= before ? row + count : row, col })] = found.text
    })
  }
  return texts
}

describe.skipIf(!hasLibreOffice)('改过的文件由 LibreOffice 打开并重算（没有装它就跳过）', () => {
  it('插入行之后，每一格显示的都和插入之前一样', { timeout: 120_000 }, () => {
    const original = openedDocument(recalculated(richWorkbook()))
    const inserted = done(openedDocument(richWorkbook()).insertRows(RICH_SHEET, 6, 2))
    const after = openedDocument(recalculated(inserted.bytes()))
    expect(shown(after.grid(RICH_SHEET))).toEqual(shown(original.grid(RICH_SHEET), 6, 2))
    expect(shown(after.grid('汇总 表'))).toEqual(shown(original.grid('汇总 表')))
  })

  it('写入的文字还是文字，标注和批注都看得见，重算用的是新的数', { timeout: 120_000 }, () => {
    const document = openedDocument(richWorkbook('prefixed'))
    const marked = done(document.mark(RICH_SHEET, [{ level: 'error', range: cell(7, 2), note: '合计不对' }]))
    const written = done(
      marked.setCells(RICH_SHEET, [
        { at: { row: 5, col: 2 }, text: '10.25' },
        { at: { row: 8, col: 0 }, text: '=1+1' },
      ]),
    )
    const after = openedDocument(recalculated(written.bytes()))
    const grid = after.grid(RICH_SHEET)
    expect(grid.cell(8, 0)).toMatchObject({ text: '=1+1', formula: null })
    expect(grid.cell(7, 2)?.text).toBe('24.50')
    expect(after.look(RICH_SHEET).marks).toEqual([{ level: 'error', range: cell(7, 2) }])
    expect(after.look(RICH_SHEET).notes.map(({ ours }) => ours)).toEqual([false, true])
  })
})
