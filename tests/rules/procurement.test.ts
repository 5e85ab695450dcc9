import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { procurement } from '../../src/rules/cross/procurement.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'
import { testRule } from '../support/ruleTester.ts'

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
  ],
  found: [
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
