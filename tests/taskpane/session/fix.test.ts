import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../samples/sources/index.ts'
import { checkWorkbook, type CheckResult } from '../../../src/check/index.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import { formatCell, Grid } from '../../../src/sheet/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { harms, inspect, sheetCheck, withoutHarm, type CheckSettings } from '../../../taskpane/session/core.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import { rulesFound, sessionOver, SHEET, TABLE, until } from './sessionOver.ts'

const SETTINGS: CheckSettings = {
  fileName: null,
  pack: null,
  from: { origin: 'fitting', file: null, keptOn: null, cannotKeep: null },
  own: {},
  decisions: { entries: [], today: '2026-11-21' },
}
const D7 = { row: 6, col: 3 }
const D8 = { row: 7, col: 3 }
/** Two rates in D7 and D8 that ask for more than 100%. */
const TWO_RATES = TABLE.replace('数量 | 抽检批次 | 预计60批次', '质量 | 抽检及时率 | ≥100%')

describe('one fix', () => {
  it('writes exactly what was shown, checks again, and moves on to the next finding', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    const before = visibleItems(session.state())
    const item = finding('percent-over-limit')
    const next = before[before.findIndex((one) => one.id === item.id) + 1]
    const preview = item.fix?.edits[0]
    await actions.fix(item.id)
    expect(host.text(SHEET, item.finding.cell)).toBe(preview?.edit.to)
    expect(rulesFound({ session })).not.toContain('percent-over-limit')
    expect(session.state().selected).toBe(next?.id)
    expect(session.state().notice).toMatchObject({ text: 'D8 已改为「=100%」。', undo: true, skipped: [] })
  })

  it('never overwrites what somebody has changed meanwhile, and says what stands there', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    const item = finding('hedged-value')
    host.type(SHEET, D7, '约70批次', { remote: true })
    await actions.fix(item.id)
    expect(host.text(SHEET, D7)).toBe('约70批次')
    expect(session.state().notice?.skipped).toMatchObject([{ place: 'D7', reason: 'changed' }])
    expect(session.state().notice?.skipped[0]?.message).toContain('约70批次')
    expect(finding('hedged-value').finding.message).toContain('约70批次')
  })

  it.each(['alone', 'with all others'])(
    'is not written, %s, where rows have moved and a cell of the same text now stands in its place',
    async (how) => {
      const { host, session, actions } = sessionOver(TWO_RATES)
      await actions.checkSheet()
      const itemAt = (place: string) => session.state().sheet?.items.find((item) => item.place === place)?.id ?? ''
      const id = itemAt('D8')
      await actions.ignore(itemAt('D7'), '上级文件要求', null)
      actions.previewFixes()
      // The two rows change places: in D8 stands now the one that was to be left as it is.
      const grid = host.grid(SHEET)
      const rows = Array.from({ length: grid.rowCount }, (_, row) => [...grid.rowCells(row)])
      rows.splice(6, 2, rows[7] ?? [], rows[6] ?? [])
      host.replace(new Grid({ sheet: SHEET, rows, merges: grid.merges }))
      host.type(SHEET, { row: 40, col: 0 }, '备注')
      expect(host.text(SHEET, D8)).toBe('≥100%')
      await (how === 'alone' ? actions.fix(id) : actions.applyFixes())
      expect(host.text(SHEET, D8)).toBe('≥100%')
      expect(session.state().notice?.text).toContain('现在不是预览时的那一处')
    },
  )

  it('is taken back by 撤销', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.fix(finding('hedged-value').id)
    await actions.undo()
    expect(host.text(SHEET, D7)).toBe('预计60批次')
    expect(rulesFound({ session })).toContain('hedged-value')
    await actions.undo()
    expect(session.state().notice?.text).toContain('没有可以撤销')
  })

  it('that the program refuses changes nothing and can be tried again', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    host.fail('apply', 'protected')
    await actions.fix(finding('hedged-value').id)
    expect(session.state()).toMatchObject({ busy: null, failure: { code: 'protected', retry: 'fix' } })
    expect(host.text(SHEET, D7)).toBe('预计60批次')
    await actions.retry()
    expect(host.text(SHEET, D7)).toBe('≥60批次')
  })

  it('that hangs is given up by 取消, and says that half of it may be done', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    host.fail('apply', 'hang')
    const fixing = actions.fix(finding('hedged-value').id)
    await Promise.resolve()
    actions.cancel()
    await fixing
    expect(session.state()).toMatchObject({ busy: null, failure: { code: 'cancelled', retry: 'check' } })
    await actions.retry()
    expect(session.state()).toMatchObject({ failure: null, sheet: { verdict: 'blocked' } })
  })

  it.each(['cancelled', 'without an answer'])(
    'that ended %s leaves the result stale: half of it may be done',
    async (end) => {
      const { host, session, actions, finding } = sessionOver(undefined, { limit: 20 })
      await actions.checkSheet()
      host.fail('apply', 'hang')
      const fixing = actions.fix(finding('hedged-value').id)
      if (end === 'cancelled') {
        await until(() => session.state().busy?.task === 'fix')
        actions.cancel()
      }
      await fixing
      expect(session.state().sheet?.stale).toBe(true)
    },
  )

  it('is written once for two quick clicks, and can still be taken back', async () => {
    const { host, session, actions, finding } = sessionOver(undefined, { delay: 5 })
    await actions.checkSheet()
    const { id } = finding('hedged-value')
    await Promise.all([actions.fix(id), actions.fix(id)])
    expect(host.calls.filter((call) => call === 'apply')).toHaveLength(1)
    expect(session.state().notice).toMatchObject({ undo: true, skipped: [] })
  })

  it('waits for one that is being written', async () => {
    const { host, actions, finding } = sessionOver(undefined, { delay: 10 })
    await actions.checkSheet()
    const [first, second] = [finding('hedged-value').id, finding('percent-over-limit').id]
    await Promise.all([actions.fix(first), actions.fix(second)])
    expect(host.text(SHEET, D7)).toBe('≥60批次')
    expect(host.text(SHEET, { row: 7, col: 3 })).toBe('=100%')
  })
})

describe('全部安全修复', () => {
  it('lists every cell with before and after, all ticked, and writes what is ticked', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    actions.previewFixes()
    const dialog = session.state().fixDialog
    expect(dialog?.edits.map(({ place, edit }) => `${place} ${edit.from} → ${edit.to}`)).toEqual([
      'D7 预计60批次 → ≥60批次',
      'D8 ≥100% → =100%',
    ])
    expect(dialog?.chosen.size).toBe(2)
    actions.chooseAllFixes(false)
    actions.chooseFix(dialog?.edits[1]?.id ?? '', true)
    await actions.applyFixes()
    expect(host.text(SHEET, D7)).toBe('预计60批次')
    expect(host.text(SHEET, { row: 7, col: 3 })).toBe('=100%')
    expect(session.state().fixDialog).toBeNull()
  })

  it('writes the rest where one cell has been changed meanwhile, and names that cell', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    actions.previewFixes()
    host.type(SHEET, D7, '')
    await actions.applyFixes()
    const { notice } = session.state()
    expect(notice?.text).toContain('1 处和预览时不一样')
    expect(notice?.skipped).toMatchObject([{ place: 'D7', reason: 'changed' }])
    expect(host.text(SHEET, D7)).toBe('')
  })

  it('leaves alone what was ignored', async () => {
    const { session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.ignore(finding('hedged-value').id, '上级文件要求', null)
    actions.previewFixes()
    expect(session.state().fixDialog?.edits.map((edit) => edit.place)).toEqual(['D8'])
  })

  it('says so where there is nothing to put right by itself', async () => {
    const { session, actions } = sessionOver('产出 | 数量 | 抽检批次 | ≥60批次')
    await actions.checkSheet()
    actions.previewFixes()
    expect(session.state()).toMatchObject({ fixDialog: null, notice: { text: '没有可以自动修复的地方。' } })
  })
})

/** Rule and cell of every finding, folded ones cell by cell. */
function places({ findings }: CheckResult): string[] {
  return findings.flatMap(({ rule, sheet, cell, related }) =>
    [cell, ...related.filter((one) => one.role === 'also').map((one) => one.cell)].map(
      (at) => `${rule} ${sheet}!${formatCell(at)}`,
    ),
  )
}

function checked(grids: readonly Grid[]) {
  const inspection = inspect(grids, SETTINGS)
  const facts = { sheet: '', checkedAt: 0, millis: 0, stale: false, region: null, mergesInferred: false }
  return { inspection, check: sheetCheck(inspection, facts) }
}

describe('a fix that is offered', () => {
  const values = [
    '预计60批次',
    '约10户',
    '≥100%',
    '1-2场',
    '≥4次数',
    '=95%以上',
    '90',
    '100％',
    '不少于３次',
    '≦20天',
    '大约5家左右',
  ]
  const rows = fc.array(fc.tuple(fc.constantFrom('数量', '质量', '时效', '成本'), fc.constantFrom(...values)), {
    minLength: 1,
    maxLength: 8,
  })

  it('never adds a finding, alone or with all others', () => {
    let offered = 0
    const holds = (grids: readonly Grid[]) => {
      const { inspection, check } = checked(grids)
      const before = places(inspection.result)
      const groups = check.items.flatMap((item) => (item.fix ? [item.fix.edits.map((edit) => edit.edit)] : []))
      for (const edits of [...groups, groups.flat()]) {
        offered += edits.length
        const after = checkWorkbook(applyToGrids(grids, { title: '', edits }).grids)
        expect(places(after).filter((place) => !before.includes(place))).toEqual([])
      }
    }
    fc.assert(
      fc.property(rows, (list) => {
        const lines = list.map(([level, value], i) => `产出 | ${level} | 第${String(i + 1)}类示例事项 | ${value}`)
        holds(readNotation(lines.join('\n')).grids)
      }),
      { numRuns: 60 },
    )
    for (const sample of SAMPLES) holds(readNotation(sample.tables).grids)
    expect(offered).toBeGreaterThan(100)
  })

  it('is left out where it would add one, and the harmless ones beside it stay', () => {
    const { grids } = readNotation('产出 | 数量 | 抽检批次 | 预计60批次\n产出 | 质量 | 抽检覆盖率 | ≥100%')
    const result = checkWorkbook(grids)
    const bad = result.findings.map((finding) =>
      finding.rule === 'hedged-value' && finding.fix
        ? { ...finding, fix: { safe: true, edits: finding.fix.edits.map((edit) => ({ ...edit, to: '若干' })) } }
        : finding,
    )
    const inspected = { grids, settings: SETTINGS, result: { ...result, findings: bad } }
    const withFix = bad.filter((finding) => finding.fix)
    expect(withFix.map((finding) => finding.rule)).toEqual(['hedged-value', 'percent-over-limit'])
    expect(withoutHarm(inspected, withFix).map((finding) => finding.rule)).toEqual(['percent-over-limit'])
    expect(
      harms(inspected, [{ kind: 'set-cell', sheet: SHEET, at: { row: 2, col: 3 }, from: '预计60批次', to: '若干' }]),
    ).toBe(true)
  })
})
