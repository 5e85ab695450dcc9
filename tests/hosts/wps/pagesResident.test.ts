import { describe, expect, it, vi } from 'vitest'
import { followOrders, giveOrder } from '../../../src/hosts/wps/pages/orders.ts'
import { pagesFolder, panesOf } from '../../../src/hosts/wps/pages/panes.ts'
import type { WpsProgram } from '../../../src/hosts/wps/pages/program.ts'
import { createResident } from '../../../src/hosts/wps/pages/resident/resident.ts'
import { AddinParts } from '../../browser/wps/addin.ts'

const FOLDER = 'http://127.0.0.1:3889/'
/** Pages know WPS by its declarations; of these only the add-in's parts are asked for here. */
const programOf = (addin: AddinParts) => addin as unknown as WpsProgram

function setting() {
  const addin = new AddinParts()
  const program = programOf(addin)
  const orders: string[] = []
  return {
    addin,
    program,
    resident: createResident(program, FOLDER),
    /** What the pane would do, once it looks. */
    taken() {
      followOrders(program.PluginStorage, (command) => orders.push(command))()
      return orders.splice(0)
    },
    shown: () => addin.panes.filter(({ Visible }) => Visible).map(({ url }) => url.replace(FOLDER, '')),
  }
}

describe('the panes in WPS', () => {
  it('are made once: a second press brings back the one that is there', () => {
    const addin = new AddinParts()
    const panes = panesOf(programOf(addin), FOLDER)
    panes.show('taskpane')
    panes.hide('taskpane')
    expect(panes.isShown('taskpane')).toBe(false)
    panes.show('taskpane')
    expect(addin.panes.map(({ url, Visible }) => [url, Visible])).toEqual([[`${FOLDER}taskpane.html`, true]])
  })

  it('are known to every page of the add-in', () => {
    const addin = new AddinParts()
    panesOf(programOf(addin), FOLDER).show('taskpane')
    panesOf(programOf(addin), FOLDER).hide('taskpane')
    expect(addin.panes.map(({ Visible }) => Visible)).toEqual([false])
  })

  it('are made anew where WPS has thrown the old one away', () => {
    const addin = new AddinParts()
    const panes = panesOf(programOf(addin), FOLDER)
    panes.show('taskpane')
    addin.panes[0] = { ...addin.panes[0], ID: 99 } as (typeof addin.panes)[number]
    panes.show('taskpane')
    expect(addin.panes).toHaveLength(2)
  })

  it('stand at the right, as wide as they are drawn for', () => {
    const addin = new AddinParts()
    panesOf(programOf(addin), FOLDER).show('taskpane')
    expect(addin.panes[0]).toMatchObject({ DockPosition: 2, Width: 360 })
  })

  it.each([
    ['http://127.0.0.1:3889/index.html', 'http://127.0.0.1:3889/'],
    ['http://intranet/jixiao/wps/index.html?x=1#/a/b', 'http://intranet/jixiao/wps/'],
    [
      'file:///C:/Users/%E7%A4%BA%E4%BE%8B/jsaddons/jixiao_0.1.0/index.html',
      'file:///C:/Users/%E7%A4%BA%E4%BE%8B/jsaddons/jixiao_0.1.0/',
    ],
  ])('lie beside the page %s', (page, folder) => {
    expect(pagesFolder(page)).toBe(folder)
  })
})

describe('a press on the ribbon in WPS', () => {
  it.each(['checkWorkbook', 'insertTemplate', 'ignoreFinding', 'insertIndicator'] as const)(
    'of %s opens the pane and has it done there',
    async (press) => {
      const { resident, taken, shown } = setting()
      await resident.press(press)
      expect(shown()).toEqual(['taskpane.html'])
      expect(taken()).toEqual([press])
    },
  )

  it.each(['checkSheet', 'clearMarks'] as const)('of %s is done by the pane that stands open', async (press) => {
    const { resident, taken } = setting()
    await resident.press('openPane')
    await resident.press(press)
    expect(taken()).toEqual([press])
  })

  it('of 打开窗格 opens the pane and asks nothing of it', async () => {
    const { resident, taken, shown } = setting()
    await resident.press('openPane')
    expect(shown()).toEqual(['taskpane.html'])
    expect(taken()).toEqual([])
  })

  it('of 帮助 shows the help in the pane’s place, and 打开窗格 the pane again', async () => {
    const { resident, shown } = setting()
    await resident.press('openPane')
    await resident.press('help')
    expect(shown()).toEqual(['help.html'])
    await resident.press('openPane')
    expect(shown()).toEqual(['taskpane.html'])
  })
})

describe('orders to the pane', () => {
  it('are taken once, in the order given', () => {
    const { program, taken } = setting()
    giveOrder(program.PluginStorage, 'checkWorkbook')
    giveOrder(program.PluginStorage, 'clearMarks')
    expect(taken()).toEqual(['checkWorkbook', 'clearMarks'])
    expect(taken()).toEqual([])
  })

  it('reach a pane that is open already', () => {
    vi.useFakeTimers()
    try {
      const { program } = setting()
      const ran: string[] = []
      const stop = followOrders(program.PluginStorage, (command) => ran.push(command))
      giveOrder(program.PluginStorage, 'checkSheet')
      vi.advanceTimersByTime(200)
      expect(ran).toEqual(['checkSheet'])
      stop()
      giveOrder(program.PluginStorage, 'clearMarks')
      vi.advanceTimersByTime(1000)
      expect(ran).toEqual(['checkSheet'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('are forgotten after a minute: a pane opened later does nothing by itself', () => {
    const { program, taken } = setting()
    giveOrder(program.PluginStorage, 'checkWorkbook', Date.now() - 61_000)
    expect(taken()).toEqual([])
  })
})
