import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import type { WorkbookDocument } from '../../../src/hosts/file/index.ts'
import { parseCell } from '../../../src/sheet/index.ts'
import { zipParts } from '../../../samples/support/xlsxWriter.ts'
import { done, openedDocument, reopened } from './changed.ts'

const SAMPLES = path.resolve('samples')
const SHEET = '公路养护'
const PART = 'xl/worksheets/sheet1.xml'

/** A sample with formulas in the place of some of its numbers. */
function withFormulas(start: string, formulas: Readonly<Record<string, readonly [string, number]>>): WorkbookDocument {
  const name = readdirSync(SAMPLES).find((file) => file.startsWith(start)) ?? ''
  const parts: Record<string, string | Uint8Array> = unzipSync(new Uint8Array(readFileSync(path.join(SAMPLES, name))))
  let xml = new TextDecoder().decode(parts[PART] as Uint8Array)
  for (const [cell, [text, value]] of Object.entries(formulas)) {
    const replaced = xml.replace(
      new RegExp(`(<c r="${cell}"(?: s="\\d+")?>)<v>[^<]*</v>`),
      `$1<f>${text}</f><v>${value}</v>`,
    )
    if (replaced === xml) throw new Error(`no number in ${cell}`)
    xml = replaced
  }
  parts[PART] = xml
  return openedDocument(zipParts(parts), name)
}

function set(document: WorkbookDocument, cell: string, text: string): WorkbookDocument {
  const at = parseCell(cell)
  if (!at) throw new Error(cell)
  return done(document.setCells(SHEET, [{ at, text, byHand: true }]))
}

const problems = (document: WorkbookDocument) =>
  checkWorkbook(
    document.sheets.map(({ name }) => document.grid(name)),
    { fileName: document.name },
  )
    .findings.filter(({ sheet, rule }) => sheet === SHEET && /sum|calculation|total/.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`)

describe('合计是公式的成本构成表', () => {
  const document = withFormulas('12', { D8: ['SUM(D5:D7)', 95] })
  const before = document.bytes()

  it('改对一项成本，合计跟着对，检查不再报；存出来再打开也一样', () => {
    expect(problems(document)).toEqual(['detail-sum 支出明细合计 95万元，比年度资金总额 96万元少 1万元'])
    const after = set(set(document, 'D7', '12.00'), 'E7', '检查桥梁 24 座，每座 5000 元，共 12 万元。')
    expect(after.grid(SHEET).cell(7, 3)).toMatchObject({ text: '96.00', value: 96 })
    expect([after.uncalculated, problems(after)]).toEqual([[], []])
    expect(problems(reopened(after))).toEqual([])
    expect(document.bytes()).toBe(before)
  })

  it('改错一项，检查报的是新的合计', () => {
    const right = set(document, 'D7', '12.00')
    expect(problems(set(right, 'D5', '61.50'))).toContain(
      'detail-sum 支出明细合计 97.5万元，比年度资金总额 96万元多 1.5万元',
    )
  })
})
