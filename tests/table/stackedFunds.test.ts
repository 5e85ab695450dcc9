import { describe, expect, it } from 'vitest'
import { readNotation, recognise } from '../../src/table/index.ts'

const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 筛查人数 | ≥8000人
  效益指标 | 社会效益指标 | 知识知晓率 | ≥80%`

function tableOf(head: string) {
  const { grids } = readNotation(`#表 整体\n2025年部门整体支出绩效目标表\n${head}\n${INDICATORS}`)
  const [table] = recognise(grids).tables
  if (!table) throw new Error('no table')
  return table
}

describe('the money of a department by income and by spending', () => {
  it('gives each of two groups, one above the other, the parts of its own row', () => {
    const { funds } = tableOf(`单位：万元
      年度预算申请 | 资金总额：486
      按收入性质分 | 财政拨款 | 400 | 其他资金 | 86
      按支出性质分 | 基本支出 | 350 | 项目支出 | 136`)
    expect(funds[0]?.splits.map(({ by, parts }) => [by, parts.map(({ text }) => text)])).toEqual([
      ['income', ['400', '86']],
      ['spending', ['350', '136']],
    ])
  })

  it('takes the unit from a cell of its own behind 单位', () => {
    const { funds } = tableOf(`资金总额 | 214 | 单位 | 万元`)
    expect(funds[0]?.total?.amount?.format('元')).toBe('2,140,000元')
  })
})
