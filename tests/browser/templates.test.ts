import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parsePack } from '../../src/packs/index.ts'
import type { StateName } from './gallery/states.ts'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import { galleryServer, type GalleryServer } from './support/galleryPage.ts'
import type { WatchedPage } from './support/watchedPage.ts'

describe.skipIf(NO_BROWSER)(`模板${NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''}`, () => {
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
  const rows = () => watched?.page.evaluate(() => gallery.host?.grid(gallery.host.active).usedRows.length ?? 0)

  it('还没检查时就地检查，然后列出这张表的指标', async () => {
    const page = await open('templates-first')
    await page.getByRole('button', { name: '检查本表' }).click()
    await page.getByRole('heading', { name: '食品安全监督抽检经费' }).waitFor()
    expect(await page.getByRole('button', { name: '抽检检验类' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByText('将插入').first().waitFor()
  })

  it('只用键盘：改指标值、预览、插入、撤销', async () => {
    const page = await open('templates')
    const before = (await rows()) ?? 0
    const tick = page.getByRole('checkbox', { disabled: false }).first()
    await tick.focus()
    if (!(await tick.isChecked())) await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    const value = page.getByLabel('指标值', { exact: true })
    await value.waitFor()
    expect(await value.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('321')
    await page.keyboard.press('Enter')
    await value.waitFor({ state: 'detached' })
    // The focus comes back to what was opened.
    const button = page.getByRole('button', { name: /321/ })
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)

    await page.getByRole('button', { name: /^预览并/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('dialog').getByText('321').count()).toBe(1)
    expect(await rows()).toBe(before)
    const insert = page.getByRole('dialog').getByRole('button', { name: /^(插入|填写)/ })
    await insert.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page
      .getByText(/^已(插入|填写)/)
      .first()
      .waitFor()
    expect(await rows()).toBeGreaterThan(before)
    expect(await page.getByRole('button', { name: /321/ }).count()).toBe(0)

    await page.getByRole('button', { name: '撤销' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((count) => gallery.host?.grid(gallery.host.active).usedRows.length === count, before)
  })

  it('上下键在能勾选的指标之间移动，已有的跳过；点单元格到表里看', async () => {
    const page = await open('templates')
    const enabled = page.getByRole('checkbox', { disabled: false })
    await enabled.first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await enabled.nth(1).evaluate((one) => one === document.activeElement)).toBe(true)
    const place = page.getByRole('button', { name: /^到单元格/ }).first()
    const name = (await place.innerText()).trim()
    await place.click()
    await page.waitForFunction((cell) => {
      const range = gallery.host?.selected.range
      return range !== undefined && `${String.fromCharCode(65 + range.left)}${String(range.top + 1)}` === cell
    }, name)
  })

  it('写得不对马上说明，写对以后说明消失', async () => {
    const page = await open('templates-editing')
    await page.getByRole('group', { name: /^修改/ }).getByText('100%').first().waitFor()
    const value = page.getByLabel('指标值', { exact: true })
    await value.fill('')
    await page.getByText('请写指标值。').waitFor()
    await value.fill('95')
    await page.getByText('请写指标值。').waitFor({ state: 'detached' })
    await page.getByText('合格率最高', { exact: false }).waitFor({ state: 'detached' })
  })

  it('换类型只要一下；其他类型可以查找，也可以合并几类', async () => {
    const page = await open('templates')
    await page.getByRole('button', { name: '其他类型…' }).click()
    const search = page.getByRole('searchbox', { name: '查找类型' })
    await search.fill('高标准')
    await search.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: '高标准农田建设类' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: '抽检检验类' }).click()
    expect(await page.getByRole('button', { name: '高标准农田建设类' }).count()).toBe(0)

    await page.getByRole('button', { name: '其他类型…' }).click()
    await page.getByRole('dialog').getByRole('checkbox', { name: /^培训/ }).first().check()
    await page.getByRole('button', { name: '列出这 2 类的指标' }).click()
    await page.getByText('2 类活动的指标合在一起').waitFor()
  })

  it('在某一行插入：只列那一类，可以列出全部', async () => {
    const page = await open('templates-here')
    expect(await page.getByRole('heading', { level: 3, name: / · / }).count()).toBe(1)
    await page.getByRole('button', { name: '列出全部' }).click()
    expect(await page.getByRole('heading', { level: 3, name: / · / }).count()).toBeGreaterThan(3)
  })

  it('不能写的程序里可以复制所选指标；也能把本表存成模板', async () => {
    const page = await open('templates-read-only')
    expect(await page.getByRole('button', { name: /^预览并/ }).count()).toBe(0)
    await page.getByRole('button', { name: /^复制所选/ }).click()
    const text = page.getByRole('textbox', { name: '要复制的内容' })
    expect((await text.inputValue()).split('\n').every((line) => line.split('\t').length === 2)).toBe(true)
    await page.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '保存为模板…' }).click()
    await page.getByText('文件的内容').click()
    expect(JSON.parse(await text.inputValue())).toMatchObject({ schema: 'jixiao-pack/1' })
  })

  it('本表存成模板文件，浏览器下载下来的就是规则包；下载不了的地方可以复制', async () => {
    const page = await open('templates')
    // As in a page inside of another, where nobody may be asked for a place.
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    await page.getByRole('button', { name: '保存为模板…' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存成文件…' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/-模板\.json$/)
    const parsed = parsePack(readFileSync(await download.path(), 'utf8'))
    expect(parsed.ok && parsed.pack.projectTypes).toHaveLength(1)
    await page.getByText('已交给浏览器下载').waitFor()

    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.getByRole('button', { name: '复制', exact: true }).click()
    const text = page.getByRole('textbox', { name: '要复制的内容' })
    await text.waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  })
})
