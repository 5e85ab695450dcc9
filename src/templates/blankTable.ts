import { draftSheet, type DraftSpec, type SheetDraft } from '../sheet/index.ts'
import { cell, FORMS, text, type BlankForm, type BlankProject, type Form } from './blankForms.ts'
import { columnTexts, type FormColumns } from './columnTexts.ts'
import { fillIndicator } from './fill.ts'
import { level1For, level1Name, level2Name, orderOf, type FormClass } from './formClass.ts'
import { GENERAL_SET } from './generalSet.ts'
import { goalWithGaps } from './goalPattern.ts'
import type { ChosenIndicator } from './insertion.ts'
import type { ProjectType } from './schema.ts'
import { spread } from './weights.ts'

/**
 * A whole table for a new project in a chosen form, with the required indicators of its type, budget and year filled in:
 * ready for the user to put his own figures in the place of the samples.
 */
export function blankTable(form: BlankForm, project: BlankProject, type: ProjectType): SheetDraft {
  const {
    head,
    labels,
    widths,
    side = [],
  } = FORMS[form](project, project.goal || goalWithGaps(type.goal, project.year))
  const width = labels.length + side.length
  const header = [...side.map((one) => one.head), ...labels.map(([, text]) => cell('header', text))]
  const rows = indicatorRows(form, project, type, labels)
  const block = rows.map((row, i) => [...side.map(({ body }) => (i === 0 ? body : ('^' as const))), ...row])
  return draftSheet(project.name, widths, [...head(width), header, ...block])
}

interface Row {
  readonly class: FormClass
  readonly chosen: ChosenIndicator
}

function indicatorRows(
  form: BlankForm,
  project: BlankProject,
  type: ProjectType,
  labels: Form['labels'],
): DraftSpec[][] {
  const roles = labels.map(([role]) => role)
  const costLevel1 = form === 'F6' || form === 'F7'
  const chosen = chosenFor(form, project, type)
  const rows = chosen.map((one): Row => ({ class: one.indicator.level2, chosen: one }))
  rows.sort((a, b) => orderOf(a.class, costLevel1) - orderOf(b.class, costLevel1))
  const weights = roles.includes('weight') ? weightsFor(rows) : []
  const columns = Object.fromEntries(roles.map((role, i) => [role, i])) as FormColumns['columns']
  const basisLabel = labels.find(([role]) => role === 'basis')?.[1] ?? ''
  // F8 and F9 repeat their levels on each row.
  const repeats = form === 'F8' || form === 'F9'
  let [last1, last2] = ['', '']
  return rows.map((row, i) => {
    const level1 = level1Name(level1For(row.class, costLevel1), '指标')
    const level2 = level2Name(row.class, costLevel1, '指标')
    const texts = columnTexts(row.chosen, { columns, basisLabel, shortDirection: false })
    const joins1 = !repeats && level1 === last1
    const joins2 = joins1 && level2 === last2
    last1 = level1
    last2 = level2
    return roles.map((role): DraftSpec => {
      if (role === 'level1') return joins1 ? '^' : cell('level', level1)
      if (role === 'level2' || role === 'period-level2') return joins2 ? '^' : cell('level', level2)
      if (role === 'period') return text('')
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
