import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtPages } from '../support/builtPages.ts'
import { CACHE } from '../support/cache.ts'
import { violations } from './support/axe.ts'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import type { Engine } from './support/browserFiles.ts'
import { serve, type TestServer } from './support/server.ts'
import { cell, saved, workbenchPage } from './support/workbenchPage.ts'

const SKIPPED = NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''
const PICTURES = process.env['JIXIAO_PICTURES'] ?? path.join(CACHE, 'pictures')
const ENGINES: readonly Engine[] = ['chromium-147', 'chromium-88']

describe.skipIf(NO_BROWSER)(`工作台里的模板${SKIPPED}`, { timeout: 60_000 }, () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    server = await serve(await builtPages())
  }, 120_000)
  afterAll(() => server.close())

  it.each(ENGINES)('%s：右键一行，挑这一类的标准指标，预览，插入，撤销', async (engine) => {
    browser = await openBrowser(engine)
    try {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      const below = await cell(page, 'C11').innerText()
      await cell(page, 'C10').click()
      await cell(page, 'C10').click({ button: 'right' })
      await page.getByRole('menuitem', { name: '插入标准指标…' }).click()
      await page.getByText('插入到第 10 行之后').waitFor()
      const tick = page.getByRole('checkbox', { disabled: false }).first()
      const name = await tick.evaluate(
        (box) => box.closest('li')?.querySelector('label')?.firstChild?.textContent ?? '',
      )
      await tick.check()
      await page.getByRole('button', { name: '预览并插入 1 行' }).click()
      await page
        .getByRole('dialog')
        .getByRole('row', { name: new RegExp(`11.*${name}`) })
        .waitFor()
      await page.getByRole('dialog').getByRole('button', { name: '插入 1 行' }).click()
      await cell(page, 'C11').getByText(name).waitFor()
      expect(await cell(page, 'C12').innerText()).toBe(below)
      if (engine === 'chromium-147') {
        expect(await violations(page)).toEqual([])
        await page.screenshot({ path: path.join(PICTURES, 'workbench-templates.png') })
        const { document } = await saved(page, () => page.keyboard.press('Control+s'))
        expect(document.grid(document.activeSheet).cell(10, 2)?.text).toBe(name)
      }
      await page.locator('.wb-pane').getByRole('button', { name: '撤销' }).click()
      await cell(page, 'C11').getByText(below).waitFor()
      await watched.close()
      const { errors, foreign } = watched
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] })
    } finally {
      await browser.close()
    }
  })

  it('在工作簿最后新建一张空白表，检查过，撤销后没有了', async () => {
    browser = await openBrowser('chromium-147')
    try {
      const watched = await workbenchPage(browser, server.origin)
      const { page } = watched
      await page.getByRole('tab', { name: '模板' }).click()
      await page.getByRole('button', { name: '新建空白表…' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('button', { name: '新建' }).isDisabled()).toBe(true)
      await dialog.getByRole('textbox', { name: '项目名称' }).fill('示例业务培训经费')
      await dialog.getByRole('textbox', { name: '预算数（万元）' }).fill('30')
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: '新建' }).click()
      await page.getByText('已新建工作表「示例业务培训经费」').first().waitFor()
      await page.getByRole('grid').getByText('培训人次').first().waitFor()
      await page.screenshot({ path: path.join(PICTURES, 'workbench-blank.png') })
      await page.locator('.wb-pane').getByRole('button', { name: '撤销' }).click()
      await page.getByText('已撤销，新建的「示例业务培训经费」没有了').first().waitFor()
      expect(await page.getByRole('tab', { name: '示例业务培训经费' }).count()).toBe(0)
      await watched.close()
      const { errors, foreign } = watched
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] })
    } finally {
      await browser.close()
    }
  })
})
