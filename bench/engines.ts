import type { Grid } from '../src/sheet/index.ts'
import { RULES } from '../src/rules/index.ts'
import { hyperFormula } from './contenders/hyperFormula.ts'
import { corePack, jixiao, jixiaoRules, pairPack } from './contenders/jixiao.ts'
import { jsonRulesEngine } from './contenders/jsonRulesEngine.ts'
import { plainLoop } from './contenders/plainLoop.ts'
import { textlintPrh } from './contenders/textlintPrh.ts'
import { drawProjects, toGrid } from './data/sheets.ts'
import { makeTables, type BenchTable } from './data/tables.ts'
import { figure, type Line, type Report } from './report.ts'
import { difference, factsOf, totals, type Contender } from './task.ts'
import { median, ROUNDS, timeRounds } from './timing.ts'

const TABLES = 2000
const INDICATORS_EACH = 50
const TABLES_A_WORKBOOK = 20
const GATE = 80_000

/** Every engine on the same pair of checks over the same tables, and ours with all rules. */
export async function measureEngines(report: Report): Promise<void> {
  const tables = makeTables(TABLES, INDICATORS_EACH)
  const indicators = TABLES * INDICATORS_EACH
  const facts = factsOf(tables)
  const workbooks = workbooksOf(tables)
  const core = jixiao(`jixiao 全部 ${String(RULES.length)} 条规则`, workbooks, TABLES, corePack())
  const pair = jixiao('jixiao 空泛词＋成本合计', workbooks, TABLES, pairPack())
  const rules = jixiaoRules('　　同上，从已识别的表格起', workbooks, TABLES, pairPack())
  const peers = [jsonRulesEngine(facts), textlintPrh(facts), hyperFormula(facts)]
  const loop = plainLoop(facts)

  report.section(
    `规则吞吐：${figure(TABLES)} 张表、${figure(indicators)} 个指标，空泛词与成本合计两项（${String(ROUNDS)} 次取中位数）`,
  )
  await agree([loop, pair, rules, ...peers])
  const speed = async (contender: Contender) => (indicators / median(await timeRounds(contender))) * 1000
  const coreSpeed = await speed(core)
  const pairSpeed = await speed(pair)
  const rulesSpeed = await speed(rules)
  const lines: Line[] = [
    {
      what: core.name,
      result: `${figure(coreSpeed)} 指标/秒`,
      gate: `≥ ${figure(GATE)}`,
      passed: coreSpeed >= GATE,
      note: core.includes,
    },
    { what: pair.name, result: `${figure(pairSpeed)} 指标/秒`, gate: null, passed: true, note: pair.includes },
    { what: rules.name, result: `${figure(rulesSpeed)} 指标/秒`, gate: null, passed: true, note: rules.includes },
  ]
  for (const peer of peers) {
    const peerSpeed = await speed(peer)
    lines.push({
      what: peer.name,
      result: `${figure(peerSpeed)} 指标/秒`,
      // Like with like: the peers get rows that were read for them, so ours starts from tables that were recognised.
      gate: `本引擎更快：${figure(rulesSpeed / peerSpeed, 1)} 倍`,
      passed: rulesSpeed > peerSpeed,
      note: `${peer.includes}；本引擎连识别表格在内，是它的 ${figure(pairSpeed / peerSpeed, 2)} 倍`,
    })
  }
  const loopSpeed = await speed(loop)
  lines.push({
    what: loop.name,
    result: `${figure(loopSpeed)} 指标/秒`,
    gate: null,
    passed: true,
    note: `${loop.includes}；是本引擎的 ${figure(loopSpeed / pairSpeed, 1)} 倍，可到的上限`,
  })
  report.lines(lines)
}

/** Half of the workbooks have a sheet for each table, the other half all tables on one sheet, as offices do both. */
function workbooksOf(tables: readonly BenchTable[]): Grid[][] {
  const workbooks: Grid[][] = []
  for (let first = 0; first < tables.length; first += TABLES_A_WORKBOOK) {
    const own = tables.slice(first, first + TABLES_A_WORKBOOK)
    const drawings =
      workbooks.length % 2 === 0
        ? own.map((table, i) => drawProjects(`表${String(i + 1)}`, [table]))
        : [drawProjects('项目绩效目标', own)]
    workbooks.push(drawings.map(toGrid))
  }
  return workbooks
}

/** Engines that do not find the same solve different tasks: then their times say nothing, and the bench fails. */
async function agree([reference, ...others]: readonly Contender[]): Promise<void> {
  if (!reference) return
  const expected = await reference.run()
  for (const other of others) {
    other.before?.()
    const found = await other.run()
    const differs = difference(found, expected)
    if (differs === null) continue
    throw new Error(
      `${other.name} 与 ${reference.name} 找到的不一样，测速没有意义。${differs}。` +
        `合计：${totals(found)}，对 ${totals(expected)}。`,
    )
  }
  console.log(`  各引擎找到的完全一致：${totals(expected)}`)
}
