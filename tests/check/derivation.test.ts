import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook, derivationOf, type CheckResult, type Derivation } from '../../src/check/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'
import { Amount, sumAmounts } from '../../src/value/index.ts'
import { FAULTY_TABLES } from './fixtures/faultyTables.ts'
import { readReviewed } from './fixtures/reviewedTable.ts'

const check = (table: string, fileName = '') => checkWorkbook(readNotation(table).grids, { fileName })

function derivation(table: string, rule: string): Derivation {
  const { findings, tables } = check(table)
  const finding = findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`no ${rule}`)
  const found = derivationOf(finding, tables)
  if (!found) throw new Error('no derivation')
  return found
}

const amount = (text: string, { unit }: Derivation) => Amount.of(text.replaceAll(',', '').replace('+', ''), unit)
const lines = ({ terms }: Derivation) => terms.map(({ name, cell, amount: a }) => `${name} ${formatCell(cell)} ${a}`)

/** Rules that add money up, against those that add up something else. */
const MONEY = ['cost-sum', 'funding-split', 'detail-sum', 'summary-sum']

const RESULTS: readonly { readonly name: string; readonly result: CheckResult }[] = [
  ...SAMPLES.map((sample) => ({ name: sample.file, result: check(sample.tables, sample.file) })),
  ...FAULTY_TABLES.map((table) => ({
    name: table.name,
    result: checkWorkbook(readReviewed(table).grids, { fileName: table.fileName ?? '' }),
  })),
  ...RULES.filter(({ id }) => MONEY.includes(id)).flatMap((rule) =>
    rule.examples.bad.map(({ table }, i) => ({ name: `${rule.id} ${String(i)}`, result: check(table) })),
  ),
]

describe('the derivation of a sum', () => {
  it('lists the cost items with their cells, the sum, the budget and the gap in one unit', () => {
    const found = derivation(
      `预算数: 810
      产出 | 成本 | 监督抽检总费用 | ≤137万元
      产出 | 成本 | 年度套餐费用 | ≤30000元
      产出 | 成本 | 聘用人员工资 | ≤674.05万元`,
      'cost-sum',
    )
    expect(found.unit).toBe('万元')
    expect(lines(found)).toEqual(['监督抽检总费用 D5 137.00', '年度套餐费用 D6 3.00', '聘用人员工资 D7 674.05'])
    expect(found).toMatchObject({ sum: '814.05', gap: '+4.05', against: { name: '预算数', amount: '810.00' } })
  })

  it('leaves unit costs and the project’s total out, as the rule does', () => {
    const found = derivation(
      `预算数: 80
      产出 | 成本 | 抽检费用 | ≤70万元
      产出 | 成本 | 宣传费用 | ≤8万元
      产出 | 成本 | 单次抽检费用 | ≤6000元
      产出 | 成本 | 项目总成本 | ≤80万元`,
      'cost-sum',
    )
    expect(found.terms.map((term) => term.name)).toEqual(['抽检费用', '宣传费用'])
    expect(found.gap).toBe('-2.00')
  })

  it('names the parts of the money without 其中', () => {
    const found = derivation(
      '预算数: 80\n财政资金: 70\n其他资金: 5\n产出 | 数量 | 抽检批次 | ≥100批次',
      'funding-split',
    )
    expect(found.terms.map((term) => `${term.name} ${term.amount}`)).toEqual(['财政资金 70.00', '其他资金 5.00'])
    expect(found).toMatchObject({ sum: '75.00', gap: '-5.00' })
  })

  it('keeps as many decimals as the longest amount needs', () => {
    const found = derivation('预算数: 80\n财政资金: 80\n其他资金: 0.0001\n产出 | 数量 | 批次 | ≥1批次', 'funding-split')
    expect(found).toMatchObject({ sum: '80.0001', gap: '+0.0001', against: { amount: '80.0000' } })
  })

  it.each(RESULTS)('$name: has the figures of the message, to the last digit', ({ result }) => {
    for (const finding of result.findings) {
      const hasTerms = finding.related.some((related) => related.role === 'term')
      const found = derivationOf(finding, result.tables)
      if (!hasTerms || !MONEY.includes(finding.rule)) {
        expect(found).toBeNull()
        continue
      }
      if (!found) throw new Error(`${finding.rule} ${finding.message}`)
      expect(found.terms).toHaveLength(finding.related.filter((related) => related.role === 'term').length)
      const sum = sumAmounts(found.terms.map((term) => amount(term.amount, found)))
      const gap = sum.minus(amount(found.against.amount, found))
      expect(amount(found.sum, found).equals(sum)).toBe(true)
      expect(amount(found.gap, found).equals(gap)).toBe(true)
      expect(finding.message).toContain(gap.abs().format(found.unit))
      expect(new Set([...found.terms, found.against].map((line) => line.amount.split('.')[1]?.length)).size).toBe(1)
    }
  })

  it('adds up whatever the amounts and their units', () => {
    const item = fc.record({
      fen: fc.integer({ min: 1, max: 1e9 }),
      unit: fc.constantFrom('万元', '元', '亿元' as const),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 1e9 }), (items, budget) => {
        const rows = items.map(({ fen, unit }, i) => {
          const written = Amount.yuan(fen).times('0.01').format(unit).replaceAll(',', '')
          return `产出 | 成本 | 第${String(i + 1)}批示例物资采购费 | ≤${written}`
        })
        const { findings, tables } = check([`预算数: ${String(budget)}元`, ...rows].join('\n'))
        for (const finding of findings.filter(({ rule }) => rule === 'cost-sum')) {
          const found = derivationOf(finding, tables)
          if (!found) throw new Error(finding.message)
          const sum = items.reduce((total, { fen }) => total.plus(Amount.yuan(fen).times('0.01')), Amount.yuan(0))
          expect(amount(found.sum, found).equals(sum)).toBe(true)
          expect(amount(found.gap, found).equals(sum.minus(Amount.yuan(budget)))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is not shown where a term cannot be found among the amounts of the tables', () => {
    const { findings, tables } = check('预算数: 80\n财政资金: 70\n其他资金: 5\n产出 | 数量 | 批次 | ≥1批次')
    const [finding] = findings.filter(({ rule }) => rule === 'funding-split')
    if (!finding) throw new Error('no finding')
    const elsewhere = finding.related.map((related) => ({ ...related, cell: { row: 90, col: 0 } }))
    expect(derivationOf({ ...finding, related: elsewhere }, tables)).toBeNull()
    expect(derivationOf({ ...finding, related: [] }, tables)).toBeNull()
  })
})
