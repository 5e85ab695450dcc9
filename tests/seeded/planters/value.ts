import type { SeedIndicator } from '../project.ts'
import { add, addingPlanter, ofClass, pick, planted, setValue, valueOf, valuePlanter, type Planter } from './planter.ts'

const words = (rule: string, text: string, ...classes: readonly SeedIndicator['class'][]): Planter =>
  valuePlanter(rule, text, classes, (one) => {
    setValue(one, '定性', text, '')
    return true
  })

/** A count without a range or note, for errors of how it is written. */
const isCount = ({ unit, body, date }: SeedIndicator) => !date && unit !== '%' && /^\d+$/.test(body) && Number(body) > 1

const ofCounts = (rule: string, what: string, change: (one: SeedIndicator) => void): Planter => ({
  rule,
  what,
  plant(project, random) {
    const one = pick(ofClass(project, 'quantity').filter(isCount), random)
    if (!one) return null
    change(one)
    return planted(valueOf(one))
  },
})

export const valuePlanters: readonly Planter[] = [
  words('vague-value', '效果明显', 'social-benefit'),
  words('vague-value', '有所提升', 'social-benefit'),
  words('vague-value', '长期保障工作', 'sustainability', 'social-benefit'),
  words('vague-value', '按时完成', 'quality'),
  words('vague-value', '持续向好', 'quality'),
  words('vague-value', '达到预期', 'quantity'),
  addingPlanter('circular-value', 'the name again', 'value', () => ({
    class: 'quality',
    name: '加强药品监管',
    operator: '定性',
    body: '加强药品监管',
    unit: '',
  })),
  addingPlanter('circular-value', 'part of the name', 'value', () => ({
    class: 'social-benefit',
    name: '通过培训提高农民种养技能',
    operator: '定性',
    body: '提高农民种养技能',
    unit: '',
  })),
  ofCounts('hedged-value', '预计', (one) => {
    one.operator = ''
    one.body = `预计${one.body}`
  }),
  ofCounts('hedged-value', '约', (one) => {
    one.operator = ''
    one.body = `约${one.body}`
  }),
  ofCounts('range-value', 'from … to', (one) => {
    one.operator = ''
    one.body = `${one.body}-${String(Number(one.body) * 2)}`
  }),
  ...['≥', '>'].map((operator) =>
    valuePlanter('percent-over-limit', `${operator}100%`, ['quality', 'satisfaction'], (one) => {
      if (one.unit !== '%') return false
      setValue(one, operator, '100', '%')
      return true
    }),
  ),
  addingPlanter('direction', 'more accidents', 'value', () => ({
    class: 'social-benefit',
    name: '安全生产责任事故数',
    operator: '≥',
    body: '1',
    unit: '起',
  })),
  addingPlanter('direction', 'more complaints', 'value', () => ({
    class: 'quality',
    name: '服务投诉率',
    operator: '≥',
    body: '2',
    unit: '%',
  })),
  addingPlanter('direction', 'fewer passing', 'value', () => ({
    class: 'quality',
    name: '设备验收合格率',
    operator: '≤',
    body: '98',
    unit: '%',
    direction: '正向指标',
  })),
  {
    rule: 'direction',
    what: 'against its own column',
    forms: ['F9'],
    plant(project, random) {
      const one = pick(
        ofClass(project, 'quantity').filter((each) => isCount(each) && each.operator === '≥'),
        random,
      )
      if (!one) return null
      one.direction = '反向指标'
      return planted([...valueOf(one), `direction:${one.id}`])
    },
  },
  ofCounts('missing-operator', 'a bare count', (one) => {
    one.operator = ''
  }),
  {
    rule: 'missing-operator',
    what: 'a bare cost',
    plant(project, random) {
      const one = pick(
        project.indicators.filter(({ cost }) => cost === 'total' || cost === 'item'),
        random,
      )
      if (!one) return null
      one.operator = ''
      return planted(valueOf(one))
    },
  },
  ofCounts('missing-unit', 'a count', (one) => {
    one.unit = ''
  }),
  valuePlanter('missing-unit', 'satisfaction', ['satisfaction'], (one) => {
    one.unit = ''
    return true
  }),
  addingPlanter('nonstandard-unit', '次数', 'value', () => ({
    class: 'quantity',
    name: '专项督导次数',
    body: '12',
    unit: '次数',
  })),
  addingPlanter('nonstandard-unit', '月份', 'value', () => ({
    class: 'timeliness',
    name: '设备维护周期',
    operator: '≤',
    body: '3',
    unit: '月份',
  })),
  addingPlanter('nonstandard-unit', '数值', 'value', () => ({
    class: 'quality',
    name: '质量竞争力指数',
    body: '80',
    unit: '数值',
  })),
  addingPlanter('unit-mismatch', 'a rate in pieces', 'value', () => ({
    class: 'social-benefit',
    name: '隐患整改率',
    body: '30',
    unit: '个',
  })),
  addingPlanter('unit-mismatch', 'satisfaction in people', 'value', () => ({
    class: 'satisfaction',
    name: '受益农户满意度',
    body: '90',
    unit: '人',
  })),
  addingPlanter('unit-mismatch', 'a number of people in yuan', 'value', () => ({
    class: 'social-benefit',
    name: '新增就业人数',
    body: '200',
    unit: '万元',
  })),
  addingPlanter('measure-word', 'in the name', 'value', () => ({
    class: 'quantity',
    name: '建成生产线3条',
    body: '3',
    unit: '个',
  })),
  addingPlanter('measure-word', 'in the name, of films', 'value', () => ({
    class: 'quantity',
    name: '拍摄宣传片5部',
    body: '5',
    unit: '场',
  })),
  addingPlanter('multiple-values', 'several numbers', 'value', () => ({
    class: 'quantity',
    name: '宣传品制作数量',
    body: '2000',
    unit: '个。（其中手提袋500个，折页1500张）',
  })),
  addingPlanter('multiple-values', 'two values', 'value', () => ({
    class: 'quantity',
    name: '演练和培训场次',
    operator: '',
    body: '演练≥3场；培训≥5场',
    unit: '',
  })),
  addingPlanter('listed-sum', 'too few listed', 'value', () => ({
    class: 'quantity',
    name: '图书购置数量',
    body: '2000',
    unit: '册（其中图书1200册，期刊700册）',
  })),
  addingPlanter('listed-sum', 'other units', 'value', () => ({
    class: 'quantity',
    name: '宣传品制作数量',
    body: '2000',
    unit: '个（手提袋500个，折页1500张）',
  })),
  ofCounts('symbol-form', '≧', (one) => {
    one.operator = one.operator === '≤' ? '≦' : '≧'
  }),
  ofCounts('symbol-form', 'full-width digits', (one) => {
    one.body = one.body.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  }),
  valuePlanter('perfect-satisfaction', '=100%', ['satisfaction'], (one) => {
    setValue(one, '=', '100', '%')
    return true
  }),
  addingPlanter('low-target', '完成率', 'value', () => ({
    class: 'social-benefit',
    name: '补贴发放率',
    body: '60',
    unit: '%',
  })),
  addingPlanter('low-target', '合格率', 'value', () => ({
    class: 'quality',
    name: '检测样品合格率',
    body: '55',
    unit: '%',
  })),
  addingPlanter('target-in-name', 'pieces', 'name', () => ({
    class: 'quantity',
    name: '印制宣传条幅50个',
    body: '50',
    unit: '个',
  })),
  addingPlanter('target-in-name', 'times', 'name', () => ({
    class: 'quantity',
    name: '开展执法培训3次',
    body: '3',
    unit: '次',
  })),
  {
    rule: 'qualitative-form',
    what: '定性 with a number',
    forms: ['F8', 'F9'],
    plant(project, random) {
      const one = pick(ofClass(project, 'quantity').filter(isCount), random)
      if (!one) return null
      one.operator = '定性'
      return planted(valueOf(one))
    },
  },
  {
    rule: 'qualitative-form',
    what: 'an operator with text',
    forms: ['F8', 'F9'],
    plant(project, _, form) {
      const one = add(project, form, {
        class: 'social-benefit',
        name: '群众防灾意识',
        operator: '≥',
        body: '显著',
        unit: '',
      })
      return planted(valueOf(one))
    },
  },
  {
    rule: 'quantified-share',
    what: 'most are words',
    plant(project) {
      const kept = ofClass(project, 'quantity')[0]
      for (const one of project.indicators) if (one !== kept && one.class !== 'cost') setValue(one, '定性', '优', '')
      return planted(['title', 'header:name', 'header:value', 'header:level1'])
    },
  },
  addingPlanter('baseline-missing', '不低于上年', 'value', () => ({
    class: 'social-benefit',
    name: '辖区空气优良天数',
    operator: '定性',
    body: '不低于上年',
    unit: '',
  })),
  addingPlanter('baseline-missing', '高于上年', 'value', () => ({
    class: 'social-benefit',
    name: '规上企业数量',
    operator: '定性',
    body: '高于上年',
    unit: '',
  })),
]
