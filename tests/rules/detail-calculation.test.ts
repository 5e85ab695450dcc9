import { detailCalculation } from '../../src/rules/budget/detail-calculation.ts'
import { testRule, type Case } from '../support/ruleTester.ts'

const detail = (amount: string, basis: string): string => `#表 示例
示例支出方向绩效目标表
填报单位：示例局 | | | 金额单位：万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次
支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
劳务费 | 劳务费 | ${amount} | ${basis}`

const silent = (amount: string, basis: string): Case => ({ title: `${amount}：${basis}`, table: detail(amount, basis) })
const found = (amount: string, basis: string, says: string, severity: 'error' | 'info' = 'error'): Case => ({
  title: `${amount}：${basis}`,
  table: detail(`!${amount}`, basis),
  says,
  severity,
})

testRule(detailCalculation, {
  silent: [
    silent('18', '由物业公司承包，含工资、税金等共计18万元'),
    silent('2', '易拉宝、宣传资料印刷、展板宣传等费用2万'),
    silent('3', '监管工作需购买打印纸、文件袋、档案盒等办公用品'),
    silent('3', '共8人'),
    silent('3', '每人每月费用4200元'),
    silent('3', '检测费用600元/批次'),
    silent('15', '培训费共5万元，印刷费共10万元'),
    silent('15', '三年共45万元'),
    silent('15', '上年支出12万元'),
    silent('15', '费用控制在20万元以内'),
    silent('15', '大约共需14万元'),
    silent('', '共15.12万元'),
    silent('待定', '共15.12万元'),
    silent('15.12', '人员3名，人/月/4200元，共151200元'),
    silent('8', '设备费用5万元，安装费用3万元'),
  ],
  found: [
    found('15', '劳务派遣人员3名，人/月/4200元（含养老保险等各类保险），共15.12万元。', '少 0.12万元'),
    found('32', '协管员8名，人/月/3500元（含保险），支出33.6万元。', '少 1.6万元'),
    found('20', '8人×3500元×12月=33.6万元', '少 13.6万元'),
    found('16', '共15.12万元，其中工资10万元、保险5.12万元', '多 0.88万元'),
    found('15', '合计150400元', '可能是取整', 'info'),
    found('15', '合计150500元', '少 0.05万元', 'error'),
    found('150000元', '合计15.2万元', '少 2,000元'),
  ],
})
