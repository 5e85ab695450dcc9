import { describe, expect, it } from 'vitest'
import type { CrossCheck, TableMoney } from '../../src/check/reconcile.ts'
import {
  countOutcomes,
  crossLine,
  hasMoney,
  moneyLines,
  outcomeOf,
  shownTables,
} from '../../taskpane/reconcile/moneyLines.ts'
import { reconcileWords } from '../../taskpane/words/reconcile.ts'

const SHEET = '食品安全'

function line(name: string, amount: string, row: number, sheet = SHEET) {
  return { name, sheet, cell: { row, col: 6 }, amount }
}

/** The table of the design: 814 of costs against a budget of 810. */
function money(change: Partial<TableMoney> = {}): TableMoney {
  return {
    table: 't1',
    sheet: SHEET,
    project: '食品安全工作经费',
    unit: '万元',
    budget: { ...line('预算数', '810.00', 3), cell: { row: 3, col: 2 } },
    unread: null,
    parts: [line('财政资金', '810.00', 3), line('其他资金', '—', 3)],
    partsGap: null,
    costs: [line('监督抽检总费用', '137.00', 22), line('聘用人员工资', '677.00', 26)],
    sum: '814.00',
    gap: '+4.00',
    notCounted: [{ line: line('单批次检验成本', '≤1200元/批次', 29), why: '单位成本，不计入合计' }],
    details: null,
    ...change,
  }
}

/** Label, amount and tone of each line. */
function shown(table: TableMoney) {
  return moneyLines(table).map(({ label, amount, tone }) => [label, amount, tone])
}

describe('the card of a table', () => {
  it('is written as an accountant writes it: budget, its parts, costs, the gap last, and what was not counted', () => {
    expect(shown(money())).toEqual([
      ['预算数', '810.00', 'plain'],
      ['财政资金', '810.00', 'sub'],
      ['其他资金', '—', 'sub'],
      ['成本指标合计（2 项）', '814.00', 'plain'],
      ['相差', '+4.00', 'gap'],
      ['未计入（单位成本）', '1 项', 'plain'],
    ])
  })

  it('leads to the cell of every amount that stands in one', () => {
    const [budget, part, , costs, gap] = moneyLines(money())
    expect(budget?.at).toEqual({ sheet: SHEET, place: 'C4' })
    expect(part?.at?.place).toBe('G4')
    expect(costs?.at).toBeNull()
    expect(costs?.items.map(({ label, amount, at }) => [label, amount, at?.place])).toEqual([
      ['监督抽检总费用', '137.00', 'G23'],
      ['聘用人员工资', '677.00', 'G27'],
    ])
    expect(gap?.items).toEqual([])
  })

  it.each(['0.00', '0', '+0.0000', '-0.00'])('says that a gap of %s is none', (gap) => {
    expect(shown(money({ gap }))).toContainEqual(['一致 ✓', gap, 'ok'])
    expect(outcomeOf(money({ gap }))).toBe('agrees')
  })

  it.each(['+0.01', '-0.01', '+10.00', '-1,000.00'])('says that %s is a gap', (gap) => {
    expect(shown(money({ gap }))).toContainEqual(['相差', gap, 'gap'])
    expect(outcomeOf(money({ gap }))).toBe('apart')
  })

  it('says why there is no budget to compare with', () => {
    const [none] = moneyLines(money({ budget: null, parts: [], gap: null }))
    expect(none).toMatchObject({ label: '预算数', amount: '—', note: '表里没有写预算数' })
    const [unread] = moneyLines(money({ budget: null, unread: '没有写明是元还是万元', gap: null }))
    expect(unread?.note).toBe('没有写明是元还是万元')
  })

  it('compares nothing where the costs are not complete, and says so', () => {
    const lines = moneyLines(money({ gap: null }))
    expect(lines.filter(({ tone }) => tone === 'gap' || tone === 'ok')).toEqual([])
    expect(lines.find(({ label }) => label.startsWith('成本指标合计'))?.note).toContain('不和预算数比较')
  })

  it('says that a table has no costs to add', () => {
    const lines = moneyLines(money({ costs: [], sum: null, gap: null, notCounted: [] }))
    expect(lines[lines.length - 1]).toMatchObject({ label: '成本指标合计（0 项）', amount: '—' })
  })

  it('names the reason of what is not counted once where it is the same, and under each item', () => {
    const total = { line: line('项目总成本', '≤814万元', 30), why: '写的是项目总额，不和各项重复相加' }
    const [unit] = money().notCounted
    if (!unit) throw new Error('the design has one')
    const both = moneyLines(money({ notCounted: [unit, total] }))
    const last = both[both.length - 1]
    expect(last).toMatchObject({ label: '未计入合计', amount: '2 项' })
    expect(last?.items.map(({ note }) => note)).toEqual([unit.why, total.why])
  })

  it('reconciles the details of spending', () => {
    const lines = [line('劳务费', '32.00', 40), line('办公费', '4.00', 41)]
    const apart = money({ gap: '0.00', details: { lines, sum: '36.00', agrees: false } })
    expect(shown(apart).slice(-2)).toEqual([
      ['支出明细合计（2 项）', '36.00', 'plain'],
      ['明细对不上', '', 'gap'],
    ])
    expect(outcomeOf(apart)).toBe('apart')
    const agree = money({ gap: '0.00', details: { lines, sum: '36.00', agrees: true } })
    expect(shown(agree).slice(-1)).toEqual([['明细对得上 ✓', '', 'ok']])
    expect(outcomeOf(agree)).toBe('agrees')
  })
})

describe('parts that do not make the budget', () => {
  const table = money({ partsGap: '-10.00', sum: '810.00', gap: '0.00' })

  it('are said above costs that do, and the agreement names what agrees', () => {
    expect(shown(table)).toContainEqual(['资金来源相加，与预算数相差', '-10.00', 'gap'])
    expect(shown(table)).toContainEqual(['成本指标和预算数一致 ✓', '0.00', 'ok'])
  })

  it('keep the table among those that do not agree', () => {
    expect(countOutcomes([table])).toEqual({ apart: 1, agrees: 0, open: 0 })
  })
})

describe('the list of tables', () => {
  const blank = { budget: null, parts: [], costs: [], sum: null, gap: null, notCounted: [] }
  const tables = [money(), money({ table: 't2', gap: '0.00' }), money({ table: 't3', ...blank })]

  it('leaves out tables that say nothing of money', () => {
    expect(hasMoney(money(blank))).toBe(false)
    expect(shownTables({ tables, across: [] }, false).map(({ table }) => table)).toEqual(['t1', 't2'])
  })

  it('keeps a table whose budget cannot be read', () => {
    expect(hasMoney(money({ ...blank, unread: '没有填写' }))).toBe(true)
  })

  it('is summed up without calling right what could not be compared', () => {
    const counts = countOutcomes([money(), money({ gap: '0.00' }), money({ gap: null }), money({ gap: null })])
    expect(counts).toEqual({ apart: 1, agrees: 1, open: 2 })
    expect(reconcileWords.summary(counts)).toBe('4 张表 · 1 张对不上 · 1 张对得上 · 2 张没有可比的')
    expect(reconcileWords.summary({ apart: 0, agrees: 2, open: 0 })).toBe('2 张表 · 2 张对得上')
  })

  it('shows only what does not agree where asked', () => {
    expect(shownTables({ tables, across: [] }, true).map(({ table }) => table)).toEqual(['t1'])
  })
})

describe('a comparison across tables', () => {
  const check: CrossCheck = {
    title: '附表2 各项 = 项目表预算数',
    agrees: true,
    note: '5 项',
    left: line('食品安全', '810.00', 4, '附表2'),
    right: line('预算数', '810.00', 3),
  }

  it('that agrees says over how many', () => {
    expect(crossLine(check)).toMatchObject({ amount: '✓ 5 项', tone: 'ok' })
  })

  it('that does not says the gap, and names the sheet of each side', () => {
    const apart = crossLine({ ...check, agrees: false, note: '相差 +4.00万元' })
    expect(apart).toMatchObject({ amount: '相差 +4.00万元', tone: 'gap' })
    expect(apart.items.map(({ label, at }) => [label, at?.sheet])).toEqual([
      ['「附表2」食品安全', '附表2'],
      [`「${SHEET}」预算数`, SHEET],
    ])
  })

  it('on one sheet leaves the sheet unsaid', () => {
    const { items } = crossLine({ ...check, right: line('3 项相加', '810.00', 5, '附表2') })
    expect(items.map(({ label }) => label)).toEqual(['食品安全', '3 项相加'])
  })
})
