import * as z from 'zod/mini'
import { defineWorkbookRule } from '../rule.ts'
import { checkLine, checkTotal } from './procurementSums.ts'
import { checkBudget, checkQuantities, projectsOf } from './purchases.ts'

export const procurement = defineWorkbookRule({
  id: 'procurement',
  family: 'cross',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  title: '政府采购表对不上',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan by which totals may differ. */
    tolerance: z._default(z.number(), 0),
  }),
  messages: {
    line: '“{name}”{quantity} × {price} 等于 {product}，金额写的是 {amount}，相差 {gap}',
    'total-over': '采购表 {count} 项相加为 {sum}（{terms}），合计写的是 {total}，多写了 {gap}',
    'total-under': '采购表 {count} 项相加为 {sum}（{terms}），合计写的是 {total}，少写了 {gap}',
    budget: '项目“{project}”的采购金额合计 {sum}，超过项目预算 {budget}，多出 {gap}',
    quantity: '采购表“{name}”的数量是 {quantity}，绩效目标表（{sheet}）“{indicator}”是 {value}，两处不一致',
  },
  suggestions: {
    default: '请核对数量、单价和金额，改正填错的一处。',
    budget: '请核对采购金额和项目预算：采购是项目支出的一部分，不能比项目预算多。',
    quantity: '请以批复的采购数量为准，把两处改成一致。',
    'unit-slip': '两个数正好相差一万倍，很可能是“元”和“万元”填混了，请核对金额的单位。',
  },
  explain: {
    what: '工作簿里的政府采购表：每一行的数量乘单价应等于金额，各行相加应等于合计，采购金额不应超过项目预算，采购数量应与绩效指标里同一样东西的数量一致。',
    why: '采购表和绩效目标表说的是同一笔钱、同一批东西，两处不一致，采购时或评价时总有一处要返工。',
    how: '对照提示中的数，改正填错的一处；对不准是哪个项目、哪样东西的，不作比较。',
    options: {
      tolerance: '允许相差多少元',
    },
  },
  examples: {
    good: [
      `#表 采购
      2024年政府采购预算表
      | | | | 单位：元
      序号 | 采购项目 | 数量 | 单价 | 金额
      1 | 台式电脑 | 32 | 5000 | 160000
      2 | 打印机 | 6 | 2000 | 12000
      | 合计 | | | 172000`,
    ],
    bad: [
      {
        table: `#表 采购
        2024年政府采购预算表
        | | | | 单位：元
        序号 | 采购项目 | 数量 | 单价 | 金额
        1 | 台式电脑 | 32 | 5000 | !150000
        2 | 打印机 | 6 | 2000 | 12000
        | 合计 | | | 162000`,
        says: '“台式电脑”32 × 5000 等于 160,000元，金额写的是 150,000元，相差 10,000元',
        severity: 'error',
      },
      {
        table: `#表 采购
        2024年政府采购预算表
        | | | | 单位：元
        序号 | 采购项目 | 数量 | 单价 | 金额
        1 | 台式电脑 | 32 | 5000 | 160000
        2 | 打印机 | 6 | 2000 | 12000
        | 合计 | | | !170000`,
        says: '采购表 2 项相加为 172,000元（160,000＋12,000），合计写的是 170,000元，少写了 2,000元',
      },
    ],
  },
  *check(workbook, { options }) {
    for (const block of workbook.procurements) {
      for (const row of block.rows) {
        const report = checkLine(row)
        if (report) yield { ...report, sheet: block.sheet }
      }
      const wrongTotal = checkTotal(block, options.tolerance)
      if (wrongTotal) yield { ...wrongTotal, sheet: block.sheet }
      for (const { project, rows, total } of projectsOf(block, workbook)) {
        const report = checkBudget(project, rows, wrongTotal ? null : total, options.tolerance)
        if (report) yield { ...report, sheet: block.sheet }
        for (const wrong of checkQuantities(project, rows)) yield { ...wrong, sheet: block.sheet }
      }
    }
  },
})
