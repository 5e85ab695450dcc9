import * as z from 'zod/mini'
import { budgetOf, type DetailRow } from '../../table/index.ts'
import { sumAmounts, type Amount } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { amountLabel } from './amountLabel.ts'
import { displayUnit } from './costs.ts'
import { countedDetails, detailBudget } from './details.ts'
import { differs, isUnitSlip, spellSum, termCells, type Term } from './terms.ts'
import { whyUnreadable } from './undecided.ts'

export const detailSum = defineRule({
  id: 'detail-sum',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '支出明细合计不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan that may be missing or too much. */
    tolerance: z._default(z.number(), 0),
  }),
  messages: {
    'total-over': '支出明细 {count} 项相加为 {sum}（{terms}），{label}写的是 {total}，多写了 {gap}',
    'total-under': '支出明细 {count} 项相加为 {sum}（{terms}），{label}写的是 {total}，少写了 {gap}',
    'one-over': '支出明细只有 1 项 {sum}，{label}写的是 {total}，多写了 {gap}',
    'one-under': '支出明细只有 1 项 {sum}，{label}写的是 {total}，少写了 {gap}',
    'budget-over': '支出明细合计 {sum}，比{budgetLabel} {budget}多 {gap}',
    'budget-under': '支出明细合计 {sum}，比{budgetLabel} {budget}少 {gap}',
  },
  suggestions: {
    default: '请逐项核对明细金额，使各项之和等于合计。',
    budget: '请核对支出明细与{budgetLabel}，两者应当一致。',
    'unit-slip': '两个数正好相差一万倍，很可能是“元”和“万元”填混了，请核对金额的单位。',
  },
  explain: {
    what: '支出明细各项之和应等于合计，合计应等于项目金额。',
    why: '明细是预算的依据，加不起来说明有一项填错、漏填，或预算数与测算不符。',
    how: '对照提示中列出的每一项金额逐项核对，改正填错的明细、合计或项目金额。',
    options: {
      tolerance: '允许相差多少元',
    },
  },
  examples: {
    good: [
      `#表 示例
      示例支出方向绩效目标表
      填报单位：示例局 | | | 金额单位：万元
      项目金额 | 37
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 检查次数 | ≥10次
      支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
      劳务费 | 劳务费 | 32 | 8名
      办公费 | 办公费 | 5 | 纸张
      合计 | | 37`,
      `#表 示例
      示例支出方向绩效目标表
      填报单位：示例局 | | | 金额单位：万元
      项目金额 | 37
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 检查次数 | ≥10次
      支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
      劳务费 | 劳务费 | 320000元 | 8名
      办公费 | 办公费 | 5 | 纸张
      合计 | 37`,
    ],
    bad: [
      {
        table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目金额 | 37
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        劳务费 | 劳务费 | 32 | 8名
        办公费 | 办公费 | 4 | 纸张
        合计 | | !37`,
        says: '支出明细 2 项相加为 36万元（32＋4），合计写的是 37万元，多写了 1万元',
      },
      {
        table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目金额 | !40
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        劳务费 | 劳务费 | 32 | 8名
        办公费 | 办公费 | 5 | 纸张
        合计 | | 37`,
        says: '支出明细合计 37万元，比项目金额 40万元少 3万元',
      },
    ],
  },
  *check(table, { options }) {
    const { details } = table
    if (!details) return
    const unreadable = details.rows.map((row) => whyUnreadable(row.amount)).find((why) => why !== null)
    if (unreadable) {
      yield unreadable
      return
    }
    // A formula error: what the row holds is not known.
    if (details.rows.some((row) => row.amount.state === 'error')) return
    const terms = termsOf(details.rows)
    const sum = sumAmounts(terms.map((term) => term.amount))
    const { total } = details
    const unit = displayUnit(table, total?.amount ? total : budgetOf(table))
    const wrongTotal = total?.amount && terms.length > 0 && differs(sum, total.amount, options.tolerance)
    if (wrongTotal && !isHidden(sum, total.amount)) {
      const over = total.amount.compare(sum) > 0
      yield {
        cell: total.cell,
        message: `${terms.length === 1 ? 'one' : 'total'}-${over ? 'over' : 'under'}`,
        suggestion: isUnitSlip(sum, total.amount) ? 'unit-slip' : 'default',
        data: {
          count: String(terms.length),
          sum: sum.format(unit),
          terms: spellSum(terms, unit),
          label: amountLabel(total, '合计'),
          total: total.amount.format(unit),
          gap: sum.minus(total.amount).abs().format(unit),
        },
        related: termCells(terms),
      }
    }
    const against = detailBudget(table)
    const stated = total?.amount ?? (total === null && terms.length > 0 ? sum : null)
    if (!against || !stated) return
    // Where the items reach the budget, only 合计 is wrong, and that has been said.
    if (wrongTotal && !differs(sum, against.amount, options.tolerance)) return
    if (!differs(stated, against.amount, options.tolerance)) return
    const over = stated.compare(against.amount) > 0
    yield {
      cell: against.cell,
      message: over ? 'budget-over' : 'budget-under',
      suggestion: isUnitSlip(stated, against.amount) ? 'unit-slip' : 'budget',
      data: {
        sum: stated.format(unit),
        budgetLabel: amountLabel(against),
        budget: against.amount.format(unit),
        gap: stated.minus(against.amount).abs().format(unit),
      },
      related: termCells(total?.amount ? [{ cell: total.cell, text: total.text, amount: total.amount }] : terms),
    }
  },
})

/** The amounts to add. */
function termsOf(rows: readonly DetailRow[]): Term[] {
  return countedDetails(rows).flatMap(({ amount: { amount, cell, text } }) => (amount ? [{ cell, text, amount }] : []))
}

/** Twice the total: every amount is there once for itself and once in a subtotal we could not tell. */
function isHidden(sum: Amount, total: Amount): boolean {
  return sum.equals(total.times(2))
}
