import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook, reconcile, type Reconciliation } from '../../src/check/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'
import { Amount, sumAmounts } from '../../src/value/index.ts'
import { CLEAN_TABLES } from './fixtures/cleanTables.ts'
import { readReviewed } from './fixtures/reviewedTable.ts'

const tablesOf = (text: string) => recognise(readNotation(text).grids).tables

function moneyOf(text: string) {
  const [money] = reconcile(tablesOf(text)).tables
  if (!money) throw new Error('no table')
  return money
}

const names = (lines: readonly { readonly name: string; readonly amount: string }[]) =>
  lines.map(({ name, amount }) => `${name} ${amount}`)

describe('the money of one table', () => {
  it('is the budget, its parts, the cost items and the gap, each with its cell', () => {
    const money = moneyOf(`
      项目名称: 食品安全工作经费
      预算数: 810
      财政资金: 810
      其他资金:
      产出 | 成本 | 监督抽检费用 | ≤137万元
      产出 | 成本 | 聘用人员工资 | ≤6770000元
      产出 | 成本 | 单批次检验费用 | ≤1200元/批次
      产出 | 成本 | 项目总成本 | ≤810万元`)
    expect(money).toMatchObject({
      project: '食品安全工作经费',
      unit: '万元',
      sum: '814.00',
      gap: '+4.00',
      unread: null,
    })
    expect(money.budget && formatCell(money.budget.cell)).toBe('C4')
    expect(names(money.parts)).toEqual(['财政资金 810.00', '其他资金 —'])
    expect(names(money.costs)).toEqual(['监督抽检费用 137.00', '聘用人员工资 677.00'])
    expect(money.notCounted.map(({ line, why }) => `${line.name} ${line.amount} ${why}`)).toEqual([
      '单批次检验费用 ≤1200元/批次 单位成本，不计入合计',
      '项目总成本 ≤810万元 写的是项目总额，不和各项重复相加',
    ])
  })

  it.each([
    ['财政资金: 500\n其他资金: 50', '-10.00'],
    ['财政资金: 500\n其他资金: 60', null],
    ['财政资金: 500', null],
  ])('says how far its parts %j are from the budget 560: %s', (parts, gap) => {
    expect(moneyOf(`预算数: 560\n${parts}\n产出 | 成本 | 抽检费用 | ≤560万元`)).toMatchObject({
      partsGap: gap,
      gap: '0.00',
    })
  })

  it('agrees where what can be read two ways reaches the budget one way', () => {
    const money = moneyOf(`
      预算数: 80
      产出 | 成本 | 抽检费用 | ≤50万元
      产出 | 成本 | 运行维护费用 | ≤30万元/年`)
    expect(money).toMatchObject({ sum: '80.00', gap: '0.00', notCounted: [] })
  })

  it('names no gap below the budget while an item cannot be read', () => {
    const money = moneyOf(`
      预算数: 80
      产出 | 成本 | 抽检费用 | ≤50万元
      产出 | 成本 | 宣传费用 | 按合同约定支付`)
    expect(money).toMatchObject({ sum: '50.00', gap: null })
    expect(money.notCounted[0]?.why).toContain('读不出金额')
  })

  it('says why a budget is not read', () => {
    expect(moneyOf('预算数: 待定\n产出 | 成本 | 抽检费用 | ≤50万元')).toMatchObject({
      budget: null,
      unread: '写的不是一个金额',
      sum: '50.00',
      gap: null,
    })
    expect(moneyOf('单位:\n预算数: 80\n产出 | 数量 | 抽检批次 | ≥60批次').unread).toBe('没有写明是元还是万元')
    expect(moneyOf('产出 | 数量 | 抽检批次 | ≥60批次')).toMatchObject({ budget: null, unread: null, sum: null })
  })

  it('never says a gap that no rule would find, on tables a reviewer found clean', () => {
    let compared = 0
    for (const table of CLEAN_TABLES) {
      const { tables } = checkWorkbook(readReviewed(table).grids, { fileName: table.fileName ?? '' })
      const { tables: money, across } = reconcile(tables)
      for (const { gap, details } of money) {
        if (gap !== null) {
          compared++
          expect(Number(gap.replaceAll(',', '')), table.name).toBe(0)
        }
        expect(details?.agrees ?? true, table.name).toBe(true)
      }
      expect(
        across.filter((check) => !check.agrees),
        table.name,
      ).toEqual([])
    }
    expect(compared).toBeGreaterThan(5)
  })

  it('adds up in every sample', () => {
    for (const sample of SAMPLES) {
      for (const { costs, sum, gap, budget, unit } of reconcile(tablesOf(sample.tables)).tables) {
        const read = (text: string) => Amount.of(text.replaceAll(',', '').replace('+', ''), unit)
        if (sum !== null) expect(read(sum).equals(sumAmounts(costs.map((cost) => read(cost.amount))))).toBe(true)
        if (gap !== null && sum !== null && budget) {
          expect(read(sum).minus(read(budget.amount)).equals(read(gap))).toBe(true)
        }
      }
    }
  })
})

describe('across tables', () => {
  const hunan = (edit: (text: string) => string = (text) => text): Reconciliation =>
    reconcile(tablesOf(edit(SAMPLES.find((sample) => sample.file.startsWith('04'))?.tables ?? '')))
  const said = ({ across }: Reconciliation) =>
    across.map(({ title, agrees, note }) => `${agrees ? '✓' : '×'} ${title} ${note}`)

  it('compares totals, parts, project tables, details and the whole department', () => {
    expect(said(hunan())).toEqual([
      '✓ 附表2 合计 = 各项之和 400.00万元',
      '× 附表2 各项 = 子项之和 相差 +5.00万元',
      '✓ 附表2 各项 = 子项之和 140.00万元',
      '✓ 附表2 各项 = 项目表预算数 3 项',
      '✓ 附表1 项目支出 = 附表2 合计 400.00万元',
      '✓ 附表3 支出明细 = 项目金额 3 张',
    ])
  })

  it('says what disagrees with both cells', () => {
    const wrong = hunan().across.find((check) => !check.agrees)
    expect(wrong?.left).toMatchObject({ name: '农业生产发展专项', sheet: '附表2', amount: '260.00' })
    expect(wrong?.right).toMatchObject({ name: '2 项相加', amount: '255.00' })
  })

  it('pairs a line with a table only where exactly one has its name', () => {
    const twice = hunan((text) => text.replaceAll('动物疫病防控', '粮油绿色高产示范'))
    expect(said(twice).filter((line) => line.includes('项目表预算数'))).toEqual([
      '✓ 附表2 各项 = 项目表预算数 115.00万元',
    ])
  })

  it('says nothing of a workbook with one table', () => {
    expect(reconcile(tablesOf('预算数: 80\n产出 | 成本 | 抽检费用 | ≤80万元')).across).toEqual([])
  })
})
