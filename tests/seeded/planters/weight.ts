import type { SeedForm } from '../project.ts'
import { planted, type Planter } from './planter.ts'

const WEIGHTED: readonly SeedForm[] = ['F6', 'F8', 'F9']

export const weightPlanters: readonly Planter[] = [
  ...([3, -4] as const).map((change): Planter => ({
    rule: 'weight-sum',
    what: change > 0 ? 'too much' : 'too little',
    forms: WEIGHTED,
    plant(project, random) {
      const one = random.one(project.indicators.filter(({ weight }) => Number(weight) > 5))
      one.weight = String(Number(one.weight) + change)
      return planted('header:weight')
    },
  })),
  {
    rule: 'weight-balance',
    what: 'satisfaction has most of it',
    forms: WEIGHTED,
    plant(project) {
      const heavy = project.indicators.filter((one) => one.class === 'satisfaction')
      const [first] = heavy
      if (!first) return null
      let moved = 0
      for (const one of project.indicators) {
        if (heavy.includes(one) || Number(one.weight) < 4) continue
        const part = Math.floor(Number(one.weight) * 0.6)
        one.weight = String(Number(one.weight) - part)
        moved += part
      }
      first.weight = String(Number(first.weight) + moved)
      return planted([
        'header:weight',
        'title',
        `level1:${first.id}`,
        ...project.indicators.map(({ id }) => `level1:${id}`),
      ])
    },
  },
  ...['0', '', '-5', '若干'].map((weight): Planter => ({
    rule: 'weight-value',
    what: weight === '' ? 'blank' : weight,
    forms: WEIGHTED,
    plant(project, random) {
      const one = random.one(project.indicators)
      one.weight = weight
      return planted(`weight:${one.id}`)
    },
  })),
]
