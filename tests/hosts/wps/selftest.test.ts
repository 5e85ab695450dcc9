import { describe, expect, it } from 'vitest'
import { isNewWorkbook, selfTest } from '../../../src/hosts/wps/pages/selftest/run.ts'
import { MemoryWorkbook } from '../../support/excelHost/memoryWorkbook.ts'
import { opened, watchEt } from './setting.ts'

watchEt()

/** As a user makes one: empty, never saved. */
function newWorkbook() {
  const workbook = new MemoryWorkbook()
  workbook.addSheet('Sheet1')
  const { et } = opened(workbook)
  et.book.path = ''
  return { workbook, et }
}

describe('自检', () => {
  it('只在没存过、没有内容的工作簿里做', () => {
    const { workbook, et } = newWorkbook()
    expect(isNewWorkbook(et.application)).toBe(true)
    et.book.path = 'C:\\我的文档'
    expect(isNewWorkbook(et.application)).toBe(false)
    et.book.path = ''
    et.type('Sheet1', { row: 0, col: 0 }, '项目名称')
    expect(isNewWorkbook(et.application)).toBe(false)
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  })

  it('准备示例时 WPS 就报错：说出 WPS 的话，建了的表删掉，询问照旧', async () => {
    const { workbook, et } = newWorkbook()
    et.beforeCall = (name) => {
      if (name === 'Range.AddComment()') throw new Error('不支持批注')
    }
    await expect(selfTest(et.application, () => undefined)).rejects.toThrow('不支持批注')
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
    expect([et.listeners, et.world.displayAlerts]).toEqual([0, true])
  })
})
