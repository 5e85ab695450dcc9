import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { Grid, textCell, type Cell, type CellRange } from '../../../src/sheet/index.ts'
import type { GalleryBook } from '../gallery/gallery.ts'
import { STATES, type GalleryState, type StateName, type WorkbookName } from '../gallery/states.ts'
import { bundle } from './bundle.ts'
import { gridData } from './gridData.ts'
import { sampleGrids } from './sampleGrids.ts'
import { serve, type TestServer } from './server.ts'
import { watchedPage, type WatchedPage } from './watchedPage.ts'

const PAGES = new URL('../../../src/hosts/excel/pages/', import.meta.url)
/** Of a sheet with eight findings: two thousand in all. */
const COPIES = 260

const SAMPLES: Readonly<Record<Exclude<WorkbookName, 'letter' | 'long'>, string>> = {
  tianjin: '01-',
  hebei: '02-',
  sichuan: '07-',
  mof: '06-',
  stacked: '10-',
  hunan: '04-',
  clean: '09-',
}

export interface GalleryServer {
  readonly server: TestServer
  /** A page of its own with the pane in a state. */
  open(browser: Browser, state: StateName, options?: BrowserContextOptions): Promise<WatchedPage>
  close(): Promise<void>
}

/** Bundles the pane with the gallery and serves it under the product's own content security policy and page styles. */
export async function galleryServer(): Promise<GalleryServer> {
  const product = readFileSync(new URL('page.html', PAGES), 'utf8')
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(product)?.[1]
  if (policy === undefined) throw new Error('page.html has no content security policy')
  const server = await serve(null, {
    '/gallery.html': html(policy.replace(' {{office-origin}}', '')),
    '/gallery.js': await bundle(new URL('../gallery/gallery.ts', import.meta.url)),
    '/page.css': readFileSync(new URL('../../common/page.css', PAGES), 'utf8'),
  })
  const books = new Map<WorkbookName, GalleryBook>()
  return {
    server,
    async open(browser, name, options) {
      const { workbook }: GalleryState = STATES[name]
      const book = books.get(workbook) ?? (await bookOf(workbook))
      books.set(workbook, book)
      const watched = await watchedPage(browser, server.origin, { reducedMotion: 'reduce', ...options })
      await watched.page.goto(`${server.origin}/gallery.html`)
      await watched.page.evaluate(([state, given]) => globalThis.gallery.open(state, given), [name, book] as const)
      return watched
    },
    close: () => server.close(),
  }
}

function html(policy: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>绩效目标表检查助手</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="page.css" />
    <script defer src="gallery.js"></script>
  </head>
  <body><div id="pane"></div></body>
</html>
`
}

async function bookOf(name: WorkbookName): Promise<GalleryBook> {
  if (name === 'letter') return { fileName: '通知.xlsx', grids: [gridData(letter())] }
  const { fileName, grids } = await sampleGrids(name === 'long' ? SAMPLES.tianjin : SAMPLES[name])
  const [first] = grids
  if (name === 'long' && first) return { fileName, grids: [gridData(repeated(first, COPIES))] }
  return { fileName, grids: grids.map(gridData) }
}

/** A sheet that is no table of ours. */
function letter(): Grid {
  const lines = ['关于报送材料的通知', '各科室：', '请于本周五前将材料送至办公室。', '联系人：示例科室']
  return new Grid({ sheet: '通知', rows: lines.map((line) => [textCell(line)]) })
}

/** A sheet's tables, one below the other, many times. */
function repeated(grid: Grid, times: number): Grid {
  const rows: (Cell | null | undefined)[][] = []
  const merges: CellRange[] = []
  for (let copy = 0; copy < times; copy++) {
    const down = copy * (grid.rowCount + 1)
    for (const row of grid.usedRows) rows[down + row] = [...grid.rowCells(row)]
    for (const merge of grid.merges) merges.push({ ...merge, top: merge.top + down, bottom: merge.bottom + down })
  }
  return new Grid({ sheet: grid.sheet, rows, merges })
}
