import path from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtWps } from '../support/builtWps.ts'
import { CACHE } from '../support/cache.ts'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import { serve, type TestServer } from './support/server.ts'
import type { WatchedPage } from './support/watchedPage.ts'
import { windowFiles, wpsFile, wpsWindow, type WpsOptions } from './wps/open.ts'

const SHEET = '食品安全监督抽检'
const SAMPLE: WpsOptions = { sample: '01-', dressed: true }
/** The oldest engine that serves, and the one nearest to that of WPS 12 (Chromium 104). */
const ENGINES = ['chromium-88', 'chromium-103'] as const

/** Where pictures go, to be looked at. */
const PICTURES = process.env['JIXIAO_PICTURES'] ?? path.join(CACHE, 'pictures')

const held = (page: Page, key: string) =>
  page.evaluate(([sheet, at]) => globalThis.wpsStandIn.sheet(sheet).cells.get(at)?.value ?? null, [SHEET, key] as const)
const workbook = (page: Page) => page.evaluate(() => globalThis.wpsStandIn.workbook())
const marks = (page: Page) =>
  page.evaluate(
    (sheet) =>
      globalThis.wpsStandIn.sheet(sheet).formats.filter(({ formula }) => (formula ?? '').includes('jixiao:')).length,
    SHEET,
  )
const panes = (page: Page) =>
  page.evaluate(() =>
    globalThis.wpsStandIn.addin.panes.map(({ url, Visible }) => [url.replace(/^.*\//, ''), Visible] as const),
  )
const rows = (page: Page) =>
  page.evaluate(
    (sheet) => Math.max(...[...globalThis.wpsStandIn.sheet(sheet).cells.keys()].map((key) => parseInt(key, 10))),
    SHEET,
  )

describe.skipIf(NO_BROWSER).each(ENGINES)(
  `构建好的 WPS 加载项，在 %s 里${NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''}`,
  (engine) => {
    let browser: Browser
    let folder: string
    let server: TestServer
    const opened: WatchedPage[] = []

    beforeAll(async () => {
      folder = `${await builtWps()}/pages`
      server = await serve(folder, await windowFiles())
      browser = await openBrowser(engine)
      return async () => {
        await browser.close()
        await server.close()
      }
    }, 300_000)

    const openWindow = async (options: WpsOptions, origin?: string) => {
      const watched = await wpsWindow(browser, server.origin, options, origin)
      opened.push(watched)
      const { page } = watched
      const press = (name: string) => page.locator('#ribbon').getByRole('button', { name, exact: true }).click()
      await page.locator('#ribbon').getByRole('button', { name: '帮助' }).waitFor()
      return { page, press, pane: page.frameLocator('iframe[name=pane1]') }
    }
    const picture = (page: Page, name: string) =>
      page.screenshot({ path: path.join(PICTURES, `wps-${name}-${engine}.png`) })
    const openFile = async (file: string, options: WpsOptions) => {
      const watched = await wpsFile(browser, folder, file, options)
      opened.push(watched)
      return watched.page
    }

    /** What an accountant does in the pane, from a checked sheet to a cleared one. `view` holds the pane. */
    const walkThrough = async (page: Page, view: Page | FrameLocator) => {
      const button = (name: string | RegExp) => view.getByRole('button', { name, exact: typeof name === 'string' })
      const finding = (words: string) => view.locator('[data-finding]', { hasText: words })
      await finding('最多只能是 100%').click()
      await page.waitForFunction((sheet) => {
        const [area] = globalThis.wpsStandIn.et.world.selectionOf(globalThis.wpsStandIn.sheet(sheet))
        return area?.top === 13 && area.left === 6
      }, SHEET)

      await finding('最多只能是 100%').getByRole('button', { name: '改为 =100%' }).click()
      await finding('最多只能是 100%').waitFor({ state: 'detached' })
      expect(await held(page, '13,6')).toBe('=100%')

      await button(/全部安全修复/).click()
      const dialog = view.getByRole('dialog')
      await dialog.getByText('≥60批次').waitFor()
      expect(await held(page, '9,6')).toBe('预计60批次')
      await dialog.getByRole('button', { name: /^写入/ }).click()
      await finding('预计60批次').waitFor({ state: 'detached' })
      expect(await held(page, '9,6')).toBe('≥60批次')

      const unmarked = await workbook(page)
      await button('标注').click()
      await view
        .getByText(/^已标注/)
        .first()
        .waitFor()
      expect(await marks(page)).toBeGreaterThan(0)

      const last = await rows(page)
      await view.getByRole('tab', { name: '模板' }).click()
      await button(/^预览并/).click()
      await view
        .getByRole('dialog')
        .getByRole('button', { name: /^(插入|填写)/ })
        .click()
      await view
        .getByText(/^已(插入|填写)/)
        .first()
        .waitFor()
      expect(await rows(page)).toBeGreaterThan(last)
      await button('撤销').click()
      await page.waitForFunction(
        ([sheet, count]) =>
          Math.max(...[...globalThis.wpsStandIn.sheet(sheet).cells.keys()].map((key) => parseInt(key, 10))) === count,
        [SHEET, last] as const,
      )

      await view.getByRole('tab', { name: '检查' }).click()
      await button('清除标注').click()
      await view.getByText('已清除标注。').first().waitFor()
      expect(await workbook(page)).toBe(unmarked)
    }

    it('从 http 打开：功能区检查，窗格里定位、修改、标注、插入模板、清除', async () => {
      const { page, press, pane } = await openWindow(SAMPLE)
      const before = await workbook(page)

      await press('检查本表')
      await page.waitForFunction(
        (sheet) =>
          globalThis.wpsStandIn.sheet(sheet).formats.some(({ formula }) => (formula ?? '').includes('jixiao:error')),
        SHEET,
      )
      expect(await panes(page)).toEqual([])
      const once = await workbook(page)
      await press('检查本表')
      await press('检查本表')
      await press('清除标注')
      await page.waitForFunction((text) => globalThis.wpsStandIn.workbook() === text, before)
      await press('检查本表')
      await page.waitForFunction((text) => globalThis.wpsStandIn.workbook().length === text.length, once)
      await press('清除标注')
      await page.waitForFunction((text) => globalThis.wpsStandIn.workbook() === text, before)

      await press('打开窗格')
      await pane.getByRole('button', { name: '检查本表' }).click()
      await pane.getByText('暂不能提交').first().waitFor()
      expect(await workbook(page)).toBe(before)
      await picture(page, 'checked')
      await walkThrough(page, pane)
    }, 90_000)

    it('从 http 打开：功能区的按钮由开着的窗格去做，收起后再打开还是那个窗格', async () => {
      const { page, press, pane } = await openWindow(SAMPLE)
      await press('检查整个工作簿')
      await pane.getByText('2 张工作表').first().waitFor()
      await pane.getByRole('button', { name: '收起' }).click()
      expect(await panes(page)).toEqual([['taskpane.html', false]])

      await page.evaluate((sheet) => {
        globalThis.wpsStandIn.et.choose(sheet, { top: 13, left: 6, bottom: 13, right: 6 })
      }, SHEET)
      await press('忽略此提示')
      await pane.getByRole('button', { name: '忽略这一处' }).waitFor()
      expect(await panes(page)).toEqual([['taskpane.html', true]])
      await press('插入标准指标')
      await pane.getByRole('tab', { name: '模板', selected: true }).waitFor()
      await pane.getByRole('button', { name: /^预览并/ }).waitFor()
      await picture(page, 'templates')
      await press('帮助')
      await page.frameLocator('iframe[name=pane2]').getByRole('heading', { name: '绩效目标表检查助手' }).waitFor()
      expect(await panes(page)).toEqual([
        ['taskpane.html', false],
        ['help.html', true],
      ])
      await picture(page, 'help')
      await page.frameLocator('iframe[name=pane2]').getByRole('button', { name: '收起' }).click()
      expect(await panes(page)).toEqual([
        ['taskpane.html', false],
        ['help.html', false],
      ])
    }, 60_000)

    it('从单位内网的 http 网址打开：没有安全上下文也照样检查、写报告', async () => {
      const { page, press, pane } = await openWindow(SAMPLE, 'http://oa.example.cn')
      expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false])
      await press('打开窗格')
      await pane.getByRole('button', { name: '检查本表' }).click()
      await pane.getByText('暂不能提交').first().waitFor()
      await pane.getByRole('button', { name: /生成.*报告/ }).click()
      await page.waitForFunction(() =>
        globalThis.wpsStandIn.et.book.memory.sheets.some(({ name }) => name === '绩效检查报告'),
      )
    }, 60_000)

    it('没有可标注的地方时，功能区的「检查本表」打开窗格来回答', async () => {
      const { page, press, pane } = await openWindow({ sample: '09-' })
      await press('检查本表')
      await pane.getByText('可以提交').first().waitFor()
      expect(await panes(page)).toEqual([['taskpane.html', true]])
    }, 60_000)

    it('从 file:// 打开：后台页不开窗格就检查、标注、清除，要窗格的把话留给它', async () => {
      const page = await openFile('index.html', SAMPLE)
      const before = await workbook(page)
      const press = (name: string) =>
        page.evaluate((id) => {
          ;(globalThis as unknown as { OnAction(control: { Id: string }): void }).OnAction({ Id: `jixiao.${id}` })
        }, name)
      await press('checkSheet')
      await page.waitForFunction((text) => globalThis.wpsStandIn.workbook() !== text, before)
      await page.waitForFunction(
        (sheet) =>
          globalThis.wpsStandIn.sheet(sheet).formats.some(({ formula }) => (formula ?? '').includes('jixiao:error')),
        SHEET,
      )
      await press('clearMarks')
      await page.waitForFunction((text) => globalThis.wpsStandIn.workbook() === text, before)
      await press('checkWorkbook')
      await page.waitForFunction(() => globalThis.wpsStandIn.addin.panes.length === 1)
      expect(await page.evaluate(() => globalThis.wpsStandIn.addin.panes[0]?.url)).toBe(
        page.url().replace('index.html', 'taskpane.html'),
      )
    }, 60_000)

    it('从 file:// 打开：窗格照后台页留下的话做，再定位、修改、标注、插入模板、清除', async () => {
      const orders = JSON.stringify([{ command: 'checkSheet', at: Date.now() + 30_000 }])
      const page = await openFile('taskpane.html', { ...SAMPLE, stored: [['jixiao.orders', orders]] })
      await page.getByText('暂不能提交').first().waitFor()
      await page.waitForFunction(
        (sheet) =>
          globalThis.wpsStandIn.sheet(sheet).formats.some(({ formula }) => (formula ?? '').includes('jixiao:error')),
        SHEET,
      )
      await page.getByRole('button', { name: '清除标注' }).click()
      await page.getByText('已清除标注。').first().waitFor()
      await walkThrough(page, page)
    }, 90_000)

    it.each<readonly [string, WpsOptions['build']]>([
      ['新的版本', {}],
      [
        '一行给一维数组、缺几个部件的旧版本',
        { shape: 'one-dimensional', enumeration: false, debugTools: false, xmlParts: false },
      ],
      ['从 1 数、事件来得晚的版本', { shape: 'from-one', lateEvents: true }],
    ])('自检在空白工作簿里把每一种事做一遍，做完不留东西：%s', async (_, build = {}) => {
      const page = await openFile('selftest.html', { sample: null, build })
      await page.getByRole('button', { name: '开始' }).click()
      await page.getByRole('button', { name: '全部复制' }).waitFor()
      if (Object.keys(build).length === 0) await picture(page, 'selftest')
      const lines = (await page.inputValue('#report')).split('\n')
      expect(lines[0]).toMatch(/^绩效目标表检查助手 WPS 自检 jixiao-wps-selftest\/1：\d\d 项通过/)
      // The WPS in memory works nothing out.
      expect(lines.filter((line) => line.startsWith('[不符]')).map((line) => line.split('：')[1])).toEqual([
        '公式的结果和错误值',
      ])
      expect(await page.evaluate(() => globalThis.wpsStandIn.et.book.memory.sheets.map(({ name }) => name))).toEqual([
        'Sheet1',
      ])
    })

    it('自检不碰有内容的工作簿', async () => {
      const page = await openFile('selftest.html', SAMPLE)
      const before = await workbook(page)
      await page.getByRole('button', { name: '开始' }).click()
      await page.getByText('请先新建一个空白工作簿，再点「开始」').waitFor()
      expect(await workbook(page)).toBe(before)
    })

    it('走到另一个工作簿，窗格从头开始，不拿这一本的结果去改那一本', async () => {
      const { page, press, pane } = await openWindow(SAMPLE)
      await press('打开窗格')
      await pane.getByRole('button', { name: '检查本表' }).click()
      await pane.getByText('暂不能提交').first().waitFor()
      await page.evaluate(() => {
        const { et } = globalThis.wpsStandIn
        const other = { ...et.book, name: '另一本.xlsx' }
        et.books.push(other)
        et.goTo(other)
      })
      await pane.getByText('暂不能提交').first().waitFor({ state: 'detached' })
      await pane.getByRole('button', { name: '检查本表' }).waitFor()
    }, 60_000)

    it('单独在浏览器里打开窗格，说清要在 WPS 里用', async () => {
      const page = await browser.newPage()
      await page.goto(`${server.origin}/taskpane.html`)
      await page.getByRole('heading', { name: '请在 WPS 表格里打开' }).waitFor()
      await picture(page, 'outside')
      await page.close()
    })

    it('一路上：没有一个请求出本机，没有缺文件，控制台没有错误，没有 WPS 听不懂的请求', async () => {
      expect(opened.length).toBeGreaterThan(4)
      for (const { page, errors, foreign } of opened) {
        expect(foreign).toEqual([])
        expect(errors).toEqual([])
        expect(await page.evaluate(() => globalThis.wpsStandIn.et.unknown)).toEqual([])
      }
      expect(server.missing).toEqual([])
    })
  },
)
