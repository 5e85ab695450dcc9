import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../../src/sheet/index.ts'
import { mark, plan, refusal, refusalOf, setting, settle, SHEET, watchExcel } from './setting.ts'

watchExcel()

const change = plan({ D3: ['200 人', '≥200人'] })

describe('Excel 不肯或不答', () => {
  it.each<[string, RefusalCode]>([
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'unsupported'],
    ['ConnectionFailure', 'host-lost'],
    ['HostRestartNeeded', 'host-lost'],
    ['GeneralException', 'unknown'],
    ['RequestAborted', 'unknown'],
    ['SomethingNewInExcel', 'unknown'],
  ])('%s 说成 %s，原来的代码留给日志', async (code, expected) => {
    const { excel, host } = setting()
    excel.failing.set(0, code)
    const found = await refusalOf(host.sheets())
    expect([found.code, found.detail]).toEqual([expected, code])
  })

  it('受保护、正在编辑、太大、没回应：各有各的话', async () => {
    const messages: string[] = []
    for (const code of ['AccessDenied', 'InvalidOperationInCellEditMode', 'ResponsePayloadSizeLimitExceeded']) {
      const { excel, host } = setting()
      excel.failing.set(0, code)
      messages.push((await refusalOf(host.sheets())).message)
    }
    const { excel, host } = setting('1.15', 40)
    excel.hanging.add(0).add(1)
    messages.push((await refusalOf(host.sheets())).message)
    expect(new Set(messages).size).toBe(4)
    expect(messages[0]).toContain('受保护')
    expect(messages[1]).toContain('正在编辑')
  })

  it('单元格正在编辑：等够了说正在编辑，不说别的，一个字也不写', async () => {
    const { excel, host } = setting('1.15', 60)
    excel.editing = true
    expect(await refusal(host.apply(change))).toBe('cell-editing')
    expect(await refusal(host.read(SHEET))).toBe('cell-editing')
    excel.editing = false
    expect((await host.apply(change)).applied).toHaveLength(1)
  })

  it('永远不回来的往返说超时，取消马上停，下一次照常', async () => {
    const { excel, host } = setting('1.15', 60)
    // The second is the question whether a cell is being edited.
    excel.hanging.add(0).add(1).add(2)
    const began = Date.now()
    expect(await refusal(host.read(SHEET))).toBe('timeout')
    expect(Date.now() - began).toBeLessThan(60 * 2 + 200)
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 10)
    expect(await refusal(host.read(SHEET, { cancel: controller.signal }))).toBe('cancelled')
    expect((await host.read(SHEET)).rowCount).toBe(5)
  })

  it('写的那次不回来：说超时，以后照常', async () => {
    const { excel, host } = setting('1.15', 60)
    excel.hanging.add(1).add(2)
    expect(await refusal(host.apply(change))).toBe('timeout')
    expect((await host.read(SHEET)).cell(2, 3)?.text).toBe('200 人')
    expect((await host.apply(change)).applied).toHaveLength(1)
  })
})

describe('取消', () => {
  it('还没开始就取消：一次也不问', async () => {
    const { excel, host } = setting()
    const cancel = AbortSignal.abort()
    expect(await refusal(host.read(SHEET, { cancel }))).toBe('cancelled')
    expect(await refusal(host.apply(change, { cancel }))).toBe('cancelled')
    expect(excel.trips).toEqual([])
  })

  it.each([0, 1])('第 %i 次往返时取消：或者没写，或者写全了，绝不写一半', async (index) => {
    const { workbook, excel, host } = setting()
    const before = workbook.snapshot()
    const controller = new AbortController()
    excel.beforeTrip = (at) => {
      if (at === index) controller.abort()
    }
    const both = plan({ D3: ['200 人', '≥200人'], D4: ['5 场', '≥5场'] })
    expect(await refusal(host.apply(both, { cancel: controller.signal }))).toBe('cancelled')
    await settle()
    excel.beforeTrip = () => undefined
    if (index === 0) expect(workbook.snapshot()).toEqual(before)
    else expect((await host.read(SHEET)).cell(3, 3)?.text).toBe('≥5场')
    expect(excel.work).toHaveLength(index === 0 ? 1 : 3)
  })

  it('分块读大表时取消：后面的块不再问', async () => {
    const { workbook, excel, host } = setting()
    const row = Array.from({ length: 20 }, (_, col) => `指标${col}`)
    workbook.addSheet(
      '大表',
      Array.from({ length: 9_000 }, () => row),
    )
    const controller = new AbortController()
    excel.beforeTrip = (at) => {
      if (at === 2) controller.abort()
    }
    expect(await refusal(host.read('大表', { cancel: controller.signal }))).toBe('cancelled')
    await settle()
    expect(excel.work.length).toBeLessThanOrEqual(3)
  })

  it('标注不半途而废：取消信号只管读和改', async () => {
    const { sheet, host } = setting()
    await host.mark(SHEET, [mark('error', 'D3')])
    expect(sheet.formats).toHaveLength(4)
  })
})
