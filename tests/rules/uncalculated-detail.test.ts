import { uncalculatedDetail } from '../../src/rules/budget/uncalculated-detail.ts'
import { testRule } from '../support/ruleTester.ts'

/** A table of the Hunan form with the given lines of 支出明细. */
function detailTable(lines: string): string {
  return `#表 示例
    示例支出方向绩效目标表
    填报单位：示例局 | | | 金额单位：万元
    项目金额 | 20
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 检查次数 | ≥10次
    支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
    ${lines}
    合计 | | 20`
}

testRule(uncalculatedDetail, {
  silent: [
    {
      title: 'prices and counts in every common way of writing',
      table: detailTable(
        '甲 | 费 | 4 | 协管员8名，人/月/3500元，共33.6万元\n乙 | 费 | 4 | 100批次×600元\n丙 | 费 | 4 | 100人，补助标准400元\n丁 | 费 | 4 | 租用场地20天，2000元/天\n戊 | 费 | 4 | 按工程造价的2%计取',
      ),
    },
    {
      title: 'a count and an amount of its own',
      table: detailTable('检测费 | 费 | 20 | 检测100批次，检测费12万元，采样费8万元'),
    },
    {
      title: 'less than 1万元',
      table: detailTable('办公费 | 费 | 0.99 | 纸张\n检测费 | 费 | 19.01 | 100批次，每批次1901元'),
    },
    { title: 'what a contract says', table: detailTable('运维费 | 费 | 20 | 按运维合同价20万元支付') },
    {
      title: 'a heading whose lines are worked out',
      table: detailTable('一、检测 | 费 | 20 | 见下\n1.抽检 | 费 | 20 | 100批次，每批次2000元'),
    },
    { title: 'a form without the column', table: '预算数: 20\n产出 | 成本 | 检测费 | ≤20万元' },
    {
      title: 'an amount that cannot be read',
      table: detailTable('检测费 | 费 | #REF! | 待定\n宣传费 | 费 | 1 | 5场，每场2000元'),
    },
    {
      title: 'less than the pack asks for',
      table: detailTable('检测费 | 费 | 4 | 检测等支出'),
      options: { from: 50_000 },
    },
    { title: 'a price with decimals', table: detailTable('检测费 | 费 | 20 | 检测2500.5元/批次') },
    { title: 'a price in 万', table: detailTable('检测费 | 费 | 20 | 检测10批次，2万/批次') },
    { title: 'a price in front of its unit', table: detailTable('检测费 | 费 | 20 | 按批次/2,000元计') },
    { title: 'a fee in front of its unit', table: detailTable('检测费 | 费 | 20 | 按批次/2千元计') },
    { title: 'a standard', table: detailTable('检测费 | 费 | 20 | 标准为每天2000') },
    { title: 'a unit price', table: detailTable('检测费 | 费 | 20 | 检测单价2000') },
    { title: 'a rate with decimals', table: detailTable('检测费 | 费 | 20 | 按造价的2.5%计取') },
    { title: 'per mille', table: detailTable('检测费 | 费 | 20 | 按工程造价2‰') },
    { title: 'an agreement', table: detailTable('检测费 | 费 | 20 | 协议约定支付20万元') },
    { title: 'a price agreed', table: detailTable('检测费 | 费 | 20 | 中标20万元') },
    { title: 'signs without units', table: detailTable('检测费 | 费 | 20 | 100*0.2') },
    { title: 'division', table: detailTable('检测费 | 费 | 20 | 240÷12') },
    { title: 'a count and an amount', table: detailTable('检测费 | 费 | 20 | 检测100批次，2000元，共20万元') },
    { title: 'a count in thousands and an amount', table: detailTable('检测费 | 费 | 20 | 印刷5千册，40元，共20万元') },
    { title: 'square metres and an amount', table: detailTable('检测费 | 费 | 20 | 保洁400㎡，500元，20万元') },
  ],
  found: [
    { title: 'signs far apart', table: detailTable('检测费 | 费 | 20 | !检测等支出×按实际') },
    { title: 'a contract to be signed', table: detailTable('检测费 | 费 | 20 | !待签订合同后支付') },
    { title: 'a sum of amounts', table: detailTable('检测费 | 费 | 20 | !20万元') },
    { title: 'a percentage alone', table: detailTable('检测费 | 费 | 20 | !支出占比100%') },
    { title: 'words alone', table: detailTable('检测费 | 费 | 20 | !开展抽检等工作支出'), severity: 'warning' },
    { title: 'a total alone', table: detailTable('检测费 | 费 | 20 | !检测等费用20万元') },
    { title: 'a count and the total alone', table: detailTable('检测费 | 费 | 20 | !检测100批次，共20万元') },
    { title: 'a year is no quantity', table: detailTable('检测费 | 费 | 20 | !2024年抽检，按上年支出20万元安排') },
    { title: 'exactly 1万元', table: detailTable('检测费 | 费 | 1 | !抽检\n宣传费 | 费 | 19 | 19场，每场1万元') },
  ],
})
