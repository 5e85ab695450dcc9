import { describe, expect, it } from 'vitest'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'

const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤河道长度 | ≥20公里`

function goalsOf(head: string, foot = ''): string[] {
  const { grids } = readNotation(`#表 表\n项目绩效目标申报表（2024年度） | < | < | <\n${head}\n${INDICATORS}\n${foot}`)
  const [table] = recognise(grids).tables
  return (table?.goals ?? []).map(({ scope, text, cell }) => `${scope} ${formatCell(cell)} ${text}`)
}

describe('a goal that nobody wrote', () => {
  it('is blank, and not what stands below the indicators', () => {
    expect(goalsOf('绩效目标 | | < | <', '填表人：示例 | < | < | <')).toEqual(['annual B2 '])
  })

  it('is blank beside the goal of the other period', () => {
    expect(goalsOf('总体目标 | 中期目标 | < | 年度目标\n^ | | < | 今年清淤河道20公里。')).toEqual([
      'period B3 ',
      'annual D3 今年清淤河道20公里。',
    ])
  })

  it('is blank over the goal of the year', () => {
    expect(goalsOf('项目总目标 | | < | <\n年度绩效目标 | 今年清淤河道20公里。 | < | <')).toEqual([
      'period B2 ',
      'annual B3 今年清淤河道20公里。',
    ])
  })

  it('is not made of a heading over the goal', () => {
    expect(goalsOf('三、项目总体目标 | < | < | <\n年度绩效目标 | 今年清淤河道20公里。 | < | <')).toEqual([
      'annual B3 今年清淤河道20公里。',
    ])
    expect(goalsOf('三、项目总体目标\n年度绩效目标 | 今年清淤河道20公里。')).toEqual(['annual B3 今年清淤河道20公里。'])
  })
})
