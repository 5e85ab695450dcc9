import * as z from 'zod/mini'
import type { Indicator, Table, TextField } from '../../table/index.ts'
import { defineRule, type Related, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { mayHoldPlaceholder, placeholderIn } from './placeholderText.ts'

export const placeholderText = defineRule({
  id: 'placeholder-text',
  family: 'structure',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '留有表样里的占位文字',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { default: '“{text}”里的“{mark}”是表样留下的占位符号，还没有换成实际内容' },
  suggestions: { default: '把“{mark}”换成实际内容；这一项用不上就清空' },
  explain: {
    what: '表样里用 **、××、XX、……、指标1：、____ 表示“这里要填”，提交时还留在表上。',
    why: '占位符号没有换掉，这一项等于没有填写。',
    how: '换成实际的名称、数字或文字；用不上的整项清空。',
  },
  examples: {
    good: [
      '项目名称: 抽检经费\n产出 | 数量 | 抽检批次 | ≥100批次',
      '绩效目标: 开展食品、药品、医疗器械等监督检查和抽样检验、宣传……\n产出 | 数量 | XXL号执法服装数量 | ≥20套',
    ],
    bad: [
      { table: '产出 | 数量 | !**产品抽检率 | ≥98%', says: '“**”' },
      { table: '项目编码: !————\n产出 | 数量 | !指标1： | !≤**万元', says: '“————”' },
      { table: '项目名称: !××工作经费\n绩效目标: !完成**万元的任务\n产出 | 数量 | 抽检批次 | !……' },
    ],
  },
  *check(table) {
    for (const [field, prose] of fieldsOf(table)) {
      const mark = field && placeholderIn(field.text, prose)
      if (field && mark !== null) yield reportOf(field, mark)
    }

    for (const indicator of table.indicators.filter(mayHoldOne)) yield* reportsOn(indicator)
  },
})

function mayHoldOne({ name, description, value, basis }: Indicator): boolean {
  return (
    mayHoldPlaceholder(name.text) ||
    mayHoldPlaceholder(value.text) ||
    (description !== null && mayHoldPlaceholder(description.text)) ||
    (basis !== null && mayHoldPlaceholder(basis.text))
  )
}

function* reportsOn({ row, name, description, value, basis }: Indicator): Generator<RuleReport<'default'>> {
  // A merged cell belongs to its first row.
  const inName = name.cell.row === row ? placeholderIn(name.text, false) : null
  const repeated = description?.cell.row === row ? placeholderIn(description.text, true) : null
  if (inName !== null) {
    const also = repeated === null || !description ? [] : [alsoIn(description)]
    yield { ...reportOf(name, inName, row), related: also }
  } else if (description && repeated !== null) yield reportOf(description, repeated, row)

  // One or two dashes say 不适用 there; a longer line was printed to be written on.
  const counts = value.value.kind !== 'not-applicable' || value.text.length > 2
  const inValue = counts && value.cell.row === row ? placeholderIn(value.text, false) : null
  if (inValue !== null) yield reportOf(value, inValue, row)
  const inBasis = basis?.cell.row === row ? placeholderIn(basis.text, true) : null
  if (basis && inBasis !== null) yield reportOf(basis, inBasis, row)
}

function alsoIn({ cell, text }: TextField): Related {
  return { cell, role: 'also', value: text }
}

function* fieldsOf(table: Table): Generator<readonly [TextField | null, boolean]> {
  // The projects of a flat list share title and unit.
  if (table.form !== 'F9') {
    yield [table.title, false]
    yield [table.unitName, false]
  }
  yield [table.code, false]
  yield [table.project, false]
  yield [table.period, false]
  yield [table.purpose, true]
  yield* amountsOf(table)
  for (const goal of table.goals) yield [goal, true]
  for (const row of table.details?.rows ?? []) {
    yield [row.name, false]
    yield [row.basis, true]
  }
  for (const row of table.summary?.rows ?? []) {
    yield [row.name, false]
    for (const goal of row.goals) yield [goal, true]
  }
}

const DASHES_ALONE = /^[-—–─\s]+$/

/** Cells for figures; a line there says that there is none. */
function* amountsOf({ funds, paymentPlan, details, summary }: Table): Generator<readonly [TextField | null, boolean]> {
  const fields: (TextField | null)[] = []
  for (const { total, splits } of funds) fields.push(total, ...splits.flatMap((split) => split.parts))
  if (paymentPlan) fields.push(...paymentPlan.periods.map((period) => period.value))
  if (details) fields.push(...details.rows.map((row) => row.amount), details.total)
  if (summary) fields.push(...summary.rows.map((row) => row.amount), summary.total)
  for (const field of fields) if (field && !DASHES_ALONE.test(field.text)) yield [field, false]
}

function reportOf(field: TextField, mark: string, row?: number) {
  const data = { text: shorten(field.text), mark: shorten(mark, 12) }
  return { cell: field.cell, message: 'default' as const, data, ...(row === undefined ? {} : { row }) }
}
