import { paymentPlan } from '../../src/rules/budget/payment-plan.ts'
import { testRule } from '../support/ruleTester.ts'

const ROW = '产出 | 数量 | 抽检批次 | ≥100批次'
const plan = (values: string, more = ''): string => `${more}!支出计划: ${values}\n${ROW}`
const good = (values: string, more = ''): string => `${more}支出计划: ${values}\n${ROW}`

testRule(paymentPlan, {
  silent: [
    { title: 'percentages', table: good('25% | 50% | 75% | 100%') },
    { title: 'bare numbers under a label that says %', table: good('25 | 50 | 75 | 100') },
    { title: 'shares', table: good('0.25 | 0.5 | 0.75 | 1') },
    { title: 'everything at the end', table: good('0% | 0% | 0% | 100%') },
    { title: 'standing still', table: good('30% | 30% | 100% | 100%') },
    { title: 'full-width signs', table: good('２５％ | ５０％ | ７５％ | １００％') },
    { title: 'words', table: good('按进度 | 按进度 | 按进度 | 100%') },
    { title: 'amounts up to the budget', table: good('20 | 40 | 60 | 80', '预算数: 80\n') },
    { title: 'no plan on the form', table: ROW },
  ],
  found: [
    { title: 'a blank period', table: plan('25% | | 75% | 100%'), says: '“6月底”没有填写' },
    { title: 'a plan not filled in', table: plan(' | | | '), says: '各期都没有填写' },
    { title: 'a series that falls', table: plan('50% | 25% | 75% | 100%'), says: '6月底（25%）小于3月底（50%）' },
    { title: 'not all spent', table: plan('25% | 50% | 75% | 90%'), says: '是 90%' },
    { title: 'more than all', table: plan('25% | 50% | 75% | 110%'), says: '是 110%' },
    { title: 'shares for each period', table: plan('10% | 20% | 30% | 40%'), says: '10%、30%、60%、100%' },
    {
      title: 'bare shares for each period',
      table: plan('0.1 | 0.2 | 0.3 | 0.4'),
      says: '10%、20%、30%、40% 加起来正好 100%',
    },
  ],
})
