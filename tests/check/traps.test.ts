import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

// The traps of the catalogue: what careless checkers report and a careful reviewer does not. Each is run through the
// whole engine; no rule may fire on the cells that are named.
const TITLE = '标题: 示例项目绩效目标表（2024年度）\n'

interface Trap {
  readonly title: string
  readonly table: string
  /** The cells (or the rules) that must stay silent. */
  readonly cells?: readonly string[]
  readonly rules?: readonly string[]
}

const TRAPS: readonly Trap[] = [
  {
    title: '1 单次审计费用、单次抽检费用不加进成本合计',
    table: `${TITLE}预算数: 30\n财政资金: 30\n产出 | 成本 | 抽检总费用 | ≤30万元\n产出 | 成本 | 单次审计费用 | ≤700元\n产出 | 成本 | 单次抽检费用 | ≤6000元`,
    rules: ['cost-sum', 'total-cost', 'cost-without-amount', 'not-a-cost'],
  },
  {
    title: '2 监督抽检总费用、年度套餐总费用是一项，不是项目总成本',
    table: `${TITLE}预算数: 140\n财政资金: 140\n产出 | 成本 | 监督抽检总费用 | ≤137万元\n产出 | 成本 | 年度套餐总费用 | ≤3万元`,
    rules: ['cost-sum', 'total-cost'],
  },
  {
    title: '3 0起、0次、0%、零事故都是合法的值',
    table: `${TITLE}效益 | 社会 | 重特大食品安全事故 | 0起\n效益 | 社会 | 重大案件发生次数 | 0次\n产出 | 质量 | 行政执法案件异常率 | 0%\n效益 | 社会 | 安全生产 | 零事故`,
    cells: ['D3', 'D4', 'D5', 'D6'],
  },
  {
    title: '4 查处违法案件越多越好',
    table: `${TITLE}产出 | 数量 | 立案查处特种设备使用违法案件 | ≥5件\n产出 | 数量 | 案件查处数量 | ≥700件`,
    rules: ['direction'],
  },
  {
    title: '5 ≥100人次、≥100条不是 ≥100%',
    table: `${TITLE}产出 | 数量 | 培训人次 | ≥100人次\n产出 | 数量 | 监测广告条数 | ≥100条`,
    rules: ['percent-over-limit'],
  },
  {
    title: '6 (0-100)、4-26、3.15、2019—2020 不是区间',
    table: `${TITLE}列: 一级 二级 三级 描述 值\n产出 | 质量 | 质量竞争力指数 | 指数 | ≥80(0-100)\n产出 | 数量 | 开展3.15宣传 | 4-26知识产权日 | ≥1次\n产出 | 数量 | 项目数 | 2019—2020年合同 | ≥2个`,
    rules: ['range-value'],
  },
  { title: '7 平均工作时长 ≤8小时/天', table: `${TITLE}产出 | 数量 | 平均工作时长 | ≤8小时/天`, cells: ['D3'] },
  {
    title: '8 不适用、无、本项目不适用此指标',
    table: `${TITLE}效益 | 生态 | 生态效益 | 不适用\n效益 | 经济 | 无 | 本项目不适用此指标\n效益 | 可持续 | 无 | 无`,
    cells: ['D3', 'D4', 'D5', 'C4', 'C5'],
  },
  {
    title: '9 35套（含标识）是一个数',
    table: `${TITLE}产出 | 数量 | 定制执法服装数量 | 35套（含标识）`,
    rules: ['vague-value', 'missing-unit', 'nonstandard-unit', 'unit-mismatch', 'range-value'],
  },
  {
    title: '10 空着的其他资金是 0',
    table: `${TITLE}预算数: 80\n财政资金: 80\n其他资金:\n产出 | 成本 | 抽检费用 | ≤80万元`,
    rules: ['funding-split', 'cost-sum', 'money-unit'],
  },
  {
    title: '11 附表3 里所属专项的金额不是本项目的',
    table: `#表 附表3
      2024年示例专项资金支出方向绩效目标表
      金额单位：万元
      支出方向 | 抽检经费 | 所属专项 | 名称 | 监管专项
      项目金额 | 18 | ^ | 金额 | 70
      一级指标 | 二级指标 | 三级指标 | 指标值 |
      产出指标 | 成本指标 | 抽检费用 | ≤18万元 |`,
    rules: ['cost-sum', 'total-cost', 'detail-sum', 'funding-split'],
  },
  {
    title: '12 名称后面的（家）、(%) 不是名称里的数字',
    table: `${TITLE}产出 | 数量 | 培训企业数量（家） | ≥80家\n满意度 | 服务对象 | 服务对象满意度（%） | ≥95%`,
    cells: ['C3', 'D3', 'C4', 'D4'],
  },
  {
    title: '13 描述和目标里的“显著”“进一步”不管',
    table: `${TITLE}绩效目标: 进一步提升监管水平，效果显著。\n列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检合格率 | 显著提高合格率，进一步改善 | ≥98%`,
    rules: ['vague-value', 'circular-value'],
  },
  {
    title: '14 依据、文号、项目名称里的年份不是年度不符',
    table: `${TITLE}项目名称: 2020年结转示例项目\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥100批次 | 2019年工作方案（示市监〔2018〕3号）`,
    rules: ['year-mismatch'],
  },
  {
    title: '15 合计、小计行不是项目',
    table: `#表 附表2
      2024年示例专项资金绩效目标汇总表
      金额单位：万元
      序号 | 名称 | 金额 | 年度绩效目标
      | 合计 | 30 |
      1 | 抽检经费 | 20 | 完成抽检
      2 | 宣传经费 | 10 | 开展宣传
      | 小计 | 30 |`,
    rules: ['summary-sum'],
  },
]

describe('the traps of the catalogue stay silent', () => {
  for (const { title, table, cells, rules } of TRAPS) {
    it(title, () => {
      const { grids } = readNotation(table)
      const result = checkWorkbook(grids, { fileName: '示例.xlsx' })
      expect(result.tables.length).toBeGreaterThan(0)
      const fired = result.findings
        .filter((finding) => rules?.includes(finding.rule) ?? cells?.includes(formatCell(finding.cell)))
        .map((finding) => `${finding.rule} ${formatCell(finding.cell)}`)
      expect(fired).toEqual([])
    })
  }
})
