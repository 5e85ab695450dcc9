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
  watched.page.setDefaultTimeout(12_000)
  await watched.page.addInitScript(`delete globalThis.showSaveFilePicker
    const address = URL.createObjectURL
    URL.createObjectURL = (blob) => { globalThis.lastBlob = blob; return address.call(URL, blob) }`)
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
  return { name, path, document: documentOf(new Uint8Array(readFileSync(path)), name) }
}

/** The workbook last handed to the browser as a download: the driver does not hear of downloads in Chromium 88. */
export async function written(page: Page): Promise<WorkbookDocument> {
  await page.waitForFunction('globalThis.lastBlob !== undefined')
  const base64 = await page.evaluate<string>(`new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.split(',')[1])
    reader.readAsDataURL(globalThis.lastBlob)
  })`)
  return documentOf(new Uint8Array(Buffer.from(base64, 'base64')), 'x.xlsx')
}

function documentOf(bytes: Uint8Array, name: string): WorkbookDocument {
  const opened = openDocument(bytes, name)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.document
}
