import * as z from 'zod/mini'
import type { CellAddress } from '../../sheet/index.ts'
import type { Goal, Scope, SummaryBlock } from '../../table/index.ts'
import { defineRule } from '../rule.ts'

const SCOPES: readonly Scope[] = ['period', 'annual']

export const goalPairing = defineRule({
  id: 'goal-pairing',
  family: 'structure',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  title: '实施期目标和年度目标只填了一个',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { blank: '填了{given}，“{field}”空着，两个目标要配套' },
  suggestions: { blank: '补上“{field}”：实施期目标写整个期间要达到的，年度目标写今年要做到的' },
  phrases: { period: '实施期（中期）目标', annual: '年度目标' },
  explain: {
    what: '表样上既有实施期（中期）目标、又有年度目标的，两个都要填。',
    why: '年度目标是实施期目标分到今年的部分，少了一个，就看不出今年做到了几成。',
    how: '补上空着的那一个。只有一年的项目，两个目标也都要写，写法可以不同。',
  },
  examples: {
    good: [
      `#表 示例
       项目支出绩效目标申报表
       项目名称 | 河道清淤疏浚
       总体目标 | 中期目标 | 年度目标
       ^ | 三年清淤河道60公里。 | 今年清淤河道20公里。
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 数量指标 | 清淤河道长度 | ≥20公里`,
      '绩效目标: 完成抽检100批次\n产出 | 数量 | 抽检批次 | ≥100批次',
    ],
    bad: [
      {
        table: `#表 示例
         项目支出绩效目标申报表
         项目名称 | 河道清淤疏浚
         !实施期绩效目标 | 
         年度绩效目标 | 今年清淤河道20公里。
         一级指标 | 二级指标 | 三级指标 | 指标值
         产出指标 | 数量指标 | 清淤河道长度 | ≥20公里`,
        says: '填了年度目标，“实施期（中期）目标”空着',
      },
      {
        table: `#表 附表2
         2024年专项资金绩效目标汇总表
         序号 | 项目名称 | 金额（万元） | 实施期绩效目标 | 年度绩效目标
         1 | 病虫害统防统治 | 40 | 防治24万亩 | !
         2 | 示范片建设 | 30 | 建成6个 | 建成2个
         合计 | | 70`,
        says: '“年度目标”空着',
      },
    ],
  },
  *check(table) {
    const blank = blankScope(table.goals)
    const goal = blank && table.goals.find((one) => one.scope === blank)
    if (goal) yield missing(goal.label ?? goal.cell, goal.scope)
    if (table.summary) yield* missingInRows(table.summary)
  },
})

/** The scope all of whose goals are blank, where the form asks for both and the other is filled in. */
function blankScope(goals: readonly Goal[]): Scope | null {
  if (goals.length < 2) return null
  const asked = SCOPES.filter((scope) => goals.some((goal) => goal.scope === scope))
  const filled = SCOPES.filter((scope) => goals.some((goal) => goal.scope === scope && goal.text !== ''))
  if (asked.length < SCOPES.length || filled.length !== 1) return null
  return filled[0] === 'annual' ? 'period' : 'annual'
}

/** The lines of a summary with a column for each goal, where one of the two is blank. */
function* missingInRows({ rows }: SummaryBlock) {
  const columns = new Map<Scope, number>()
  for (const { goals } of rows) for (const { scope, label } of goals) if (label) columns.set(scope, label.col)
  if (columns.size < SCOPES.length) return
  for (const { row, goals } of rows) {
    const [only, second] = goals
    if (!only || second) continue
    const scope = only.scope === 'annual' ? 'period' : 'annual'
    yield missing({ row, col: columns.get(scope) ?? only.cell.col }, scope)
  }
}

function missing(cell: CellAddress, scope: Scope) {
  const given = scope === 'annual' ? 'period' : 'annual'
  return { cell, message: 'blank' as const, parts: { given, field: scope } }
}
