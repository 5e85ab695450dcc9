import { inOrder, type SeedClass } from '../project.ts'
import {
  add,
  addingPlanter,
  drop,
  nameOf,
  ofClass,
  pick,
  planted,
  rowOf,
  setValue,
  valuePlanter,
  type Planter,
} from './planter.ts'

const TITLE = ['title', 'header:name', 'header:level1']

const missingClass = (what: string, ...classes: readonly SeedClass[]): Planter => ({
  rule: 'required-class',
  what,
  plant(project, _, form) {
    if (form === 'F13') return null
    drop(project, form, (one) => classes.includes(one.class))
    return planted(TITLE)
  },
})

export const structurePlanters: readonly Planter[] = [
  missingClass('no output', 'quantity', 'quality', 'timeliness', 'cost'),
  missingClass('no satisfaction', 'satisfaction'),
  missingClass('no quantity', 'quantity'),
  missingClass('no quality', 'quality'),
  missingClass('no timeliness', 'timeliness'),
  {
    ...missingClass('no benefit', 'economic-benefit', 'social-benefit', 'ecological-benefit', 'sustainability'),
    forms: ['F1', 'F2', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'],
  },
  {
    rule: 'empty-indicator',
    what: 'level 2 pre-printed, nothing filled in',
    plant(project, _, form) {
      // Under indicators of its class a blank row would only be a gap.
      if (ofClass(project, 'ecological-benefit').length > 0) return null
      const one = add(project, form, { class: 'ecological-benefit', name: '' })
      Object.assign(one, { description: '', operator: '', body: '', unit: '', basis: '', weight: '', direction: '' })
      return planted(rowOf(one))
    },
  },
  {
    rule: 'incomplete-indicator',
    what: 'a name without a value',
    plant(project, random) {
      const one = pick(ofClass(project, 'quantity', 'quality', 'social-benefit'), random)
      if (!one) return null
      setValue(one, '', '', '')
      return planted(rowOf(one))
    },
  },
  {
    rule: 'incomplete-indicator',
    what: 'a value without a name',
    plant(project, random) {
      const one = pick(ofClass(project, 'quantity', 'quality', 'social-benefit'), random)
      if (!one) return null
      one.name = ''
      return planted(rowOf(one))
    },
  },
  ...(['project', 'budget', 'goal'] as const).map((field): Planter => ({
    rule: 'required-field',
    what: `${field} blank`,
    ...(field === 'goal' ? { forms: ['F1', 'F2', 'F3', 'F5', 'F6', 'F7', 'F8'] as const } : {}),
    plant(project, _, form) {
      if (form === 'F9' || form === 'F13') return null
      project.instead.set(field, '')
      // Of two goals, one alone left blank is for goal-pairing.
      if (field === 'goal' && (form === 'F3' || form === 'F5')) project.instead.set('period-goal', '')
      return planted(`${field}-label`, field)
    },
  })),
  {
    rule: 'required-field',
    what: 'basis blank',
    forms: ['F1', 'F2', 'F3', 'F4'],
    plant(project, random) {
      const one = random.one(project.indicators)
      one.basis = ''
      return planted([`basis:${one.id}`, 'header:basis'], `basis:${one.id}`)
    },
  },
  {
    rule: 'duplicate-indicator',
    what: 'the same name in one level 2',
    plant(project, random, form) {
      const one = pick(ofClass(project, 'quantity', 'quality'), random)
      if (!one) return null
      const again = add(project, form, { ...one, id: 'again', description: '按另一口径统计' })
      return planted(nameOf(again))
    },
  },
  {
    rule: 'duplicate-indicator',
    what: 'the same name in output and benefit',
    plant(project, random, form) {
      const one = pick(ofClass(project, 'quality'), random)
      if (!one) return null
      const again = add(project, form, { ...one, id: 'again', class: 'social-benefit', description: '按另一口径统计' })
      return planted(nameOf(again))
    },
  },
  {
    rule: 'indicator-count',
    what: 'three indicators',
    plant(project, _, form) {
      const kept = new Set(
        [
          ...ofClass(project, 'quantity'),
          ...ofClass(project, 'social-benefit'),
          ...ofClass(project, 'satisfaction'),
        ].filter((one, i, all) => all.findIndex((other) => other.class === one.class) === i),
      )
      if (kept.size < 3) return null
      drop(project, form, (one) => !kept.has(one))
      return planted(TITLE)
    },
  },
  {
    rule: 'indicator-count',
    what: 'more than twenty',
    plant(project, _, form) {
      const things = [
        '桥梁',
        '涵洞',
        '护栏',
        '路灯',
        '井盖',
        '标牌',
        '站亭',
        '花箱',
        '座椅',
        '雨篷',
        '车棚',
        '水泵',
        '闸门',
        '管道',
        '阀门',
        '电表',
        '水表',
        '门窗',
        '围墙',
        '旗杆',
        '信箱',
        '路缘石',
      ]
      for (const thing of things)
        add(project, form, { class: 'quantity', name: `检修${thing}数量`, body: '12', unit: '处' })
      return planted(TITLE)
    },
  },
  addingPlanter('placeholder-text', '** in a name', 'name', () => ({
    class: 'quantity',
    name: '**产品抽检批次',
    body: '120',
    unit: '批次',
  })),
  addingPlanter('placeholder-text', 'XX in a name', 'name', () => ({
    class: 'quantity',
    name: 'XX产品抽检批次',
    body: '120',
    unit: '批次',
  })),
  addingPlanter('placeholder-text', 'a name that only numbers', 'name', () => ({
    class: 'quantity',
    name: '指标1：',
    body: '120',
    unit: '批次',
  })),
  valuePlanter('placeholder-text', '** in a value', ['quantity', 'satisfaction'], (one) => {
    setValue(one, '≥', '**', one.unit)
    return true
  }),
  {
    rule: 'placeholder-text',
    what: '×× in the goal',
    plant(project) {
      project.goals[0] = `完成××工作，${project.goals[0]}`
      return planted('goal')
    },
  },
  {
    rule: 'nonstandard-label',
    what: '效果指标',
    plant(project) {
      const benefits = ofClass(project, 'economic-benefit', 'social-benefit', 'ecological-benefit', 'sustainability')
      for (const one of benefits) one.level1 = '效果指标'
      return planted(benefits.map((one) => `level1:${one.id}`))
    },
  },
  {
    rule: 'nonstandard-label',
    what: '可持续性影响',
    plant(project, _, form) {
      if (ofClass(project, 'sustainability').length === 0) {
        add(project, form, { class: 'sustainability', name: '管护制度健全率' })
      }
      const all = ofClass(project, 'sustainability')
      for (const one of all) one.level2 = '可持续性影响指标'
      return planted(all.map(({ id }) => `level2:${id}`))
    },
  },
  {
    rule: 'misplaced-class',
    what: 'economic benefit under output',
    plant(project, _, form) {
      const one = add(project, form, {
        class: 'economic-benefit',
        name: '带动农户增收金额',
        body: '120',
        unit: '万元',
        group: 'output',
      })
      return planted([`level2:${one.id}`, nameOf(one)])
    },
  },
  {
    rule: 'unresolved-class',
    what: 'a level 2 that no form knows',
    plant(project, _, form) {
      const one = add(project, form, {
        class: 'quantity',
        name: '备案事项数量',
        body: '12',
        unit: '项',
        level2: '重点任务',
      })
      return planted([`level2:${one.id}`, nameOf(one)])
    },
  },
  {
    rule: 'unresolved-class',
    what: 'no level 2 above',
    plant(project, _, form) {
      const first = inOrder(project.indicators, form === 'F6' || form === 'F7')[0]
      if (!first || first.class === 'cost') return null
      first.level2 = ''
      return planted([`level2:${first.id}`, nameOf(first)])
    },
  },
  {
    rule: 'title-mismatch',
    what: 'another project in the title',
    forms: ['F1', 'F4'],
    plant(project) {
      const other = project.name.includes('小区') ? '村级公路管护经费' : '老旧小区电梯加装补助'
      project.instead.set('title', `1.${other}绩效目标表（${String(project.year)}年度）`)
      return planted(['title', 'project'])
    },
  },
  ...(['goal', 'period-goal'] as const).map((field): Planter => ({
    rule: 'goal-pairing',
    what: `${field} blank`,
    forms: ['F3', 'F5', 'F11', 'F12'],
    plant(project) {
      project.instead.set(field, '')
      return planted([`${field}-label`, field])
    },
  })),
]
