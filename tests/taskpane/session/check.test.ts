import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../samples/sources/index.ts'
import { formatCell, parseRange } from '../../../src/sheet/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { createSession } from '../../../taskpane/session/createSession.ts'
import type { FindingItem } from '../../../taskpane/session/paneState.ts'
import { followSelected } from '../../../taskpane/session/selection.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import { MemoryHost } from '../../support/memoryHost.ts'
import { rulesFound, sessionOn, sessionOver, SHEET, TABLE, until } from './sessionOver.ts'

const D7 = { row: 6, col: 3 }
const range = (address: string) => {
  const found = parseRange(address)
  if (!found) throw new RangeError(address)
  return found
}
const HUNAN = SAMPLES.find((sample) => sample.file.startsWith('04'))?.tables ?? ''

describe('检查本表', () => {
  it('shows the verdict, the findings with title and cell, and the derivation of the sum', async () => {
    const { session, actions, finding } = sessionOver()
    await actions.checkSheet()
    const { sheet, busy, failure, rules } = session.state()
    expect({ busy, failure }).toEqual({ busy: null, failure: null })
    expect(sheet).toMatchObject({ sheet: SHEET, verdict: 'blocked', tables: 1, indicators: 7, stale: false })
    expect(finding('cost-sum')).toMatchObject({
      title: '成本指标合计与预算数不一致',
      tableTitle: '示例抽检经费',
      derivation: { sum: '81.00', gap: '+1.00' },
    })
    expect(finding('percent-over-limit').fix).toMatchObject({ safe: true, label: '改为 =100%' })
    expect(rules.length).toBeGreaterThan(40)
  })

  it('quotes a paragraph that stands where a name or an amount should be only as far as it can be read', async () => {
    const long = '其中人员经费及公用经费若干'.repeat(40)
    const { session, actions } = sessionOver(
      TABLE.replace('预算数: 80', `预算数: ${long}`).replaceAll('示例抽检经费', long),
    )
    await actions.checkSheet()
    const { items = [], problems = [], reconciliation } = session.state().sheet ?? {}
    expect(problems.some(({ message }) => message.includes('不是一个金额'))).toBe(true)
    const said = [
      ...problems.map(({ message }) => message),
      ...items.flatMap(({ tableTitle, finding }) => [tableTitle, finding.message]),
      ...(reconciliation?.tables.map(({ project }) => project) ?? []),
    ]
    expect(Math.max(...said.map((text) => text.length))).toBeLessThan(150)
  })

  it('writes nothing: neither cells nor marks nor settings', async () => {
    const { host, actions } = sessionOver()
    const before = host.grids
    await actions.checkSheet()
    await actions.checkWorkbook()
    expect(host.grids).toEqual(before)
    expect(host.marks.size).toBe(0)
    expect(host.state).toBeNull()
    expect(host.calls.filter((call) => !/^(?:loadState|readActive|read|sheets)$/.test(call))).toEqual([])
  })

  it('reads once', async () => {
    const { host, actions } = sessionOver()
    await actions.checkSheet()
    expect(host.calls.filter((call) => call.startsWith('read'))).toEqual(['readActive'])
  })

  it('says what it looked for where there is no table, and where to find one', async () => {
    const { session, actions } = sessionOver('#表 说明\n这里是填表说明')
    await actions.checkSheet()
    expect(session.state().failure).toMatchObject({ code: 'no-table', retry: null })
    expect(session.state().failure?.message).toMatch(/三级指标.*指标值.*选中/)
    expect(session.state().sheet?.verdict).toBe('unchecked')
  })

  it('knows its own report and an empty sheet', async () => {
    const { host, session, actions } = sessionOver()
    await actions.writeReport()
    host.active = host.report?.sheet ?? ''
    await actions.checkSheet()
    expect(session.state().failure?.message).toContain('检查报告')
    const empty = sessionOver('#表 空表')
    await empty.actions.checkSheet()
    expect(empty.session.state().failure?.message).toContain('空的')
  })

  it.each(['protected', 'cell-editing', 'too-large', 'host-lost'] as const)(
    'says why a sheet was not read: %s',
    async (code) => {
      const { host, session, actions } = sessionOver()
      host.fail('readActive', code)
      await actions.checkSheet()
      expect(session.state()).toMatchObject({ busy: null, sheet: null, failure: { code, retry: 'check' } })
      await actions.retry()
      expect(session.state()).toMatchObject({ failure: null, sheet: { verdict: 'blocked' } })
    },
  )

  it('stays usable when the program never answers', async () => {
    const { host, session, actions } = sessionOver(undefined, { limit: 40 })
    host.fail('readActive', 'hang')
    const checking = actions.checkSheet()
    await until(() => session.state().busy !== null)
    await checking
    expect(session.state()).toMatchObject({ busy: null, failure: { code: 'timeout', retry: 'check' } })
    await actions.checkSheet()
    expect(session.state().sheet?.verdict).toBe('blocked')
  })

  it('says so when the program cannot be reached at all', async () => {
    const openHost = () => Promise.reject(new Error('no such program'))
    const session = createSession({ openHost, now: () => 0, author: () => '' })
    await session.actions.checkSheet()
    expect(session.state()).toMatchObject({ busy: null, failure: { code: 'host-lost', retry: null } })
  })

  it('can be cancelled at once; what comes back late changes nothing', async () => {
    const { host, session, actions } = sessionOver(undefined, { delay: 30 })
    const checking = actions.checkSheet()
    await until(() => session.state().busy !== null)
    actions.cancel()
    expect(session.state()).toMatchObject({ busy: null, failure: null })
    await checking
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(session.state()).toMatchObject({ busy: null, failure: null, sheet: null })
    expect(host.calls).toContain('loadState')
  })

  it('takes no late answer of a program that does not heed the cancelling', async () => {
    class Stubborn extends MemoryHost {
      override readActive() {
        return super.readActive()
      }
    }
    const host = new Stubborn(readNotation(TABLE).grids, { delay: 20 })
    const { session, actions } = sessionOn(host)
    const first = actions.checkSheet()
    await until(() => host.calls.includes('readActive'))
    actions.cancel()
    await first
    expect(session.state()).toMatchObject({ busy: null, sheet: null, failure: null })
    const second = actions.checkSheet()
    await until(() => host.calls.filter((call) => call === 'readActive').length === 2)
    host.fail('readActive', 'protected')
    await actions.checkSheet()
    await second
    expect(session.state()).toMatchObject({ busy: null, sheet: null, failure: { code: 'protected' } })
  })

  it('gives way to a newer check', async () => {
    const { session, actions } = sessionOver(HUNAN, { delay: 10 })
    const sheet = actions.checkSheet()
    const workbook = actions.checkWorkbook()
    await Promise.all([sheet, workbook])
    expect(session.state()).toMatchObject({ scope: 'workbook', sheet: null, busy: null, failure: null })
  })
})

describe('选择区域', () => {
  const TWO = `#表 两张
    示例甲项目绩效目标表
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 培训人次 | ≥100人次

    示例乙项目绩效目标表
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 抽检批次 | ≥50批次`

  it('looks only at the cells that are selected, in their places', async () => {
    const { host, session, actions } = sessionOver(TWO)
    await actions.checkSheet()
    expect(session.state().sheet?.tables).toBe(2)
    host.choose('两张', range('A4:D6'))
    await actions.checkSheet({ selection: true })
    expect(session.state().sheet).toMatchObject({ tables: 1, region: 'A4:D6' })
    expect(session.state().sheet?.items.every((item) => item.finding.cell.row >= 3)).toBe(true)
  })

  it('asks for more than one cell', async () => {
    const { session, actions } = sessionOver(TWO)
    await actions.checkSheet({ selection: true })
    expect(session.state().failure).toMatchObject({ code: 'no-table' })
    expect(session.state().failure?.message).toContain('一个单元格')
  })

  it('says where to begin when the cells hold no table', async () => {
    const { host, session, actions } = sessionOver(TWO)
    host.choose('两张', range('A3:D3'))
    await actions.checkSheet({ selection: true })
    expect(session.state().failure?.message).toContain('A3:D3')
  })
})

describe('changes', () => {
  it.each([false, true])('make the result stale (somebody else’s: %s)', async (remote) => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    host.type(SHEET, D7, '≥60批次', { remote })
    expect(session.state().sheet?.stale).toBe(true)
    await actions.checkSheet()
    expect(session.state().sheet?.stale).toBe(false)
  })

  it('of another sheet do not', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.checkSheet()
    host.type('附表3', { row: 90, col: 0 }, '备注')
    expect(session.state().sheet?.stale).toBe(false)
  })

  it('while the sheet is being read leave the result stale', async () => {
    const { host, session, actions } = sessionOver(undefined, { delay: 20 })
    const checking = actions.checkSheet()
    await until(() => host.calls.includes('readActive'))
    host.type(SHEET, D7, '≥60批次')
    await checking
    expect(session.state().sheet?.stale).toBe(true)
  })

  it('are followed by a check of its own where the user wants it, once it is quiet', async () => {
    const { host, session, actions } = sessionOver()
    await actions.setSettings({ live: true })
    await actions.checkSheet()
    expect(rulesFound({ session })).toContain('hedged-value')
    host.type(SHEET, D7, '≥6')
    host.type(SHEET, D7, '≥60批次')
    await until(() => session.state().sheet?.stale === false)
    expect(rulesFound({ session })).not.toContain('hedged-value')
    expect(host.calls.filter((call) => call === 'read')).toHaveLength(1)
  })

  it('do not break off what was asked for: their own check comes after it', async () => {
    const { host, session, actions } = sessionOver(HUNAN, { delay: 250 })
    await actions.setSettings({ live: true })
    await actions.checkSheet()
    const { active } = host
    host.type(active, { row: 120, col: 0 }, '备注')
    await actions.checkWorkbook()
    expect(session.state()).toMatchObject({ scope: 'workbook', failure: null, workbook: { verdict: 'blocked' } })
  })

  it('are checked after all where their own check had to give way', async () => {
    const { host, session, actions, finding } = sessionOver(undefined, { delay: 60 })
    await actions.setSettings({ live: true })
    await actions.checkSheet()
    host.type(SHEET, D7, '≥60批次')
    await until(() => session.state().busy?.task === 'check')
    await actions.ignore(finding('vague-value').id, '上级文件要求', null)
    await until(() => session.state().sheet?.stale === false)
    expect(rulesFound({ session })).not.toContain('hedged-value')
  })

  it('wait with their own check while fixes are being looked through', async () => {
    const { host, session, actions } = sessionOver()
    await actions.setSettings({ live: true })
    await actions.checkSheet()
    actions.previewFixes()
    host.type(SHEET, { row: 40, col: 0 }, '备注')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(session.state().fixDialog).not.toBeNull()
    actions.closeFixes()
    await until(() => session.state().sheet?.stale === false)
  })

  it('that leave the cells as they were are not checked again', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    const items = session.state().sheet?.items
    host.type(SHEET, D7, '≥60批次')
    host.type(SHEET, D7, '预计60批次')
    await actions.checkSheet()
    expect(session.state().sheet?.items).toBe(items)
    expect(session.state().sheet?.stale).toBe(false)
  })

  it('are checked where they were made, though the user looks at another sheet', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.checkSheet()
    host.type('附表1', { row: 120, col: 0 }, '备注')
    host.choose('附表3', range('A1'))
    await actions.recheck()
    expect(session.state()).toMatchObject({ activeSheet: '附表3', sheet: { sheet: '附表1', stale: false } })
  })

  it('of a sheet that has another name now: 重试 checks the one the user looks at', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.checkSheet()
    host.fail('read', 'no-such-sheet', { sheet: '附表1', times: 9 })
    host.choose('附表3', range('A1'))
    await actions.recheck()
    expect(session.state().failure?.code).toBe('no-such-sheet')
    await actions.retry()
    expect(session.state()).toMatchObject({ failure: null, sheet: { sheet: '附表3' } })
  })

  it('are not listened to any more after closing', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    session.close()
    expect(host.listeners).toBe(0)
  })
})

describe('检查整个工作簿', () => {
  it('says of every sheet what it holds, and compares the sheets', async () => {
    const { session, actions, finding } = sessionOver(HUNAN)
    await actions.checkWorkbook()
    const { workbook, scope } = session.state()
    expect(scope).toBe('workbook')
    expect(workbook?.sheets.map(({ name, tables }) => `${name} ${String(tables)}`)).toEqual([
      '附表1 1',
      '附表2 1',
      '附表3 3',
    ])
    expect(finding('summary-sum').finding.sheet).toBe('附表2')
    expect(workbook?.whole.reconciliation.across.length).toBeGreaterThan(2)
  })

  it('names a sheet that cannot be read and goes on with the others', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    host.fail('read', 'too-large', { sheet: '附表2' })
    await actions.checkWorkbook()
    const { workbook, failure } = session.state()
    expect(failure).toBeNull()
    expect(workbook?.sheets[1]?.failure).toContain('太大')
    expect(workbook?.sheets[2]?.tables).toBe(3)
  })

  it('counts the sheets as it goes, and stops when it is told to', async () => {
    const { host, session, actions } = sessionOver(HUNAN, { delay: 10 })
    const seen: string[] = []
    session.subscribe(() => {
      const { progress } = session.state().busy ?? { progress: null }
      if (!progress) return
      seen.push(progress.label)
      if (progress.done === 1) actions.cancel()
    })
    await actions.checkWorkbook()
    expect(seen[0]).toContain('附表1')
    expect(session.state()).toMatchObject({ busy: null, workbook: null, failure: null })
    expect(host.calls.filter((call) => call === 'read').length).toBeLessThan(3)
  })

  it('shows one sheet with what only the comparison brings up, goes there, and back', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.checkWorkbook()
    await actions.showSheet('附表2')
    expect(host.active).toBe('附表2')
    expect(session.state()).toMatchObject({ scope: 'sheet', isPartOfWorkbook: true, sheet: { sheet: '附表2' } })
    expect(rulesFound({ session })).toContain('summary-sum')
    await actions.showSheet(null)
    expect(session.state()).toMatchObject({ scope: 'workbook', isPartOfWorkbook: false })
  })

  it('reads again only what has changed', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.setSettings({ live: true })
    await actions.checkWorkbook()
    const before = host.calls.length
    host.type('附表3', { row: 120, col: 0 }, '备注')
    expect(session.state().workbook?.whole.stale).toBe(true)
    await until(() => session.state().workbook?.whole.stale === false)
    expect(host.calls.slice(before)).toEqual(['read'])
  })
})

describe('the open finding', () => {
  it('stays open where it is still there; else the next one of the list opens', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    const before = session.state()
    const [first, second, third] = visibleItems(before)
    if (!before.sheet || !first || !second || !third) throw new Error('three findings are needed')
    const { sheet } = before
    const follow = (items: readonly FindingItem[]) =>
      followSelected({ ...before, selected: first.id }, { ...before, sheet: { ...sheet, items } })
    const another = { ...first, id: 'another' }
    expect(follow([another, first, second])).toBe(first.id)
    expect(follow([another, third])).toBe(third.id)
    expect(follow([another])).toBe('another')
    expect(follow([])).toBeNull()
  })
})

describe('the list', () => {
  it('stands table by table, the grave findings first, hints hidden at first', async () => {
    const { session, actions } = sessionOver(HUNAN)
    await actions.checkWorkbook()
    const items = visibleItems(session.state())
    expect(items.some((item) => item.finding.severity === 'info')).toBe(false)
    const groups = items.map((item) => item.finding.table ?? item.finding.sheet)
    expect(new Set(groups).size).toBe(groups.filter((group, i) => group !== groups[i - 1]).length)
    const rank = { error: 0, warning: 1, info: 2 }
    items.forEach((item, i) => {
      const before = items[i - 1]
      if (before?.finding.table !== item.finding.table) return
      expect(rank[before.finding.severity]).toBeLessThanOrEqual(rank[item.finding.severity])
    })
  })

  it('finds by words in title, message, cell and table', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    actions.setFilter({ text: '合计 c99' })
    expect(visibleItems(session.state())).toEqual([])
    actions.setFilter({ text: '合计 c4' })
    expect(visibleItems(session.state()).map((item) => item.finding.rule)).toEqual(['cost-sum'])
    actions.setFilter({ text: '合计 示例抽检经费' })
    expect(visibleItems(session.state()).map((item) => item.finding.rule)).toEqual(['cost-sum'])
  })

  it('is walked through up and down without leaving its ends, and the cell is shown', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    const items = visibleItems(session.state())
    await actions.step(1)
    await actions.step(1)
    expect(session.state().selected).toBe(items[1]?.id)
    expect(host.selected.range.top).toBe(items[1]?.finding.cell.row)
    await actions.step(-1)
    await actions.step(-1)
    expect(session.state().selected).toBe(items[0]?.id)
  })

  it('opens the finding of the cell that the user selects, and none for other cells', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    const { row, col } = finding('hedged-value').finding.cell
    host.choose(SHEET, { top: row, left: col, bottom: row, right: col })
    const { selected, sheet } = session.state()
    expect(sheet?.items.find(({ id }) => id === selected)?.finding.cell).toEqual({ row, col })
    host.choose(SHEET, range('H40'))
    expect(session.state().selected).toBe(selected)
    expect(host.calls).not.toContain('select')
  })

  it('stays open where the pane goes to a term of its sum that has a finding of its own', async () => {
    const { host, session, actions, finding } = sessionOver(TABLE.replace('≤52万元', '≤约52万元'))
    await actions.checkSheet()
    const sum = finding('cost-sum')
    const own = session.state().sheet?.items.find(({ place }) => place === 'D10')
    expect(sum.finding.related.map(({ cell }) => formatCell(cell))).toContain('D10')
    expect(own).toBeDefined()
    await actions.select(sum.id)
    await actions.goTo(SHEET, 'D10')
    expect(host.selected.range).toMatchObject({ top: 9, left: 3 })
    expect(session.state().selected).toBe(sum.id)
    host.choose(SHEET, range('A1'))
    host.choose(SHEET, range('D10'))
    expect(session.state().selected).toBe(own?.id)
  })

  it('stays open while its reason is being written, wherever the user looks', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    const { id } = finding('cost-sum')
    actions.startIgnoring(id)
    host.choose(SHEET, range('D7'))
    expect(session.state()).toMatchObject({ selected: id, ignoring: id })
  })

  it('opens the sum whose term the user selects', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    host.choose(SHEET, range('D11'))
    expect(session.state().selected).toBe(finding('cost-sum').id)
  })

  it('says so where its sheet is hidden', async () => {
    const { host, session, actions, finding } = sessionOver(HUNAN, { hidden: ['附表2'] })
    await actions.checkWorkbook()
    host.fail('select', 'unknown')
    await actions.select(finding('summary-sum').id, { go: true })
    expect(session.state().failure).toBeNull()
    expect(session.state().notice?.text).toContain('「附表2」隐藏着')
  })

  it('says when a cell cannot be shown', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    host.fail('select', 'cell-editing')
    await actions.step(1)
    expect(session.state().failure).toMatchObject({ code: 'cell-editing', retry: null })
  })
})
