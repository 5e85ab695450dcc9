import type { SeedForm, SeedProject } from '../project.ts'
import { add, addingPlanter, pick, planted, rowOf, setValue, valueOf, type Planter } from './planter.ts'

/** Forms that print a budget. */
const WITH_BUDGET: readonly SeedForm[] = ['F1', 'F3', 'F4', 'F5', 'F6', 'F7', 'F9', 'F10', 'F11', 'F12']
const WITH_DETAILS: readonly SeedForm[] = ['F3', 'F10']

const totalOf = (project: SeedProject) => project.indicators.find((one) => one.cost === 'total') ?? null
const itemsOf = (project: SeedProject) => project.indicators.filter((one) => one.cost === 'item')

/** Gives the project two items that make its budget, where it states only a total. */
function withItems(project: SeedProject, form: SeedForm): void {
  const total = totalOf(project)
  if (!total) return
  const half = Math.floor(Number(project.budget) / 2)
  project.indicators.splice(project.indicators.indexOf(total), 1)
  const rest = Number((Number(project.budget) - half).toFixed(2))
  add(project, form, {
    class: 'cost',
    name: '人员劳务费用',
    operator: '≤',
    body: String(half),
    unit: '万元',
    cost: 'item',
  })
  add(project, form, {
    class: 'cost',
    name: '场地租赁费用',
    operator: '≤',
    body: String(rest),
    unit: '万元',
    cost: 'item',
  })
}

export const budgetPlanters: readonly Planter[] = [
  ...(
    [
      ['an item of 0.01 less', -0.01],
      ['an item of 3 more', 3],
      ['an item of a fifth less', null],
    ] as const
  ).map(([what, change]): Planter => ({
    rule: 'cost-sum',
    what,
    forms: WITH_BUDGET,
    plant(project, random, form) {
      withItems(project, form)
      const one = pick(itemsOf(project), random)
      if (!one) return null
      const amount = Number(one.body)
      one.body = String(Number((change === null ? amount * 0.8 - 1 : amount + change).toFixed(2)))
      return planted('budget')
    },
  })),
  ...([1.2, 0.7] as const).map((factor): Planter => ({
    rule: 'total-cost',
    what: factor > 1 ? 'above the budget' : 'below the budget',
    forms: WITH_BUDGET,
    plant(project) {
      const one = totalOf(project)
      if (!one) return null
      one.body = String(Number((Number(project.budget) * factor).toFixed(2)))
      return planted(valueOf(one))
    },
  })),
  ...['控制在年初预算内', '不超预算', '按合同支付'].map((words): Planter => ({
    rule: 'cost-without-amount',
    what: words,
    plant(project, random) {
      const one = pick(
        project.indicators.filter(({ cost }) => cost === 'total' || cost === 'item'),
        random,
      )
      if (!one) return null
      setValue(one, '定性', words, '')
      return planted(valueOf(one))
    },
  })),
  addingPlanter('not-a-cost', '资金到位率', 'row', () => ({
    class: 'cost',
    name: '资金到位率',
    operator: '=',
    body: '100',
    unit: '%',
  })),
  addingPlanter('not-a-cost', '预算吻合度', 'row', () => ({
    class: 'cost',
    name: '预算吻合度',
    body: '95',
    unit: '%',
  })),
  addingPlanter('not-a-cost', 'N套', 'row', () => ({ class: 'cost', name: '监控设备更新', body: '12', unit: '套' })),
  ...([2, -3] as const).map((change): Planter => ({
    rule: 'funding-split',
    what: change > 0 ? 'the sources say more' : 'the sources say less',
    forms: ['F1', 'F3', 'F4', 'F5', 'F6', 'F7', 'F10', 'F11'],
    plant(project) {
      project.fiscal = (Number(project.fiscal) + change).toFixed(2)
      return planted('budget', 'fiscal')
    },
  })),
  {
    rule: 'money-unit',
    what: 'stated nowhere',
    forms: ['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12'],
    plant(project, _, form) {
      project.instead.set('money-unit', form === 'F1' || form === 'F3' ? '' : '项目资金')
      return planted(['budget', 'budget-label', 'money-unit', 'title', 'detail-amount:0'])
    },
  },
  ...(
    [
      ['a blank period', ['20%', '', '80%', '100%']],
      ['a series that falls', ['20%', '60%', '45%', '100%']],
      ['less than the whole at last', ['20%', '45%', '70%', '90%']],
    ] as const
  ).map(([what, plan]): Planter => ({
    rule: 'payment-plan',
    what,
    forms: ['F1'],
    plant(project) {
      project.plan = [...plan]
      return planted('plan-label')
    },
  })),
  {
    rule: 'detail-sum',
    what: 'the parts do not make 合计',
    forms: WITH_DETAILS,
    plant(project, random) {
      const one = random.one(project.details)
      one.amount = (Number(one.amount) - 1).toFixed(2)
      return planted(['detail-total', 'budget'])
    },
  },
  {
    rule: 'detail-sum',
    what: '合计 is not the budget',
    forms: WITH_DETAILS,
    plant(project) {
      project.detailTotal = (Number(project.detailTotal) + 2).toFixed(2)
      return planted(['detail-total', 'budget'])
    },
  },
  ...([0.5, 0.02] as const).map((gap): Planter => ({
    rule: 'detail-calculation',
    what: gap < 0.05 ? 'rounded' : 'another result',
    forms: WITH_DETAILS,
    plant(project, random) {
      const one = random.one(project.details)
      const k = String(project.details.indexOf(one))
      one.basis = `按合同测算，共${String(Number((Number(one.amount) + gap).toFixed(2)))}万元`
      return planted([`detail-amount:${k}`, `detail-basis:${k}`])
    },
  })),
  ...(
    [
      ['months', '聘用协管员40名，每名2600元/月，共120万元。'],
      ['batches', '抽检50批次，每批次2000元，共12万元。'],
      ['households', '每户补助5000元，补助300户，共120万元。'],
    ] as const
  ).map(([what, text]): Planter => ({
    rule: 'arithmetic',
    what,
    forms: ['F1', 'F4', 'F12'],
    plant(project) {
      project.purpose = text
      return planted('purpose')
    },
  })),
  {
    rule: 'arithmetic',
    what: 'in a basis',
    forms: WITH_DETAILS,
    plant(project, random) {
      const one = random.one(project.details)
      const k = String(project.details.indexOf(one))
      one.basis = `检测20批次，每批次3000元，共${String(Number(one.amount))}万元`
      return Number(one.amount) === 6 ? null : planted([`detail-basis:${k}`, `detail-amount:${k}`])
    },
  },
  {
    rule: 'uncalculated-detail',
    what: 'no quantity and no price',
    forms: WITH_DETAILS,
    plant(project, random) {
      const one = random.one(project.details)
      const k = String(project.details.indexOf(one))
      one.basis = random.one(['按实际工作需要支出', '参照往年支出水平安排', '用于日常业务开展'])
      return planted([`detail-basis:${k}`, `detail-amount:${k}`, `detail-name:${k}`])
    },
  },
  ...['工会经费', '伙食补助', '公务用车运行维护费', '办公用品购置'].map((words): Planter => ({
    rule: 'running-cost',
    what: words,
    plant(project, _, form) {
      if (WITH_DETAILS.includes(form)) {
        const [one] = project.details
        if (!one) return null
        one.name = words
        return planted(['detail-name:0', 'detail-amount:0', 'detail-basis:0'])
      }
      const one = add(project, form, {
        class: 'cost',
        name: words,
        operator: '≤',
        body: '1',
        unit: '万元',
        cost: 'item',
      })
      return planted(rowOf(one))
    },
  })),
  {
    rule: 'unmatched-cost',
    what: 'a cost of nothing that is done, beside others',
    plant(project, random, form) {
      if (itemsOf(project).length < 2) return null
      const one = add(project, form, {
        class: 'cost',
        name: random.one(['无人机航拍费用', '古籍修复费用', '雕塑铸造费用']),
        operator: '≤',
        body: '2',
        unit: '万元',
        cost: 'item',
      })
      return planted(rowOf(one))
    },
  },
]
