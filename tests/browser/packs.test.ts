import { mkdtemp, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPages } from '../../tools/build/buildPages.ts'
import { builtPages } from '../support/builtPages.ts'
import { PACK as BUREAU } from '../support/memoryPacks.ts'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import { serve, type TestServer } from './support/server.ts'
import { saved, workbenchPage } from './support/workbenchPage.ts'

const SKIPPED = NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''
const TITLE = '名称里写了地点'
/** A word that stands in the sample once, and so grave that it is among the first of the list. */
const PACK = {
  ...BUREAU,
  checks: [
    {
      name: 'no-place',
      title: TITLE,
      severity: 'error',
      check: 'forbidden',
      at: '指标.名称',
      words: ['校园食堂'],
      message: '“{name}”里写了“{word}”，地点请写到描述里',
    },
  ],
}
const DEPLOYMENT = JSON.stringify({ schema: 'jixiao-deployment/1', pack: 'packs/本局.json' })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tool = (page: Page, name: string) => page.locator('.wb-bar').getByRole('button', { name, exact: true })
const finding = (page: Page) => page.locator('[data-finding]', { hasText: TITLE })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

describe.skipIf(NO_BROWSER)(`规则包，在浏览器里${SKIPPED}`, { timeout: 60_000 }, () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = await builtPages()
    browser = await openBrowser()
    return () => browser.close()
  }, 180_000)

  describe('没有统一的规则包', () => {
    let server: TestServer
    beforeAll(async () => {
      server = await serve(folder)
    })
    afterAll(() => server.close())

    it('导入、检查、整个工作簿忽略、存进工作簿、另存、再打开：规则和忽略都还在', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await tab(page, '规则').click()
      await button(page, '换规则包…').click()
      await page.locator('dialog input[type=file]').setInputFiles({
        name: 'shili.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(PACK)),
      })
      await page.getByRole('heading', { name: '示例市规则 1.2.0' }).waitFor()
      await page.getByText('从文件「shili.json」导入').waitFor()
      await button(page, '存进这个工作簿').click()
      await page.getByText('随这个工作簿保存').waitFor()

      await tab(page, '检查').click()
      await finding(page).click()
      await finding(page).getByRole('button', { name: '忽略…' }).click()
      await page.getByRole('button', { name: '上级文件要求' }).click()
      await page.getByRole('radio', { name: /整个工作簿都不查这一条/ }).check()
      await button(page, '整个工作簿不查').click()
      await finding(page).waitFor({ state: 'detached' })

      const file = await saved(page, () => tool(page, '另存为').click())
      expect(file.document.state()?.pack).toContain('shili-shi')
      expect(file.document.state()?.ignored).toMatchObject([{ scope: 'workbook', rule: 'shili-shi/no-place' }])
      // Another computer: it knows nothing of the pack but what the file carries.
      const other = await workbenchPage(browser, server.origin)
      await other.page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: '我的表.xlsx',
          mimeType: 'application/octet-stream',
          buffer: await readFile(file.path),
        })
      await other.page.locator('.wb-file', { hasText: '我的表.xlsx' }).waitFor()
      await other.page.getByText('示例市规则 1.2.0').first().waitFor()
      await other.page.getByText('已忽略 1').click()
      await finding(other.page).getByText('整个工作簿都不查这一条').waitFor()
      expect({ errors: watched.errors, foreign: watched.foreign }).toEqual({ errors: [], foreign: [] })
      expect({ errors: other.errors, foreign: other.foreign }).toEqual({ errors: [], foreign: [] })
      await other.close()
      await watched.close()
    })

    it('本表存成自己的模板：重新打开还在，选得到，删得掉；只有模板的规则包可以加进来，规则不变', async () => {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await tab(page, '规则').click()
      const before = await page.getByRole('heading', { level: 2 }).first().textContent()
      await tab(page, '模板').click()
      await button(page, '保存为模板…').click()
      await button(page, '存到这台电脑').click()
      await page.getByText('已存到这台电脑').first().waitFor()

      await tab(page, '规则').click()
      await button(page, '换规则包…').click()
      const type = {
        id: 'fishery',
        name: '增殖放流类',
        axis: 'activity',
        keywords: ['增殖放流'],
        excludes: [],
        goal: '',
      }
      const templates = {
        schema: 'jixiao-pack/1',
        id: 'muban',
        title: '示例市模板',
        version: '1.0.0',
        projectTypes: [{ schema: 'jixiao-project-type/1', ...type, indicators: [] }],
      }
      await page.locator('dialog input[type=file]').setInputFiles({
        name: 'muban.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(templates)),
      })
      await page.getByText('里只有项目模板（1 类）').waitFor()
      await button(page, '加到现有的模板里').click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(before)

      await page.reload()
      await tab(page, '模板').click()
      await button(page, '其他类型…').click()
      await page.getByText('增殖放流类').waitFor()
      expect(await page.getByRole('dialog').getByText('自己的', { exact: true }).count()).toBe(2)
      await page.getByText('这台电脑上自己的模板（2）').click()
      await button(page, '删除「示例市模板」').click()
      await button(page, '确定删除：示例市模板').click()
      await page.getByText('这台电脑上自己的模板（1）').waitFor()
      expect(await page.getByText('增殖放流类').count()).toBe(0)
      expect({ errors: watched.errors, foreign: watched.foreign }).toEqual({ errors: [], foreign: [] })
      await watched.close()
    })

    it('三列可以复制，写明哪些会被退回', async () => {
      const watched = await workbenchPage(browser, server.origin, {
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      const { page } = watched
      await button(page, '复制三列…').click()
      await page.getByRole('dialog').getByText('上传时会被系统退回').first().waitFor()
      await button(page, '复制三列').click()
      await page.getByText('已复制，可以去粘贴了。').waitFor()
      const text = await page.evaluate(() => navigator.clipboard.readText())
      expect(text.split('\n')[0]?.split('\t')).toHaveLength(3)
      await watched.close()
      expect({ errors: watched.errors, foreign: watched.foreign }).toEqual({ errors: [], foreign: [] })
    })
  })

  it('网页旁边的统一规则包：打开就按它检查；服务器停了用存下的一份，并说明日期', async () => {
    const server = await serve(folder, { '/jixiao.json': DEPLOYMENT, '/packs/本局.json': JSON.stringify(PACK) })
    // Without its service worker, whose requests cannot be cut off one by one.
    const watched = await workbenchPage(browser, server.origin, { serviceWorkers: 'block' })
    const { page } = watched
    await page.getByText('示例市规则 1.2.0').first().waitFor()
    await finding(page).waitFor()
    await tab(page, '规则').click()
    await page.getByText('单位统一的规则包', { exact: true }).waitFor()
    await page.route('**/jixiao.json', (route) => route.abort())
    await page.reload()
    await tab(page, '规则').click()
    await page.getByText('服务器没有回应，用的是').waitFor()
    await page.getByRole('heading', { name: '示例市规则 1.2.0' }).waitFor()
    await watched.close()
    await server.close()
  })

  it('构建时带上的规则包不用服务器', async () => {
    const out = await mkdtemp(path.join(os.tmpdir(), 'jixiao-pack-'))
    await buildPages({ out, deployment: { pack: PACK, beside: {} } })
    const server = await serve(path.join(out, 'pages'))
    const watched = await workbenchPage(browser, server.origin)
    await watched.page.getByText('示例市规则 1.2.0').first().waitFor()
    expect(server.missing).toEqual([])
    await watched.close()
    await server.close()
    expect({ errors: watched.errors, foreign: watched.foreign }).toEqual({ errors: [], foreign: [] })
  }, 120_000)
})
