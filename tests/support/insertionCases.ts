import { readFileSync } from 'node:fs'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook } from '../../src/check/index.ts'
import type { Grid } from '../../src/sheet/index.ts'
import type { Table } from '../../src/table/index.ts'
import {
  BUILTIN_TYPES,
  planInsertion,
  projectTextOf,
  proposeIndicators,
  suggestTypes,
  type ChosenIndicator,
  type Insertion,
} from '../../src/templates/index.ts'

/** The workbooks of samples/, by their file names. */
export const SAMPLE_FILES: readonly string[] = SAMPLES.map(({ file }) => file)

export function sampleBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../samples/${encodeURIComponent(file)}`, import.meta.url)))
}

/** Where an insertion goes, as issue 5 names the places. */
export type InsertionPlace = '预选的一组' | '一类的中间' | '一类的末尾' | '空的一类' | '预印的空行'

export interface InsertionCase {
  readonly place: InsertionPlace
  readonly table: Table
  readonly insertion: Insertion
}

/** Classes that a form may have without an indicator or a row of its own. */
const EMPTY_CLASSES = ['ecological-benefit', 'sustainability', 'economic-benefit', 'timeliness', 'quality'] as const

/** What would be inserted into each project table of a workbook, at every place that the table has. */
export function insertionCases(grids: readonly Grid[], fileName: string): InsertionCase[] {
  const { tables } = checkWorkbook(grids, { fileName })
  const cases: InsertionCase[] = []
  for (const table of tables) {
    const grid = grids.find(({ sheet }) => sheet === table.sheet)
    if (!grid || (table.kind !== 'project' && table.kind !== 'overall')) continue
    const add = (place: InsertionPlace, chosen: readonly ChosenIndicator[], at?: number) => {
      if (chosen.length === 0) return
      const planned = planInsertion({ table, grid, chosen, ...(at === undefined ? {} : { at }) })
      if (planned.ok) cases.push({ place, table, insertion: planned.insertion })
    }
    const [best] = suggestTypes(projectTextOf(table))
    if (best) {
      const proposed = proposeIndicators(table, [best.type], tables)
      const fit = proposed.filter(({ preselected, missing }) => preselected && missing.length === 0)
      add(
        '预选的一组',
        fit.map(({ chosen }) => chosen),
      )
    }
    const annual = table.indicators.filter(({ scope }) => scope === 'annual')
    const taken = new Set(annual.map(({ level2 }) => level2?.class ?? null))
    const printed = new Set(table.slots.map(({ level2 }) => level2?.class ?? null))
    const inner = annual.find(({ level2 }, i) => level2?.class && level2.class === annual[i + 1]?.level2?.class)
    const last = annual.find(({ level2 }) => level2?.class && !printed.has(level2.class))
    const empty = EMPTY_CLASSES.find((name) => !taken.has(name) && !printed.has(name))
    const slot = table.slots.find(({ level2 }) => level2?.class)
    const choice = (name: string | null | undefined) => choiceOf(table, tables, name)
    if (inner) add('一类的中间', choice(inner.level2?.class), inner.row)
    if (last) add('一类的末尾', choice(last.level2?.class))
    if (empty) add('空的一类', choice(empty))
    if (slot) add('预印的空行', choice(slot.level2?.class))
  }
  return cases
}

/** One indicator of a class that the table does not have yet. */
function choiceOf(table: Table, tables: readonly Table[], level2: string | null | undefined): ChosenIndicator[] {
  for (const type of BUILTIN_TYPES) {
    for (const { chosen, exists, missing } of proposeIndicators(table, [type], tables)) {
      const { indicator } = chosen
      if (indicator.level2 === level2 && indicator.cost !== 'total' && !exists && missing.length === 0) return [chosen]
    }
  }
  return []
}
