import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { budgetOf, readNotation, recognise, type RecognisedWorkbook, type Table } from '../../src/table/index.ts'
import { normalise } from '../../src/value/index.ts'
import type { CellAddress, Grid } from '../../src/sheet/index.ts'
import {
  breakCells,
  insertBlankColumns,
  insertBlankRows,
  printAgain,
  storeAsText,
  typeFullWidth,
  unmerge,
} from '../support/damage.ts'

const plain = (text: string) => normalise(text).replace(/\s/g, '')

/** What is read of a table, without places and ways of writing. */
function reading(table: Table) {
  return {
    form: table.form,
    kind: table.kind,
    title: plain(table.title?.text ?? ''),
    project: plain(table.project?.text ?? ''),
    year: table.year?.year,
    budget: budgetOf(table)?.amount?.toFixedYuan(),
    funds: table.funds.map((fund) => [
      fund.scope,
      fund.total?.amount?.toFixedYuan(),
      fund.splits.map((split) => [split.by, split.parts.map((part) => part.amount?.toFixedYuan() ?? part.state)]),
    ]),
    goals: table.goals.map((goal) => [goal.scope, plain(goal.text)]),
    plan: table.paymentPlan?.periods.map((period) => plain(period.value.text)),
    purpose: plain(table.purpose?.text ?? ''),
    indicators: table.indicators.map((i) => [
      i.scope,
      i.level1?.class,
      i.level2?.class,
      plain(i.name.text),
      plain(i.value.text),
    ]),
    slots: table.slots.map((slot) => [slot.level1?.class, slot.level2?.class]),
    details: table.details?.rows.map((row) => row.amount.amount?.toFixedYuan()),
    detailTotal: table.details?.total?.amount?.toFixedYuan(),
    summary: table.summary?.rows.map((row) => [
      row.level,
      plain(row.name.text),
      row.amount.amount?.toFixedYuan(),
      row.goals.length,
    ]),
    summaryTotal: table.summary?.total?.amount?.toFixedYuan(),
  }
}

function readings(workbook: RecognisedWorkbook) {
  return workbook.tables.map(reading)
}

const samples = SAMPLES.map((sample) => {
  const { grids } = readNotation(sample.tables)
  const read = (changed: readonly Grid[]) => recognise(changed, { fileName: sample.file })
  return { name: sample.file.replace('.xlsx', ''), grids, read, whole: read(grids) }
})

const DAMAGES: readonly (readonly [string, (grid: Grid) => Grid])[] = [
  ['在每一行下面都插入空行', (grid) => insertBlankRows(grid, () => true)],
  ['隔行插入空行', (grid) => insertBlankRows(grid, (row) => row % 2 === 0)],
  ['在每一列右边都插入空列', (grid) => insertBlankColumns(grid, () => true)],
  ['取消合并，只有左上角有字', (grid) => unmerge(grid, 'first')],
  ['取消合并，每格都重复', (grid) => unmerge(grid, 'repeated')],
  ['标签加空格、数字和括号用全角', typeFullWidth],
  ['数字存成文本', storeAsText],
  ['取消合并又插入空行', (grid) => insertBlankRows(unmerge(grid, 'first'), (row) => row % 3 === 1)],
  ['重复合并的字又插入空行', (grid) => insertBlankRows(unmerge(grid, 'repeated'), (row) => row % 3 === 1)],
  [
    '空行、空列、全角、文本数字一起来',
    (grid) =>
      storeAsText(
        typeFullWidth(
          insertBlankColumns(
            insertBlankRows(grid, (row) => row % 2 === 1),
            (col) => col % 2 === 1,
          ),
        ),
      ),
  ],
]

describe.each(samples)('$name', ({ grids, read, whole }) => {
  it.each(DAMAGES)('读得和原来一样：%s', (_, damage) => {
    expect(readings(read(grids.map(damage)))).toEqual(readings(whole))
  })

  it('读得和原来一样：表头在指标中间又印了一遍', () => {
    const again = grids.map((grid) => {
      const tables = whole.tables.filter((table) => table.sheet === grid.sheet && table.header)
      // From the bottom up, so that the rows above keep their numbers.
      return tables.reduceRight((page, table) => {
        return printAgain(page, table.header?.row ?? 0, table.indicators[2]?.row ?? 0)
      }, grid)
    })
    expect(readings(read(again))).toEqual(readings(whole))
  })

  it('一格出错（#REF!）时，其余的照读，并说明是哪一格', () => {
    const broken = new Map<string, CellAddress[]>()
    for (const table of whole.tables) {
      const cells = [table.indicators[1]?.value.cell, table.goals[0]?.cell, table.paymentPlan?.periods[1]?.value.cell]
      broken.set(table.sheet, [...(broken.get(table.sheet) ?? []), ...cells.filter((cell) => cell !== undefined)])
    }
    const damaged = read(grids.map((grid) => breakCells(grid, broken.get(grid.sheet) ?? [])))
    const rest = (workbook: RecognisedWorkbook) =>
      readings(workbook).map(({ goals, plan, indicators, ...others }) => ({
        ...others,
        goals: goals.map(([scope]) => scope),
        plan: plan?.length,
        indicators: indicators.map((fields) => fields.slice(0, 4)),
      }))
    expect(rest(damaged)).toEqual(rest(whole))
    const named = damaged.problems.filter((problem) => problem.code === 'formula-error').map((problem) => problem.cell)
    expect(named).toEqual(expect.arrayContaining([...broken.values()].flat()))
  })

  it('读得和原来一样：在任意几行下面插入空行', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(80)), (rows) => {
        const damaged = grids.map((grid) => insertBlankRows(grid, (row) => rows.includes(row)))
        expect(readings(read(damaged))).toEqual(readings(whole))
      }),
      { numRuns: 20 },
    )
  })
})
