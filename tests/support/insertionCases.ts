import { readFileSync } from 'node:fs'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook } from '../../src/check/index.ts'
import { applyToGrids } from '../../src/fix/index.ts'
import { openDocument } from '../../src/hosts/file/index.ts'
import type { Grid } from '../../src/sheet/index.ts'
import { readNotation, type Table } from '../../src/table/index.ts'
import { readBlock, type Block } from '../../src/templates/block.ts'
import { classOfTemplate } from '../../src/templates/formClass.ts'
import {
  BUILTIN_TYPES,
  planInsertion,
  projectTextOf,
  proposeIndicators,
  suggestTypes,
  type ChosenIndicator,
  type Insertion,
} from '../../src/templates/index.ts'
import { EMPTY_FORMS } from '../templates/planForms.ts'
import { withoutRows } from '../templates/planWithoutRows.ts'

/** The workbooks of samples/, by their file names. */
export const SAMPLE_FILES: readonly string[] = SAMPLES.map(({ file }) => file)

export function sampleBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../samples/${encodeURIComponent(file)}`, import.meta.url)))
}

/** A sample with one filled row of each of its tables emptied: few samples have pre-printed rows. */
export function sampleWithEmptyRow(file: string): Uint8Array {
  const opened = openDocument(sampleBytes(file), file)
  if (!opened.ok) throw new Error(opened.error.message)
  let { document } = opened
  const grids = document.sheets.map(({ name }) => document.grid(name))
  for (const table of checkWorkbook(grids, { fileName: file }).tables) {
    const grid = grids.find(({ sheet }) => sheet === table.sheet)
    const block = grid && readBlock(table, grid)
    const own = block?.lines.filter(({ open, class: one }, i) => !open && one === block.lines[i - 1]?.class).at(-1)
    if (!block || !own) continue
    const kept = new Set([block.columns.level1, block.columns.level2])
    const cells = Object.values(block.columns)
      .filter((col) => !kept.has(col) && block.areaAt(own.row, col).top === own.row)
      .map((col) => ({ at: { row: own.row, col: block.areaAt(own.row, col).left }, text: '' }))
    const changed = document.setCells(table.sheet, cells)
    if (changed.ok) document = changed.document
  }
  return document.bytes()
}

/** Places that a sample has: where every class is printed there is no empty one, and a 自评表 takes nothing. */
export function placesOf(file: string): InsertionPlace[] {
  if (file.startsWith('15')) return []
  const isFull = ['03', '04', '11'].some((start) => file.startsWith(start))
  return PLACES.filter((place) => !isFull || place !== '空的一类')
}

/** Where an insertion goes, as issue 5 names the places. */
export const PLACES = ['预选的一组', '一类的中间', '一类的末尾', '空的一类', '预印的空行'] as const
export type InsertionPlace = (typeof PLACES)[number]

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
  return tables.flatMap((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.sheet)
    return grid && (table.kind === 'project' || table.kind === 'overall') ? casesOf(table, grid, tables) : []
  })
}

function casesOf(table: Table, grid: Grid, tables: readonly Table[]): InsertionCase[] {
  const cases: InsertionCase[] = []
  const add = (place: InsertionPlace, chosen: readonly ChosenIndicator[], at?: number) => {
    if (chosen.length === 0) return false
    const planned = planInsertion({ table, grid, chosen, ...(at === undefined ? {} : { at }) })
    if (planned.ok) cases.push({ place, table, insertion: planned.insertion })
    return planned.ok
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
  const block = readBlock(table, grid)
  if (!block) return cases
  const { lines } = block
  const choices = choicesByClass(table, tables, block)
  const choice = (name: string | null | undefined) => (name ? (choices.get(name) ?? []).slice(0, 1) : [])
  const open = new Set(lines.flatMap((line) => (line.open ? [line.class] : [])))
  const filled = lines.filter((line) => !line.open && !open.has(line.class))
  filled.some((line, i) => {
    const next = filled[i + 1]
    return next?.class === line.class && add('一类的中间', choice(line.class), line.row)
  })
  filled.some((line) => add('一类的末尾', choice(line.class)))
  const present = new Set(lines.map((line) => line.class))
  EMPTY_CLASSES.some((name) => !present.has(name) && add('空的一类', choice(name)))
  lines.some((line) => line.open && add('预印的空行', choice(line.class)))
  return cases
}

/** Indicators that the table does not have yet, by the class that they go to on its form. */
function choicesByClass(table: Table, tables: readonly Table[], block: Block): Map<string, ChosenIndicator[]> {
  const choices = new Map<string, ChosenIndicator[]>()
  for (const type of BUILTIN_TYPES) {
    for (const { chosen, exists, missing } of proposeIndicators(table, [type], tables)) {
      if (chosen.indicator.cost === 'total' || exists || missing.length > 0) continue
      const own = classOfTemplate(chosen.indicator, block.hasLevel2, block.costLevel1)
      choices.set(own, [...(choices.get(own) ?? []), chosen])
    }
  }
  return choices
}

/**
 * A form that is half filled in: some classes with several indicators, one whose printed rows are gone, the others still
 * to be filled. All places of an insertion are there.
 */
export function halfFilled(form: string): Grid[] {
  const grids = readNotation((EMPTY_FORMS[form] ?? '').replaceAll('{project}', '示例监督抽检项目')).grids
  const { tables } = checkWorkbook(grids)
  const [table] = tables
  const [grid] = grids
  const type = BUILTIN_TYPES.find(({ id }) => id === 'sampling')
  if (!table || !grid || !type) throw new Error('no table')
  const chosen = proposeIndicators(table, [type], tables).flatMap((one) =>
    one.missing.length === 0 && FILLED.has(one.chosen.indicator.level2) ? [one.chosen] : [],
  )
  const planned = planInsertion({ table, grid, chosen })
  if (!planned.ok) throw new Error(planned.reason)
  const [now] = applyToGrids([grid], planned.insertion.plan).grids
  const [again] = now ? checkWorkbook([now]).tables : []
  const block = now && again ? readBlock(again, now) : null
  if (!now || !block) throw new Error('no block')
  const gone = EMPTY_CLASSES.map((name) => block.lines.filter((line) => line.class === name)).find(
    (lines) => lines.length > 0 && lines.every((line) => line.open),
  )
  return [withoutRows(now, new Set(gone?.map(({ row }) => row)))]
}

const FILLED: ReadonlySet<string> = new Set(['quantity', 'quality', 'social-benefit'])
