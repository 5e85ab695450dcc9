// npm run bench:workbench — how soon a long sheet stands in the workbench, and how soon 35 tables are checked and
// marked: the built page in Chromium. Exit code 1 where a gate is missed.
import { formatRange } from '../src/sheet/index.ts'
import { writeWorkbook } from '../samples/support/xlsxWriter.ts'
import type { openBrowser as Opening } from '../tests/browser/support/browser.ts'
import { builtPages } from '../tests/support/builtPages.ts'
import installTools from '../tests/support/installTools.ts'
import { drawProjects } from './data/sheets.ts'
import { makeTables } from './data/tables.ts'

const RUNS = 5
/** ms; see docs/workbench.md. */
const GATES = { open: 300, checkAndMark: 300 }

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof Opening>>['newPage']>>

/** Twenty thousand rows of seven columns, as a list of expenses has them. */
function longSheet(): Uint8Array {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    row + 1,
    `示例项目${String(row % 400)}`,
    '监督抽检',
    `第 ${String(row)} 批抽检样品的采购、运输和检验`,
    (row * 37) % 1000,
    `≥${String(row % 100)}%`,
    '合同',
  ])
  return writeWorkbook({ sheets: [{ name: '明细', rows }] })
}

function projects(count: number): Uint8Array {
  const { name, rows, merges } = drawProjects('项目', makeTables(count, 14))
  return writeWorkbook({ sheets: [{ name, rows, merges: merges.map(formatRange) }] })
}

/** ms from the choice of a file to the frame that shows its first cell. */
async function open(page: Page, name: string, bytes: Uint8Array): Promise<number> {
  await page.evaluate(`globalThis.opened = new Promise((resolve) => {
    document.querySelector('input[type=file]').addEventListener('change', () => {
      const start = performance.now()
      const look = () => document.querySelector('.wb-file')?.textContent === ${JSON.stringify(name)} && document.querySelector('[data-cell=A1]')
        ? setTimeout(() => resolve(performance.now() - start)) : requestAnimationFrame(look)
      requestAnimationFrame(look)
    }, { once: true, capture: true })
  }); 0`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  return page.evaluate<number>('globalThis.opened')
}

/** ms from the press of a button of the pane to the frame in which something stands on the page. */
function press(page: Page, button: string, until: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now()
    const button = [...document.querySelectorAll('.wb-pane button')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(button)})
    button.click()
    const look = () => (${until}) ? setTimeout(() => resolve(performance.now() - start)) : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })`)
}

/** The most rows in the page and the longest frame while the sheet is scrolled to its end. */
function scroll(page: Page): Promise<{ rows: number; blank: number }> {
  return page.evaluate(`(async () => {
    const scroller = document.querySelector('.wb-scroll')
    let rows = 0, blank = 0
    for (let step = 0; step < 200; step++) {
      scroller.scrollTop += step % 20 === 0 ? 20000 : 400
      await new Promise(requestAnimationFrame)
      rows = Math.max(rows, document.querySelectorAll('.wb-body .wb-row').length)
      const { left, top, height } = scroller.getBoundingClientRect()
      for (const share of [0.2, 0.5, 0.9]) {
        if (!document.elementFromPoint(left + 120, top + height * share)?.closest('[role=gridcell]')) blank++
      }
    }
    scroller.scrollTop = 0
    return { rows, blank }
  })()`)
}

installTools()
const { openBrowser } = await import('../tests/browser/support/browser.ts')
const { serve } = await import('../tests/browser/support/server.ts')
const { workbenchPage } = await import('../tests/browser/support/workbenchPage.ts')
const server = await serve(await builtPages())
const browser = await openBrowser()
const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN
try {
  const { page } = await workbenchPage(browser, server.origin)
  page.setDefaultTimeout(60_000)
  const [long, tables] = [longSheet(), projects(35)]
  const opens: number[] = []
  for (let run = 0; run < RUNS; run++) {
    opens.push(await open(page, `长表${String(run)}.xlsx`, long))
    await page.waitForTimeout(1_000)
  }
  const scrolled = await scroll(page)
  const checks: number[] = []
  const marks: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await workbenchPage(browser, server.origin)
    await open(page, '三十五张表.xlsx', tables)
    await page.locator('.wb-pane').getByText('刚刚检查').first().waitFor()
    await page.waitForTimeout(500)
    await page.locator('[data-cell=G12]').click()
    await page.keyboard.insertText(`≥${String(run)}`)
    await page.keyboard.press('Enter')
    const stale = '表格改动过'
    await page.getByText(stale).first().waitFor()
    checks.push(await press(page, '重新检查', `!document.querySelector('.wb-pane').textContent.includes('${stale}')`))
    marks.push(await press(page, '标注', "document.querySelector('[class*=wb-marked-]')"))
    await close()
  }
  const both = checks.map((check, run) => check + (marks[run] ?? NaN))
  const say = (words: string, all: readonly number[]) =>
    console.log(`${words}：中位 ${middle(all).toFixed(0)} 毫秒，最慢 ${Math.max(...all).toFixed(0)} 毫秒`)
  say('打开两万行到画出', opens)
  console.log(`滚到底：页面里最多 ${String(scrolled.rows)} 行，空白 ${String(scrolled.blank)} 处`)
  say('35 张表：检查', checks)
  say('35 张表：标注', marks)
  say('35 张表：检查加标注', both)
  if (middle(opens) > GATES.open || middle(both) > GATES.checkAndMark || scrolled.blank > 0) process.exitCode = 1
} finally {
  await browser.close()
  await server.close()
}
