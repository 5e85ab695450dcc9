import * as z from 'zod/mini'
import { Amount, normalise } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { displayUnit } from './costs.ts'
import { onlyResult } from './statedResult.ts'

export const detailCalculation = defineRule({
  id: 'detail-calculation',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '明细金额与测算依据不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Below this many yuan the difference counts as rounding: an information only. */
    rounding: z._default(z.number(), 500),
  }),
  messages: {
    differs: '“{name}”金额是 {amount}，测算依据算出来是 {stated}，{direction} {gap}',
    rounded: '“{name}”金额是 {amount}，测算依据算出来是 {stated}，相差 {gap}，可能是取整',
  },
  suggestions: {
    differs: '请使金额与测算依据一致：要么金额改为 {stated}，要么在测算依据中说明为什么只安排 {amount}。',
    rounded: '差额很小；如果是取整，可在测算依据中注明。',
  },
  phrases: { less: '少', more: '多' },
  explain: {
    what: '支出明细每一行的金额，应当等于这一行测算依据里自己算出的结果（如“共15.12万元”）。',
    why: '金额和测算过程对不上，说明预算没有按测算安排，或其中一个数填错了。',
    how: '按测算结果改正金额，或按批复金额调整测算过程；因压减而少安排的，请写明原因。',
    options: {
      rounding: '相差不到这么多元，当作取整，只提示',
    },
  },
  examples: {
    good: [
      `#表 示例
      示例支出方向绩效目标表
      填报单位：示例局 | | | 金额单位：万元
      项目金额 | 20
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 检查次数 | ≥10次
      支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
      物业管理费 | | 18 | 含工资、管理费、税金等共计18万元
      宣传费 | 印刷费 | 2 | 展板宣传等费用2万
      合计 | | 20`,
      `#表 示例
      示例支出方向绩效目标表
      填报单位：示例局 | | | 金额单位：万元
      项目金额 | 5
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 检查次数 | ≥10次
      支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
      专家劳务费 | 劳务费 | 5 | 聘请专家，每人每次费用500元，共100人次
      合计 | | 5`,
    ],
    bad: [
      {
        table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目金额 | 15
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        窗口人员工资 | 劳务费 | !15 | 劳务派遣人员3名，人/月/4200元（含保险），共15.12万元。
        合计 | | 15`,
        says: '金额是 15万元，测算依据算出来是 15.12万元，少 0.12万元',
        severity: 'error',
      },
      {
        table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目金额 | 15
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        办公费 | 办公费 | !15 | 纸张等合计15.04万元
        合计 | | 15`,
        says: '可能是取整',
        severity: 'info',
      },
    ],
  },
  *check(table, { options }) {
    if (!table.details) return
    for (const { name, amount: field, basis } of table.details.rows) {
      if (!field.amount || !basis) continue
      const result = onlyResult(normalise(basis.text))
      if (!result || result.amount.equals(field.amount)) continue
      const gap = field.amount.minus(result.amount)
      const rounded = gap.abs().compare(Amount.yuan(options.rounding)) < 0
      const unit = displayUnit(table, field)
      yield {
        cell: field.cell,
        message: rounded ? 'rounded' : 'differs',
        severity: rounded ? 'info' : 'error',
        data: {
          name: shorten(name.text),
          amount: field.amount.format(unit),
          stated: result.amount.format(unit),
          gap: gap.abs().format(unit),
        },
        parts: { direction: gap.yuan.lt(0) ? 'less' : 'more' },
        related: [{ cell: basis.cell, role: 'against', value: basis.text }],
      }
    }
  },
})
