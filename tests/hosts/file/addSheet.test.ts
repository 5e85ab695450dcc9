import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { workbookParts, writeWorkbook, zipParts } from '../../../samples/support/xlsxWriter.ts'
import { newWorkbook, type WorkbookDocument } from '../../../src/hosts/file/index.ts'
import {
  draftGrid,
  draftHeights,
  draftSheet,
  formatRange,
  type Grid,
  type SheetDraft,
} from '../../../src/sheet/index.ts'
import { BLANK_FORMS, BUILTIN_TYPES, blankTable } from '../../../src/templates/index.ts'
import { richWorkbook, RICH_SHEET } from '../../support/richWorkbook.ts'
import { done, member, openedDocument, refused, reopened, touched } from './changed.ts'

const [TYPE] = BUILTIN_TYPES
if (!TYPE) throw new Error('no type')
const PROJECT = {
  name: '示例项目',
  unitName: '示例区某局',
  year: 2026,
  budget: '80',
  goal: '',
  purpose: '用于项目实施。',
}
const DRAFT = blankTable('F6', PROJECT, TYPE)
const ODD = draftSheet(
  '怪话',
  [10, 12],
  [
    [
      { role: 'text', text: '=1+1' },
      { role: 'text', text: '001' },
    ],
    [
      { role: 'text', text: '2026-1-1' },
      { role: 'text', text: ' 前后有空格 ' },
    ],
    [
      { role: 'text', text: '-5%' },
      { role: 'text', text: '<&>"\n第二行' },
    ],
  ],
)

const texts = (grid: Grid) =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (_c, col) => grid.cell(row, col)?.text ?? ''),
  )

/** What is written is what the draft says, cell by cell, all of it texts. */
function expectDraft(grid: Grid, draft: SheetDraft) {
  const wanted = draftGrid(draft)
  expect(texts(grid)).toEqual(texts(wanted))
  expect(grid.merges.map(formatRange).sort()).toEqual(wanted.merges.map(formatRange).sort())
  for (const row of grid.usedRows)
    for (const cell of grid.rowCells(row)) if (cell) expect([typeof cell.value, cell.formula]).toEqual(['string', null])
}

describe('往文件里加一张新表', () => {
  it.each(['excel', 'prefixed'] as const)('在最后；别的部件一个字节不动（%s）', (manner) => {
    const bytes = richWorkbook(manner)
    const written = openedDocument(bytes).addSheet(DRAFT)
    expect(written.sheet).toBe('示例项目')
    const document = reopened(done(written))
    expect(document.sheets.map(({ name }) => name)).toEqual([RICH_SHEET, '汇总 表', '示例项目'])
    expect(touched(bytes, document.bytes())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ])
    for (const name of [RICH_SHEET, '汇总 表'])
      expect(texts(document.grid(name))).toEqual(texts(openedDocument(bytes).grid(name)))
    expectDraft(document.grid('示例项目'), DRAFT)
  })

  it('字号、粗细、对齐、边框、列宽、行高都在；合并的每一格都有边框', () => {
    const document = reopened(done(openedDocument(richWorkbook()).addSheet(DRAFT)))
    const { look, colWidths, rowHeights } = document.look('示例项目')
    expect(look(0, 0)).toMatchObject({ bold: true, size: 16, horizontal: 'center', wrap: true, borders: { top: null } })
    const merge = DRAFT.merges.find(({ top, bottom }) => bottom > top && top > 3)
    if (!merge) throw new Error('no merged rows')
    for (let row = merge.top; row <= merge.bottom; row++)
      expect(look(row, merge.left).borders).toMatchObject({ left: { style: 'thin' }, bottom: { style: 'thin' } })
    const last = DRAFT.rows.length - 1
    expect(look(last, 3)).toMatchObject({ bold: false, size: 10.5, horizontal: 'left' })
    expect(colWidths.size).toBe(DRAFT.widths.length)
    // Points to pixels at 96 dpi.
    expect(rowHeights.get(last)).toBeCloseTo(((draftHeights(DRAFT)[last] ?? 0) * 4) / 3, 0)
  })

  it('再长的字，行也不高过 Excel 许可的', () => {
    const long = { ...ODD, rows: [[{ role: 'text' as const, text: '很长的目标，'.repeat(500) }]], merges: [] }
    expect(draftHeights(long)).toEqual([409])
  })

  it('像公式、像数字、像日期的字照样是字', () => {
    expectDraft(reopened(done(openedDocument(richWorkbook()).addSheet(ODD))).grid('怪话'), ODD)
  })

  it('名字有人用了就编号，不分大小写；31 个字以内', () => {
    const named = (name: string) => ({ ...ODD, name })
    const first = done(openedDocument(richWorkbook()).addSheet(named('Table')))
    expect(first.addSheet(named('TABLE')).sheet).toBe('TABLE (2)')
    const long = '很'.repeat(31)
    const again = done(openedDocument(richWorkbook()).addSheet(named(long))).addSheet(named(long))
    expect(again.sheet).toBe(`${'很'.repeat(27)} (2)`)
    expect(reopened(done(again)).sheets).toHaveLength(4)
  })

  it('没有样式的文件也加得进；工作簿结构受保护的不加，说明怎么办', () => {
    const parts = workbookParts({ sheets: [{ name: '表', rows: [['甲']] }] })
    const locked = (parts['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      '<workbookProtection lockStructure="1"/><sheets>',
    )
    expect(locked).toContain('lockStructure')
    const written = openedDocument(zipParts({ ...parts, 'xl/workbook.xml': locked })).addSheet(ODD)
    expect(refused(written).code).toBe('protected')
    const plain = openedDocument(writeWorkbook({ sheets: [{ name: '表', rows: [['甲']] }] }))
    expect(member(done(plain.addSheet(ODD)), 'xl/worksheets/sheet2.xml')).toContain('t="inlineStr"')
  })
})

describe('只有一张新表的工作簿', () => {
  it('是草稿的样子，同一份草稿给出同一个文件', () => {
    const document = newWorkbook(DRAFT, '新.xlsx')
    expect(document.sheets).toEqual([{ name: '示例项目', hidden: false }])
    expectDraft(reopened(document).grid('示例项目'), DRAFT)
    expect(document.bytes()).toEqual(newWorkbook(DRAFT, '别的.xlsx').bytes())
  })
})

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-soffice-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The workbook as LibreOffice opened and saved it. */
function throughLibreOffice(document: WorkbookDocument): WorkbookDocument {
  const file = path.join(folder, 'in.xlsx')
  writeFileSync(file, document.bytes())
  const out = path.join(folder, 'out')
  const run = spawnSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
    file,
  ])
  expect(run.status).toBe(0)
  return openedDocument(new Uint8Array(readFileSync(path.join(out, 'in.xlsx'))))
}

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  it('打得开新建的文件', () => {
    expectDraft(throughLibreOffice(newWorkbook(DRAFT, '新.xlsx')).grid('示例项目'), DRAFT)
  }, 120_000)

  it('打得开加了表的文件，每张新表都是原来的样子', () => {
    let document = openedDocument(richWorkbook())
    const drafts = BLANK_FORMS.map((form) => ({ ...blankTable(form, PROJECT, TYPE), name: form }))
    for (const draft of [...drafts, ODD]) document = done(document.addSheet(draft))
    const saved = throughLibreOffice(document)
    for (const draft of [...drafts, ODD]) expectDraft(saved.grid(draft.name), draft)
  }, 120_000)
})
