import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openDocument, type WorkbookDocument } from '../../../src/hosts/file/index.ts'
import { watchedPage, type WatchedPage } from './watchedPage.ts'

/** The built workbench with its first sample checked. Saves are downloads: no dialog of the system can be answered here. */
export async function workbenchPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, origin, { viewport: { width: 1366, height: 768 }, ...options })
  await watched.page.addInitScript('delete globalThis.showSaveFilePicker')
  await watched.page.goto(`${origin}/workbench/index.html`)
  await marked(watched.page)
  return watched
}

/** The sheet has been checked and marked. */
export async function marked(page: Page): Promise<void> {
  await page
    .getByText(/已标注 \d+ 处/)
    .first()
    .waitFor()
}

/** A cell as it is drawn. */
export function cell(page: Page, place: string) {
  return page.locator(`[data-cell="${place}"]`)
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** What the user gets by saving: the file's name and the workbook in it. */
export async function saved(
  page: Page,
  save: () => Promise<unknown>,
): Promise<{ name: string; path: string; document: WorkbookDocument }> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()])
  const path = await download.path()
  const name = download.suggestedFilename()
  const opened = openDocument(new Uint8Array(readFileSync(path)), name)
  if (!opened.ok) throw new Error(opened.error.message)
  return { name, path, document: opened.document }
}
