import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Route } from 'playwright-core'
import { bundle } from '../support/bundle.ts'
import { gridData } from '../support/gridData.ts'
import { sampleGrids } from '../support/sampleGrids.ts'
import { watchedPage, type WatchedPage } from '../support/watchedPage.ts'
import type { WpsSetting } from './standIn.ts'

export interface WpsOptions {
  /** How the sample workbook's name begins; null: a new workbook with an empty sheet. */
  readonly sample: string | null
  readonly dressed?: boolean
  readonly stored?: WpsSetting['stored']
  readonly build?: WpsSetting['build']
}

/** In each frame, before its scripts: the WPS of the window around it. */
const FIND_WPS = `if (window !== window.top && window.top.wpsStandIn)
  Object.defineProperty(window, 'Application', { value: window.top.wpsStandIn.application })`

/** WPS's window as a page, with the add-in's pages in it. */
const WINDOW_HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <style>
      body { display: flex; flex-direction: column; height: 100vh; margin: 0; font: 13px sans-serif; background: #fff }
      #ribbon { display: flex; gap: 4px; padding: 8px; background: #f4f4f4; border-bottom: 1px solid #ccc }
      #ribbon button { display: flex; flex-direction: column; align-items: center; gap: 4px; width: 104px; border: 0; background: none; font: inherit }
      #side { flex: 1; display: flex; justify-content: flex-end; min-height: 0 }
      #side iframe { width: 360px; height: 100%; border: 0; border-left: 1px solid #ccc }
    </style>
  </head>
  <body>
    <div id="ribbon"></div>
    <div id="side"></div>
    <script src="wps-window.js"></script>
  </body>
</html>
`

function windowScript(): Promise<string> {
  return bundle(new URL('window.ts', import.meta.url))
}

/**
 * Opens the window; `server` serves the add-in's pages, wps-window.html and wps-window.js side by side. `origin` is the
 * name by which the pages know it.
 */
export async function wpsWindow(
  browser: Browser,
  server: string,
  options: WpsOptions,
  origin = server,
): Promise<WatchedPage> {
  const watched = await watchedPage(browser, origin, { viewport: { width: 960, height: 720 } })
  if (origin !== server) await watched.page.route(`${origin}/**`, (route) => answerFrom(server, origin, route))
  watched.page.setDefaultTimeout(15_000)
  await watched.page.addInitScript(`${FIND_WPS}
    globalThis.wpsSetting = ${JSON.stringify(await settingOf(options))}`)
  await watched.page.goto(`${origin}/wps-window.html`)
  return watched
}

async function answerFrom(server: string, origin: string, route: Route): Promise<void> {
  const answer = await fetch(route.request().url().replace(origin, server))
  const headers = { 'content-type': answer.headers.get('content-type') ?? '' }
  await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
}

/** One of the add-in's pages from the disk, as an offline installation opens it. */
export async function wpsFile(
  browser: Browser,
  folder: string,
  file: string,
  options: WpsOptions,
): Promise<WatchedPage> {
  const address = pathToFileURL(path.join(folder, file)).href
  const watched = await watchedPage(browser, 'file://', { viewport: { width: 360, height: 720 } })
  watched.page.setDefaultTimeout(15_000)
  const script = await bundle(new URL('alone.ts', import.meta.url))
  await watched.page.addInitScript(`globalThis.wpsSetting = ${JSON.stringify(await settingOf(options))};\n${script}`)
  await watched.page.goto(address)
  return watched
}

async function settingOf({ sample, dressed = false, stored = [], build = {} }: WpsOptions): Promise<WpsSetting> {
  if (sample === null) {
    const empty = { sheet: 'Sheet1', rows: [], merges: [], hiddenRows: [], hiddenCols: [] }
    return { grids: [empty], fileName: '工作簿1', path: '', dressed, stored, build }
  }
  const { fileName, grids } = await sampleGrids(sample)
  return { grids: grids.map(gridData), fileName, path: 'D:\\表', dressed, stored, build }
}

/** What the pages serve beside themselves, for `wpsWindow`. */
export async function windowFiles(): Promise<Readonly<Record<string, string>>> {
  return { '/wps-window.html': WINDOW_HTML, '/wps-window.js': await windowScript() }
}
