import * as z from 'zod/mini'
import type { CellAddress } from '../../sheet/index.ts'
import { budgetOf, tableCell, type FormId, type Indicator, type Table, type TextField } from '../../table/index.ts'
import { labelText } from '../../value/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule } from '../rule.ts'

type Form = FormId | 'unknown'

/** Forms that print the field on every table: on these a missing label is a missing field. */
const WITH_PROJECT: ReadonlySet<Form> = new Set(['F1', 'F4', 'F5', 'F6', 'F7'])
const WITH_BUDGET: ReadonlySet<Form> = new Set(['F1', 'F4', 'F5', 'F6', 'F7', 'F12'])
const WITH_GOALS: ReadonlySet<Form> = new Set(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'])

/** 备注 may stay blank, 评分标准 is another thing. */
const BASIS = /依据|绩效标准|来源/

export const requiredField = defineRule({
  id: 'required-field',
  family: 'structure',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '必填项还空着',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    blank: '“{field}”还没有填写，{why}',
    absent: '表上没有找到“{field}”，{why}',
    basis: '{total} 条指标里有 {count} 条的“{field}”空着，看不出指标值从哪里来',
  },
  suggestions: {
    blank: '补上{field}',
    absent: '按表样补上“{field}”一栏',
    basis: '写明出处，例如 部门职责、年度工作计划、合同、上年实际数',
  },
  phrases: {
    project: '看不出这张表说的是哪个项目',
    budget: '成本指标没有数可以对照',
    goal: '指标就没有目标可以分解',
  },
  explain: {
    what: '项目名称、预算数、绩效目标这几项要填；表上有“指标值确定依据”一栏的，每条指标都要写明依据。',
    why: '缺了名称和预算数，目标对不上项目和钱；缺了依据，指标值定高定低说不出道理。',
    how: '在提示的那一栏补上内容。',
  },
  examples: {
    good: [
      '项目名称: 抽检经费\n预算数: 80\n绩效目标: 完成抽检100批次\n产出 | 数量 | 抽检批次 | ≥100批次',
      `列: 一级 二级 三级 值 依据
       绩效目标: 完成抽检100批次
       产出 | 数量 | 抽检批次 | ≥100批次 | 年度计划`,
    ],
    bad: [
      {
        table: '!项目名称: \n预算数: 80\n绩效目标: 完成抽检100批次\n产出 | 数量 | 抽检批次 | ≥100批次',
        says: '项目名称',
      },
      {
        table: '项目名称: 抽检经费\n!预算数: \n财政资金: 80\n!绩效目标: \n产出 | 数量 | 抽检批次 | ≥100批次',
        says: '预算数',
      },
      {
        table: `绩效目标: 完成抽检100批次
                列: 一级 二级 三级 值 !指标值确定依据
                产出 | 数量 | 抽检批次 | ≥100批次 | 年度计划
                产出 | 数量 | 检查户数 | ≥10户 | !
                产出 | 质量 | 合格率 | ≥98% | !`,
        says: '3 条指标里有 2 条',
      },
    ],
  },
  *check(table) {
    const { columns, form, kind, project } = table
    const standard = kind === 'project'
    const title = tableCell(table)

    if (project ? project.text === '' : standard && WITH_PROJECT.has(form) && table.projectFromTitle === null) {
      yield missing(project ? placeOf(project) : null, title, '项目名称', 'project')
    }

    const budget = budgetOf(table)
    if (budget ? budget.state === 'blank' : standard && WITH_BUDGET.has(form) && table.funds.length === 0) {
      const label = (budget && labelText(budget.name)) || '预算数'
      yield missing(budget ? placeOf(budget) : null, title, label, 'budget')
    }

    const goal = blankGoal(table)
    if (goal || (standard && WITH_GOALS.has(form) && table.goals.length === 0)) {
      yield missing(goal && placeOf(goal), title, '绩效目标', 'goal')
    }

    if (!columns.basis || !BASIS.test(columns.basis.text)) return
    const blank: Indicator[] = []
    for (const indicator of table.indicators) {
      if (indicator.basis?.text === '' && indicator.name.text !== '' && !isSilent(indicator)) blank.push(indicator)
    }
    if (blank.length === 0) return
    const field = labelText(columns.basis.text)
    yield {
      cell: columns.basis.cell,
      message: 'basis',
      data: { field, count: String(blank.length), total: String(table.indicators.length) },
      related: blank.flatMap(({ basis }) => (basis ? [{ cell: basis.cell, role: 'also' as const, value: '' }] : [])),
    }
  },
})

/** The blank goal, where every annual goal is blank: of several numbered ones, printed rows may stay empty. */
function blankGoal(table: Table): TextField | null {
  let first: TextField | null = null
  for (const goal of table.goals) {
    if (goal.scope !== 'annual') continue
    if (goal.text !== '') return null
    first ??= goal
  }
  return first
}

/** A blank field stands on its label; one whose label holds it, on itself. */
function placeOf(field: TextField): CellAddress {
  return field.label ?? field.cell
}

function missing(place: CellAddress | null, title: CellAddress, field: string, why: string) {
  return {
    cell: place ?? title,
    message: place ? ('blank' as const) : ('absent' as const),
    data: { field },
    parts: { why },
  }
}
