import { performance } from 'node:perf_hooks'
import { checkWorkbook } from '../src/check/index.ts'
import { drawList, toGrid } from './data/sheets.ts'
import { makeTables } from './data/tables.ts'
import { figure, type Report } from './report.ts'
import { median, ROUNDS } from './timing.ts'

const ROWS = 500
const GATE_MS = 50

/** One sheet of 500 rows × 12 columns as the task pane checks it: a grid each time anew, no pack chosen. */
export function measureSheet(report: Report): void {
  const header = 3
  const projects = 7
  const each = Math.floor((ROWS - header) / projects)
  const tables = makeTables(projects, each)
  const drawing = drawList('绩效目标', tables)
  const times: number[] = []
  for (let i = 0; i <= ROUNDS; i++) {
    const grid = toGrid(drawing)
    const start = performance.now()
    const { tables: read } = checkWorkbook([grid])
    times.push(performance.now() - start)
    if (read.length !== projects) throw new Error(`应识别 ${String(projects)} 张表，识别出 ${String(read.length)} 张`)
  }
  const [first = NaN, ...warm] = times
  const size = `${String(drawing.rows.length)} 行 × ${String(drawing.rows[header - 1]?.length ?? 0)} 列`
  report.section(`一张表的检查（${String(ROUNDS)} 次取中位数）`)
  report.lines([
    {
      what: `检查 ${size}`,
      result: `${figure(median(warm), 1)} 毫秒`,
      gate: `≤ ${String(GATE_MS)} 毫秒`,
      passed: median(warm) <= GATE_MS,
      note: `刚启动后的第一次：${figure(first, 1)} 毫秒`,
    },
  ])
}
