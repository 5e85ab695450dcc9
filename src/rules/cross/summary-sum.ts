import * as z from 'zod/mini'
import { budgetOf, type MoneyField, type SummaryBlock, type SummaryRow, type Table } from '../../table/index.ts'
import { labelText, sumAmounts, type Amount } from '../../value/index.ts'
import { differs, isUnitSlip, spellSum, termCells, type Term } from '../budget/terms.ts'
import { defineWorkbookRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { linePairs, overallSpending, partsOf, type Part } from './pairs.ts'

type MessageId = 'total-over' | 'total-under' | 'part-over' | 'part-under' | 'table' | 'overall'

export const summarySum = defineWorkbookRule({
  id: 'summary-sum',
  family: 'cross',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '汇总表金额不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan that may be missing or too much. */
    tolerance: z._default(z.number(), 0),
  }),
  messages: {
    'total-over': '汇总表 {count} 项相加为 {sum}（{terms}），{label}写的是 {total}，多写了 {gap}',
    'total-under': '汇总表 {count} 项相加为 {sum}（{terms}），{label}写的是 {total}，少写了 {gap}',
    'part-over': '“{name}”的 {count} 个子项相加为 {sum}（{terms}），这里写的是 {total}，多写了 {gap}',
    'part-under': '“{name}”的 {count} 个子项相加为 {sum}（{terms}），这里写的是 {total}，少写了 {gap}',
    table: '汇总表中“{name}”是 {amount}，它自己的绩效目标表（{sheet}）写的是 {budget}，相差 {gap}',
    overall: '汇总表合计 {amount}，整体绩效目标表（{sheet}）的项目支出是 {budget}，相差 {gap}',
  },
  suggestions: {
    default: '请逐项核对金额，使各项之和等于合计。',
    table: '请核对两张表，以批复的金额为准，改成一致。',
    'unit-slip': '两个数正好相差一万倍，很可能是“元”和“万元”填混了，请核对金额的单位。',
  },
  explain: {
    what: '汇总表的合计应等于各项之和，每一项应等于它的子项之和，也应等于该项目自己的绩效目标表上的金额；整体表的项目支出应等于汇总表合计。',
    why: '同一笔钱在几张表上出现，数字必须相同，否则无法判断以哪张表为准。',
    how: '对照提示中的各项金额和另一张表上的数，找到填错的一处改正。',
    options: {
      tolerance: '允许相差多少元',
    },
  },
  examples: {
    good: [
      `#表 汇总
      2024年示例专项资金绩效目标汇总表
      填报单位：示例局 | | | 金额单位：万元
      序号 | 名称 | 金额 | 年度绩效目标
      | 合计 | 90 |
      一 | 市场监管专项 | 70 | 规范市场
      1 | 物业管理经费 | 18 | 保障办公
      2 | 市场培育工作 | 52 | 培育市场
      二 | 知识产权专项 | 20 | 保护产权`,
    ],
    bad: [
      {
        table: `#表 汇总
        2024年示例专项资金绩效目标汇总表
        填报单位：示例局 | | | 金额单位：万元
        序号 | 名称 | 金额 | 年度绩效目标
        | 合计 | !91 |
        一 | 市场监管专项 | 70 | 规范市场
        1 | 物业管理经费 | 18 | 保障办公
        2 | 市场培育工作 | 52 | 培育市场
        二 | 知识产权专项 | 20 | 保护产权`,
        says: '汇总表 2 项相加为 90万元（70＋20），合计写的是 91万元，多写了 1万元',
      },
      {
        table: `#表 汇总
        2024年示例专项资金绩效目标汇总表
        填报单位：示例局 | | | 金额单位：万元
        序号 | 名称 | 金额 | 年度绩效目标
        | 合计 | 90 |
        一 | 市场监管专项 | !70 | 规范市场
        1 | 物业管理经费 | 18 | 保障办公
        2 | 市场培育工作 | 53 | 培育市场
        二 | 知识产权专项 | 20 | 保护产权`,
        says: '“市场监管专项”的 2 个子项相加为 71万元（18＋53），这里写的是 70万元，少写了 1万元',
      },
    ],
  },
  *check({ tables }, { options }) {
    for (const table of tables) {
      const { summary } = table
      if (!summary) continue
      const parts = partsOf(summary)
      const wrongTotal = checkTotal(table, summary, parts, options.tolerance)
      if (wrongTotal) yield wrongTotal
      for (const part of parts) {
        const wrong = checkPart(table, part, options.tolerance)
        if (wrong) yield wrong
      }
      yield* againstTables(table, parts, tables, options.tolerance)
      const overall = againstOverall(table, summary, parts, tables, options.tolerance)
      if (overall) yield overall
    }
  },
})

/** The amounts of lines, blank ones left out; null where one of them cannot be read or none is there. */
function termsOf(rows: readonly SummaryRow[]): Term[] | null {
  const terms: Term[] = []
  for (const { amount: field } of rows) {
    if (field.amount) terms.push({ cell: field.cell, text: field.text, amount: field.amount })
    else return null
  }
  return terms.length > 0 ? terms : null
}

function checkTotal(
  table: Table,
  summary: SummaryBlock,
  parts: readonly Part[],
  tolerance: number,
): RuleReport<MessageId> | null {
  const { total } = summary
  const terms = termsOf(parts.map((part) => part.row))
  if (!total?.amount || !terms) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  // Twice the total: the lines hold subtotals that no order number told apart.
  if (!differs(sum, total.amount, tolerance) || sum.equals(total.amount.times(2))) return null
  return sumReport(table, total, total.amount, sum, terms, 'total', labelText(total.name))
}

function checkPart(table: Table, { row, children }: Part, tolerance: number): RuleReport<MessageId> | null {
  const terms = children.length > 0 ? termsOf(children) : null
  const field = row.amount
  if (!terms || !field.amount) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  if (!differs(sum, field.amount, tolerance)) return null
  return sumReport(table, field, field.amount, sum, terms, 'part', row.name.text)
}

function sumReport(
  table: Table,
  field: MoneyField,
  total: Amount,
  sum: Amount,
  terms: readonly Term[],
  kind: 'total' | 'part',
  name: string,
): RuleReport<MessageId> {
  const unit = field.unit ?? '万元'
  return {
    table,
    cell: field.cell,
    message: `${kind}-${total.compare(sum) > 0 ? 'over' : 'under'}`,
    suggestion: isUnitSlip(sum, total) ? 'unit-slip' : 'default',
    data: {
      name: shorten(name),
      label: shorten(name),
      count: String(terms.length),
      sum: sum.format(unit),
      terms: spellSum(terms, unit),
      total: total.format(unit),
      gap: sum.minus(total).abs().format(unit),
    },
    related: termCells(terms),
  }
}

/** Each line against the table of its own project, where exactly one line and one table have that name. */
function* againstTables(
  table: Table,
  parts: readonly Part[],
  tables: readonly Table[],
  tolerance: number,
): Generator<RuleReport<MessageId>> {
  for (const { line, own } of linePairs(parts, tables)) {
    const budget = budgetOf(own)
    if (!line.amount.amount || !budget?.amount || !differs(line.amount.amount, budget.amount, tolerance)) continue
    yield {
      ...crossReport(table, 'table', line.amount, line.amount.amount, own, budget, budget.amount),
      row: line.row,
    }
  }
}

/** 合计 against 项目支出 of the workbook's one 整体 table. */
function againstOverall(
  table: Table,
  summary: SummaryBlock,
  parts: readonly Part[],
  tables: readonly Table[],
  tolerance: number,
): RuleReport<MessageId> | null {
  const { total } = summary
  if (!total?.amount || tables.filter((other) => other.summary).length !== 1) return null
  const { overall, spending } = overallSpending(tables) ?? {}
  if (!overall || !spending?.amount || !differs(total.amount, spending.amount, tolerance)) return null
  // Where the lines reach 项目支出, only 合计 is wrong, and that has been said.
  const terms = termsOf(parts.map((part) => part.row))
  if (terms && !differs(sumAmounts(terms.map((term) => term.amount)), spending.amount, tolerance)) return null
  return crossReport(table, 'overall', total, total.amount, overall, spending, spending.amount)
}

function crossReport(
  table: Table,
  message: 'table' | 'overall',
  field: MoneyField,
  amount: Amount,
  other: Table,
  against: MoneyField,
  budget: Amount,
): RuleReport<MessageId> {
  const unit = field.unit ?? '万元'
  return {
    table,
    cell: field.cell,
    message,
    suggestion: isUnitSlip(amount, budget) ? 'unit-slip' : 'table',
    data: {
      name: shorten(field.name),
      amount: amount.format(unit),
      sheet: other.sheet,
      budget: budget.format(unit),
      gap: amount.minus(budget).abs().format(unit),
    },
    related: [{ cell: against.cell, sheet: other.sheet, role: 'against', value: against.text }],
  }
}
