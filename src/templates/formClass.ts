import type { Indicator, Level1Class, Level2Class, LevelField } from '../table/index.ts'
import type { TemplateIndicator } from './schema.ts'

/**
 * The class of an indicator, whatever the form calls it and wherever it hangs: 满意度 under 效益 is satisfaction, 成本 of
 * level 1 and 成本指标 under 产出 are both cost. A form without level 2 knows only its level 1.
 */
export type FormClass = Exclude<Level2Class, 'economic-cost'> | 'output' | 'benefit'

/** The order in which forms print the classes; cost stands first where it is a level 1 of its own. */
const ORDER: readonly FormClass[] = [
  'output',
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'social-cost',
  'environment-cost',
  'benefit',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
  'satisfaction',
]
const COSTS: readonly FormClass[] = ['cost', 'social-cost', 'environment-cost']

/** Where a class stands among the others. */
export function orderOf(one: FormClass, costLevel1: boolean): number {
  const cost = COSTS.indexOf(one)
  return costLevel1 && cost >= 0 ? cost - COSTS.length : ORDER.indexOf(one)
}

/** The level 1 that a class belongs to on a form. */
export function level1For(one: FormClass, costLevel1: boolean): Level1Class {
  switch (one) {
    case 'output':
    case 'quantity':
    case 'quality':
    case 'timeliness':
      return 'output'
    case 'cost':
    case 'social-cost':
    case 'environment-cost':
      return costLevel1 ? 'cost' : 'output'
    case 'satisfaction':
      return 'satisfaction'
    default:
      return 'benefit'
  }
}

interface Levels {
  readonly level1: LevelField<Level1Class> | null
  readonly level2: LevelField<Level2Class> | null
}

/** The class of a row of the table; null where its labels say none. */
export function classOfLine({ level1, level2 }: Levels, hasLevel2: boolean): FormClass | null {
  const [one, two] = [level1?.class ?? null, level2?.class ?? null]
  if (one === 'satisfaction' || two === 'satisfaction') return 'satisfaction'
  if (!hasLevel2 || two === null) return one === 'cost' || !hasLevel2 ? one : null
  return two === 'economic-cost' ? 'cost' : two
}

/** The class of a standard indicator on a form. */
export function classOfTemplate(indicator: TemplateIndicator, hasLevel2: boolean, costLevel1: boolean): FormClass {
  return hasLevel2 ? indicator.level2 : level1For(indicator.level2, costLevel1)
}

/** Output and cost belong together: cost is an output on some forms and a level of its own on others. */
export function side(one: Level1Class | null): 'output' | 'benefit' | 'satisfaction' | null {
  return one === 'cost' ? 'output' : one
}

/** Whether a table's row may mean the same as a standard indicator: output is never benefit. */
export function sameSide(indicator: Indicator, template: TemplateIndicator): boolean {
  if (indicator.level2?.class === 'satisfaction') return template.level1 === 'satisfaction'
  const one = side(indicator.level1?.class ?? null)
  return one === null || one === template.level1
}

const LEVEL1_NAMES: Readonly<Record<Level1Class, string>> = {
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  cost: '成本',
}
const LEVEL2_NAMES: Readonly<Record<FormClass, string>> = {
  output: '数量',
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本',
  'social-cost': '社会成本',
  'environment-cost': '生态环境成本',
  benefit: '社会效益',
  'economic-benefit': '经济效益',
  'social-benefit': '社会效益',
  'ecological-benefit': '生态效益',
  sustainability: '可持续影响',
  satisfaction: '服务对象满意度',
}

/** What a form prints for a class it has not printed yet, with 指标 behind where its other labels have it. */
export function level1Name(one: Level1Class, suffix: string): string {
  return LEVEL1_NAMES[one] + suffix
}

export function level2Name(one: FormClass, costLevel1: boolean, suffix: string): string {
  return (costLevel1 && one === 'cost' ? '经济成本' : LEVEL2_NAMES[one]) + suffix
}
