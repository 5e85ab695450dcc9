import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { formatCell, type Grid } from '../../src/sheet/index.ts'
import { BOOK_FORMS, cleanBook, printBook } from './book.ts'
import { cleanProject, drawProject } from './clean.ts'
import { PLANTED_RULES, plantedBooks, seeded } from './planted.ts'
import { OTHER_FORMS, PROJECT_FORMS } from './project.ts'
import { draw } from './sheet.ts'

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

function plantedCases(): Case[] {
  return PLANTED_RULES.flatMap((rule) =>
    Array.from({ length: TIMES }, (_, time) => plantedBooks(rule, time))
      .flat()
      .map(({ name, grids, wanted }) => judge(rule, name, grids, wanted)),
  )
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
        const { grids } = drawProject(form, cleanProject(form, seeded('clean', form, time)))
        tables++
        for (const { text } of findingsOf(grids)) alarms.push(`${form} #${String(time)} ${text}`)
      }
    }
    for (const form of BOOK_FORMS) {
      for (let time = 0; time < CLEAN_TABLES_A_FORM / 4; time++) {
        const { grids } = draw(printBook(cleanBook(form, seeded('book', form, time))))
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
