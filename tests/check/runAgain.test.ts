import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { engineFor, type Engine } from '../../src/check/engine.ts'
import { runRules, type TableRuns } from '../../src/check/runRules.ts'
import { BASELINE, parsePack, resolvePack } from '../../src/packs/index.ts'
import { defineRule, type Rule } from '../../src/rules/index.ts'
import { Grid, textCell } from '../../src/sheet/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'

const TWO = (value: string) => `#表 示例
项目支出绩效目标表（2026年度）
项目名称 | 食品抽检 | < | <
预算数 | 20万元 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 抽检批次 | ≥30批次
满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90%
项目支出绩效目标表（2026年度）
项目名称 | 校园饮水改造 | < | <
预算数 | 30万元 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 改造饮水点数量 | ${value}
满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90%`

/** Says each value it is asked about, and remembers which tables it was asked about; breaks down at 坏. */
function listener(asked: string[]): Rule {
  return defineRule({
    id: 'vague-value',
    family: 'value',
    severity: 'warning',
    since: '0.1',
    fix: 'none',
    title: '听',
    authority: [],
    explain: { what: '', why: '', how: '' },
    messages: { said: '{value}' },
    examples: { good: [], bad: [] },
    options: z.object({}),
    *check(table) {
      asked.push(table.project?.text ?? '')
      for (const { value } of table.indicators) {
        yield { cell: value.cell, message: 'said', data: { value: value.text } }
        if (value.text === '坏') throw new Error('breaks')
      }
    },
  })
}

function run(engine: Engine, value: string, before?: TableRuns) {
  const { grids } = readNotation(TWO(value))
  const workbook = recognise(grids)
  const { found, crashes, runs } = runRules(workbook, engine, { grids, before })
  const said = found.map(({ report, table }) => `${table?.project?.text ?? ''} ${report.data?.value ?? ''}`)
  return { runs, said, crashes: crashes.map(({ table }) => table?.project?.text) }
}

describe('a check with an earlier one at hand', () => {
  const asked: string[] = []
  const engine = engineFor(resolvePack(BASELINE), [listener(asked)])

  it('asks only of the table that has changed, and says the same of the others', () => {
    const first = run(engine, '≥20处')
    asked.length = 0
    const second = run(engine, '≥25处', first.runs)
    expect(asked).toEqual(['校园饮水改造'])
    expect(second.said).toEqual(['食品抽检 ≥30批次', '食品抽检 ≥90%', '校园饮水改造 ≥25处', '校园饮水改造 ≥90%'])
  })

  it('speaks of the tables as they are now, not as they were', () => {
    const first = run(engine, '≥20处')
    const { grids } = readNotation(TWO('≥25处'))
    const workbook = recognise(grids)
    const { found } = runRules(workbook, engine, { grids, before: first.runs })
    expect(found.every(({ table }) => table && workbook.tables.includes(table))).toBe(true)
  })

  it('tells again of a rule that breaks down, and takes back all it said before', () => {
    const first = run(engine, '坏')
    expect(first.crashes).toEqual(['校园饮水改造'])
    asked.length = 0
    const second = run(engine, '坏', first.runs)
    expect(asked).toEqual([])
    expect(second.crashes).toEqual(['校园饮水改造'])
    expect(second.said).toEqual(['食品抽检 ≥30批次', '食品抽检 ≥90%'])
    expect(run(engine, '≥20处', second.runs).crashes).toEqual([])
  })

  it('asks anew by other rules', () => {
    const first = run(engine, '≥20处')
    asked.length = 0
    run(engineFor(resolvePack(BASELINE), [listener(asked)]), '≥20处', first.runs)
    expect(asked).toEqual(['食品抽检', '校园饮水改造'])
  })

  it('asks anew where only blanks have changed that a check of the pack looks at', () => {
    const parsed = parsePack(
      JSON.stringify({
        schema: 'jixiao-pack/1',
        id: 'shifan-kongge',
        version: '1.0.0',
        title: '示例',
        extends: 'baseline',
        checks: [
          { name: 'name-blanks', title: '名称首尾有空格', at: '指标.名称', check: 'blanks', message: '首尾有空格' },
        ],
      }),
    )
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    const pack = resolvePack(parsed.pack)
    const sheet = (name: string) => {
      const [grid] = readNotation(TWO('≥20处')).grids
      if (!grid) throw new Error('no sheet')
      const rows = Array.from({ length: grid.rowCount }, (_, row) =>
        grid.rowCells(row).map((cell) => (cell?.text === '抽检批次' ? textCell(name) : cell)),
      )
      return [new Grid({ sheet: grid.sheet, rows, merges: grid.merges })]
    }
    const plain = checkWorkbook(sheet('抽检批次'), { pack })
    const blank = checkWorkbook(sheet('抽检批次 '), { pack, before: plain })
    const count = (result: typeof plain) => result.findings.filter(({ rule }) => rule.includes('name-blanks')).length
    expect([count(plain), count(blank)]).toEqual([0, 1])
    expect(count(checkWorkbook(sheet('抽检批次'), { pack, before: blank }))).toBe(0)
  })
})
