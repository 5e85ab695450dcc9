import type { DraftCell, DraftRole, DraftSpec } from '../sheet/index.ts'
import type { ColumnRole } from '../table/index.ts'

/** The forms that a new table can be drawn up in. */
export const BLANK_FORMS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const
export type BlankForm = (typeof BLANK_FORMS)[number]

/** What people know the forms by. */
export const BLANK_FORM_NAMES: Readonly<Record<BlankForm, string>> = {
  F1: '天津、河北的项目绩效目标表',
  F2: '只列指标的绩效目标表（石家庄 2020）',
  F3: '专项资金支出方向绩效目标表（湖南）',
  F4: '分列目标的项目绩效目标表（石家庄 2021）',
  F5: '财政部 2015 年版申报表',
  F6: '财政部 2021 年版，带分值权重',
  F7: '项目支出绩效目标表（安徽），不带权重',
  F8: '指标值分列的绩效目标表（四川）',
  F9: '项目清单式绩效目标表（四川）',
}

export interface BlankProject {
  readonly name: string
  readonly unitName: string
  readonly year: number
  /** 万元, a plain number; '' where it is not known yet. */
  readonly budget: string
  /** Blank: as the type words it, with gaps to be filled in. */
  readonly goal: string
  readonly purpose: string
}

export const cell = (role: DraftRole, text: string): DraftCell => ({ role, text })
const label = (text: string) => cell('label', text)
export const text = (value: string) => cell('text', value)
/** One cell over `count` columns. */
const wide = (first: DraftCell, count: number): DraftSpec[] => [
  first,
  ...Array.from({ length: count - 1 }, () => '<' as const),
]

/** What a column holds; `period…`: of the whole period, which stands beside the year and is the user's to fill in. */
export type FormRole = ColumnRole | 'period-level2' | 'period'

export interface Form {
  readonly head: (width: number) => readonly (readonly DraftSpec[])[]
  readonly labels: readonly (readonly [FormRole, string])[]
  readonly widths: readonly number[]
  /** Columns on the left of the indicators: in the header's row, and over all rows below. */
  readonly side?: readonly { readonly head: DraftSpec; readonly body: DraftSpec }[]
}

const DESCRIBED: Form['labels'] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['description', '绩效指标描述'],
  ['value', '指标值'],
  ['basis', '指标值确定依据'],
]
const PLAIN: Form['labels'] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['value', '指标值'],
]
const WEIGHED: Form['labels'] = [...PLAIN, ['weight', '分值权重(90)']]
const SPLIT: Form['labels'] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['operator', '指标性质'],
  ['value', '指标值'],
  ['unit', '度量单位'],
  ['weight', '权重(%)'],
]

const BOTH_PERIODS: Form['labels'] = [
  ['level1', '一级指标'],
  ['period-level2', '二级指标'],
  ['period', '三级指标'],
  ['period', '指标值'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['value', '指标值'],
]
const STANDARDS: Form['labels'] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['value', '指标值及单位'],
  ['basis', '绩效标准'],
]
const LISTED: Form['labels'] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['operator', '指标性质'],
  ['value', '指标值'],
  ['unit', '度量单位'],
  ['weight', '权重'],
  ['direction', '指标方向性'],
]

const yearNote = ({ year }: BlankProject) => `（${String(year)}年度）`

export const FORMS: Readonly<Record<BlankForm, (project: BlankProject, goal: string) => Form>> = {
  F1: (project, goal) => ({
    labels: DESCRIBED,
    widths: [14, 16, 26, 34, 18, 22],
    head: (width) => [
      wide(cell('title', `${project.name}绩效目标表${yearNote(project)}`), width),
      [...wide(cell('note', project.unitName), width - 2), ...wide(cell('note', '单位：万元'), 2)],
      [label('项目名称'), ...wide(text(project.name), width - 1)],
      [
        label('预算规模及资金用途'),
        label('预算数'),
        text(project.budget),
        label('其中：财政资金'),
        text(project.budget),
        label('其他资金'),
      ],
      ['^', ...wide(text(project.purpose), width - 1)],
      [label('绩效目标'), ...wide(text(goal), width - 1)],
    ],
  }),
  F2: (project, goal) => ({
    labels: DESCRIBED,
    widths: [14, 18, 28, 34, 18, 26],
    head: (width) => [
      wide(cell('title', `${project.name}绩效目标表${yearNote(project)}`), width),
      [label('绩效目标'), ...wide(text(goal), width - 1)],
    ],
  }),
  F3: (project, goal) => ({
    labels: STANDARDS,
    side: [{ head: label('年度绩效指标'), body: '^' }],
    widths: [16, 14, 18, 30, 20, 18],
    head: (width) => [
      wide(cell('title', `${String(project.year)}年专项资金支出方向绩效目标表`), width),
      [...wide(cell('note', `填报单位：${project.unitName}`), width - 2), ...wide(cell('note', '金额单位：万元'), 2)],
      [label('支出方向（子项）'), ...wide(text(project.name), 2), label('所属专项'), label('名称'), text('')],
      [label('项目金额'), ...wide(text(project.budget), 2), '^', label('金额'), text('')],
      [label('项目实施期'), ...wide(text(wholeYear(project)), width - 1)],
      [label('年度绩效目标'), ...wide(text(goal), width - 1)],
    ],
  }),
  F4: (project, goal) => ({
    labels: DESCRIBED,
    widths: [14, 16, 26, 32, 20, 22],
    head: (width) => [
      wide(cell('title', `${project.name}项目绩效目标表${yearNote(project)}`), width),
      [label('项目编码'), text(''), label('项目名称'), ...wide(text(project.name), width - 3)],
      [
        label('预算规模及资金用途'),
        label('预算数'),
        text(money(project)),
        label('其中：财政资金'),
        text(money(project)),
        label('其他资金'),
      ],
      ['^', ...wide(text(project.purpose), width - 1)],
      [label('绩效目标'), label('目标1'), ...wide(text(goal), width - 2)],
      ['^', label('目标2'), ...wide(text(''), width - 2)],
    ],
  }),
  F5: (project, goal) => ({
    labels: BOTH_PERIODS,
    side: [{ head: label('绩效指标'), body: '^' }],
    widths: [12, 14, 18, 24, 16, 18, 26, 18],
    head: (width) => [
      wide(cell('title', '项目支出绩效目标申报表'), width),
      wide(cell('note', yearNote(project)), width),
      [...wide(label('项目名称'), 2), ...wide(text(project.name), width - 2)],
      [
        ...wide(label('主管部门及代码'), 2),
        ...wide(text(''), 2),
        label('实施单位'),
        ...wide(text(project.unitName), width - 5),
      ],
      [
        ...wide(label('项目资金（万元）'), 2),
        ...wide(label('中期资金总额：'), 2),
        text(''),
        ...wide(label('年度资金总额：'), 2),
        text(project.budget),
      ],
      [
        '^',
        '<',
        ...wide(label('其中：财政拨款'), 2),
        text(''),
        ...wide(label('其中：财政拨款'), 2),
        text(project.budget),
      ],
      ['^', '<', ...wide(label('其他资金'), 2), text(''), ...wide(label('其他资金'), 2), text('')],
      [label('总体目标'), ...wide(label('中期目标'), 4), ...wide(label('年度目标'), 3)],
      ['^', ...wide(text(''), 4), ...wide(text(goal), 3)],
    ],
  }),
  F6: (project, goal) => ({ ...ministry(project, goal), labels: WEIGHED, widths: [12, 14, 20, 32, 22, 14] }),
  F7: (project, goal) => ({ ...ministry(project, goal), labels: PLAIN, widths: [12, 14, 20, 34, 26] }),
  F8: (project, goal) => ({
    labels: SPLIT,
    widths: [14, 20, 30, 12, 16, 12, 12],
    head: (width) => [
      wide(cell('title', `部门预算项目绩效目标表${yearNote(project)}`), width),
      wide(cell('note', `单位信息：${project.unitName}`), width),
      [label('项目名称'), ...wide(text(project.name), width - 1)],
      [label('年度目标'), ...wide(text(goal), width - 1)],
    ],
  }),
  F9: (project, goal) => ({
    labels: LISTED,
    side: [
      { head: cell('header', '单位名称'), body: text(project.unitName) },
      { head: cell('header', '项目名称'), body: text(project.name) },
      { head: cell('header', '预算数'), body: text(project.budget) },
      { head: cell('header', '年度目标'), body: text(goal) },
    ],
    widths: [14, 18, 12, 30, 12, 18, 26, 10, 16, 10, 8, 12],
    head: (width) => [
      wide(cell('title', `部门预算项目支出绩效目标表${yearNote(project)}`), width),
      [...wide(cell('note', ''), width - 2), ...wide(cell('note', '金额单位：万元'), 2)],
    ],
  }),
}

const wholeYear = ({ year }: BlankProject) => `${String(year)}年1月1日至${String(year)}年12月31日`

function ministry(project: BlankProject, goal: string): Pick<Form, 'head' | 'side'> {
  return {
    side: [{ head: label('绩效指标'), body: '^' }],
    head: (width) => [
      wide(cell('title', '项目支出绩效目标表'), width),
      wide(cell('note', yearNote(project)), width),
      [...wide(label('项目名称'), 2), ...wide(text(project.name), width - 2)],
      [...wide(label('主管部门及代码'), 2), text(''), label('实施单位'), ...wide(text(project.unitName), width - 4)],
      [...wide(label('项目资金（万元）'), 2), label('年度资金总额'), ...wide(text(project.budget), width - 3)],
      ['^', '<', label('其中：财政拨款'), ...wide(text(project.budget), width - 3)],
      ['^', '<', label('其他资金'), ...wide(text(''), width - 3)],
      [label('年度总体目标'), ...wide(text(goal), width - 1)],
    ],
  }
}

function money({ budget }: BlankProject): string {
  return budget === '' ? '' : `${budget}万元`
}
