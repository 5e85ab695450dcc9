import { add, addingPlanter, ofClass, pick, planted, setValue, valueOf, type Planter } from './planter.ts'

const deadline = (rule: string, what: string, body: (year: number) => string): Planter =>
  addingPlanter(rule, what, 'value', (_, { year }) => ({
    class: 'timeliness',
    name: '工程验收日期',
    operator: '',
    body: body(year),
    unit: '',
    direction: '反向指标',
  }))

export const timePlanters: readonly Planter[] = [
  deadline('year-mismatch', 'last year', (year) => `${String(year - 1)}年9月30日前`),
  deadline('year-mismatch', 'next year, as a period', (year) => `${String(year + 1)}.03.01-${String(year + 1)}.10.31`),
  deadline('absurd-date', 'three hundred years', (year) => `${String(year)}.01.01-${String(year + 300)}.12.31`),
  deadline('absurd-date', 'the end before the start', (year) => `${String(year)}.10.01-${String(year)}.03.31`),
  {
    rule: 'payment-as-deadline',
    what: '资金拨付完成时限',
    plant(project, random) {
      const one = pick(
        ofClass(project, 'timeliness').filter(({ date }) => date),
        random,
      )
      if (!one) return null
      setValue(one, '', '资金拨付完成时限', '')
      return planted(valueOf(one))
    },
  },
  deadline('incomplete-date', '12月', () => '12月'),
  deadline('incomplete-date', '年底前', () => '年底前'),
  deadline('incomplete-date', '9月底前', () => '9月底前'),
  deadline('period-as-deadline', 'the whole year', (year) => `${String(year)}.01.01-${String(year)}.12.31`),
  {
    rule: 'same-deadline',
    what: 'all in December',
    plant(project, _, form) {
      for (const one of ofClass(project, 'timeliness')) if (one.date) one.body = `${String(project.year)}年12月20日`
      const names = ['设备安装完成时间', '人员培训完成时间', '成果验收完成时间']
      const more = names.map((name) =>
        add(project, form, {
          class: 'timeliness',
          name,
          operator: '≤',
          body: `${String(project.year)}年12月25日`,
          unit: '',
          date: true,
        }),
      )
      return planted([...ofClass(project, 'timeliness'), ...more].flatMap(valueOf))
    },
  },
  {
    rule: 'code-year',
    what: 'a year before',
    forms: ['F1', 'F4'],
    plant(project) {
      project.code = `${project.code.slice(0, 6)}${String(project.year - 2).slice(2)}${project.code.slice(8)}`
      return planted('code')
    },
  },
  ...['《示例市专项资金管理办法》（示财〔2012〕3号）', '示财〔2023〕 号'].map((basis): Planter => ({
    rule: 'stale-basis',
    what: basis,
    forms: ['F1', 'F2', 'F3', 'F4', 'F11'],
    plant(project, random) {
      const one = random.one(project.indicators)
      one.basis = basis
      return planted(`basis:${one.id}`)
    },
  })),
]
