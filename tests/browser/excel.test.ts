import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtPages } from '../support/builtPages.ts'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import { excelPage } from './support/excelPage.ts'
import { serve, type TestServer } from './support/server.ts'
import type { WatchedPage } from './support/watchedPage.ts'

const SHEET = '食品安全监督抽检'

/** What a cell of the workbook in memory holds. */
const held = (page: Page, key: string) =>
  page.evaluate(([sheet, at]) => globalThis.standIn.sheet(sheet).cells.get(at)?.value ?? null, [SHEET, key] as const)
const workbook = (page: Page) => page.evaluate(() => globalThis.standIn.workbook())
const formats = (page: Page) =>
  page.evaluate((sheet) => globalThis.standIn.sheet(sheet).formats.map(({ formula }) => formula), SHEET)
/** The workbook but for one cell of its first sheet. */
function without(snapshot: string, key: string): unknown {
  const [first, ...others] = JSON.parse(snapshot) as { readonly cells: readonly (readonly [string, unknown])[] }[]
  return [{ ...first, cells: first?.cells.filter(([at]) => at !== key) }, ...others]
}
const finding = (page: Page, words: string) => page.locator('[data-finding]', { hasText: words })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

describe.skipIf(NO_BROWSER)(
  `构建好的 Excel 窗格，配上微软完整的 office.js${NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''}`,
  () => {
    let browser: Browser
    let server: TestServer
    const opened: WatchedPage[] = []
    const open = async (dressed = true) => {
      const watched = await excelPage(browser, server.origin, { sample: '01-', dressed })
      opened.push(watched)
      return watched.page
    }

    beforeAll(async () => {
      server = await serve(await builtPages())
      browser = await openBrowser()
      return async () => {
        await browser.close()
        await server.close()
      }
    }, 300_000)

    describe('会计从头到尾走一遍', () => {
      let page: Page
      let before: string

      beforeAll(async () => {
        page = await open()
        await button(page, '检查本表').waitFor()
        before = await workbook(page)
      }, 30_000)

      it('检查本表：给出结论，工作簿一个字也没有动', async () => {
        await button(page, '检查本表').click()
        await page.getByText('暂不能提交').first().waitFor()
        expect(await workbook(page)).toBe(before)
      })

      it('点一条问题：表里选中那一格', async () => {
        await finding(page, '最多只能是 100%').click()
        await page.waitForFunction(() => globalThis.standIn.excel.workbook.selection.endsWith('!G14'))
        expect(await page.evaluate(() => globalThis.standIn.excel.workbook.selection)).toBe(`'${SHEET}'!G14`)
      })

      it('在表里选中有问题的一格：窗格打开那一条', async () => {
        await page.evaluate((sheet) => globalThis.standIn.excel.choose(sheet, 'C13'), SHEET)
        await page.locator('[data-finding][aria-current=true]', { hasText: '出现了不止一次' }).waitFor()
      })

      it('按「改为 =100%」：只改那一格，写进去的是文字', async () => {
        await finding(page, '最多只能是 100%').getByRole('button', { name: '改为 =100%' }).click()
        await finding(page, '最多只能是 100%').waitFor({ state: 'detached' })
        expect(await held(page, '13,6')).toBe('=100%')
        expect(without(await workbook(page), '13,6')).toEqual(without(before, '13,6'))
      })

      it('全部安全修复：先列出改前改后，确认后才写', async () => {
        await button(page, /全部安全修复/).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByText('≥60批次').waitFor()
        expect(await held(page, '9,6')).toBe('预计60批次')
        await dialog.getByRole('button', { name: /^写入 1 处/ }).click()
        await dialog.waitFor({ state: 'detached' })
        await finding(page, '预计60批次').waitFor({ state: 'detached' })
        expect(await held(page, '9,6')).toBe('≥60批次')
      })

      it('忽略要写原因，原因随工作簿保存', async () => {
        const one = finding(page, '有效提升')
        await one.click()
        await one.getByRole('button', { name: '忽略…' }).click()
        await page.getByRole('button', { name: '上级文件要求' }).click()
        await button(page, '忽略这一处').click()
        await one.waitFor({ state: 'detached' })
        const kept = await page.evaluate(() => globalThis.standIn.excel.workbook.xmlParts.map(({ xml }) => xml).join())
        expect(kept).toContain('urn:jixiao:state')
        expect(kept).toContain('上级文件要求')
      })

      it('标注再清除：工作簿与标注前完全一样，您自己的格式、填充和批注都在', async () => {
        const unmarked = await workbook(page)
        expect(await formats(page)).toEqual(['=$A1="示例"'])
        await button(page, '标注').click()
        await page
          .getByText(/^已标注/)
          .first()
          .waitFor()
        expect((await formats(page)).filter((formula) => formula.includes('jixiao:'))).not.toEqual([])
        await button(page, '清除标注').click()
        await page.getByText('已清除标注。').first().waitFor()
        expect(await workbook(page)).toBe(unmarked)
      })

      it('检查整个工作簿：每张工作表都有结果', async () => {
        await button(page, '检查整个工作簿').click()
        await page.getByText('特种设备安全监察').first().waitFor()
        await page.getByText('2 张工作表').first().waitFor()
      })

      it('生成报告：多一张绩效检查报告，别的表不动', async () => {
        const sheets = () => page.evaluate(() => globalThis.standIn.excel.workbook.sheets.map(({ name }) => name))
        const original = await sheets()
        await button(page, /生成.*报告/).click()
        await page.waitForFunction(() =>
          globalThis.standIn.excel.workbook.sheets.some(({ name }) => name === '绩效检查报告'),
        )
        expect((await sheets()).filter((name) => name !== '绩效检查报告')).toEqual(original)
        const texts = await page.evaluate(() =>
          [...globalThis.standIn.sheet('绩效检查报告').cells.values()].map(({ value }) => String(value)),
        )
        expect(texts.join('\n')).toContain('绩效目标表检查助手')
        expect(texts.join('\n')).toContain('4 项成本指标合计 81.2万元')
      })
    })

    it('功能区的「检查本表」「清除标注」不打开窗格就做完', async () => {
      const page = await open()
      await button(page, '检查本表').waitFor()
      const before = await workbook(page)
      await page.evaluate(() => globalThis.standIn.commands.run('checkSheet'))
      expect((await formats(page)).some((formula) => formula.includes('jixiao:error'))).toBe(true)
      await page.evaluate(() => globalThis.standIn.commands.run('clearMarks'))
      expect(await workbook(page)).toBe(before)
      expect(await page.evaluate(() => globalThis.standIn.services.paneShown)).toBe(false)
    })

    it('改过表以后：窗格说结果可能已经不对，一格被别人改了就跳过它', async () => {
      const page = await open(false)
      await button(page, '检查本表').click()
      await page.getByText('暂不能提交').first().waitFor()
      await button(page, /全部安全修复/).click()
      await page.evaluate(
        (sheet) => globalThis.standIn.excel.type(sheet, 'G10', '不少于60批次', { remote: true }),
        SHEET,
      )
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^写入 2 处/ })
        .click()
      await page.getByText('G10 现在写的是「不少于60批次」').first().waitFor()
      expect(await held(page, '9,6')).toBe('不少于60批次')
      expect(await held(page, '13,6')).toBe('=100%')
      await page.evaluate((sheet) => globalThis.standIn.excel.type(sheet, 'G11', '≥85批次'), SHEET)
      await page.getByText('表格改动过，结果可能已经不对').first().waitFor()
    })

    it('没有可标注的地方时，功能区的「检查本表」打开窗格来回答', async () => {
      const watched = await excelPage(browser, server.origin, { sample: '09-' })
      opened.push(watched)
      await button(watched.page, '检查本表').waitFor()
      await watched.page.evaluate(() => globalThis.standIn.commands.run('checkSheet'))
      await watched.page.getByText('可以提交').first().waitFor()
      expect(await watched.page.evaluate(() => globalThis.standIn.services.paneShown)).toBe(true)
    })

    it('一路上：没有一个请求出本机，没有缺文件，控制台没有错误，没有 Excel 听不懂的请求', async () => {
      for (const { page, errors, foreign } of opened) {
        expect(foreign).toEqual([])
        expect(errors).toEqual([])
        expect(
          await page.evaluate(() => [
            ...globalThis.standIn.excel.unknown.map(({ message }) => message),
            ...globalThis.standIn.services.unknown,
          ]),
        ).toEqual([])
      }
      expect(server.missing).toEqual([])
    })
  },
)
