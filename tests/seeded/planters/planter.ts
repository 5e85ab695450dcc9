import { weigh } from '../clean.ts'
import type { SeedClass, SeedForm, SeedIndicator, SeedProject } from '../project.ts'
import type { Random } from '../random.ts'

/** Where the finding must stand: on one of `at`; `needs` are cells without which the form cannot show the error. */
export interface Planted {
  readonly at: readonly string[]
  readonly needs: readonly string[]
}

/** Puts one error of a rule into a clean project; null where this project has no place for it. */
export interface Planter {
  readonly rule: string
  /** What is planted, in a word: a rule may have several. */
  readonly what: string
  /** The forms on which it can be planted; all where absent. */
  readonly forms?: readonly SeedForm[]
  plant(project: SeedProject, random: Random, form: SeedForm): Planted | null
}

export const planted = (at: string | readonly string[], ...needs: string[]): Planted => ({
  at: typeof at === 'string' ? [at] : at,
  needs,
})

/** The cells that hold a value: on some forms it is split over three. */
export const valueOf = ({ id }: SeedIndicator): string[] => [`value:${id}`, `operator:${id}`, `unit:${id}`]
export const nameOf = ({ id }: SeedIndicator): string => `name:${id}`
/** A name and its value: for errors that the catalogue puts on neither. */
export const rowOf = (one: SeedIndicator): string[] => [nameOf(one), ...valueOf(one)]

export function ofClass(project: SeedProject, ...classes: readonly SeedClass[]): SeedIndicator[] {
  return project.indicators.filter((one) => classes.includes(one.class))
}

/** One of these, by chance; null where there is none. */
export function pick(from: readonly SeedIndicator[], random: Random): SeedIndicator | null {
  return from.length > 0 ? random.one(from) : null
}

export function setValue(one: SeedIndicator, operator: string, body: string, unit: string): void {
  Object.assign(one, { operator, body, unit, date: false })
}

let added = 0

/** A further indicator; the weights are spread again. Without a value given it has a clean one of its class. */
export function add(
  project: SeedProject,
  form: SeedForm,
  fields: Partial<SeedIndicator> & Pick<SeedIndicator, 'class' | 'name'>,
): SeedIndicator {
  const one: SeedIndicator = {
    id: `added${String(added++)}`,
    description: '',
    operator: '≥',
    body: '90',
    unit: '%',
    basis: '计划标准',
    direction: fields.operator === '≤' ? '反向指标' : '正向指标',
    weight: '',
    cost: null,
    date: false,
    ...fields,
  }
  if (one.description === '') one.description = '按项目实施方案统计的结果'
  project.indicators.push(one)
  weigh(project.indicators, form === 'F6')
  return one
}

export function drop(project: SeedProject, form: SeedForm, which: (one: SeedIndicator) => boolean): void {
  project.indicators = project.indicators.filter((one) => !which(one))
  weigh(project.indicators, form === 'F6')
}

/** A planter that gives an indicator of a class another value. */
export function valuePlanter(
  rule: string,
  what: string,
  classes: readonly SeedClass[],
  change: (one: SeedIndicator, random: Random, project: SeedProject) => boolean,
): Planter {
  return {
    rule,
    what,
    plant(project, random) {
      const one = pick(ofClass(project, ...classes), random)
      return one && change(one, random, project) ? planted(valueOf(one)) : null
    },
  }
}

/** A planter that adds an indicator, with the finding on its value or its name. */
export function addingPlanter(
  rule: string,
  what: string,
  on: 'name' | 'value' | 'row',
  make: (random: Random, project: SeedProject) => Partial<SeedIndicator> & Pick<SeedIndicator, 'class' | 'name'>,
): Planter {
  return {
    rule,
    what,
    plant(project, random, form) {
      const one = add(project, form, make(random, project))
      return planted(on === 'name' ? nameOf(one) : on === 'value' ? valueOf(one) : rowOf(one))
    },
  }
}
