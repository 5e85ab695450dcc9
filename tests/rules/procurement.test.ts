import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { procurement } from '../../src/rules/cross/procurement.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const bought = (rows: string, unit = '单位：元'): string => `#表 采购
2024年政府采购预算表
 | | | | ${unit}
序号 | 采购项目 | 数量 | 单价 | 金额
${rows}`

const project = (rows: string, budget = '20', sheet = '项目'): string => `#表 ${sheet}
2024年办公设备购置项目绩效目标表
项目名称 | 办公设备购置 | | 单位：万元
预算数 | ${budget}
一级指标 | 二级指标 | 三级指标 | 指标值
${rows}`

const row = (name: string, value: string) => `产出指标 | 数量指标 | ${name} | ${value}`
const TWO = '1 | 台式电脑 | 32 | 5000 | 160000\n2 | 打印机 | 6 | 2000 | 12000\n | 合计 | | | 172000'

testRule(procurement, {
  silent: [
    {
      title: 'a table that agrees with its project',
      table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '≥32台'))}`,
    },
    { title: 'more than an indicator asks for', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '≥30台'))}` },
    { title: 'another thing', table: `${bought(TWO)}\n${project(row('笔记本电脑购置数量', '≥40台'))}` },
    { title: 'another unit', table: `${bought(TWO)}\n${project(row('台式电脑购置批次', '≥40批次'))}` },
    {
      title: 'a price in yuan and an amount in 万元, rounded',
      table: `#表 采购
2024年政府采购预算表
序号 | 采购品目 | 计量单位 | 数量 | 单价（元） | 金额（万元）
1 | 台式电脑 | 台 | 3 | 5333 | 1.60`,
    },
    { title: 'nobody says the unit, and it adds up', table: bought(TWO, '') },
    { title: 'a blank amount', table: bought('1 | 台式电脑 | 32 | 5000 | \n2 | 打印机 | 6 | 2000 | 12000') },
    {
      title: 'two projects, and nobody says for which',
      table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '≥50台'), '1')}\n${project(row('台式电脑购置数量', '≥50台'), '1', '项目2')}`,
    },
    {
      title: 'a list of costs that has nothing to do with 采购',
      table: `#表 物资
2024年物资清单
序号 | 名称 | 数量 | 单价 | 金额
1 | 台式电脑 | 32 | 5000 | 1`,
    },
    {
      title: 'a product rounded as the amount is written',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 数量 | 单价（元） | 金额（万元）
桌椅 | 3 | 51.15 | 0.015`,
    },
    {
      title: 'a unit for the price and none for the amount',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 数量 | 单价（元） | 金额
台式电脑 | 32 | 5000 | 15`,
    },
    {
      title: 'a unit for the amount and none for the price',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 数量 | 单价 | 金额（元）
台式电脑 | 32 | 5000 | 15`,
    },
    {
      title: 'neither quantity nor price',
      table: bought('1 | 台式电脑 | | | 160000\n2 | 打印机 | 若干 | 2000 | 12000'),
    },
    { title: 'no amounts at all', table: bought('1 | 台式电脑 | 32 | 5000 | \n | 合计 | | | 160000') },
    {
      title: 'an amount that nobody can read, and a total',
      table: bought('1 | 台式电脑 | 32 | 5000 | 160000\n2 | 打印机 | 6 | 2000 | 待定\n | 合计 | | | 172000'),
    },
    {
      title: 'a total that is off by no more than allowed',
      table: bought(TWO.replace('172000', '172001')),
      options: { tolerance: 1 },
    },
    {
      title: 'all of the budget of the project',
      table: `${bought(TWO)}\n${project(row('会议次数', '≥2次'), '17.2')}`,
    },
    {
      title: 'a budget that nobody can read',
      table: `${bought(TWO)}\n${project(row('会议次数', '≥2次'), '待定')}`,
    },
    {
      title: 'one thing on two lines',
      table: `${bought('1 | 台式电脑 | 20 | 5000 | 100000\n2 | 台式电脑 | 12 | 5000 | 60000')}\n${project(row('台式电脑购置数量', '≥32台'))}`,
    },
    {
      title: 'two indicators of one thing',
      table: `${bought(TWO)}\n${project(`${row('台式电脑购置数量', '≥35台')}\n${row('台式电脑更新数量', '≥38台')}`)}`,
    },
    { title: 'a range', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '35-40台'))}` },
    { title: 'a hedge', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '约35台'))}` },
    { title: 'a count for each', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '35台/月'))}` },
    { title: 'no unit', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '35'))}` },
    { title: 'a rate', table: `${bought(TWO)}\n${project(row('台式电脑购置', '95%'))}` },
    { title: 'people who use it', table: `${bought(TWO)}\n${project(row('台式电脑', '≥80人'))}` },
    { title: 'how often it is used', table: `${bought(TWO)}\n${project(row('台式电脑', '≥80人次'))}` },
    { title: 'a part of the thing', table: `${bought(TWO)}\n${project(row('台式电脑显示器支架购置数量', '≥80个'))}` },
    { title: 'a limit that is kept', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '≤32台'))}` },
    { title: 'more than a number', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '＞30台'))}` },
    { title: 'less than a number', table: `${bought(TWO)}\n${project(row('台式电脑购置数量', '＜33台'))}` },
    {
      title: 'a unit of its own that is another one',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 计量单位 | 数量 | 单价（元） | 金额（元）
办公桌椅 | 套 | 30 | 500 | 15000
${project(row('办公桌椅购置数量', '≥60件'))}`,
    },
  ],
  found: [
    {
      title: 'both sides in units of their own, and the finding says them',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 数量 | 单价（元） | 金额（万元）
台式电脑 | 3 | 5333 | !1.7`,
      says: '“台式电脑”3 × 5333 等于 1.5999万元，金额写的是 1.7万元，相差 0.1001万元',
    },
    {
      title: 'half of the last digit and more',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 数量 | 单价（元） | 金额（万元）
桌椅 | 3 | 52 | !0.015`,
    },
    {
      title: 'a total that is too high',
      table: bought(TWO.replace('172000', '!182000')),
      says: '合计写的是 182,000元，多写了 10,000元',
      severity: 'error',
    },
    {
      title: 'a total in another unit',
      table: bought(TWO.replace('172000', '!1720000000')),
      says: '“元”和“万元”填混',
    },
    {
      title: 'lines without a total above the budget',
      table: `${bought('1 | 台式电脑 | 32 | 5000 | !160000\n2 | 打印机 | 6 | 2000 | 12000')}\n${project(row('会议次数', '≥2次'), '17')}`,
      says: '采购金额合计 17.2万元，超过项目预算 17万元，多出 0.2万元',
    },
    {
      title: 'a budget written in 元 for one in 万元',
      table: `${bought(TWO.replace('172000', '!172000'))}\n${project(row('会议次数', '≥2次'), '0.00172')}`,
      says: '“元”和“万元”填混',
    },
    {
      title: 'the lines of one project, where a total is for both',
      table: `#表 采购
2024年政府采购预算表
 | | | | 单位：元
项目名称 | 采购品目 | 数量 | 单价 | 金额
办公设备购置 | 台式电脑 | 32 | 5000 | !160000
会议保障 | 音响 | 2 | 9000 | 18000
 | 合计 | | | 178000
${project(row('会议次数', '≥2次'), '15')}`,
      says: '采购金额合计 16万元，超过项目预算 15万元',
    },
    {
      title: 'more than a limit',
      table: `${bought(TWO.replace('32 |', '!32 |'))}\n${project(row('台式电脑购置数量', '≤30台'))}`,
    },
    {
      title: 'as many as a strict limit',
      table: `${bought(TWO.replace('32 |', '!32 |'))}\n${project(row('台式电脑购置数量', '＜30台'))}`,
    },
    {
      title: 'fewer than more than a number',
      table: `${bought(TWO.replace('32 |', '!32 |'))}\n${project(row('台式电脑购置数量', '＞33台'))}`,
    },
    {
      title: 'another number than the one that is set',
      table: `${bought(TWO.replace('32 |', '!32 |'))}\n${project(row('台式电脑购置数量', '30台'))}`,
    },
    {
      title: 'a thing of two characters',
      table: `${bought('1 | 电脑 | !32 | 5000 | 160000')}\n${project(row('购置电脑', '≥35台'))}`,
    },
    {
      title: 'a unit of its own that is the same one',
      table: `#表 采购
2024年政府采购预算表
采购品目 | 计量单位 | 数量 | 单价（元） | 金额（元）
办公桌椅 | 套 | !30 | 500 | 15000
${project(row('办公桌椅购置数量', '≥60套'))}`,
    },
    {
      title: 'quantity times price, also where nobody says the unit',
      table: bought('1 | 台式电脑 | 32 | 5000 | !150000', ''),
      says: '“台式电脑”32 × 5000 等于 160,000元',
      severity: 'error',
    },
    {
      title: '元 and 万元 mixed up',
      table: `#表 采购
政府采购预算表
采购品目 | 数量 | 单价（万元） | 金额（万元）
台式电脑 | 32 | 5000 | !16`,
      says: '“元”和“万元”填混',
    },
    {
      title: 'more than the budget of the project',
      table: `${bought(TWO.replace('172000', '!172000'))}\n${project(row('会议次数', '≥2次'), '17')}`,
      says: '项目“办公设备购置”的采购金额合计 17.2万元，超过项目预算 17万元，多出 0.2万元',
    },
    {
      title: 'fewer than the indicator asks for',
      table: `${bought(TWO.replace('32 |', '!32 |'))}\n${project(row('台式电脑购置数量', '≥35台'))}`,
      says: '采购表“台式电脑”的数量是 32，绩效目标表（项目）“台式电脑购置数量”是 ≥35台',
      severity: 'warning',
    },
    {
      title: 'lines that name their project',
      table: `#表 采购
2024年政府采购预算表
 | | | | 单位：元
项目名称 | 采购品目 | 数量 | 单价 | 金额
办公设备购置 | 台式电脑 | !32 | 5000 | 160000
会议保障 | 音响 | 2 | 9000 | 18000
 | 合计 | | | 178000
${project(row('购置台式电脑', '35台'))}
${project(row('购置音响', '4台'), '1', '项目2').replace('| 办公设备购置', '| 道路保洁')}`,
    },
    {
      title: 'a list below the indicators on the same sheet',
      table: `${project(row('台式电脑购置数量', '≥32台'))}
政府采购预算表（单位：元）
采购品目 | 数量 | 单价 | 金额
台式电脑 | 32 | 5000 | !170000
合计 | | | 170000`,
    },
  ],
})

describe('procurement: what a finding points at', () => {
  const related = (text: string) =>
    runRule(procurement, text).reports.map(({ related = [] }) =>
      related.map((r) => `${r.sheet ?? ''}${formatCell(r.cell)} ${r.role} ${r.value ?? ''}`),
    )

  it('shows the two factors of a line', () => {
    expect(related(bought('1 | 台式电脑 | 32 | 5000 | 150000'))).toEqual([['C4 term 32', 'D4 term 5000']])
  })

  it('shows the budget behind the amounts', () => {
    expect(related(`${bought(TWO)}\n${project(row('会议次数', '≥2次'), '17')}`).flat()).toContain('项目B3 against 17')
  })

  it('shows the value of the indicator', () => {
    expect(related(`${bought(TWO)}\n${project(row('台式电脑购置数量', '≥35台'))}`)).toEqual([['项目D5 against ≥35台']])
  })
})

describe('procurement: a sheet of its own', () => {
  const check = (text: string) => checkWorkbook(readNotation(text).grids, { fileName: '示例.xlsx' })

  it('is no sheet on which a table is missing, and its finding says its sheet', () => {
    const { findings, problems, tables } = check(bought(TWO.replace('172000', '170000')))
    expect(problems).toEqual([])
    expect(tables).toEqual([])
    expect(findings.map(({ rule, sheet, cell, table }) => [rule, sheet, formatCell(cell), table])).toEqual([
      ['procurement', '采购', 'E6', null],
    ])
  })

  it('leaves the table above it as it is', () => {
    const alone = check(project(row('台式电脑购置数量', '≥32台'))).tables
    const both = check(
      `${project(row('台式电脑购置数量', '≥32台'))}\n政府采购预算表\n采购品目 | 数量 | 单价 | 金额\n台式电脑 | 32 | 5000 | 160000`,
    ).tables
    expect(both).toEqual(alone)
  })
})
