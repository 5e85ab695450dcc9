import { performance } from 'node:perf_hooks'
import { checkWorkbook } from '../src/check/index.ts'
import {
  BUILTIN_TYPES,
  planInsertion,
  projectTextOf,
  proposeIndicators,
  suggestTypes,
  type ProjectText,
} from '../src/templates/index.ts'
import { drawList, toGrid } from './data/sheets.ts'
import { makeTables } from './data/tables.ts'
import { figure, type Report } from './report.ts'
import { median, ROUNDS } from './timing.ts'

const ROWS = 500
const HEADER = 3
const TYPE = 'sampling'
const PLANNING_MS = 10
const RECOGNITION_MS = 1
/** Names that are recognised in one round. */
const NAMES = 100

/** Planning an insertion into one table of 500 rows, and recognising the kind of a table's project. */
export function measureTemplates(report: Report): void {
  report.section(`标准指标（${String(ROUNDS)} 次取中位数）`)
  report.lines([planning(), recognition()])
}

/** The first plan of a session is what a user waits for: it is gated too. */
function planning() {
  const grid = toGrid(drawList('绩效目标', makeTables(1, ROWS - HEADER)))
  const { tables } = checkWorkbook([grid])
  const [table] = tables
  const type = BUILTIN_TYPES.find(({ id }) => id === TYPE)
  if (!table || !type) throw new Error(`应识别 1 张表，识别出 ${String(tables.length)} 张`)
  const chosen = proposeIndicators(table, [type], tables)
    .filter(({ exists, missing }) => !exists && missing.length === 0)
    .map((one) => one.chosen)
  const times = timed(() => {
    if (!planInsertion({ table, grid, chosen }).ok) throw new Error('没有能插入的')
  })
  const [first = NaN, ...warm] = times
  return {
    what: `往 ${String(ROWS)} 行的表里规划插入 ${String(chosen.length)} 条`,
    result: `${figure(median(warm), 1)} 毫秒`,
    gate: `≤ ${String(PLANNING_MS)} 毫秒，第一次也是`,
    passed: median(warm) <= PLANNING_MS && first <= PLANNING_MS,
    note: `第一次：${figure(first, 1)} 毫秒`,
  }
}

function recognition() {
  const projects: ProjectText[] = checkWorkbook([toGrid(drawList('绩效目标', makeTables(NAMES, 8)))]).tables.map(
    projectTextOf,
  )
  if (projects.length !== NAMES) throw new Error(`应识别 ${String(NAMES)} 张表，识别出 ${String(projects.length)} 张`)
  const start = performance.now()
  suggestTypes(projects[0] ?? { name: '' })
  const first = performance.now() - start
  const each = timed(() => projects.forEach((project) => suggestTypes(project))).map((time) => time / NAMES)
  const typical = median(each.slice(1))
  return {
    what: '认一张表的项目类型',
    result: `${figure(typical, 2)} 毫秒`,
    gate: `≤ ${String(RECOGNITION_MS)} 毫秒`,
    passed: typical <= RECOGNITION_MS,
    note: `第一次（连同收集 ${String(BUILTIN_TYPES.length)} 类的词）：${figure(first, 0)} 毫秒`,
  }
}

/** How long the first call and the rounds after it took, in milliseconds. */
function timed(run: () => void): number[] {
  return Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}
