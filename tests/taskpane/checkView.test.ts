import { createRequire } from 'node:module'
import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { announcement } from '../../taskpane/app/announcement.ts'
import { IgnoreForm } from '../../taskpane/check/IgnoreForm.tsx'
import { entriesOf } from '../../taskpane/check/entries.ts'
import { CheckView } from '../../taskpane/check/index.ts'
import type { PaneSession } from '../../taskpane/session/session.ts'
import { visibleItems } from '../../taskpane/session/visible.ts'
import { sessionOver } from './session/sessionOver.ts'

// Fluent's ES modules are written for bundlers: Node reads their CommonJS form.
vi.mock('@fluentui/react-components', () => createRequire(import.meta.url)('@fluentui/react-components') as object)

const markup = (session: PaneSession) =>
  renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, createElement(CheckView, { session })))

/** What a person reads, tags left out. */
const read = (session: PaneSession) =>
  markup(session)
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')

const CLEAN = `
  标题: 示例抽检经费绩效目标表（2026年度）
  项目名称: 示例抽检经费
  预算数: 80
  财政资金: 80
  其他资金:
  绩效目标: 完成全年示例抽检任务，及时公示结果。
  产出 | 数量 | 抽检批次 | ≥60批次
  产出 | 质量 | 抽检覆盖率 | =100%
  产出 | 时效 | 抽检完成时间 | 2026年11月30日前
  产出 | 成本 | 样品购买费用 | ≤51万元
  产出 | 成本 | 承检机构检验费用 | ≤29万元
  效益 | 社会 | 不合格样品后处理率 | =100%
  满意度 | 服务对象 | 消费者满意度 | ≥90%
`

describe('检查', () => {
  it('says before the first check what it will do, and that nothing leaves the machine', () => {
    const text = read(sessionOver().session)
    expect(text).toContain('检查本表')
    expect(text).toContain('检查整个工作簿')
    expect(text).toContain('只在本机检查，表格内容不会上传')
  })

  it('puts the verdict on top, counts what was found, and offers the safe fixes by number', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    const text = read(session)
    expect(text).toMatch(/暂不能提交 · \d+ 处须改/)
    expect(text).toContain('1 张表')
    expect(text).toContain('7 个指标')
    expect(text).toContain('全部安全修复 (2)')
    expect(text).toContain('重新检查')
  })

  it('opens a sum term by term, with the budget and the gap last', async () => {
    const { session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.select(finding('cost-sum').id)
    const text = read(session)
    const order = ['样品购买费用', '承检机构检验费用', '合计（万元）', '81.00', '相差', '+1.00']
    const places = order.map((word) => text.indexOf(word, text.indexOf('核对过程')))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain('定位各项')
  })

  it('shows before and after of a fix, and names on the button what it writes', async () => {
    const { session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.select(finding('percent-over-limit').id)
    expect(read(session)).toMatch(/−原来 ≥100%\+改为 =100%/)
    expect(markup(session)).toMatch(/<button[^>]*>改为 =100%<\/button>/)
  })

  it('asks for a reason before something is ignored', async () => {
    const { session, actions, finding } = sessionOver()
    await actions.checkSheet()
    const { id } = finding('cost-sum')
    await actions.select(id)
    actions.startIgnoring(id)
    expect(session.state().ignoring).toBe(id)
    // The form comes with a part of its own: here it is looked at by itself.
    const form = createElement(IgnoreForm, { item: finding('cost-sum'), onIgnore: () => {}, onCancel: () => {} })
    const text = renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, form)).replace(
      /<style[\s\S]*?<\/style>|<[^>]+>/g,
      '',
    )
    for (const word of ['为什么可以保留', '上级文件要求', '已与财政沟通', '本表特殊情况', '忽略这一处']) {
      expect(text).toContain(word)
    }
    for (const word of ['只这一处', '这张表里共 1 处', '查过的工作表里共 1 处']) expect(text).toContain(word)
  })

  it('shows what is ignored with reason, person, day and the way back', async () => {
    const { session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.ignore(finding('cost-sum').id, '已与财政沟通', '2027-03-31')
    actions.setFilter({ ignored: true })
    const text = read(session)
    for (const word of ['已忽略 1', '已与财政沟通', '示例会计', '2026-11-21', '到 2027-03-31 为止', '恢复']) {
      expect(text).toContain(word)
    }
  })

  it('is one tab stop: of the cards just one can be reached by Tab', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    const stops = [...markup(session).matchAll(/aria-current="\w+" tabindex="(-?\d)" data-finding/gi)].map(
      ([, at]) => at,
    )
    expect(stops.length).toBe(visibleItems(session.state()).length)
    expect(stops.filter((at) => at === '0')).toHaveLength(1)
  })

  it('offers no fix and no marks where the workbook can only be looked at', async () => {
    const { session, actions, finding } = sessionOver(undefined, {
      abilities: { write: false, marks: false, reportSheet: false },
    })
    await actions.checkSheet()
    await actions.select(finding('percent-over-limit').id)
    const text = read(session)
    expect(text).toContain('比率要求超过了 100%')
    for (const verb of ['全部安全修复', '标注', '生成报告']) expect(text).not.toContain(verb)
    expect(markup(session)).not.toMatch(/<button[^>]*>改为 =100%/)
  })

  it('says of a clean sheet that it can go in, and offers the report', async () => {
    const { session, actions } = sessionOver(CLEAN)
    await actions.checkSheet()
    const text = read(session)
    expect(text).toContain('可以提交')
    expect(text).toContain('没有发现问题')
    expect(text).toContain('生成检查报告')
  })

  it('does not say that the money agrees where what disagrees was only ignored', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    for (const { id } of session.state().sheet?.items ?? []) await actions.ignore(id, '上级文件要求', null)
    const text = read(session)
    expect(text).toContain('可以提交')
    expect(text).not.toContain('金额已对平')
  })

  it('offers 检查本表, and not 重新检查, once the user looks at another sheet', async () => {
    const { session, host, actions } = sessionOver()
    await actions.checkSheet()
    expect(read(session)).toContain('重新检查')
    host.choose('另一张', { top: 0, left: 0, bottom: 0, right: 0 })
    expect(read(session)).toContain('检查本表')
    await actions.checkWorkbook()
    expect(read(session)).toContain('检查本表')
  })

  it('can always take away marks, those of an earlier day too', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    expect(session.state().marked).toBe(false)
    expect(read(session)).toContain('清除标注')
  })

  it('keeps an old result under a warning when cells have changed since', async () => {
    const { session, host, actions } = sessionOver()
    await actions.checkSheet()
    host.type(host.active, { row: 8, col: 3 }, '≥95%')
    expect(read(session)).toContain('表格改动过，结果可能已经不对')
    expect(announcement(session.state())).toContain('表格改动过')
  })

  it('says what was looked for where there is no table, and lets a region be chosen', async () => {
    const { session, actions } = sessionOver('标题: 关于报送材料的通知')
    await actions.checkSheet()
    const text = read(session)
    expect(session.state().failure?.code).toBe('no-table')
    expect(text).toContain('指标值')
    expect(text).toContain('选择区域')
  })

  it('shows a failure above the result that still stands, with 重试', async () => {
    const { session, host, actions } = sessionOver()
    await actions.checkSheet()
    host.fail('readActive', 'host-lost')
    await actions.checkSheet()
    const text = read(session)
    expect(text.indexOf('连接断开了')).toBeLessThan(text.indexOf('暂不能提交'))
    expect(text).toContain('重试')
    expect(announcement(session.state())).toMatch(/^连接断开了/)
  })
})

describe('headings of the list', () => {
  it('stand once for each severity, with how many there are', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    const items = visibleItems(session.state())
    const groups = entriesOf(items).flatMap(({ group }) => (group ? [group] : []))
    expect(groups.map((group) => group.of)).toEqual([...new Set(items.map((item) => item.finding.severity))])
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(items.length)
  })

  it('name the table only where there are several', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    const items = visibleItems(session.state())
    expect(entriesOf(items).some((entry) => entry.table)).toBe(false)
    const others = items.map((item) => ({
      ...item,
      tableTitle: '另一张表',
      finding: { ...item.finding, table: 'other' },
    }))
    const titles = entriesOf([...items, ...others]).flatMap((entry) => (entry.table ? [entry.table.title] : []))
    expect(titles).toEqual([items[0]?.tableTitle, '另一张表'])
  })
})
