import { Grid, textCell, type Cell, type CellRange } from '../../src/sheet/index.ts'
import type { BenchIndicator, BenchTable } from './tables.ts'

type Value = string | number | null

/** A sheet before it becomes a grid or a file. */
export interface Drawing {
  readonly name: string
  readonly rows: Value[][]
  readonly merges: CellRange[]
}

/** Rows of a table above its first indicator, plus the empty row that parts it from the next. */
export const ROWS_AROUND = 10

/** A sheet with project tables of form F1 below each other, merged as the offices print them. */
export function drawProjects(name: string, tables: readonly BenchTable[]): Drawing {
  const drawing: Drawing = { name, rows: [], merges: [] }
  for (const table of tables) {
    if (drawing.rows.length > 0) drawing.rows.push([])
    drawProject(drawing, table)
  }
  return drawing
}

function drawProject({ rows, merges }: Drawing, table: BenchTable): void {
  const merge = (top: number, left: number, bottom: number, right: number) => merges.push({ top, left, bottom, right })
  const add = (...row: Value[]) => rows.push(row) - 1
  const wan = table.budget / 10_000

  const title = add(`${table.project}绩效目标表`)
  merge(title, 0, title, 6)
  const head = add(table.unitName, null, null, null, null, '单位：万元')
  merge(head, 0, head, 4)
  merge(head, 5, head, 6)
  const code = add('项目编码', table.code, null, '项目名称', table.project)
  merge(code, 1, code, 2)
  merge(code, 4, code, 6)
  const budget = add('预算规模及资金用途', '预算数', wan, '其中：财政    资金', wan, '其他资金')
  add(null, table.purpose)
  merge(budget, 0, budget + 1, 0)
  merge(budget + 1, 1, budget + 1, 6)
  const plan = add('资金支出计划（%）', '3月底', null, '6月底', '10月底', '12月底')
  add(null, '25%', null, '50%', '75%', '100%')
  for (const row of [plan, plan + 1]) {
    merge(row, 1, row, 2)
    merge(row, 5, row, 6)
  }
  merge(plan, 0, plan + 1, 0)
  const goal = add('绩效目标', table.goals)
  merge(goal, 1, goal, 6)
  const header = add('一级指标', '二级指标', '三级指标', null, '绩效指标描述', '指标值', '指标值确定依据')
  merge(header, 2, header, 3)
  let first = header + 1
  for (const indicator of table.indicators) {
    const above = rows[rows.length - 1]
    const row = add(
      null,
      indicator.level2,
      indicator.name,
      null,
      indicator.description,
      indicator.value,
      indicator.basis,
    )
    merge(row, 2, row, 3)
    if (row === header + 1 || above === undefined || levelOf(rows, first) !== indicator.level1) {
      if (row - 1 > first) merge(first, 0, row - 1, 0)
      first = row
      const cells = rows[row]
      if (cells) cells[0] = indicator.level1
    }
  }
  if (rows.length - 1 > first) merge(first, 0, rows.length - 1, 0)
}

function levelOf(rows: readonly Value[][], row: number): Value {
  return rows[row]?.[0] ?? null
}

const LIST_HEADER = [
  '单位名称',
  '项目名称',
  '预算数',
  '年度目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '权重',
  '指标方向性',
]

/** A flat list of form F9: twelve columns, one header for all projects, the first columns merged per project. */
export function drawList(name: string, tables: readonly BenchTable[]): Drawing {
  const rows: Value[][] = [['示例市项目支出绩效目标表'], ['金额单位：元'], [...LIST_HEADER]]
  const merges: CellRange[] = [{ top: 0, left: 0, bottom: 0, right: 11 }]
  for (const table of tables) {
    const top = rows.length
    table.indicators.forEach((indicator, i) => {
      const project: Value[] =
        i === 0 ? [table.unitName, table.project, table.budget, table.goals] : [null, null, null, null]
      const { level1, level2, name: level3 } = indicator
      rows.push([...project, level1, level2, level3, ...splitValue(indicator), 2, '正向指标'])
    })
    for (let col = 0; col < 4; col++) merges.push({ top, left: col, bottom: rows.length - 1, right: col })
  }
  return { name, rows, merges }
}

/** ≥30批次 → ≥ | 30 | 批次; words are 定性. */
function splitValue({ value }: BenchIndicator): Value[] {
  const match = /^([≥≤])([\d.]+)(.+)$/.exec(value)
  return match ? [match[1] ?? null, match[2] ?? null, match[3] ?? null] : ['定性', value, null]
}

/** The drawing as a host would read it. */
export function toGrid({ name, rows, merges }: Drawing): Grid {
  return new Grid({ sheet: name, rows: rows.map((row) => row.map(toCell)), merges })
}

function toCell(value: Value): Cell | null {
  if (value === null) return null
  return typeof value === 'string' ? textCell(value) : { text: value.toFixed(2), value, formula: null, error: null }
}
