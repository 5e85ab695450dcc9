import type { Browser } from 'playwright-core'
import { bundle } from './bundle.ts'
import { gridData } from './gridData.ts'
import { sampleGrids } from './sampleGrids.ts'
import { watchedPage, type WatchedPage } from './watchedPage.ts'

/** How the Excel around the pane is set up. */
export interface ExcelSetting {
  /** How the sample workbook's name begins. */
  readonly sample: string
  readonly level?: string
  /** The user has a conditional format, a fill and a note of their own. */
  readonly dressed?: boolean
  /** The processor is this many times slower. */
  readonly slowed?: number
}

/** Writes down when the pane's first button is painted, as the performance entry 'pane'. */
const WATCH_PAINT = `{
  const look = () => {
    if (document.querySelector('#pane button')) requestAnimationFrame(() => setTimeout(() => performance.mark('pane')))
    else requestAnimationFrame(look)
  }
  look()
}`

/** The built pane of Excel in a page whose window.external is answered by a workbook in memory. */
export async function excelPage(
  browser: Browser,
  origin: string,
  { sample, level = '1.15', dressed = false, slowed }: ExcelSetting,
): Promise<WatchedPage> {
  const { fileName, grids } = await sampleGrids(sample)
  const watched = await watchedPage(browser, origin)
  const docUrl = `https://example.cn/${encodeURIComponent(fileName)}`
  const setting = JSON.stringify({ grids: grids.map(gridData), docUrl, level, dressed })
  const script = await bundle(new URL('../excel/standIn.ts', import.meta.url))
  await watched.page.addInitScript(`globalThis.standInSetting = ${setting};\n${script};\n${WATCH_PAINT}`)
  if (slowed !== undefined) {
    const devtools = await watched.page.context().newCDPSession(watched.page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  }
  await watched.page.goto(`${origin}/excel/taskpane.html`)
  return watched
}
