import { draftSheet, type DraftCell, type DraftRole, type DraftSpec, type SheetDraft } from '../sheet/index.ts'
import type { ColumnRole } from '../table/index.ts'
import { columnTexts, type FormColumns } from './columnTexts.ts'
import { fillIndicator } from './fill.ts'
import { level1For, level1Name, level2Name, orderOf, type FormClass } from './formClass.ts'
import { GENERAL_SET } from './generalSet.ts'
import type { ChosenIndicator } from './insertion.ts'
import type { ProjectType } from './schema.ts'
import { spread } from './weights.ts'

/** The forms that a new table can be drawn up in. */
export const BLANK_FORMS = ['F1', 'F2', 'F4', 'F6', 'F7', 'F8'] as const
export type BlankForm = (typeof BLANK_FORMS)[number]

export interface BlankProject {
  readonly name: string
  readonly unitName: string
  readonly year: number
  /** 万元, a plain number; '' where it is not known yet. */
  readonly budget: string
  /** Blank: the pattern of the type stands there to be filled in. */
  readonly goal: string
  readonly purpose: string
}

const cell = (role: DraftRole, text: string): DraftCell => ({ role, text })
const label = (text: string) => cell('label', text)
const text = (value: string) => cell('text', value)
/** One cell over `count` columns. */
const wide = (first: DraftCell, count: number): DraftSpec[] => [
  first,
  ...Array.from({ length: count - 1 }, () => '<' as const),
]

/**
 * A whole table for a new project in a chosen form, with the required indicators of its type, budget and year filled in:
 * ready for the user to put his own figures in the place of the samples.
 */
export function blankTable(form: BlankForm, project: BlankProject, type: ProjectType): SheetDraft {
  const { head, labels, widths, side } = FORMS[form](project, project.goal || type.goal)
  const width = labels.length + (side ? 1 : 0)
  const header = labels.map(([, text]) => cell('header', text))
  const rows = indicatorRows(
    form,
    project,
    type,
    labels.map(([role]) => role),
  )
  const block = side
    ? [header, ...rows].map((row, i) => [i === 0 ? label(side) : ('^' as const), ...row])
    : [header, ...rows]
  return draftSheet(project.name, widths, [...head(width), ...block])
}

interface Form {
  readonly head: (width: number) => readonly (readonly DraftSpec[])[]
  readonly labels: readonly (readonly [ColumnRole, string])[]
  readonly widths: readonly number[]
  /** The label on the left of the indicators. */
  readonly side?: string
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

const yearNote = ({ year }: BlankProject) => `（${String(year)}年度）`

const FORMS: Readonly<Record<BlankForm, (project: BlankProject, goal: string) => Form>> = {
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
}

function ministry(project: BlankProject, goal: string): Pick<Form, 'head' | 'side'> {
  return {
    side: '绩效指标',
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

interface Row {
  readonly class: FormClass
  readonly chosen: ChosenIndicator
}

function indicatorRows(
  form: BlankForm,
  project: BlankProject,
  type: ProjectType,
  roles: readonly ColumnRole[],
): DraftSpec[][] {
  const costLevel1 = form === 'F6' || form === 'F7'
  const chosen = chosenFor(form, project, type)
  const rows = chosen.map((one): Row => ({ class: one.indicator.level2, chosen: one }))
  rows.sort((a, b) => orderOf(a.class, costLevel1) - orderOf(b.class, costLevel1))
  const weights = roles.includes('weight') ? weightsFor(rows) : []
  const columns = Object.fromEntries(roles.map((role, i) => [role, i])) as FormColumns['columns']
  let [last1, last2] = ['', '']
  return rows.map((row, i) => {
    const level1 = level1Name(level1For(row.class, costLevel1), '指标')
    const level2 = level2Name(row.class, costLevel1, '指标')
    const texts = columnTexts(row.chosen, { columns, basisLabel: '指标值确定依据', shortDirection: false })
    // F8 repeats its levels on each row.
    const joins1 = form !== 'F8' && level1 === last1
    const joins2 = joins1 && level2 === last2
    last1 = level1
    last2 = level2
    return roles.map((role): DraftSpec => {
      if (role === 'level1') return joins1 ? '^' : cell('level', level1)
      if (role === 'level2') return joins2 ? '^' : cell('level', level2)
      return text(role === 'weight' ? String(weights[i] ?? '') : (texts[role] ?? ''))
    })
  })
}

/** What is required; without a budget the price of one stands for the total. */
function chosenFor(form: BlankForm, project: BlankProject, type: ProjectType): ChosenIndicator[] {
  const all = type.indicators.length > 0 ? type.indicators : GENERAL_SET
  const states = form !== 'F2' && form !== 'F8' && project.budget !== ''
  const filled = all.map((one) =>
    fillIndicator(one, { budget: states ? project.budget : null, unit: '万元', year: project.year }),
  )
  const required = filled.filter((one) => one.chosen.indicator.required && one.missing.length === 0)
  if (required.some((one) => one.chosen.indicator.level2 === 'cost')) return required.map((one) => one.chosen)
  const unit = filled.find((one) => one.chosen.indicator.cost === 'unit')
  return [...required, ...(unit ? [unit] : [])].map((one) => one.chosen)
}

/** 90 points: ten are left for the budget's execution. */
const POINTS: readonly (readonly [(one: FormClass) => boolean, number])[] = [
  [(one) => one === 'cost', 20],
  [(one) => level1For(one, true) === 'output', 40],
  [(one) => level1For(one, true) === 'benefit', 20],
  [(one) => one === 'satisfaction', 10],
]

function weightsFor(rows: readonly Row[]): number[] {
  const weights = rows.map(() => 0)
  let spare = 0
  for (const [belongs, points] of POINTS) {
    const at = rows.flatMap((row, i) => (belongs(row.class) ? [i] : []))
    if (at.length === 0) spare += points
    else
      spread(
        points,
        at.map(() => 1),
      ).forEach((weight, k) => (weights[at[k] ?? 0] = weight))
  }
  if (spare > 0 && weights.length > 0) weights[0] = (weights[0] ?? 0) + spare
  return weights
}
