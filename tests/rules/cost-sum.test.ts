import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costSum } from '../../src/rules/budget/cost-sum.ts'
import { formatMessage, formatSuggestion } from '../../src/rules/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

/** Twelve cost items of a market supervision project, in 万元; they add up to 80. */
const TWELVE: readonly (readonly [string, number])[] = [
  ['特种设备生产单位、使用单位检查费用', 8],
  ['聘请第三方对企业标准及计量标准进行审查费用', 1.5],
  ['医疗器械质量抽查检验相关费用', 20],
  ['药品监督抽检相关费用', 24],
  ['化妆品监督抽检相关费用', 6],
  ['宣传材料相关费用', 0.5],
  ['电动自行车配件产品质量监督抽查检验费用', 1],
  ['老年人及学生用品质量监督抽查费用', 3],
  ['燃气具及相关产品质量监督抽查费用', 2],
  ['成品油产品质量监督抽查费用', 9],
  ['购买各类证照文书等费用', 4.5],
  ['打击走私、传销宣传费用', 0.5],
]

const row = (name: string, value: string): string => `产出 | 成本 | ${name} | ${value}`

const table = (budget: string, rows: readonly string[]): string =>
  [`预算数: ${budget}`, '产出 | 数量 | 抽检批次 | ≥100批次', ...rows].join('\n')

const twelve = (change = 0): string[] =>
  TWELVE.map(([name, amount], i) => row(name, `≤${String(i === 3 ? amount + change : amount)}万元`))

testRule(costSum, {
  silent: [
    {
      title: '单份、单场、户均都是单位成本',
      table:
        '预算数: 50\n产出 | 成本 | 监测消杀费用 | ≤50万元\n产出 | 成本 | 单份样本检测费用 | ≤180元\n产出 | 成本 | 单场演出成本 | ≤5000元\n产出 | 成本 | 户均改造补助 | ≤1.4万元\n产出 | 成本 | 单位面积维护费用 | ≤20元',
    },
    {
      title: '传单和单人床不是单位成本',
      table: '预算数: 50\n产出 | 成本 | 宣传单页印刷费 | ≤20万元\n产出 | 成本 | 单人床采购费 | ≤30万元',
    },
    { title: 'twelve items that add up to 80', table: table('80', twelve()) },
    {
      title: 'unit costs beside the items',
      table: table('80', [
        ...twelve(),
        row('单次审计费用', '≤700元'),
        row('人均培训费用', '≤400元'),
        row('每批次检测费', '≤600元'),
        row('补助标准', '≤500元'),
        row('检测费', '≤600元/批次'),
      ]),
    },
    {
      title: 'a total cost of something is an item',
      table: table('140', [row('监督抽检总费用', '≤137万元'), row('年度套餐总费用', '≤3万元')]),
    },
    { title: '计量标准进行审查费用 is an item', table: table('1.5', [row('对计量标准进行审查费用', '≤1.5万元')]) },
    { title: "the project's total beside its items", table: table('80', [...twelve(), row('项目总成本', '≤80万元')]) },
    { title: '总成本 beside its items', table: table('80', [...twelve(), row('总成本', '≤80万元')]) },
    { title: 'only unit costs', table: table('40', [row('单次审计费用', '≦700元')]) },
    { title: 'no cost indicator', table: table('40', []) },
    { title: 'ratios are no amounts', table: table('5', [row('成本节约率', '≥5%'), row('检测费用', '≤5万元')]) },
    { title: 'a budget without unit', table: `单位:\n${table('40', [row('检测费用', '≤5万元')])}` },
    { title: 'no budget on the form', table: row('检测费用', '≤5万元') },
    { title: 'a blank budget', table: table('', [row('检测费用', '≤5万元')]) },
    { title: 'a budget with a formula error', table: table('#REF!', [row('检测费用', '≤5万元')]) },
    { title: 'items that do not apply', table: table('5', [row('检测费用', '≤5万元'), row('其他费用', '不适用')]) },
    {
      title: 'an item without amount leaves it open what the rest is',
      table: table('40', [row('检测费用', '≤5万元'), row('宣传费用', '按合同支付')]),
    },
    { title: 'an item without unit', table: table('40', [row('检测费用', '≤5万元'), row('宣传费用', '≤35')]) },
    {
      title: 'an item stated as a share',
      table: table('40', [row('检测费用', '≤5万元'), row('宣传费用', '≤100%')]),
    },
    {
      title: 'amounts per year that are needed to reach the budget',
      table: table('40', [row('检测费用', '≤5万元'), row('租赁费用', '≤35万元/年')]),
    },
    {
      title: 'amounts per year beside items that reach it',
      table: table('40', [row('检测费用', '≤40万元'), row('维护费用', '≤35万元/年')]),
    },
    {
      title: 'an item described as the price of one',
      table: `列: 一级 二级 三级 描述 值\n预算数: 40\n产出 | 成本 | 检测费用 | 检测总支出 | ≤40万元\n产出 | 成本 | 审计费用 | 单次审计费用 | ≤0.5万元`,
    },
    {
      title: '其中 is contained in the item above',
      table: table('40', [row('检测费用', '≤40万元'), row('其中：药品检测费用', '≤30万元')]),
    },
    {
      title: 'social and environmental costs',
      table:
        '预算数: 5\n成本 | 经济成本 | 检测费用 | ≤5万元\n成本 | 社会成本 | 居民搬迁费用 | ≤3万元\n成本 | 生态环境成本 | 治理费用 | ≤3万元',
    },
    {
      title: 'one amount merged over two rows',
      table: '预算数: 40\n产出 | 成本 | 检测费用 | ≤40万元\n产出 | 成本 | 宣传费用 | ^',
    },
    {
      title: 'unit columns',
      table:
        '列: 一级 二级 三级 符号 值 单位\n预算数: 40\n产出 | 成本 | 检测费用 | ≤ | 38 | 万元\n产出 | 成本 | 宣传费用 | ≤ | 20000 | 元\n产出 | 成本 | 审计费用 | ≤ | 700 | 元/次',
    },
    {
      title: 'less than a whole department spends',
      table: `标题: 2024年示例局整体支出绩效目标表\n${table('1000', [row('检测费用', '≤5万元')])}`,
    },
    {
      title: '总成本 that is needed to reach the budget',
      table: table('80', [row('检测费用', '≤50万元'), row('总成本', '≤30万元')]),
    },
    {
      title: '总成本 in front of an item that it is needed with',
      table: table('80', [row('总成本', '≤30万元'), row('检测费用', '≤50万元')]),
    },
    { title: '总成本 alone, whatever it is', table: table('80', [row('总成本', '≤30万元')]) },
    { title: 'a total per year', table: table('80', [row('项目总成本', '≤30万元/年')]) },
    { title: 'a blank item', table: table('40', [row('检测费用', '≤5万元'), row('宣传费用', '')]) },
    {
      title: 'a price in a remark',
      table: table('40', [row('检测费用', '≤40万元'), row('采样费用', '≤5万元（每批次）')]),
    },
    {
      title: 'a price in the name',
      table: table('40', [row('检测费用', '≤40万元'), row('采样费用（元/批次）', '≤500元')]),
    },
    { title: 'a tolerance that the pack allows', table: table('80', twelve(0.01)), options: { tolerance: 100 } },
  ],
  found: [
    {
      title: 'a hundred yuan too much in twelve items',
      table: table('!80', twelve(0.01)),
      says: '12 项成本指标合计 80.01万元，比预算数 80万元多 0.01万元',
      severity: 'error',
    },
    {
      title: 'a hundred yuan too little: a warning',
      table: table('!80', twelve(-0.01)),
      says: '少 0.01万元',
      severity: 'warning',
    },
    {
      title: 'exactly one per cent too little: an error',
      table: table('!100', [row('检测费用', '≤99万元')]),
      severity: 'error',
    },
    {
      title: 'a little under one per cent too little',
      table: table('!100', [row('检测费用', '≤99.01万元')]),
      severity: 'warning',
    },
    { title: 'a fen too much', table: table('!800000元', [row('检测费用', '≤800000.01元')]), says: '多 0.01元' },
    { title: '元 and 万元 mixed up', table: table('!80', [row('检测费用', '≤80元')]), says: '正好相差一万倍' },
    {
      title: '≥ amounts count too; one item alone is no sum',
      table: table('!80', [row('检测费用', '≥85万元')]),
      says: '能相加的成本指标只有“检测费用” 85万元，比预算数 80万元多 5万元',
    },
    {
      title: 'the items alone where 总成本 is not needed to reach the budget',
      table: table('!80', [row('检测费用', '≤50万元'), row('宣传费用', '≤20万元'), row('总成本', '≤70万元')]),
      says: '2 项成本指标合计 70万元，比预算数 80万元少 10万元',
    },
    {
      title: 'an item described as the price of one that does not fit either way',
      table: `列: 一级 二级 三级 描述 值\n预算数: !40\n产出 | 成本 | 检测费用 | 检测总支出 | ≤45万元\n产出 | 成本 | 审计费用 | 单次审计费用 | ≤0.5万元`,
      says: '2 项成本指标合计 45.5万元',
    },
    {
      title: 'amounts per year that do not fit either way are not added',
      table: table('!40', [row('检测费用', '≤45万元'), row('维护费用', '≤3万元/年')]),
      says: '“检测费用” 45万元，比预算数 40万元多 5万元',
    },
    {
      title: 'a count beside too little money leaves nothing open',
      table: table('!40', [row('检测费用', '≤5万元'), row('宣传费用节约率', '≥5%')]),
      says: '少 35万元',
    },
    {
      title: 'totals and unit costs without an amount leave nothing open',
      table: table('!40', [
        row('检测费用', '≤5万元'),
        row('宣传费用', '≤3万元'),
        row('项目总成本', '按合同支付'),
        row('单次审计费用', '按合同支付'),
        row('总成本', '按合同支付'),
      ]),
      says: '少 32万元',
    },
    {
      title: 'two amounts of one column in different rows',
      table: table('!40', [row('检测费用', '≤25万元'), row('宣传费用', '≤25万元')]),
      says: '2 项成本指标合计 50万元',
    },
    {
      title: 'a department that spends more than it has',
      table: `标题: 2024年示例局整体支出绩效目标表\n${table('!10', [row('检测费用', '≤15万元')])}`,
    },
    {
      title: 'too much already though one item is open',
      table: table('!10', [row('检测费用', '≤15万元'), row('宣传费用', '按合同支付')]),
    },
    {
      title: 'economic costs of the form since 2021',
      table: '预算数: !5\n成本 | 经济成本 | 检测费用 | ≤5万元\n成本 | 经济成本 | 宣传费用 | ≤3万元',
      says: '多 3万元',
    },
  ],
})

describe('cost-sum: what the finding shows', () => {
  it('names every one of the twelve terms, the sum, the budget and the gap', () => {
    const { reports } = runRule(costSum, table('80', twelve(0.01)))
    expect(reports).toHaveLength(1)
    const report = reports[0]
    if (!report) return
    expect(formatCell(report.cell)).toBe('C3')
    expect(report.related?.map(({ cell, role, value }) => [formatCell(cell), role, value])).toEqual(
      TWELVE.map(([, amount], i) => [`D${String(6 + i)}`, 'term', `≤${i === 3 ? '24.01' : String(amount)}万元`]),
    )
    expect(report.data).toMatchObject({ sum: '80.01万元', budget: '80万元', gap: '0.01万元' })
    expect(formatMessage(costSum, report)).toBe('12 项成本指标合计 80.01万元，比预算数 80万元多 0.01万元')
    expect(formatSuggestion(costSum, report)).toContain('8＋1.5＋20＋24.01＋6＋0.5＋1＋3＋2＋9＋4.5＋0.5＝80.01万元')
  })

  it('says once why it could not compare', () => {
    const unknown = runRule(costSum, `单位:\n${table('40', [row('检测费用', '≤5万元')])}`)
    expect(unknown.undecided.map((u) => u.undecided)).toEqual(['amount-unit-unknown'])
    const open = runRule(costSum, table('40', [row('检测费用', '≤5万元'), row('宣传费用', '≤35')]))
    expect(open.undecided.map((u) => u.undecided)).toEqual(['cost-incomplete'])
    for (const value of ['', '按合同支付', '≤100%', '≤35']) {
      const { undecided } = runRule(costSum, table('40', [row('检测费用', '≤5万元'), row('宣传费用', value)]))
      expect(undecided, value).toMatchObject([{ undecided: 'cost-incomplete', data: { name: '宣传费用', value } }])
    }
  })
})

describe('cost-sum: what does not change the verdict', () => {
  const cents = fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 12 })
  const write = (fen: number, how: number): string => {
    const yuan = (fen / 100).toFixed(2)
    if (how === 0) return `≤${yuan}元`
    if (how === 1) return `≤${(fen / 1_000_000).toFixed(6)}万元`
    if (how === 2) return `不超过${yuan.replace(/\B(?=(\d{3})+(?=\.))/g, ',')}元`
    return `${(fen / 1_000_000).toFixed(6).replace(/0+$/, '').replace(/\.$/, '')} 万元以内`
  }
  const rows = (fens: readonly number[], how: (i: number) => number): string[] =>
    fens.map((fen, i) => row(`第${'甲乙丙丁戊己庚辛壬癸子丑'[i] ?? ''}项费用`, write(fen, how(i))))
  const sumOf = (fens: readonly number[]): number => fens.reduce((a, b) => a + b, 0)

  it('is silent on any list that adds up, however its amounts are written', () => {
    fc.assert(
      fc.property(cents, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (fens, how) => {
        const budget = `${(sumOf(fens) / 100).toFixed(2)}元`
        expect(
          runRule(
            costSum,
            table(
              budget,
              rows(fens, (i) => how[i] ?? 0),
            ),
          ).reports,
        ).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('finds a difference of one fen, whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        cents.chain((fens) => fc.tuple(fc.constant(fens), fc.shuffledSubarray(fens, { minLength: fens.length }))),
        fc.constantFrom(-1, 1),
        ([fens, shuffled], off) => {
          const budget = `${((sumOf(fens) + off) / 100).toFixed(2)}元`
          const verdict = (list: readonly number[]) =>
            runRule(
              costSum,
              table(
                budget,
                rows(list, () => 0),
              ),
            ).reports.map(({ message, severity, data, cell }) => ({
              message,
              severity,
              cell,
              sum: data?.['sum'],
              gap: data?.['gap'],
            }))
          const first = verdict(fens)
          expect(first).toHaveLength(1)
          expect(first[0]?.gap).toBe('0.01元')
          expect(verdict(shuffled)).toEqual(first)
        },
      ),
      { numRuns: 150 },
    )
  })
})
