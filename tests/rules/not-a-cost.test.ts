import { notACost } from '../../src/rules/budget/not-a-cost.ts'
import { testRule } from '../support/ruleTester.ts'

const one = (name: string, value: string): string => `预算数: 30\n产出 | 成本 | ${name} | ${value}`

testRule(notACost, {
  silent: [
    { title: 'an amount paid in', table: one('专项资金投入', '≤30万元') },
    { title: 'money in place stated as an amount', table: one('资金到位', '30万元') },
    { title: '成本控制率', table: one('成本控制率', '≤100%') },
    { title: '预算支出控制率', table: one('预算支出控制率', '≤100%') },
    { title: 'a cost without amount is another rule’s', table: one('检测费用', '≥20批次') },
    { title: 'not applicable', table: one('资金到位率', '不适用') },
    { title: 'nothing filled in', table: one('资金到位率', '') },
    { title: 'time as a cost', table: one('时间成本', '≤2天') },
    { title: 'equipment costs', table: one('设备购置成本', '≤30万元') },
    { title: 'the same rate under another class', table: '产出 | 质量 | 资金到位率 | 100%' },
  ],
  found: [
    {
      title: '钱用得合不合规不是成本',
      table: '产出 | 成本 | 资金使用合规率 | !100%\n产出 | 成本 | 补贴发放准确率 | !≥98%',
    },
    { title: '资金到位', table: one('资金到位', '!100%') },
    { title: '资金到位率', table: one('资金到位率', '!≥95%') },
    { title: '预算吻合度', table: one('预算吻合度', '!100%') },
    { title: '预算执行率', table: one('预算执行率', '!≥95%') },
    { title: '资金支付率', table: one('资金支付率', '!100%') },
    { title: '经费使用率', table: one('经费使用率', '!100%') },
    { title: '资金拨付率', table: one('资金拨付率', '!100%') },
    { title: '与预算匹配度', table: one('与预算匹配度', '!100%') },
    { title: '资金及时到位情况', table: one('资金及时到位情况', '!全部到位') },
    { title: 'pieces of equipment', table: one('执法装备', '!≥20套'), says: '数量' },
    { title: 'a number of companies that get money', table: one('奖励企业数量', '!≥20家'), says: '数量' },
    { title: 'a date', table: one('项目完成时间', '!2024年12月'), says: '时间' },
    { title: 'a rate of work', table: one('抽检任务完成率', '!100%'), says: '工作完成情况' },
    { title: 'economic cost of the form since 2021', table: '成本 | 经济成本 | 资金到位率 | !100%' },
  ],
})
