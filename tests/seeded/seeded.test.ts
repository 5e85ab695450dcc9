import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { formatCell, type Grid } from '../../src/sheet/index.ts'
import { BOOK_FORMS, cleanBook, printBook } from './book.ts'
import { cleanProject, drawProject } from './clean.ts'
import { OTHER_FORMS, PROJECT_FORMS, type SeedForm } from './project.ts'
import { bookPlanters } from './planters/book.ts'
import { budgetPlanters } from './planters/budget.ts'
import { crossPlanters } from './planters/cross.ts'
import { meaningPlanters } from './planters/meaning.ts'
import type { Planter } from './planters/planter.ts'
import { structurePlanters } from './planters/structure.ts'
import { timePlanters } from './planters/time.ts'
import { valuePlanters } from './planters/value.ts'
import { weightPlanters } from './planters/weight.ts'
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

/** How often each error is planted into each form, each time into another project. */
const TIMES = 4
const CLEAN_TABLES_A_FORM = 40

interface Case {
  readonly rule: string
  readonly name: string
  readonly found: boolean
  /** What was said instead. */
  readonly said: readonly string[]
}

interface Finding {
  readonly rule: string
  readonly places: readonly string[]
  readonly text: string
}

function findingsOf(grids: readonly Grid[]): Finding[] {
  return checkWorkbook(grids, { fileName: '示例.xlsx' }).findings.map(({ rule, sheet, cell, related, message }) => ({
    rule,
    places: [
      `${sheet}!${formatCell(cell)}`,
      ...related.flatMap((one) => (one.role === 'also' ? [`${one.sheet ?? sheet}!${formatCell(one.cell)}`] : [])),
    ],
    text: `${rule} ${formatCell(cell)} ${message}`,
  }))
}

function judge(rule: string, name: string, grids: readonly Grid[], wanted: ReadonlySet<string>): Case {
  const findings = findingsOf(grids)
  const found = findings.some((one) => one.rule === rule && one.places.some((place) => wanted.has(place)))
  return { rule, name, found, said: found ? [] : findings.map(({ text }) => text) }
}

function seedOf(...parts: readonly (string | number)[]): number {
  let seed = 7
  for (const char of parts.join('/')) seed = (Math.imul(seed, 31) + char.charCodeAt(0)) >>> 0
  return seed
}

function plantInto(planter: Planter, form: SeedForm, time: number): Case | null {
  const random = new Random(seedOf(planter.rule, planter.what, form, time))
  const project = cleanProject(form, random)
  const result = planter.plant(project, random, form)
  if (!result) return null
  const { grids, places } = drawProject(form, project)
  const wanted = new Set(result.at.flatMap((alias) => places.get(alias) ?? []))
  const shown = [...result.needs, ...project.instead.keys()].every((alias) => places.has(alias))
  if (wanted.size === 0 || !shown) return null
  return judge(
    planter.rule,
    `${planter.rule} (${planter.what}) ${form} #${String(time)} at ${[...wanted].join(' ')}`,
    grids,
    wanted,
  )
}

function plantedCases(): Case[] {
  const cases: Case[] = []
  for (const planter of PLANTERS) {
    const forms = planter.forms ?? PROJECT_FORMS
    for (const form of forms) {
      for (let time = 0; time < TIMES; time++) {
        const one = plantInto(planter, form, time)
        if (one) cases.push(one)
      }
    }
  }
  for (const planter of bookPlanters) {
    for (const form of BOOK_FORMS) {
      for (let time = 0; time < TIMES; time++) {
        const random = new Random(seedOf(planter.rule, planter.what, form, time))
        const book = cleanBook(form, random)
        const at = planter.plant(book, random)
        if (!at) continue
        const { grids, places } = draw(printBook(book))
        const wanted = new Set(at.flatMap((alias) => places.get(alias) ?? []))
        cases.push(
          judge(
            planter.rule,
            `${planter.rule} (${planter.what}) ${form} #${String(time)} at ${[...wanted].join(' ')}`,
            grids,
            wanted,
          ),
        )
      }
    }
  }
  return cases
}

describe('errors planted into clean tables', () => {
  const cases = plantedCases()

  it('covers every rule of the catalogue, in 3,000 cases or more', () => {
    const rules = new Set(cases.map(({ rule }) => rule))
    expect(RULES.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(3000)
  })

  it('finds 95 % of them, by the right rule at the right cell', () => {
    const missed = cases.filter(({ found }) => !found)
    const byRule = new Map<string, { all: number; missed: number }>()
    for (const { rule, found } of cases) {
      const count = byRule.get(rule) ?? { all: 0, missed: 0 }
      byRule.set(rule, { all: count.all + 1, missed: count.missed + (found ? 0 : 1) })
    }
    const share = 1 - missed.length / cases.length
    const lines = [
      `${String(cases.length)} planted errors, ${(share * 100).toFixed(2)} % found`,
      ...[...byRule].flatMap(([rule, { all, missed: count }]) =>
        count > 0 ? [`  ${rule}: ${String(count)} of ${String(all)} missed`] : [],
      ),
      ...missed.slice(0, 10).map(({ name }) => `  ${name}`),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    expect(share).toBeGreaterThanOrEqual(0.95)
  })
})

describe('clean tables', () => {
  it('raise no more than one alarm in twenty', () => {
    const alarms: string[] = []
    let tables = 0
    for (const form of [...PROJECT_FORMS, ...OTHER_FORMS]) {
      for (let time = 0; time < CLEAN_TABLES_A_FORM; time++) {
        const { grids } = drawProject(form, cleanProject(form, new Random(seedOf('clean', form, time))))
        tables++
        for (const { text } of findingsOf(grids)) alarms.push(`${form} #${String(time)} ${text}`)
      }
    }
    for (const form of BOOK_FORMS) {
      for (let time = 0; time < CLEAN_TABLES_A_FORM / 4; time++) {
        const { grids } = draw(printBook(cleanBook(form, new Random(seedOf('book', form, time)))))
        tables += grids.length - 1
        for (const { text } of findingsOf(grids)) alarms.push(`${form} book #${String(time)} ${text}`)
      }
    }
    const lines = [
      `${String(tables)} clean tables, ${String(alarms.length)} false alarms`,
      ...alarms.slice(0, 20).map((one) => `  ${one}`),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    expect(alarms.length).toBeLessThanOrEqual(tables / 20)
  })
})
