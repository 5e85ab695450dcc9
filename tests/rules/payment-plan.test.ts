import { describe, expect, it } from 'vitest'
import { paymentPlan } from '../../src/rules/budget/payment-plan.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

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
    { title: 'percentages with decimals', table: good('25.5% | 50.25% | 75.125% | 100.00%') },
    { title: 'a limit before the percentage', table: good('≤25% | ≤50% | ≤75% | ≤100%') },
    { title: 'amounts that add up to the budget', table: good('20 | 20 | 20 | 20', '预算数: 80\n') },
    { title: 'amounts with thousands', table: good('200 | 500 | 800 | 1200', '预算数: 1,200\n') },
    { title: 'a note beside a percentage', table: good('25%预付 | 50% | 40% | 100%') },
    { title: 'a remark before a percentage', table: good('约25% | 50% | 40% | 100%') },
    { title: 'thousandths', table: good('250‰ | 500‰ | 400‰ | 1000‰') },
  ],
  found: [
    { title: 'a blank period', table: plan('25% | | 75% | 100%'), says: '“6月底”没有填写' },
    { title: 'a plan not filled in', table: plan(' | | | '), says: '各期都没有填写' },
    { title: 'a series that falls', table: plan('50% | 25% | 75% | 100%'), says: '6月底（25%）小于3月底（50%）' },
    { title: 'not all spent', table: plan('25% | 50% | 75% | 90%'), says: '是 90%' },
    { title: 'more than all', table: plan('25% | 50% | 75% | 110%'), says: '是 110%' },
    { title: 'all at once and nothing after', table: plan('100% | 0% | 0% | 0%'), says: '100%、100%、100%、100%' },
    { title: 'every fall', table: plan('50% | 25% | 20% | 100%'), says: '，10月底（20%）小于6月底（25%）' },
    { title: 'a single percentage', table: plan('100% | | | '), says: '“6月底、10月底、12月底”没有填写' },
    { title: 'shares from nothing on', table: plan('0 | 0.5 | 0.7 | 0.9'), says: '是 90%' },
    { title: 'one share with a sign is no share', table: plan('0.5% | 0.6 | 0.7 | 1'), says: '是 1%' },
    { title: 'a percentage with decimals at the end', table: plan('25% | 50% | 75% | 99.99%'), says: '是 99.99%' },
    { title: 'dashes are blanks', table: plan('25% | — | / | 100%'), says: '“6月底、10月底”没有填写' },
    { title: 'parts with a blank', table: plan('40% | | 30% | 30%'), says: '40%、40%、70%、100%' },
    {
      title: 'a budget of 100 does not make percentages amounts',
      table: plan('25 | 50 | 40 | 100', '预算数: 100\n'),
      says: '10月底（40%）小于6月底（50%）',
    },
    {
      title: 'percentages whose last is the budget by chance',
      table: plan('25% | 50% | 75% | 80%', '预算数: 80\n'),
      says: '是 80%',
    },
    {
      title: 'numbers that are not the budget',
      table: plan('25 | 50 | 75 | 90', '预算数: 80\n'),
      says: '是 90%',
    },
    { title: 'shares for each period', table: plan('10% | 20% | 30% | 40%'), says: '10%、30%、60%、100%' },
    {
      title: 'bare shares for each period',
      table: plan('0.1 | 0.2 | 0.3 | 0.4'),
      says: '10%、20%、30%、40% 加起来正好 100%',
    },
  ],
})

describe('the periods that a finding shows', () => {
  it('are the filled ones with what they say', () => {
    const [report] = runRule(paymentPlan, good('25% | | 75% | 100%')).reports
    expect(report?.related?.map(({ role, value }) => [role, value])).toEqual([
      ['term', '25%'],
      ['term', '75%'],
      ['term', '100%'],
    ])
  })
})
