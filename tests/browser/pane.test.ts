import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import { galleryServer, type GalleryServer } from './support/galleryPage.ts'
import type { WatchedPage } from './support/watchedPage.ts'

/** The words of the element that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const onCard = (page: Page) => page.evaluate(() => document.activeElement?.hasAttribute('data-finding') ?? false)

async function tabTo(page: Page, reached: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await reached()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('按了 40 次 Tab 也没有走到')
}

describe.skipIf(NO_BROWSER)(`窗格用起来${NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''}`, () => {
  let browser: Browser
  let pages: GalleryServer
  let watched: WatchedPage | null = null

  beforeAll(async () => {
    pages = await galleryServer()
    browser = await openBrowser()
    return async () => {
      await browser.close()
      await pages.close()
    }
  }, 60_000)
  afterEach(async () => {
    await watched?.close()
    watched = null
  })

  it('只用键盘：检查、逐条看、到单元格、修复、忽略、关上', async () => {
    watched = await pages.open(browser, 'first-run')
    const { page, errors } = watched
    await tabTo(page, async () => (await focused(page)) === '检查本表')
    await page.keyboard.press('Enter')
    await page.getByText('暂不能提交').first().waitFor()

    await tabTo(page, () => onCard(page))
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => gallery.session?.state().selected !== null)
    expect(await focused(page)).toContain('C4')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => gallery.host?.selected.range.top === 3 && gallery.host.selected.range.left === 2)

    // Down to the rate above 100%: errors first, in the order of the sheet.
    for (let moves = 0; moves < 8 && !(await focused(page)).includes('最多只能是 100%'); moves++) {
      const last = await focused(page)
      await page.keyboard.press('ArrowDown')
      await page.waitForFunction((words) => document.activeElement?.textContent !== words, last)
    }
    const count = await page.evaluate(() => gallery.session?.state().sheet?.items.length ?? 0)
    await page.keyboard.press('f')
    await page.waitForFunction((all) => gallery.session?.state().sheet?.items.length === all - 1, count)
    expect(await page.evaluate(() => gallery.host?.text(gallery.host.active, { row: 13, col: 6 }))).toBe('=100%')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-finding'))

    await page.keyboard.press('i')
    await page.waitForFunction(() => document.activeElement?.closest('form') !== null)
    await page.keyboard.type('本表特殊情况')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => gallery.session?.state().sheet?.items.some(({ finding }) => finding.ignored))
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-finding'))

    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    expect(errors).toEqual([])
  }, 30_000)

  it('忽略到一个已经过去的日子：当场说清，不存下一个不起作用的决定', async () => {
    watched = await pages.open(browser, 'ignoring')
    const { page, errors } = watched
    const day = page.locator('input[type=date]')
    await page.getByRole('button', { name: '上级文件要求' }).click()
    await day.fill('2020-01-01')
    await page.getByRole('button', { name: '忽略这一处' }).click()
    await page.getByText('这一天已经过去了').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date')
    await day.fill('2099-12-31')
    await page.getByRole('button', { name: '忽略这一处' }).click()
    await page.waitForFunction(() => gallery.session?.state().sheet?.items.some(({ finding }) => finding.ignored))
    expect(errors).toEqual([])
  }, 30_000)

  it('两千条结果：文档里最多 60 条，滚动和按 End 都到得了最后一条', async () => {
    watched = await pages.open(browser, 'long')
    const { page, errors } = watched
    const cards = page.locator('[data-finding]')
    expect(await page.evaluate(() => gallery.session?.state().sheet?.items.length ?? 0)).toBeGreaterThanOrEqual(2_000)
    expect(await cards.count()).toBeLessThanOrEqual(60)

    await cards.first().focus()
    await page.mouse.move(170, 500)
    for (let turn = 0; turn < 5; turn++) {
      await page.mouse.wheel(0, 20_000)
      await page.waitForTimeout(50)
      expect(await cards.count()).toBeLessThanOrEqual(60)
    }
    await cards.first().focus()
    await page.keyboard.press('End')
    await page.waitForFunction(() => {
      const { activeElement } = document
      const place = activeElement?.closest('[role=listitem]')
      return place !== null && place?.getAttribute('aria-posinset') === place?.getAttribute('aria-setsize')
    })
    expect(await cards.count()).toBeLessThanOrEqual(60)
    expect(errors).toEqual([])
  }, 30_000)

  it('高对比度外观里，三种轻重仍有各自的形状', async () => {
    watched = await pages.open(browser, 'infos', { forcedColors: 'active' })
    const { page } = watched
    const shapes = await page
      .locator('[data-finding] svg')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.innerHTML))].length)
    expect(shapes).toBeGreaterThanOrEqual(3)
  })

  describe.skipIf(process.platform !== 'linux')('旧内核', () => {
    it.each(['chromium-103', 'chromium-88'] as const)(
      '%s：能检查、能修复，控制台没有错误',
      async (engine) => {
        const old = await openBrowser(engine)
        try {
          const { page, errors, foreign } = await pages.open(old, 'fix')
          await page.getByRole('button', { name: '改为 =100%' }).click()
          await page.waitForFunction(() => gallery.host?.text(gallery.host.active, { row: 13, col: 6 }) === '=100%')
          expect(errors).toEqual([])
          expect(foreign).toEqual([])
        } finally {
          await old.close()
        }
      },
      30_000,
    )
  })
})
