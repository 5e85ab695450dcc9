import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/check/index.ts'
import { Grid, type Cell, type WorkbookState } from '../../../src/sheet/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import { memoryHost } from '../../support/memoryHost.ts'
import { NOW, rulesFound, sessionOn, sessionOver, SHEET } from './sessionOver.ts'

const DAY = 24 * 60 * 60 * 1000

/** Two sheets with the same table: three vague values on each. */
const TABLE = `
  标题: 示例宣传经费绩效目标表（2026年度）
  项目名称: 示例宣传经费
  预算数: 20
  产出 | 数量 | 宣传场次 | ≥12场
  效益 | 社会 | 公众食品安全意识 | 有效提升
  效益 | 社会 | 社会影响 | 有效提升
  满意度 | 服务对象 | 群众满意度 | 有效提升
`

function twoSheets(active: string, state: WorkbookState | null = null) {
  const [grid] = readNotation(TABLE).grids
  if (!grid) throw new Error('the notation gives no sheet')
  const rows: (readonly (Cell | null)[])[] = []
  for (const row of grid.usedRows) rows[row] = grid.rowCells(row).map((cell) => cell ?? null)
  const named = (sheet: string) => new Grid({ sheet, rows, merges: grid.merges })
  const host = memoryHost([named('甲'), named('乙')], { active, state })
  return { host, ...sessionOn(host) }
}

const kept = (...ignored: Decision[]): WorkbookState => ({
  schema: 'jixiao-state/1',
  ignored,
  pack: null,
  settings: {},
})
const vague = (rules: readonly string[]) => rules.filter((rule) => rule === 'vague-value').length

describe('one rule in one table', () => {
  it('lets all of it stand there, as many as was said, and comes back with all of it', async () => {
    const { session, actions, finding, host } = sessionOver(TABLE)
    await actions.checkSheet()
    const count = vague(rulesFound({ session }))
    expect(count).toBeGreaterThan(1)
    const item = finding('vague-value')
    expect(item.alike).toEqual({ table: count, workbook: count, whole: false })
    await actions.ignore(item.id, '本表特殊情况', null, 'table')
    expect(vague(rulesFound({ session }))).toBe(0)
    expect(session.state().notice?.text).toContain(`${String(count)} 处`)
    expect(host.state?.ignored).toHaveLength(1)
    actions.setFilter({ ignored: true })
    const [first] = visibleItems(session.state())
    expect(first?.finding.ignored?.scope).toBe('table')
    expect(first?.restores).toBe(count)
    await actions.unignore(first?.id ?? '')
    expect(vague(rulesFound({ session }))).toBe(count)
    expect(host.state?.ignored).toEqual([])
  })

  it('holds for the table on its own sheet, and not for its equal on another', async () => {
    const { session, actions, finding, host } = twoSheets('甲')
    await actions.checkSheet()
    await actions.ignore(finding('vague-value').id, '本表特殊情况', null, 'table')
    host.active = '乙'
    const other = sessionOn(host)
    await other.actions.checkSheet()
    expect(other.session.state().sheet?.sheet).toBe('乙')
    expect(vague(rulesFound(other))).toBeGreaterThan(1)
    host.active = '甲'
    await actions.checkSheet()
    expect(vague(rulesFound({ session }))).toBe(0)
  })
})

describe('one rule in the workbook', () => {
  it('lets it stand on every sheet, with the number of all of them where all were looked at', async () => {
    const { session, actions, finding } = twoSheets('甲')
    await actions.checkWorkbook()
    const item = finding('vague-value')
    expect(item.alike.whole).toBe(true)
    expect(item.alike.workbook).toBe(2 * (item.alike.table ?? 0))
    await actions.ignore(item.id, '上级文件要求', null, 'workbook')
    const items = session.state().workbook?.whole.items ?? []
    expect(
      items.filter(({ finding: one }) => one.rule === 'vague-value').every(({ finding: one }) => one.ignored),
    ).toBe(true)
    expect(finding('vague-value').restores).toBe(item.alike.workbook)
  })
})

describe('a decision about one finding', () => {
  it('does not jump to its equal on another sheet while its own is there', async () => {
    const { actions, finding, host } = twoSheets('甲')
    await actions.checkSheet()
    await actions.ignore(finding('vague-value').id, '本表特殊情况', null)
    host.active = '乙'
    const other = sessionOn(host)
    await other.actions.checkSheet()
    expect(other.session.state().sheet?.items.some((item) => item.finding.ignored)).toBe(false)
  })
})

describe('decisions of no use any more', () => {
  const expired: Decision = {
    scope: 'workbook',
    rule: 'vague-value',
    reason: '上级文件要求',
    by: '示例会计',
    at: '2026-10-01',
    until: '2026-11-01',
  }
  const unused: Decision = {
    scope: 'finding',
    fingerprint: 'gone',
    sheet: SHEET,
    rule: 'weight-sum',
    reason: '已改',
    by: '',
    at: '2026-10-01',
    until: null,
  }

  it('are listed with what they were about, and go one by one or all together', async () => {
    const { session, actions, host } = sessionOver(undefined, { state: kept(expired, unused) })
    await actions.checkSheet()
    const idle = () => session.state().sheet?.idle ?? []
    expect(idle().map(({ status }) => status)).toEqual(['expired', 'unused'])
    expect(idle().every(({ title }) => /[\u4e00-\u9fff]/.test(title))).toBe(true)
    await actions.dropDecisions([unused])
    expect(idle().map(({ status }) => status)).toEqual(['expired'])
    await actions.dropDecisions(idle().map(({ decision }) => decision))
    expect(idle()).toEqual([])
    expect(host.state?.ignored).toEqual([])
  })

  it('that have expired hold again when they are extended', async () => {
    const { session, actions, host } = sessionOver(undefined, { state: kept(expired) })
    await actions.checkSheet()
    expect(rulesFound({ session })).toContain('vague-value')
    await actions.extendDecision(expired, '2026-12-31')
    expect(rulesFound({ session })).not.toContain('vague-value')
    expect(session.state().sheet?.idle).toEqual([])
    expect(host.state?.ignored).toEqual([{ ...expired, until: '2026-12-31' }])
    const later = sessionOn(host, () => NOW + 60 * DAY)
    await later.actions.checkSheet()
    expect(later.session.state().sheet?.idle.map(({ status }) => status)).toEqual(['expired'])
  })

  it('are not called unused where only a part of the sheet was looked at', async () => {
    const { session, actions, host } = sessionOver(undefined, { state: kept(unused) })
    host.selected = { sheet: SHEET, range: { top: 0, left: 0, bottom: 20, right: 6 } }
    await actions.checkSheet({ selection: true })
    expect(session.state().sheet?.region).not.toBeNull()
    expect(session.state().sheet?.idle).toEqual([])
  })

  it('about the workbook are called unused only when all sheets were looked at', async () => {
    const whole: Decision = { ...expired, rule: 'weight-sum', until: null }
    const { session, actions } = twoSheets('甲', kept(whole))
    await actions.checkSheet()
    expect(session.state().sheet?.idle).toEqual([])
    await actions.checkWorkbook()
    expect(session.state().workbook?.whole.idle.map(({ status }) => status)).toEqual(['unused'])
  })
})
