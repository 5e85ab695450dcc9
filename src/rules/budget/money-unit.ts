import * as z from 'zod/mini'
import type { MoneyField, Table } from '../../table/index.ts'
import { defineRule } from '../rule.ts'

export const moneyUnit = defineRule({
  id: 'money-unit',
  family: 'budget',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  fold: true,
  title: '金额没有写明单位',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    missing: '“{name}”填的是 {value}，表上没有说明是元还是万元，无法核对（共 {count} 处）',
    mixed: '表上同时写了{units}，“{name}”填的 {value} 不知道是哪一种，无法核对（共 {count} 处）',
  },
  suggestions: {
    missing: '请在表头右上角注明“单位：万元”，或直接在金额后写上单位。',
    mixed: '请全表只用一种金额单位，或在每个金额后写明单位。',
  },
  phrases: { unit: '{unit}', join: '和' },
  explain: {
    what: '预算数、资金来源或支出明细的金额，在单元格、标签和表头里都找不到单位；或者表上元和万元并用，分不清某个金额是哪一种。',
    why: '没有单位，80 可能是 80 元也可能是 80 万元，预算与成本就无法核对。',
    how: '在表头注明“单位：万元”，或在金额后面写上单位。',
  },
  examples: {
    good: [
      `预算数: 80
      财政资金: 80
      产出 | 数量 | 抽检批次 | ≥100批次`,
      `单位:
      预算数: 80万元
      产出 | 数量 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: `单位:
        预算数: !80
        财政资金: !80
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '“预算数”填的是 80，表上没有说明是元还是万元，无法核对（共 2 处）',
      },
      {
        table: `#表 示例
        示例项目绩效目标表
        示例单位 | 单位：万元 | 金额单位：元
        项目名称 | 示例项目
        预算数 | !80
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
        says: '表上同时写了万元和元',
      },
    ],
  },
  *check(table) {
    const bare = bareAmounts(table)
    const first = bare[0]
    if (!first) return
    const units = [...new Set(table.moneyUnits.map((statement) => statement.unit))]
    yield {
      cell: first.cell,
      message: units.length > 1 ? 'mixed' : 'missing',
      data: {
        name: first.name || '金额',
        value: first.text,
        count: String(bare.length),
      },
      parts: { units: units.map((unit) => ({ id: 'unit', data: { unit } })) },
      related: bare.slice(1).map(({ cell, text }) => ({ cell, role: 'also', value: text })),
    }
  },
})

/** Numbers whose unit is stated nowhere, in sheet order. */
function bareAmounts(table: Table): readonly MoneyField[] {
  const bare: MoneyField[] = []
  const look = (field: MoneyField | null) => {
    if (field?.state === 'unit-unknown') bare.push(field)
  }
  for (const fund of table.funds) {
    look(fund.total)
    for (const split of fund.splits) split.parts.forEach(look)
  }
  if (table.details) {
    for (const row of table.details.rows) look(row.amount)
    look(table.details.total)
  }
  if (table.summary) {
    look(table.summary.total)
    for (const row of table.summary.rows) look(row.amount)
  }
  return bare.length > 1 ? bare.sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col) : bare
}
