import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook } from '../../src/check/index.ts'
import { readNotation, type Indicator, type Level1Class, type Level2Class, type Table } from '../../src/table/index.ts'
import { BUILTIN_TYPES, proposeIndicators, type ChosenIndicator } from '../../src/templates/index.ts'
import { plainName } from '../../src/value/index.ts'
import { insertInto } from './planChecks.ts'
import { EMPTY_FORMS } from './planForms.ts'
import { withoutRows } from './planWithoutRows.ts'

const CLASSES: readonly Level2Class[] = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
  'satisfaction',
]
const LEVEL1: readonly Level1Class[] = ['output', 'benefit', 'satisfaction', 'cost']
const SOURCES = [
  ...SAMPLES.map(({ file, tables }) => [file, tables] as const),
  ...Object.entries(EMPTY_FORMS).map(
    ([form, text]) => [`${form} 空表`, text.replaceAll('{project}', '示例项目')] as const,
  ),
]

/** Some that cover every class between them. */
const TYPES = BUILTIN_TYPES.filter(({ id }) => ['ecology', 'agri_industry', 'public_health', 'it'].includes(id))

/** Two of one class. */
function someOf(
  table: Table,
  tables: readonly Table[],
  wanted: (chosen: ChosenIndicator) => boolean,
): ChosenIndicator[] {
  const found = TYPES.flatMap((type) => proposeIndicators(table, [type], tables))
    .filter((one) => !one.exists && one.missing.length === 0 && one.chosen.indicator.cost !== 'total')
    .map((one) => one.chosen)
    .filter(wanted)
  const names = new Set<string>()
  return found.filter(({ name }) => !names.has(name) && names.add(name)).slice(0, 2)
}

/** Cost is one class, whatever the form calls it. */
const classOf = ({ level2 }: Indicator) => (level2?.class === 'economic-cost' ? 'cost' : level2?.class)

const isProject = ({ kind }: Table) => kind === 'project' || kind === 'overall'

describe('表上整个没有的一类', () => {
  it.each(SOURCES)('%s：少一个二级指标，补在该在的地方', (fileName, notation) => {
    for (const gone of CLASSES) {
      const { grids } = readNotation(notation)
      const whole = checkWorkbook(grids, { fileName })
      const table = whole.tables.find(isProject)
      if (!table) continue
      const lines = [...table.indicators, ...table.slots]
      const isGone = (two: Level2Class | null | undefined) =>
        two === gone || (gone === 'cost' && two === 'economic-cost')
      const rows = new Set(lines.filter((line) => isGone(line.level2?.class)).map((line) => line.row))
      if (rows.size === 0 || rows.size === lines.length) continue
      const fewer = grids.map((grid) => (grid.sheet === table.sheet ? withoutRows(grid, rows) : grid))
      const { tables } = checkWorkbook(fewer, { fileName })
      const now = tables.find((one) => one.id === table.id)
      if (!now) throw new Error('the table is gone')
      const chosen = someOf(now, tables, ({ indicator }) => indicator.level2 === gone)
      const { after } = insertInto(fewer, now, chosen, { fileName })
      const names = new Set(chosen.map(({ name }) => plainName(name)))
      const read = after.tables.find((one) => one.id === table.id)?.indicators ?? []
      const classes = read.filter((one) => one.scope === 'annual' && names.has(one.name.plain)).map(classOf)
      const lasting = [...now.indicators, ...now.slots].some((one) => one.level2?.class === 'social-benefit')
      expect(classes, gone).toEqual(chosen.map(() => (gone === 'sustainability' && lasting ? 'social-benefit' : gone)))
    }
  })

  it.each(SOURCES)('%s：少一个一级指标，连它一起补', (fileName, notation) => {
    for (const gone of LEVEL1) {
      const { grids } = readNotation(notation)
      const table = checkWorkbook(grids, { fileName }).tables.find(isProject)
      if (!table) continue
      const lines = [...table.indicators, ...table.slots]
      const rows = new Set(lines.filter((line) => line.level1?.class === gone).map((line) => line.row))
      if (rows.size === 0 || rows.size === lines.length) continue
      const fewer = grids.map((grid) => (grid.sheet === table.sheet ? withoutRows(grid, rows) : grid))
      const { tables } = checkWorkbook(fewer, { fileName })
      const now = tables.find((one) => one.id === table.id)
      if (!now) throw new Error('the table is gone')
      const side = gone === 'cost' ? 'output' : gone
      const chosen = [
        ...someOf(now, tables, ({ indicator }) => indicator.level1 === side && indicator.level2 === 'quality'),
        ...someOf(now, tables, ({ indicator }) => indicator.level1 === side && indicator.level2 !== 'quality'),
      ]
      insertInto(fewer, now, chosen, { fileName })
    }
  })
})
