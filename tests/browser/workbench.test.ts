import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../samples/support/xlsxWriter.ts'
import { SAMPLES } from '../../src/hosts/workbench/samples.ts'
import { builtPages } from '../support/builtPages.ts'
import { richWorkbook } from '../support/richWorkbook.ts'
import { CACHE } from '../support/cache.ts'
import { violations } from './support/axe.ts'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import type { Engine } from './support/browserFiles.ts'
import { serve, type TestServer } from './support/server.ts'
import type { WatchedPage } from './support/watchedPage.ts'
import { cell, marked, press, saved, workbenchPage, written } from './support/workbenchPage.ts'

const SKIPPED = NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''
const PICTURES = process.env['JIXIAO_PICTURES'] ?? path.join(CACHE, 'pictures')

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const finding = (page: Page, words: string) => page.locator('[data-finding]', { hasText: words })
const tool = (page: Page, name: string) => page.locator('.wb-bar').getByRole('button', { name, exact: true })
const sheetField = (page: Page) => page.locator('.wb-field')
const clean = ({ errors, foreign }: WatchedPage) => expect({ errors, foreign }).toEqual({ errors: [], foreign: [] })

async function openSample(page: Page, title: string): Promise<void> {
  await tool(page, '示例').click()
  await page.getByRole('menuitem', { name: title, exact: true }).click()
}

describe.skipIf(NO_BROWSER)(`工作台，在浏览器里${SKIPPED}`, () => {
  let server: TestServer
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    server = await serve(await builtPages())
  }, 120_000)
  afterAll(() => server.close())

  describe('Chromium 147', { timeout: 40_000 }, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    }, 60_000)
    afterAll(() => browser.close())

    it('第一次打开：示例已经检查好、标注好，没有未保存的改动', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await page.getByText('暂不能提交').first().waitFor()
      expect(await page.locator('.wb-marked-error').count()).toBeGreaterThan(2)
      expect(await page.locator('.wb-dirty').count()).toBe(0)
      expect(await tool(page, '撤销').getAttribute('aria-disabled')).toBe('true')
      await watched.close()
      clean(watched)
    })

    it('用鼠标走一遍：看、改、忽略、撤销、另存、再打开、再检查', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      // A marked cell shows its finding in a card, and a click opens it in the pane.
      await cell(page, 'G14').hover()
      await page.locator('#wb-card').getByText('比率要求超过了 100%').waitFor()
      await cell(page, 'G14').click()
      await finding(page, '最多只能是 100%').getByRole('button', { name: '定位' }).waitFor()
      // What is put right loses its colour.
      await finding(page, '最多只能是 100%').getByRole('button', { name: '改为 =100%' }).click()
      await finding(page, '最多只能是 100%').waitFor({ state: 'detached' })
      await page.locator('[data-cell=G14]:not(.wb-marked-error)', { hasText: '=100%' }).waitFor()
      await tool(page, '撤销').click()
      await page.locator('[data-cell=G14].wb-marked-error', { hasText: '≥100%' }).waitFor()
      await tool(page, '重做').click()
      await cell(page, 'G14').getByText('=100%').waitFor()
      await button(page, '重新检查').first().click()
      // All safe fixes, seen before they are written.
      await button(page, /全部安全修复/).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^写入 1 处/ })
        .click()
      await cell(page, 'G10').getByText('≥60批次').waitFor()
      const one = finding(page, '有效提升')
      await one.click()
      await one.getByRole('button', { name: '忽略…' }).click()
      await page.getByRole('button', { name: '上级文件要求' }).click()
      await button(page, '忽略这一处').click()
      await one.waitFor({ state: 'detached' })
      await page.locator('.wb-dirty').waitFor()

      const file = await saved(page, () => tool(page, '另存为').click())
      expect(file.name).toBe('01-天津-2026年项目绩效目标表-已检查.xlsx')
      const { document } = file
      const sheet = document.activeSheet
      expect(document.grid(sheet).cell(13, 6)?.text).toBe('=100%')
      expect(document.grid(sheet).cell(9, 6)?.text).toBe('≥60批次')
      expect(document.look(sheet).marks.length).toBeGreaterThan(3)
      expect(JSON.stringify(document.state())).toContain('上级文件要求')
      await page.locator('.wb-dirty').waitFor({ state: 'detached' })

      // Opened again, the decisions are in it and it is checked without being asked for.
      await page.locator('input[type=file]').setInputFiles({
        name: '我的表.xlsx',
        mimeType: 'application/octet-stream',
        buffer: readFileSync(file.path),
      })
      await page.locator('.wb-file', { hasText: '我的表.xlsx' }).waitFor()
      await page.getByText('刚刚检查').first().waitFor()
      expect(await finding(page, '有效提升').count()).toBe(0)
      await page.getByText('已忽略 1').waitFor()
      expect(await page.locator('.wb-marked-error').count()).toBeGreaterThan(2)
      await watched.close()
      clean(watched)
    })

    it('只用键盘走一遍：移动、打字、粘贴、插行、撤销、修复、另存', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await press(page, 'F6', 'F6')
      const inSheet = () => page.evaluate(() => document.activeElement?.classList.contains('wb-field') ?? false)
      for (let i = 0; i < 4 && !(await inSheet()); i++) await press(page, 'F6')
      expect(await inSheet()).toBe(true)

      await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown')
      expect(await sheetField(page).getAttribute('aria-label')).toContain('A3')
      await press(page, 'Tab')
      expect(await sheetField(page).getAttribute('aria-label')).toContain('B3，食品安全监督抽检经费')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant'))).toBe('wb-2-1')

      // Typing replaces, Esc leaves as it was, F2 goes on from what is there.
      await page.keyboard.type('abc')
      await press(page, 'Escape')
      expect(await cell(page, 'B3').innerText()).toBe('食品安全监督抽检经费')
      await press(page, 'F2')
      await page.keyboard.insertText('（二期）')
      await press(page, 'Enter')
      await cell(page, 'B3').getByText('食品安全监督抽检经费（二期）').waitFor()
      await press(page, 'Control+z')
      await cell(page, 'B3').getByText('食品安全监督抽检经费', { exact: true }).waitFor()

      // Shift extends, Delete clears, both one step.
      await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
      await page.locator('.wb-address', { hasText: 'A8' }).waitFor()
      await press(page, 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowRight')
      expect(await page.locator('.wb-address').innerText()).toMatch(/^B8:D9$/)
      await press(page, 'Delete')
      expect(await cell(page, 'C8').innerText()).toBe('')
      await press(page, 'Control+z')
      await cell(page, 'C8').getByText('食品监督抽检批次').waitFor()

      // The pane, a finding, its fix.
      await press(page, 'Escape', 'F6', 'F6')
      expect(await page.evaluate(() => document.activeElement?.closest('[data-region=pane]') !== null)).toBe(true)
      const item = finding(page, '最多只能是 100%')
      for (let i = 0; i < 30; i++) {
        if (await page.evaluate(() => document.activeElement?.closest('[data-finding]') !== null)) break
        await press(page, 'Tab')
      }
      for (let i = 0; i < 20; i++) {
        if (await item.evaluate((element) => element.contains(document.activeElement))) break
        await press(page, 'ArrowDown')
      }
      await press(page, 'f')
      await cell(page, 'G14').getByText('=100%').waitFor()
      const file = await saved(page, () => press(page, 'Control+s'))
      expect(file.document.grid(file.document.activeSheet).cell(13, 6)?.text).toBe('=100%')
      await watched.close()
      clean(watched)
    })

    it('中文输入法：组字时按的键归输入法，选定后才写进单元格', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await cell(page, 'E9').click()
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Input.imeSetComposition', { text: 'chou', selectionStart: 4, selectionEnd: 4 })
      await page.locator('.wb-typing').waitFor()
      await devtools.send('Input.imeSetComposition', { text: '抽检', selectionStart: 2, selectionEnd: 2 })
      await devtools.send('Input.insertText', { text: '抽检批次数' })
      await press(page, 'Enter')
      await cell(page, 'E9').getByText('抽检批次数', { exact: true }).waitFor()
      expect(await page.locator('.wb-address').innerText()).toBe('E10')
      await watched.close()
      clean(watched)
    })

    it('粘贴从 Excel 复制的几格，插入一行，右键菜单，公式栏', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await cell(page, 'G8').click()
      await page.evaluate(() => {
        const data = new DataTransfer()
        data.setData('text/plain', '≥700批次\r\n≥250批次\r\n')
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      })
      await cell(page, 'G9').getByText('≥250批次').waitFor()
      await cell(page, 'G9').click()
      await cell(page, 'G9').click({ button: 'right' })
      await page.getByRole('menuitem', { name: '在上方插入一行' }).click()
      await cell(page, 'G10').getByText('≥250批次').waitFor()
      expect(await cell(page, 'G9').innerText()).toBe('')
      await page.getByLabel('单元格内容').fill('≥9场')
      await press(page, 'Enter')
      await cell(page, 'G9').getByText('≥9场').waitFor()
      await press(page, 'Control+z', 'Control+z', 'Control+z')
      await cell(page, 'G9').getByText('≥260批次').waitFor()
      await cell(page, 'C12').dblclick()
      expect(await page.locator('.wb-typing').inputValue()).toBe('食品安全宣传活动场次')
      await watched.close()
      clean(watched)
    })

    it('每份示例打开就检查好，合无障碍规则', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      for (const { title, file } of SAMPLES) {
        await openSample(page, title)
        await page.locator('.wb-file', { hasText: file }).waitFor()
        await page.locator('.wb-pane').getByText('刚刚检查').first().waitFor()
        expect({ title, wrong: await violations(page) }).toEqual({ title, wrong: [] })
      }
      await watched.close()
      clean(watched)
    })

    it('有改动时打开别的表先问；选择留下就留下，选择不保存才换', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await cell(page, 'G8').click()
      await page.keyboard.insertText('≥1批次')
      await press(page, 'Enter')
      await openSample(page, '没有问题的表')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('heading', { name: '改动还没有保存' }).waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: '留在这张表' }).click()
      await cell(page, 'G8').getByText('≥1批次').waitFor()
      await openSample(page, '没有问题的表')
      await page.getByRole('dialog').getByRole('button', { name: '不保存，继续打开' }).click()
      await page.locator('.wb-pane').getByText('可以提交').first().waitFor()
      await watched.close()
      clean(watched)
    })

    it('打不开的文件用中文说明是什么、怎么办，原来的表还在', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const choose = (name: string, text: string) =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
      await choose('空.xlsx', '')
      await page.locator('.wb-notice', { hasText: '空的（0 字节）' }).waitFor()
      await choose('导出.xls', '<html><table></table></html>')
      await page.locator('.wb-notice', { hasText: '网页（HTML）文件' }).waitFor()
      expect(await cell(page, 'B3').innerText()).toBe('食品安全监督抽检经费')
      await watched.close()
      clean(watched)
    })

    it('旧格式只能查看：说清楚，能检查，不能写', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const { read, write, utils } = await import('@e965/xlsx')
      const sample = readFileSync(
        new URL(`../../samples/${encodeURIComponent('01-天津-2026年项目绩效目标表.xlsx')}`, import.meta.url),
      )
      const buffer = write(read(sample), { type: 'buffer', bookType: 'biff8' }) as Buffer
      expect(utils).toBeDefined()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '旧表.xls', mimeType: 'application/vnd.ms-excel', buffer })
      await page.locator('.wb-strip', { hasText: '旧格式' }).waitFor()
      await page.locator('.wb-pane').getByText('暂不能提交').first().waitFor()
      expect(await tool(page, '另存为').getAttribute('aria-disabled')).toBe('true')
      await cell(page, 'G8').click()
      await press(page, '5')
      await page.locator('.wb-notice', { hasText: '只能查看' }).waitFor()
      expect(await cell(page, 'G8').innerText()).toContain('720')
      await watched.close()
      clean(watched)
    })

    it('断了网照样用：换示例、检查、对账、规则说明都在', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready
        while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50))
      })
      await page.context().setOffline(true)
      await openSample(page, '湖南 · 整体与专项资金')
      await page.locator('.wb-pane').getByText('刚刚检查').first().waitFor()
      for (const name of ['对账', '模板', '规则']) {
        await page.getByRole('tab', { name, exact: true }).click()
        await page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
      }
      await page.reload()
      await marked(page)
      await watched.close()
      clean(watched)
    })

    it.each([
      ['1366', 1366, 768],
      ['1920', 1920, 1080],
      ['700', 700, 900],
    ] as const)('%s 宽：合无障碍规则，不横向溢出', async (name, width, height) => {
      const watched = await workbenchPage(browser, server.origin, { viewport: { width, height } })
      const { page } = watched
      await cell(page, 'G11').click()
      await page.locator('#wb-card').waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        // The colours of the sheet follow once React has heard of it.
        await page.locator(`.wb-app[data-scheme=${colorScheme}]`).waitFor()
        expect(await violations(page)).toEqual([])
        await page.screenshot({ path: path.join(PICTURES, `workbench-${name}-${colorScheme}.png`) })
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      await watched.close()
      clean(watched)
    })

    it('把文件拖到页面任何地方就打开；封面在前的工作簿，逐张找出绩效目标表', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const bytes = writeWorkbook({
        sheets: [
          { name: '封面', rows: [['2026 年预算申报材料']] },
          {
            name: '目标表',
            rows: [
              ['项目支出绩效目标表'],
              ['一级指标', '二级指标', '三级指标', '指标值'],
              ['产出指标', '数量指标', '抽检批次', '若干'],
            ],
          },
        ],
      })
      await page.evaluate(
        (numbers) => {
          const data = new DataTransfer()
          data.items.add(new File([new Uint8Array(numbers)], '拖来的表.xlsx'))
          const drop = (type: string) =>
            document
              .querySelector('.wb-pane')
              ?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
          drop('dragover')
          drop('drop')
        },
        [...bytes],
      )
      await page.locator('.wb-file', { hasText: '拖来的表.xlsx' }).waitFor()
      await page.locator('.wb-pane').getByText('2 张工作表').first().waitFor()
      await watched.close()
      clean(watched)
    })

    it('两万行的表：滚到哪里都有内容，页面里只有看得见的行', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const rows = Array.from({ length: 20_000 }, (_, row) => [row + 1, `项目${String(row)}`])
      const buffer = Buffer.from(writeWorkbook({ sheets: [{ name: '明细', rows }] }))
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '长表.xlsx', mimeType: 'application/octet-stream', buffer })
      await cell(page, 'B1').getByText('项目0').waitFor()
      for (const top of [9_000, 200_000, 390_000]) {
        const empty = await page.evaluate(async (place) => {
          const scroller = document.querySelector('.wb-scroll')
          if (!scroller) return -1
          scroller.scrollTop = place
          await new Promise((resolve) => requestAnimationFrame(resolve))
          const { left, top, height } = scroller.getBoundingClientRect()
          return [0.1, 0.5, 0.9].filter(
            (share) => !document.elementFromPoint(left + 160, top + height * share)?.textContent.startsWith('项目'),
          ).length
        }, top)
        expect(empty).toBe(0)
      }
      expect(await page.locator('.wb-row').count()).toBeLessThan(120)
      await press(page, 'F6', 'Control+End')
      await cell(page, 'B20000').getByText('项目19999').waitFor()
      await press(page, 'Control+Home')
      await cell(page, 'B1').getByText('项目0').waitFor()
      await watched.close()
      clean(watched)
    })

    it('冻结的表头滚到哪里都在', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const buffer = Buffer.from(richWorkbook())
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '冻结.xlsx', mimeType: 'application/octet-stream', buffer })
      const header = cell(page, 'A4')
      await header.getByText(/./).waitFor()
      const topOf = async (place: string) => (await cell(page, place).boundingBox())?.y ?? Number.NaN
      const before = { header: await topOf('A4'), body: await topOf('A6') }
      await page.setViewportSize({ width: 1366, height: 400 })
      await page.evaluate(() => document.querySelector('.wb-scroll')?.scrollBy(0, 60))
      await expect.poll(async () => before.body - (await topOf('A6'))).toBeGreaterThan(30)
      expect(await topOf('A4')).toBeCloseTo(before.header, 0)
      await watched.close()
      clean(watched)
    })

    it('分隔线用键盘也能调宽窗格', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const width = async () => (await page.locator('.wb-pane').boundingBox())?.width
      expect(await width()).toBe(340)
      await page.getByRole('separator', { name: '调整检查窗格的宽度' }).focus()
      await press(page, 'ArrowLeft', 'ArrowLeft')
      expect(await width()).toBe(372)
      await watched.close()
      clean(watched)
    })
  })

  it.each(['chromium-103', 'chromium-88'] satisfies Engine[])(
    '%s 里也能看、改、修复、撤销、另存',
    async (engine) => {
      const browser = await openBrowser(engine)
      try {
        const watched = await workbenchPage(browser, server.origin)
        const { page } = watched
        await cell(page, 'G14').click()
        await finding(page, '最多只能是 100%').getByRole('button', { name: '改为 =100%' }).click()
        await cell(page, 'G14').getByText('=100%').waitFor()
        await cell(page, 'G8').click()
        await page.keyboard.insertText('≥700批次')
        await press(page, 'Enter')
        await cell(page, 'G8').getByText('≥700批次').waitFor()
        await press(page, 'Control+z')
        await cell(page, 'G8').getByText('≥720批次').waitFor()
        await press(page, 'Control+s')
        const document = await written(page)
        expect(document.grid(document.activeSheet).cell(13, 6)?.text).toBe('=100%')
        await watched.close()
        clean(watched)
      } finally {
        await browser.close()
      }
    },
    60_000,
  )
})
