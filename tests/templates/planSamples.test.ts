import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook } from '../../src/check/index.ts'
import { openWorkbook } from '../../src/hosts/file/index.ts'
import type { Grid } from '../../src/sheet/index.ts'
import { readNotation, type Table } from '../../src/table/index.ts'
import {
  BUILTIN_TYPES,
  planInsertion,
  projectTextOf,
  proposeIndicators,
  suggestTypes,
  type ChosenIndicator,
  type ProjectType,
} from '../../src/templates/index.ts'
import { insertBlankColumns, insertBlankRows, unmerge } from '../support/damage.ts'
import { insertInto } from './planChecks.ts'
import { EMPTY_FORMS } from './planForms.ts'

async function gridsOf(name: string): Promise<Grid[]> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../samples/${encodeURIComponent(name)}`, import.meta.url)))
  const opened = await openWorkbook(bytes, name)
  if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`)
  const sheets = await opened.workbook.sheets()
  return Promise.all(sheets.map((sheet) => opened.workbook.read(sheet.name)))
}

const isProject = ({ kind }: Table) => kind === 'project' || kind === 'overall'

/** What could be inserted: with a value, and not there yet. */
function choicesFor(table: Table, tables: readonly Table[], types: readonly ProjectType[]): ChosenIndicator[] {
  return proposeIndicators(table, types, tables)
    .filter((one) => !one.exists && one.missing.length === 0)
    .map((one) => one.chosen)
}

describe('往每一份示例里插标准指标', () => {
  describe.each(SAMPLES.map((sample) => [sample.file] as const))('%s', (fileName) => {
    it('插预选的：只有说到的地方变了，读回来在对的类里，重查没有新问题', async () => {
      const grids = await gridsOf(fileName)
      const { tables } = checkWorkbook(grids, { fileName })
      for (const table of tables) {
        const [best] = suggestTypes(projectTextOf(table))
        if (!best) throw new Error('no type')
        const chosen = proposeIndicators(table, [best.type], tables)
          .filter((one) => one.preselected && one.missing.length === 0)
          .map((one) => one.chosen)
        if (isProject(table))
          expect(insertInto(grids, table, chosen, { fileName }).insertion.rows).toHaveLength(chosen.length)
        else {
          const grid = grids.find((one) => one.sheet === table.sheet)
          if (grid) expect(planInsertion({ table, grid, chosen })).toEqual({ ok: false, reason: 'not-a-project-table' })
        }
      }
    })

    it('在一类的中间插：就在选中的那一行下面', async () => {
      const grids = await gridsOf(fileName)
      const { tables } = checkWorkbook(grids, { fileName })
      for (const table of tables.filter(isProject)) {
        const annual = table.indicators.filter((one) => one.scope === 'annual')
        annual.forEach((one, i) => {
          const next = annual[i + 1]
          if (!one.level2?.class || one.level2.class !== next?.level2?.class) return
          const wanted = BUILTIN_TYPES.flatMap((type) => choicesFor(table, tables, [type])).find(
            ({ indicator }) => indicator.level2 === one.level2?.class && indicator.cost !== 'total',
          )
          if (!wanted) return
          const { insertion } = insertInto(grids, table, [wanted], { fileName, at: one.row })
          const slots = table.slots.some((slot) => slot.level2?.class === one.level2?.class)
          if (!slots) expect(insertion.rows.map((row) => row.row)).toEqual([one.row + 1])
        })
      }
    })
  })
})

/** All tables to choose from: the samples and the empty forms. */
const BOOKS = [
  ...SAMPLES.map(({ file, tables }) => ({ fileName: file, grids: readNotation(tables).grids })),
  ...Object.values(EMPTY_FORMS).map((text) => ({
    fileName: '2026.xlsx',
    grids: readNotation(text.replaceAll('{project}', '示例项目')).grids,
  })),
].map((book) => ({ ...book, tables: checkWorkbook(book.grids, { fileName: book.fileName }).tables }))

const CASES = BOOKS.flatMap(({ tables, ...book }) =>
  tables.filter(isProject).map((table) => ({ ...book, tables, table })),
)

const DAMAGES: readonly (readonly [string, (grid: Grid) => Grid])[] = [
  ['合并区域拆开，字只在第一格', (grid) => unmerge(grid, 'first')],
  ['合并区域拆开，每格都写', (grid) => unmerge(grid, 'repeated')],
  ['隔几行一个空行', (grid) => insertBlankRows(grid, (row) => row % 3 === 1)],
  ['隔几列一个空列', (grid) => insertBlankColumns(grid, (col) => col % 2 === 1)],
]

const TYPE_IDS = BUILTIN_TYPES.map((type) => type.id)

describe('随便选', () => {
  it('哪张表、哪些类型、哪几条、光标在哪里，都一样守规矩；再插一次没有东西可插', () => {
    fc.assert(
      fc.property(
        fc.nat(CASES.length - 1),
        fc.subarray(TYPE_IDS, { minLength: 1, maxLength: 2 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.option(fc.nat(60), { nil: undefined }),
        (which, ids, picks, at) => {
          const one = CASES[which]
          if (!one) throw new Error('no such case')
          const { grids, fileName, table, tables } = one
          const types = BUILTIN_TYPES.filter((type) => ids.includes(type.id))
          const chosen = choicesFor(table, tables, types).filter((_, i) => picks[i])
          fc.pre(chosen.length > 0)
          const {
            after,
            grids: changed,
            insertion,
          } = insertInto(grids, table, chosen, {
            fileName,
            ...(at === undefined ? {} : { at }),
          })
          expect(insertion.rows).toHaveLength(chosen.length)
          const now = after.tables.find((one) => one.id === table.id)
          const grid = changed.find((one) => one.sheet === table.sheet)
          if (!now || !grid) throw new Error('the table is gone')
          expect(planInsertion({ table: now, grid, chosen })).toEqual({ ok: false, reason: 'nothing-to-insert' })
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each(DAMAGES)('损坏的表也一样：%s', (_, damage) => {
    fc.assert(
      fc.property(
        fc.nat(CASES.length - 1),
        fc.constantFrom(...TYPE_IDS),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.option(fc.nat(60), { nil: undefined }),
        (which, id, picks, at) => {
          const one = CASES[which]
          if (!one) throw new Error('no such case')
          const grids = one.grids.map(damage)
          const { tables } = checkWorkbook(grids, { fileName: one.fileName })
          const table = tables.find((other) => other.id === one.table.id)
          fc.pre(table !== undefined && isProject(table))
          if (!table) return
          const types = BUILTIN_TYPES.filter((type) => type.id === id)
          const chosen = choicesFor(table, tables, types).filter((_own, i) => picks[i])
          fc.pre(chosen.length > 0)
          insertInto(grids, table, chosen, { fileName: one.fileName, ...(at === undefined ? {} : { at }) })
        },
      ),
      { numRuns: 60 },
    )
  })
})
