import { describe, expect, it, vi } from 'vitest'
import type { WorkbookState } from '../../../src/sheet/index.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import { NOW, rulesFound, sessionOn, sessionOver } from './sessionOver.ts'

const DAY = 24 * 60 * 60 * 1000
const kept = (more: Partial<WorkbookState>): WorkbookState => ({
  schema: 'jixiao-state/1',
  ignored: [],
  pack: null,
  settings: {},
  ...more,
})

describe('忽略', () => {
  it('takes the finding out of the verdict, keeps reason, person and day, and moves on', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    for (let errors = visibleItems(session.state()); errors.some((item) => item.finding.severity === 'error');) {
      const [first] = errors
      if (!first) break
      actions.startIgnoring(first.id)
      await actions.ignore(first.id, ' 已与财政沟通 ', null)
      expect(session.state().ignoring).toBeNull()
      errors = visibleItems(session.state())
      expect(session.state().selected).toBe(errors[0]?.id)
    }
    expect(session.state().sheet?.verdict).toBe('reminders')
    const item = finding('cost-sum')
    expect(item.finding.ignored).toEqual({
      scope: 'finding',
      reason: '已与财政沟通',
      by: '示例会计',
      at: '2026-11-21',
      until: null,
    })
    expect(host.state?.ignored).toContainEqual({
      scope: 'finding',
      sheet: '示例表',
      fingerprint: item.id,
      rule: 'cost-sum',
      reason: '已与财政沟通',
      by: '示例会计',
      at: '2026-11-21',
      until: null,
    })
  })

  it('holds in a new session on the same workbook, until its day is over', async () => {
    const { host, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', '2026-11-22')
    for (const [later, counts] of [
      [0, false],
      [DAY, false],
      [2 * DAY, true],
    ] as const) {
      const again = sessionOn(host, () => NOW + later)
      await again.actions.checkSheet()
      expect(rulesFound(again).includes('cost-sum')).toBe(counts)
      again.session.close()
    }
  })

  it('is taken back by 恢复', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', null)
    actions.setFilter({ ignored: true })
    expect(visibleItems(session.state()).map((item) => item.finding.rule)).toEqual(['cost-sum'])
    await actions.unignore(finding('cost-sum').id)
    expect(rulesFound({ session })).toContain('cost-sum')
    expect(host.state?.ignored).toEqual([])
  })

  it('reads nothing of the sheet again', async () => {
    const { host, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', null)
    expect(host.calls.filter((call) => call.startsWith('read'))).toEqual(['readActive'])
  })
})

describe('what is kept with the workbook', () => {
  it('keeps what this version does not know', async () => {
    const unknown = [{ scope: 'workbook', rule: 'cost-sum', of: 'a later version' }, 'odd']
    const settings = { theme: 'later', rules: { 'later-rule': { level: 3 } } }
    const { host, actions, finding } = sessionOver(undefined, { state: kept({ ignored: unknown, settings }) })
    await actions.checkSheet()
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', null)
    await actions.setRule('vague-value', 'off')
    await actions.setSettings({ notes: true })
    expect(host.state?.ignored.slice(0, 2)).toEqual(unknown)
    expect(host.state?.settings).toEqual({
      theme: 'later',
      notes: true,
      rules: { 'later-rule': { level: 3 }, 'vague-value': 'off' },
    })
  })

  it('takes in what somebody else has decided meanwhile', async () => {
    const { host, actions, finding } = sessionOver()
    await actions.checkSheet()
    const theirs = { scope: 'finding', fingerprint: 'x', rule: 'y', reason: 'z', by: '', at: '2026-01-01', until: null }
    host.state = kept({ ignored: [theirs] })
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', null)
    expect(host.state.ignored).toHaveLength(2)
    expect(host.state.ignored).toContainEqual(theirs)
  })

  it('is never written over where it cannot be read; the settings hold for now, and that is said once', async () => {
    const { host, session, actions, finding } = sessionOver()
    host.fail('loadState', 'state-unreadable', { times: 9 })
    await actions.checkSheet()
    expect(session.state().failure?.code).toBe('state-unreadable')
    actions.dismiss()
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', null)
    await actions.setRule('vague-value', 'off')
    expect(session.state().failure).toBeNull()
    expect(rulesFound({ session })).not.toContain('cost-sum')
    expect(rulesFound({ session })).not.toContain('vague-value')
    expect(host.calls).not.toContain('saveState')
  })

  it('that was not taken by the program is taken with the next change', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    host.fail('saveState', 'cell-editing')
    await actions.ignore(finding('cost-sum').id, '本表特殊情况', null)
    expect(session.state().failure).toMatchObject({ code: 'cell-editing', retry: 'settings' })
    expect(host.state).toBeNull()
    await actions.setRule('vague-value', 'off')
    expect(host.state).toMatchObject({ ignored: [{ rule: 'cost-sum' }], settings: { rules: { 'vague-value': 'off' } } })
  })

  it('names a pack that is not there, and checks by the one that fits', async () => {
    const { session, actions } = sessionOver(undefined, { state: kept({ pack: 'somewhere-2027' }) })
    await actions.checkSheet()
    expect(session.state().failure).toMatchObject({ code: 'bad-pack' })
    expect(session.state().failure?.message).toContain('somewhere-2027')
    expect(session.state().sheet?.verdict).toBe('blocked')
  })

  it('says which pack to check by', async () => {
    const { session, actions } = sessionOver(undefined, { state: kept({ pack: 'mof-2021' }) })
    await actions.checkSheet()
    expect(session.state().sheet?.pack.id).toBe('mof-2021')
  })
})

describe('rules of this workbook', () => {
  it('can be turned off, given another severity, and put back', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.setRule('cost-sum', 'off')
    expect(rulesFound({ session })).not.toContain('cost-sum')
    expect(session.state().rules.find((rule) => rule.id === 'cost-sum')).toMatchObject({
      own: 'off',
      packSeverity: 'error',
    })
    await actions.setRule('cost-sum', 'info')
    expect(finding('cost-sum').finding.severity).toBe('info')
    await sessionOn(host).actions.checkSheet()
    await actions.resetRules()
    expect(finding('cost-sum').finding.severity).toBe('error')
    expect(session.state().rules.every((rule) => rule.own === null)).toBe(true)
    expect(session.state().sheet?.verdict).toBe('blocked')
  })

  it('are listed with their explanation before anything is checked', async () => {
    const { session, actions } = sessionOver()
    await actions.setSettings({ notes: true })
    const { rules, rulePages } = session.state()
    expect(rules.length).toBeGreaterThan(40)
    expect(rulePages).toBeNull()
    actions.show('rules')
    await vi.waitFor(() => expect(session.state().rulePages).not.toBeNull())
    const page = session.state().rulePages?.[rules[0]?.id ?? '']
    expect(page?.what).toMatch(/[。]$/)
    expect(page?.bad.flat().length).toBeGreaterThan(0)
  })
})
