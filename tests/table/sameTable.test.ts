import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawList, drawProjects, toGrid } from '../../bench/data/sheets.ts'
import { makeTables } from '../../bench/data/tables.ts'
import type { Grid } from '../../src/sheet/index.ts'
import { isSameTable, readNotation, recognise, type Indicator, type Table } from '../../src/table/index.ts'
import { edited, type Edit } from '../check/edits.ts'

const TABLE = `#表 示例
项目支出绩效目标表（2026年度）
项目名称 | 食品抽检 | < | < | < | < | <
预算数 | 20万元 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 指标值确定依据
产出指标 | 数量指标 | 抽检批次 | ≥ | 30 | 批次 | 年度工作计划
^ | 质量指标 | 抽检合格率 | ≥ | 95 | % | 上年实际
满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥ | 90 | % | 上年实际`

const SHEETS: readonly Grid[] = [
  ...readNotation(TABLE).grids,
  toGrid(drawList('清单', makeTables(3, 6))),
  toGrid(drawProjects('叠放', makeTables(2, 8, 7))),
]

const place = fc.nat(60)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    row: place,
    col: fc.nat(11),
    text: fc.constantFrom('', '≥95%', '产出指标', '数量指标', '食品抽检批次', '单位：元', '#REF!', '20万元'),
  }),
  fc.record({ kind: fc.constant('copy' as const), row: place, col: fc.nat(11), fromRow: place }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const, 'double' as const), row: place }),
)

/** All that a rule can read of a table, as text; what is read only when it is asked for included. */
function all(table: Table): string {
  const indicators = table.indicators.map((one: Indicator) => [
    ...[one.row, one.scope, one.level1, one.level2, one.description, one.weight, one.direction, one.basis],
    ...[one.name, one.name.plain, one.value, one.value.value, one.description?.plain],
  ])
  return JSON.stringify({ ...table, indicators })
}

describe('a table read twice', () => {
  it('is the same exactly where nothing that can be read of it has changed', () => {
    let same = 0
    let other = 0
    fc.assert(
      fc.property(fc.constantFrom(...SHEETS), edit, (grid, change) => {
        const { tables: before } = recognise([grid])
        const { tables: after } = recognise([edited(grid, change)])
        before.forEach((table, i) => {
          const now = after[i]
          if (!now) return
          const expected = all(table) === all(now)
          expect(isSameTable(table, now)).toBe(expected)
          if (expected) same++
          else other++
        })
      }),
      { numRuns: 400 },
    )
    expect(Math.min(same, other)).toBeGreaterThan(50)
  })

  it('is another one where a cell shows an error instead of the same words', () => {
    const [words] = recognise(readNotation(TABLE.replace('| 30 |', '| 名称 |')).grids).tables
    const [error] = recognise(readNotation(TABLE.replace('| 30 |', '| #NAME? |')).grids).tables
    if (!words || !error) throw new Error('no table')
    expect(isSameTable(words, error)).toBe(false)
  })
})
