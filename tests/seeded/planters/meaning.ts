import type { SeedForm } from '../project.ts'
import { add, addingPlanter, nameOf, planted, type Planter } from './planter.ts'

/** Forms with a column of descriptions. */
const DESCRIBED: readonly SeedForm[] = ['F1', 'F2', 'F4']

export const meaningPlanters: readonly Planter[] = [
  addingPlanter('name-is-class', '质量指标', 'name', () => ({
    class: 'quality',
    name: '质量指标',
    body: '96',
    unit: '%',
  })),
  addingPlanter('name-is-class', '经济效益指标', 'name', () => ({
    class: 'economic-benefit',
    name: '经济效益指标',
    body: '96',
    unit: '%',
  })),
  addingPlanter('pseudo-quantified', '社会效益提升%', 'row', () => ({
    class: 'social-benefit',
    name: '社会效益提升%',
    body: '94',
    unit: '%',
    description: '社会效益提升情况',
  })),
  addingPlanter('pseudo-quantified', '生态效益增长率', 'row', () => ({
    class: 'ecological-benefit',
    name: '生态效益增长率',
    body: '90',
    unit: '%',
    description: '生态效益增长情况',
  })),
  addingPlanter('pseudo-quantified', '影响期限', 'row', () => ({
    class: 'sustainability',
    name: '影响期限',
    body: '98',
    unit: '%',
    description: '影响期限',
  })),
  addingPlanter('quality-as-completion', '完成率', 'row', () => ({
    class: 'quality',
    name: '河道清淤完成率',
    operator: '=',
    body: '100',
    unit: '%',
  })),
  addingPlanter('quantity-as-ratio', '%', 'row', () => ({
    class: 'quantity',
    name: '现场监督检查率',
    body: '96',
    unit: '%',
  })),
  addingPlanter('quality-as-count', 'a count', 'row', () => ({
    class: 'quality',
    name: '验收合格房屋',
    body: '48',
    unit: '户',
  })),
  addingPlanter('timeliness-not-time', 'a count', 'row', () => ({
    class: 'timeliness',
    name: '宣传活动开展',
    body: '12',
    unit: '次',
  })),
  addingPlanter('benefit-as-output', '印发', 'row', () => ({
    class: 'social-benefit',
    name: '印发宣传手册数量',
    body: '3000',
    unit: '册',
  })),
  addingPlanter('benefit-as-output', '召开', 'row', () => ({
    class: 'social-benefit',
    name: '召开座谈会次数',
    body: '12',
    unit: '次',
  })),
  addingPlanter('benefit-as-output', '完成率', 'row', () => ({
    class: 'social-benefit',
    name: '抽检任务完成率',
    operator: '=',
    body: '100',
    unit: '%',
  })),
  addingPlanter('sentence-name', 'a sentence', 'name', () => ({
    class: 'quantity',
    name: '开展安全生产宣传，发放宣传手册。',
    body: '3000',
    unit: '册',
  })),
  addingPlanter('sentence-name', 'too long', 'name', () => ({
    class: 'quantity',
    name: '聘请第三方机构对辖区内重点行业企业和个体经营户开展安全检查',
    body: '300',
    unit: '家',
  })),
  {
    rule: 'truncated-name',
    what: 'cut at fifteen characters',
    forms: DESCRIBED,
    plant(project, _, form) {
      const description = '对辖区内规模以上工业企业开展节能监察的企业数量'
      const one = add(project, form, {
        class: 'quantity',
        name: description.slice(0, 15),
        description,
        body: '30',
        unit: '家',
      })
      return planted([nameOf(one), `description:${one.id}`])
    },
  },
  {
    rule: 'description-repeats-name',
    what: 'the name again',
    forms: DESCRIBED,
    plant(project, random) {
      const one = random.one(project.indicators)
      one.description = one.name
      return planted([`description:${one.id}`, nameOf(one)])
    },
  },
  ...(
    [
      ['医疗器械抽检完成时间', '医疗器械抽检完成率', 'timeliness'],
      ['设备验收合格率', '设备购置数量', 'quality'],
    ] as const
  ).map(([name, description, level2]): Planter => ({
    rule: 'description-mismatch',
    what: `${name} / ${description}`,
    forms: DESCRIBED,
    plant(project, _, form) {
      const date = level2 === 'timeliness'
      const one = add(project, form, {
        class: level2,
        name,
        description,
        ...(date
          ? { operator: '≤', body: `${String(project.year)}年9月30日`, unit: '', date }
          : { body: '98', unit: '%' }),
      })
      return planted([`description:${one.id}`, nameOf(one)])
    },
  })),
  {
    rule: 'goal-copies-purpose',
    what: 'word for word',
    forms: ['F1', 'F4', 'F12'],
    plant(project) {
      project.purpose = '用于辖区内道路保洁、垃圾清运和公厕管护，保持城区环境整洁有序。'
      project.goals = ['辖区内道路保洁、垃圾清运和公厕管护，', '保持城区环境整洁有序。']
      project.instead.set('goal', '用于辖区内道路保洁、垃圾清运和公厕管护，保持城区环境整洁有序。')
      return planted(['goal', 'purpose'], 'purpose')
    },
  },
  {
    rule: 'duplicate-goals',
    what: 'the same goal twice',
    plant(project) {
      const goal = '聘请专家检查重点使用单位，督促隐患按期整改。'
      project.goals = [goal, goal]
      if (project.instead.size === 0) project.instead.set('goal', `1.${goal}2.${goal}`)
      return planted(['goal', 'goal2'])
    },
  },
  {
    rule: 'same-period-goals',
    what: 'both periods alike',
    forms: ['F3', 'F5', 'F11', 'F12'],
    plant(project) {
      const goal = '建成覆盖城乡的养老服务网络，老年人就近享受助餐服务。'
      project.instead.set('goal', goal)
      project.instead.set('period-goal', goal)
      return planted(['goal', 'period-goal', 'goal-label', 'period-goal-label'])
    },
  },
  addingPlanter('satisfaction-subject', '对象满意度', 'row', () => ({
    class: 'satisfaction',
    name: '对象满意度',
    body: '90',
    unit: '%',
  })),
  addingPlanter('satisfaction-subject', '工作满意度', 'row', () => ({
    class: 'satisfaction',
    name: '工作满意度',
    body: '90',
    unit: '%',
  })),
  addingPlanter('typo', '散媒', 'row', () => ({ class: 'quantity', name: '劣质散媒查处吨数', body: '30', unit: '吨' })),
  addingPlanter('typo', '没批次', 'row', () => ({
    class: 'cost',
    name: '没批次检测成本',
    operator: '≤',
    body: '800',
    unit: '元/批次',
  })),
]
