import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../samples/sources/index.ts'
import { createCommands, type CommandName } from '../../../taskpane/commands.ts'
import { associateCommands } from '../../../src/hosts/excel/pages/ribbon.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import { sessionOver, SHEET } from '../../taskpane/session/sessionOver.ts'

/** Excel's ribbon over a session: presses a button and waits until Excel is told that the command has ended. */
function ribbon(notation?: string) {
  const over = notation === undefined ? sessionOver() : sessionOver(notation)
  const buttons = new Map<string, (event: { completed(): void }) => Promise<void>>()
  const seen = { opened: 0, completed: 0 }
  const commands = createCommands({
    session: over.session,
    host: () => Promise.resolve(over.host),
    showPane: () => {
      seen.opened++
      return Promise.resolve()
    },
  })
  associateCommands(commands, { associate: (name, run) => buttons.set(name, run) })
  const press = async (name: CommandName) => buttons.get(name)?.({ completed: () => void seen.completed++ })
  return { ...over, seen, press }
}

/** Where 抽检覆盖率 ≥100% stands. */
const D8 = { top: 7, left: 3, bottom: 7, right: 3 }
const HUNAN = SAMPLES.find((sample) => sample.file.startsWith('04'))?.tables ?? ''
const NO_TABLE = '#表 说明\n这里是填表说明'

describe('检查本表', () => {
  it('marks what was found without opening the pane', async () => {
    const { host, press, seen } = ribbon()
    await press('checkSheet')
    expect(host.marks.get(SHEET)?.length).toBeGreaterThan(0)
    expect(seen).toEqual({ opened: 0, completed: 1 })
  })

  it('pressed twice on another sheet than the one that was checked, marks the sheet that is looked at', async () => {
    const other = '附表3'
    const { host, session, press } = ribbon(HUNAN)
    await session.actions.checkSheet()
    host.choose(other, { top: 0, left: 0, bottom: 0, right: 0 })
    await Promise.all([press('checkSheet'), press('checkSheet')])
    expect([...host.marks.keys()]).toEqual([other])
    expect(session.state().sheet?.sheet).toBe(other)
  })

  it('leaves its result in the pane', async () => {
    const { session, press } = ribbon()
    await press('checkSheet')
    expect(session.state().sheet).toMatchObject({ sheet: SHEET, verdict: 'blocked' })
  })

  it('opens the pane where there is no table: somebody who presses a button gets an answer', async () => {
    const { session, press, seen } = ribbon(NO_TABLE)
    await press('checkSheet')
    expect(session.state()).toMatchObject({ view: 'check', failure: { code: 'no-table' } })
    expect(seen).toEqual({ opened: 1, completed: 1 })
  })

  it('opens the pane where Excel did not answer or the sheet is protected', async () => {
    for (const [call, how] of [
      ['readActive', 'timeout'],
      ['mark', 'protected'],
    ] as const) {
      const { host, session, press, seen } = ribbon()
      host.fail(call, how)
      await press('checkSheet')
      expect(session.state().failure?.code).toBe(how)
      expect(seen).toEqual({ opened: 1, completed: 1 })
    }
  })
})

describe('清除标注', () => {
  it('takes the marks away without opening the pane', async () => {
    const { host, press, seen } = ribbon()
    await press('checkSheet')
    await press('clearMarks')
    expect(host.marks.get(SHEET) ?? []).toEqual([])
    expect(seen).toEqual({ opened: 0, completed: 2 })
  })

  it('opens the pane to say why it could not', async () => {
    const { host, press, seen } = ribbon()
    host.fail('clearMarks', 'protected')
    await press('clearMarks')
    expect(seen).toEqual({ opened: 1, completed: 1 })
  })
})

describe('the other buttons', () => {
  it('检查整个工作簿 opens the pane and checks every sheet', async () => {
    const { session, press, seen } = ribbon()
    session.actions.show('rules')
    await press('checkWorkbook')
    expect(session.state()).toMatchObject({ view: 'check', scope: 'workbook' })
    expect(session.state().workbook?.sheets).toHaveLength(1)
    expect(seen).toEqual({ opened: 1, completed: 1 })
  })

  it.each(['insertTemplate', 'insertIndicator'] as const)('%s opens the pane at 模板', async (name) => {
    const { session, press, seen } = ribbon()
    await press(name)
    expect(session.state().view).toBe('templates')
    expect(seen).toEqual({ opened: 1, completed: 1 })
  })
})

describe('插入模板 and 插入标准指标', () => {
  it('check the sheet where that is needed, and write nothing', async () => {
    const { host, session, press } = ribbon()
    await press('insertTemplate')
    expect(session.state().templates).toMatchObject({ phase: 'ready', sheet: SHEET, here: null })
    expect(host.calls).not.toContain('apply')
  })

  it('list the indicators of the class on the selected row', async () => {
    const { host, session, press } = ribbon()
    host.choose(SHEET, D8)
    await press('insertIndicator')
    const { here, groups } = session.state().templates
    expect(here?.row).toBe(D8.top + 1)
    expect(groups.map(({ level2 }) => level2)).toEqual(['quality'])
  })
})

describe('忽略此提示', () => {
  it.each([true, false])(
    'asks for the reason of the finding on the selected cell (checked before: %s)',
    async (checked) => {
      const { host, session, press, finding } = ribbon()
      if (checked) await session.actions.checkSheet()
      host.choose(SHEET, D8)
      await press('ignoreFinding')
      const { id } = finding('percent-over-limit')
      expect(session.state()).toMatchObject({ view: 'check', selected: id, ignoring: id })
    },
  )

  it('brings the finding into the list where filters leave it out', async () => {
    const { host, session, press, finding } = ribbon()
    await session.actions.checkSheet()
    session.actions.setFilter({ text: '合计', severities: { error: false, warning: false, info: false } })
    host.choose(SHEET, D8)
    await press('ignoreFinding')
    expect(visibleItems(session.state()).map((item) => item.id)).toContain(finding('percent-over-limit').id)
  })

  it('does not say that there is nothing where Excel did not answer', async () => {
    const { host, session, press } = ribbon()
    host.choose(SHEET, D8)
    host.fail('readActive', 'timeout')
    await press('ignoreFinding')
    expect(session.state()).toMatchObject({ notice: null, failure: { code: 'timeout' } })
  })

  it('asks nothing where the cell has no finding, and says so', async () => {
    const { host, session, press, seen } = ribbon()
    host.choose(SHEET, { top: 90, left: 0, bottom: 90, right: 0 })
    await press('ignoreFinding')
    expect(session.state()).toMatchObject({
      ignoring: null,
      notice: { text: expect.stringContaining('不用忽略') as string },
    })
    expect(seen).toEqual({ opened: 1, completed: 1 })
  })

  it('tells Excel that it has ended also where it failed, and lets the failure be seen', async () => {
    const { host, press, seen } = ribbon()
    host.fail('selection', 'host-lost')
    await expect(press('ignoreFinding')).rejects.toMatchObject({ code: 'host-lost' })
    expect(seen).toEqual({ opened: 1, completed: 1 })
  })
})
