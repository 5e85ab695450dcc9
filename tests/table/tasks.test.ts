import { describe, expect, it } from 'vitest'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'

const tableOf = (middle: string) => {
  const { grids } = readNotation(`#表 整体
2024年部门整体支出绩效目标表 | < | < | <
${middle}
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值及单位
^ | 产出指标 | 数量指标 | 检查次数 | ≥20次`)
  return recognise(grids).tables[0]
}

describe('年度重点工作计划', () => {
  it('says an aim for each piece of work', () => {
    const table = tableOf(
      '年度重点  工作计划 | 事项 | 责任单位/科室 | 工作目标\n^ | 食品监管 | 餐饮股 | 查处案件40起以上\n^ | 药品监管 | 药品股 | 检查全覆盖',
    )
    expect(table?.tasks.map(({ cell, text }) => `${formatCell(cell)} ${text}`)).toEqual([
      'D3 查处案件40起以上',
      'D4 检查全覆盖',
    ])
  })

  it('is not looked for where no such columns are printed', () => {
    expect(tableOf('部门职责 | 负责市场监管')?.tasks).toEqual([])
  })
})

describe('支出明细', () => {
  it('tells the kind of expense from what it is for', () => {
    const { grids } = readNotation(`#表 附表3
2024年支出方向绩效目标表
支出方向 | 市场监管 | | 金额单位：万元
项目金额 | 5
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥20次
支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
协管员工资 | 劳务费 | 3 | 1名
物业 | | 2 | 合同
合计 | | 5`)
    const rows = recognise(grids).tables[0]?.details?.rows ?? []
    expect(rows.map(({ name, item }) => [name.text, item?.text ?? null])).toEqual([
      ['协管员工资', '劳务费'],
      ['物业', null],
    ])
  })
})
