import { describe, expect, it } from 'vitest'
import { sheetResults, type SheetResult } from '../../taskpane/workbook/sheetResults.ts'

function sheet(name: string, change: Partial<SheetResult> = {}): SheetResult {
  return { name, hidden: false, tables: 1, errors: 0, warnings: 0, failure: null, ...change }
}

describe('the sheets of a workbook', () => {
  it('with tables are listed in the workbook’s order, those without only by name', () => {
    const { listed, without } = sheetResults([
      sheet('封面', { tables: 0 }),
      sheet('附表1', { errors: 2 }),
      sheet('说明', { tables: 0 }),
      sheet('附表2', { hidden: true }),
    ])
    expect(listed.map(({ name }) => name)).toEqual(['附表1', '附表2'])
    expect(without).toEqual(['封面', '说明'])
  })

  it('that could not be read are listed with the reason: nobody knows whether they hold tables', () => {
    const { listed, without } = sheetResults([sheet('附表3', { tables: 0, failure: '这张工作表太大' })])
    expect(listed.map(({ failure }) => failure)).toEqual(['这张工作表太大'])
    expect(without).toEqual([])
  })
})
