// `npm run bench:packs`: what the worst checks by data cost on the worst table we could think of. Exit code 1 where one
// rule takes longer on one table than it may.
import { parsePack, resolvePack } from '../src/packs/index.ts'
import { Grid, textCell } from '../src/sheet/index.ts'
import { recognise } from '../src/table/index.ts'

const ROWS = 500
/** Milliseconds that one rule may take on one table. */
const GATE = 50
const ROUNDS = 5

let seed = 12_345
/** Two letters in no order: nothing that a pattern has worked out for one text helps with the next. */
function noise(length: number): string {
  return Array.from({ length }, () =>
    (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) & 0x10000 ? 'a' : 'x',
  ).join('')
}

const body = Array.from({ length: ROWS }, (_, i) => ['产出指标', '数量指标', `${noise(390)}${String(i)}`, noise(390)])
const rows = [['示例项目绩效目标表'], ['一级指标', '二级指标', '三级指标', '指标值'], ...body]
const grid = new Grid({ sheet: '表', rows: rows.map((row) => row.map(textCell)), merges: [] })
const words = Array.from({ length: 500 }, (_, i) => `ax${String(i)}xa`)
const checks = [
  { name: 'states', check: 'pattern', pattern: '.*x.{60}.*a.{60}.*' },
  { name: 'repeats', check: 'pattern', pattern: '[ax]{100}.*x.{90}a{0,100}.*' },
  { name: 'stars', check: 'pattern', pattern: '.*a.*x.*a.*x.*a.*x.*a' },
  { name: 'words', check: 'forbidden', words },
  { name: 'allowed', check: 'allowed', values: words },
  { name: 'length', check: 'length', max: 1 },
  { name: 'unique', check: 'unique' },
  { name: 'count', check: 'count', min: 2_000 },
  { name: 'sum', check: 'sum', is: 'equal', to: 1 },
  { name: 'compare', check: 'compare', is: 'contains', to: '指标.名称' },
  { name: 'where', check: 'required', where: { at: '指标.名称', in: words } },
].map((one) => ({ title: '示例', message: '{value}', at: ['指标.名称', '指标.指标值'], ...one }))

const parsed = parsePack(
  JSON.stringify({ schema: 'jixiao-pack/1', id: 'bench', title: '示例', version: '1.0.0', checks }),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const { checks: compiled, wording } = resolvePack(parsed.pack)
const [table] = recognise([grid]).tables
if (table?.indicators.length !== ROWS) throw new Error('the table was not read')

let slowest = 0
for (const { rule } of compiled) {
  if (rule.scope !== 'table') continue
  let worst = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const found = [...rule.check(table, { options: {}, wording })].length
    // The first round compiles; what counts is a rule that people wait for again and again.
    if (round > 0) worst = Math.max(worst, performance.now() - start)
    if (round === 0) process.stdout.write(`${rule.id.padEnd(16)} ${String(found).padStart(5)} findings`)
  }
  slowest = Math.max(slowest, worst)
  console.log(`  ${worst.toFixed(1).padStart(6)} ms`)
}
console.log(`slowest: ${slowest.toFixed(1)} ms (at most ${String(GATE)} ms a rule and table of ${String(ROWS)} rows)`)
if (slowest > GATE) process.exitCode = 1
