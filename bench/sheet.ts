import { performance } from 'node:perf_hooks'
import { checkWorkbook, type CheckResult } from '../src/check/index.ts'
import { Random } from './data/random.ts'
import { drawList, drawProjects, ROWS_AROUND, toGrid, type Drawing } from './data/sheets.ts'
import { makeTables } from './data/tables.ts'
import { figure, type Line, type Report } from './report.ts'
import { median, ROUNDS } from './timing.ts'

const ROWS = 500
const GATE_MS = 50
const STACKED = 8
/** Edits that are measured, those before them in which the code is compiled, and those whose time is only told. */
const EDITS = 100
const EDITS_BEFORE = 200
const FIRST_EDITS = 20
const RECHECK_GATE_MS = 5

/** One sheet of 500 rows × 12 columns as the task pane checks it: a grid each time anew, no pack chosen; and after edits. */
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
    measureRecheck('清单式', drawing),
    measureRecheck(
      '多表叠放',
      drawProjects('项目绩效目标', makeTables(STACKED, Math.floor(ROWS / STACKED) - ROWS_AROUND)),
    ),
  ])
}

/**
 * One cell after another is changed and put back, and the sheet, read anew as a host reads it, checked again each time
 * with what was found before at hand, as the pane does.
 */
function measureRecheck(layout: string, drawing: Drawing): Line {
  const rows = drawing.rows.map((row) => [...row])
  const places = rows.flatMap((row, r) => row.flatMap((value, c) => (typeof value === 'string' ? [{ r, c }] : [])))
  const random = new Random(ROWS)
  const times: number[] = []
  let before: CheckResult | null = null
  const check = () => {
    const grid = toGrid({ ...drawing, rows })
    const start = performance.now()
    before = checkWorkbook([grid], { before })
    times.push(performance.now() - start)
  }
  while (times.length < EDITS_BEFORE + EDITS) {
    const { r, c } = random.pick(places)
    const row = rows[r] ?? []
    const written = row[c] ?? null
    row[c] = `${String(written)}${String(times.length)}`
    check()
    row[c] = written
    check()
  }
  const result = median(times.slice(EDITS_BEFORE))
  const atFirst = median(times.slice(0, FIRST_EDITS))
  return {
    what: `改一格后再查：${layout} ${String(rows.length)} 行`,
    result: `${figure(result, 1)} 毫秒`,
    gate: `≤ ${String(RECHECK_GATE_MS)} 毫秒`,
    passed: result <= RECHECK_GATE_MS,
    note: `连改 ${String(times.length)} 处，后 ${String(EDITS)} 处的中位数；头 ${String(FIRST_EDITS)} 处 ${figure(atFirst, 1)} 毫秒`,
  }
}
