import type { Grid } from '../../src/sheet/index.ts'
import { BOOK_FORMS, cleanBook, printBook } from './book.ts'
import { cleanProject, drawProject } from './clean.ts'
import { bookPlanters } from './planters/book.ts'
import { budgetPlanters } from './planters/budget.ts'
import { crossPlanters } from './planters/cross.ts'
import { meaningPlanters } from './planters/meaning.ts'
import type { Planter } from './planters/planter.ts'
import { structurePlanters } from './planters/structure.ts'
import { timePlanters } from './planters/time.ts'
import { valuePlanters } from './planters/value.ts'
import { weightPlanters } from './planters/weight.ts'
import { PROJECT_FORMS, type SeedForm } from './project.ts'
import { Random } from './random.ts'
import { draw } from './sheet.ts'

const PLANTERS: readonly Planter[] = [
  ...structurePlanters,
  ...budgetPlanters,
  ...valuePlanters,
  ...meaningPlanters,
  ...timePlanters,
  ...crossPlanters,
  ...weightPlanters,
]

/** A workbook with one error of a rule in it, and the cells on one of which the rule must say so. */
export interface PlantedBook {
  readonly name: string
  readonly grids: readonly Grid[]
  readonly wanted: ReadonlySet<string>
}

export const PLANTED_RULES: readonly string[] = [...new Set([...PLANTERS, ...bookPlanters].map(({ rule }) => rule))]

/** The chance that belongs to these words: the same each time. */
export function seeded(...parts: readonly (string | number)[]): Random {
  let seed = 7
  for (const char of parts.join('/')) seed = (Math.imul(seed, 31) + char.charCodeAt(0)) >>> 0
  return new Random(seed)
}

/** Each error of the rule in each form that can show it; another `time` plants it into other projects. */
export function plantedBooks(rule: string, time: number): PlantedBook[] {
  const inTables = PLANTERS.filter((planter) => planter.rule === rule).flatMap((planter) =>
    (planter.forms ?? PROJECT_FORMS).flatMap((form) => plantInto(planter, form, time) ?? []),
  )
  const inBooks = bookPlanters
    .filter((planter) => planter.rule === rule)
    .flatMap(({ what, plant }) =>
      BOOK_FORMS.flatMap((form) => {
        const random = seeded(rule, what, form, time)
        const book = cleanBook(form, random)
        const at = plant(book, random)
        return at ? [bookOf(nameOf(rule, what, form, time), at, draw(printBook(book)))] : []
      }),
    )
  return [...inTables, ...inBooks]
}

function plantInto(planter: Planter, form: SeedForm, time: number): PlantedBook | null {
  const random = seeded(planter.rule, planter.what, form, time)
  const project = cleanProject(form, random)
  const result = planter.plant(project, random, form)
  if (!result) return null
  const drawing = drawProject(form, project)
  const book = bookOf(nameOf(planter.rule, planter.what, form, time), result.at, drawing)
  const shown = [...result.needs, ...project.instead.keys()].every((alias) => drawing.places.has(alias))
  return book.wanted.size > 0 && shown ? book : null
}

function nameOf(rule: string, what: string, form: SeedForm, time: number): string {
  return `${rule} (${what}) ${form} #${String(time)}`
}

function bookOf(name: string, at: readonly string[], { grids, places }: ReturnType<typeof draw>): PlantedBook {
  const wanted = new Set(at.flatMap((alias) => places.get(alias) ?? []))
  return { name: `${name} at ${[...wanted].join(' ')}`, grids, wanted }
}
