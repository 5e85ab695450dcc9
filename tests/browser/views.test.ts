import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import type { StateName } from './gallery/states.ts'
import { galleryServer, type GalleryServer } from './support/galleryPage.ts'
import type { WatchedPage } from './support/watchedPage.ts'

/** The id of the element that has the focus. */
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const listTop = (page: Page) => page.getByRole('tabpanel').evaluate((panel) => panel.scrollTop)
/** What this workbook says of a rule. */
const ownOf = (page: Page, rule: string) =>
  page.evaluate((id) => gallery.session?.state().rules.find((one) => one.id === id)?.own, rule)

describe.skipIf(NO_BROWSER)(`对账、规则和各工作表的结果${NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''}`, () => {
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
    const errors = watched?.errors ?? []
    await watched?.close()
    watched = null
    expect(errors).toEqual([])
  })
  const open = async (state: StateName) => {
    watched = await pages.open(browser, state)
    return watched.page
  }

  it('对账：成本指标合计能展开到各项，每个金额都能到它的单元格', async () => {
    const page = await open('reconcile-sheet')
    const costs = page.getByRole('button', { name: /^成本指标合计/ })
    const line = page.getByRole('row').filter({ hasText: '食用农产品专项抽检费用' })
    expect(await line.count()).toBe(0)
    await costs.focus()
    await page.keyboard.press('Enter')
    expect(await costs.getAttribute('aria-expanded')).toBe('true')
    expect(await line.innerText()).toMatch(/20\.80$/)
    await line.getByRole('button', { name: '到单元格 G19' }).click()
    await page.waitForFunction(() => gallery.host?.selected.range.top === 18 && gallery.host.selected.range.left === 6)
    await costs.focus()
    await page.keyboard.press('Space')
    expect(await line.count()).toBe(0)
  })

  it('对账：表格改动以后说清金额是上次的，重新检查以后换成现在的', async () => {
    const page = await open('reconcile-sheet')
    const stale = page.getByText('下面是上次检查时的金额')
    expect(await stale.count()).toBe(0)
    await page.evaluate(() => gallery.host?.type(gallery.host.active, { row: 17, col: 6 }, '≤50.8万元'))
    await stale.waitFor()
    expect(await page.getByText('+1.20').count()).toBe(1)
    await page.getByRole('button', { name: '重新检查' }).click()
    await page.getByText('一致 ✓').waitFor()
    expect(await stale.count()).toBe(0)
  })

  it('对账：还没检查时可以就地检查；几张表时可以只看对不上的', async () => {
    const first = await open('reconcile-first')
    await first.getByRole('button', { name: '检查本表' }).click()
    await first.getByText('相差').waitFor()
    await watched?.close()

    const page = await open('reconcile')
    await page.getByText('4 张表 · 3 张对不上 · 1 张对得上').waitFor()
    const cards = page.getByRole('table', { name: /的金额$/ })
    expect(await cards.count()).toBe(4)
    await page.getByRole('button', { name: '只看对不上的' }).click()
    expect(await cards.count()).toBe(3)
  })

  it('对账：没能检查时就地说清原因，重试以后照常列出', async () => {
    const page = await open('reconcile-first')
    await page.evaluate(() => gallery.host?.fail('readActive', 'timeout'))
    await page.getByRole('button', { name: '检查本表' }).click()
    await page.getByRole('heading', { name: '等了一会儿，没有回应' }).waitFor()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('相差').waitFor()
  })

  it('规则：搜索、关掉、改级别、恢复，都存进工作簿', async () => {
    const page = await open('rules')
    await page.getByRole('searchbox', { name: '搜索规则' }).fill('成本指标合计')
    const row = page.getByRole('listitem').filter({ hasText: '成本指标合计与预算数不一致' })
    await row.getByRole('switch').focus()
    await page.keyboard.press('Space')
    await row.getByText('已改').waitFor()
    expect(await ownOf(page, 'cost-sum')).toBe('off')
    await row.getByRole('combobox').selectOption({ label: '提醒' })
    await page.waitForFunction(() => JSON.stringify(gallery.host?.state?.settings).includes('"cost-sum":"warning"'))
    await row.getByRole('button', { name: /恢复为须改/ }).click()
    await row.getByText('已改').waitFor({ state: 'detached' })
    expect(await ownOf(page, 'cost-sum')).toBeNull()

    await page.getByRole('searchbox').fill('没有这样的规则')
    await page.getByRole('button', { name: '清空搜索' }).click()
    await page.getByRole('button', { name: '全部恢复…' }).click()
    await page.getByRole('button', { name: '恢复 2 条' }).click()
    await page.getByText('已改').first().waitFor({ state: 'detached' })
    expect(await page.evaluate(() => gallery.session?.state().rules.filter(({ own }) => own !== null))).toEqual([])
  })

  it('规则：说明就地打开，焦点在标题上；Esc 返回时列表停在原处，焦点回到那条规则', async () => {
    const page = await open('rules')
    const title = page.getByRole('button', { name: '指标值没有计量单位' })
    await title.scrollIntoViewIfNeeded()
    await title.focus()
    const before = await listTop(page)
    expect(before).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '查什么' }).waitFor()
    expect(await listTop(page)).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('指标值没有计量单位')
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '查什么' }).waitFor({ state: 'detached' })
    expect(await focusedId(page)).toBe('rule-missing-unit')
    expect(await listTop(page)).toBe(before)
  })

  it('整个工作簿：点一张工作表，看它的结果，也转到它', async () => {
    const page = await open('workbook-results')
    await page.getByRole('button', { name: /^附表3/ }).click()
    await page.waitForFunction(() => gallery.session?.state().scope === 'sheet')
    expect(await page.evaluate(() => gallery.session?.state().sheet?.sheet)).toBe('附表3')
    expect(await page.evaluate(() => gallery.host?.active)).toBe('附表3')
  })
})
