import { cleanProject, weigh } from './clean.ts'
import { print } from './forms.ts'
import { PROJECT_FORMS, type SeedForm, type SeedIndicator, type SeedProject } from './project.ts'
import type { Random } from './random.ts'
import { cell, type Printed, type PrintedSheet } from './sheet.ts'

/** A workbook: projects on sheets of their own, a summary of them, the whole department's table, a 政府采购表. */
export interface SeedBook {
  readonly form: SeedForm
  readonly projects: SeedProject[]
  /** Lines of the summary, one a project. */
  readonly lines: { name: string; amount: string; goal: string }[]
  summaryTotal: string
  /** Indicators of the whole department: each a sum over projects. */
  readonly overall: { name: string; value: string }[]
  spending: string
  readonly purchases: { item: string; quantity: string; price: string; amount: string }[]
  purchaseTotal: string
}

/** Forms whose tables say a budget, a goal and their project by themselves. */
export const BOOK_FORMS: readonly SeedForm[] = PROJECT_FORMS.filter((form) => !['F2', 'F5', 'F8', 'F9'].includes(form))

export function cleanBook(form: SeedForm, random: Random): SeedBook {
  const projects: SeedProject[] = []
  while (projects.length < 3) {
    const project = cleanProject(form, random)
    if (projects.some((other) => other.name.slice(-7, -2) === project.name.slice(-7, -2))) continue
    projects.push(Object.assign(project, { year: 2026, code: `13999926P000${String(100000 + projects.length)}F` }))
    for (const one of project.indicators) if (one.date) one.body = one.body.replace(/^\d{4}/, '2026')
  }
  const [first] = projects
  const total = projects.reduce((sum, { budget }) => sum + Number(budget), 0).toFixed(2)
  if (first) first.indicators.push(bought())
  for (const project of projects) weigh(project.indicators, form === 'F6')
  return {
    form,
    projects,
    lines: projects.map(({ name, budget, goals }) => ({ name, amount: budget, goal: goals.join('') })),
    summaryTotal: total,
    overall: [
      { name: '便携式执法终端购置数量', value: '≥12台' },
      { name: '服务事项办理件数', value: '≥900件' },
    ],
    spending: total,
    purchases: [
      { item: '便携式执法终端', quantity: '12', price: '5000', amount: '60000' },
      { item: '终端保护套', quantity: '12', price: '50', amount: '600' },
    ],
    purchaseTotal: '60600',
  }
}

function bought(): SeedIndicator {
  return {
    id: 'bought',
    class: 'quantity',
    name: '便携式执法终端购置数量',
    description: '按采购合同验收入库的数量',
    operator: '≥',
    body: '12',
    unit: '台',
    basis: '计划标准',
    direction: '正向指标',
    weight: '0',
    cost: null,
    date: false,
  }
}

type Row = readonly Printed[]

function summarySheet({ lines, summaryTotal }: SeedBook): PrintedSheet {
  const rows: Row[] = [
    ['2026年县级专项资金绩效目标汇总表', '<', '<', '<'],
    ['填报单位：示例县某局', '<', '', '金额单位：万元'],
    ['序号', '名称', '金额', '年度绩效目标'],
    ['', '合计', cell('summary-total', summaryTotal), ''],
    ...lines.map(({ name, amount, goal }, i): Row => [
      String(i + 1),
      cell(`line-name:${String(i)}`, name),
      cell(`line-amount:${String(i)}`, amount),
      cell(`line-goal:${String(i)}`, goal),
    ]),
  ]
  return { name: '汇总', rows }
}

function overallSheet({ form, overall, spending }: SeedBook): PrintedSheet {
  const satisfaction =
    form === 'F3' ? (['^', '社会公众及服务对象满意度指标'] as const) : (['满意度指标', '服务对象满意度指标'] as const)
  const whole = (Number(spending) + 300).toFixed(2)
  const rows: Row[] = [
    ['2026年部门整体支出绩效目标表', '<', '<', '<', '<'],
    ['填报单位：示例县某局', '<', '', '', '金额：万元'],
    ['部门名称', '示例县某局', '<', '<', '<'],
    ['年度预算申请（万元）', `资金总额：${whole}`, '<', '<', '<'],
    ['^', '按收入性质分', '<', '按支出性质分', '<'],
    ['^', '其中：一般公共预算拨款', whole, '其中：基本支出', '300.00'],
    ['^', '政府性基金拨款', '', '项目支出', cell('spending', spending)],
    ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值及单位'],
    ...overall.map(({ name, value }, i): Row => [
      '^',
      i === 0 ? '产出指标' : '^',
      i === 0 ? '数量指标' : '^',
      name,
      cell(`overall:${String(i)}`, value),
    ]),
    ['^', '^', '质量指标', '服务事项办结率', '≥98%'],
    ['^', '^', '时效指标', '服务事项办理时限', '≤5个工作日'],
    ['^', '^', '成本指标', '人均办公成本', '≤3000元/人'],
    ['^', '效益指标', '社会效益指标', '责任事故起数', '0起'],
    ['^', ...satisfaction, '办事群众满意度', '≥90%'],
  ]
  return { name: '整体', rows }
}

function purchaseSheet({ purchases, purchaseTotal, projects }: SeedBook): PrintedSheet {
  const rows: Row[] = [
    ['2026年政府采购预算表', '<', '<', '<', '<'],
    ['', '', '', '', '单位：元'],
    ['项目名称', '采购品目', '数量', '单价', '金额'],
    ...purchases.map(({ item, quantity, price, amount }, i): Row => [
      projects[0]?.name ?? '',
      item,
      cell(`quantity:${String(i)}`, quantity),
      price,
      cell(`purchase:${String(i)}`, amount),
    ]),
    ['合计', '', '', '', cell('purchase-total', purchaseTotal)],
  ]
  return { name: '采购', rows }
}

/** The sheets of the workbook; the projects' aliases are prefixed by their number: `0/value:i3`. */
export function printBook(book: SeedBook): PrintedSheet[] {
  const projects = book.projects.map((project, i): PrintedSheet => ({
    name: `项目${String(i + 1)}`,
    rows: print(book.form, project).map((row) =>
      row.map((printed) => (typeof printed === 'string' ? printed : { ...printed, as: `${String(i)}/${printed.as}` })),
    ),
  }))
  return [overallSheet(book), summarySheet(book), ...projects, purchaseSheet(book)]
}
