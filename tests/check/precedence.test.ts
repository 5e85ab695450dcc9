import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

/** A whole table without a fault; each case spoils one cell of it. */
const TABLE = `#表 示例
项目支出绩效目标申报表（2026年度）
项目名称 | 校园饮水改造 | < | <
预算数 | 20万元 | < | <
其中：财政资金 | 20万元 | < | <
总体目标 | 实施期目标 | 年度目标 | <
^ | 三年改造饮水点60处，师生用上直饮水。 | 今年改造饮水点20处，覆盖师生3000人。 | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 改造饮水点数量 | ≥20处
^ | ^ | 水质检测次数 | ≥4次
^ | 质量指标 | 改造验收合格率 | =100%
^ | 时效指标 | 改造完成时间 | 2026年11月30日前
^ | 成本指标 | 饮水点改造费用 | ≤18万元
^ | ^ | 水质检测费用 | ≤2万元
效益指标 | 社会效益指标 | 覆盖师生人数 | ≥3000人
满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90%`

/** The rules that speak, each with its cell, once each text has become the one behind it. */
function said(...changes: readonly string[]): string[] {
  let table = TABLE
  for (let i = 0; i < changes.length; i += 2) {
    const [from = '', to = ''] = changes.slice(i)
    expect(table).toContain(from)
    table = table.replace(from, to)
  }
  const { grids } = readNotation(table)
  return checkWorkbook(grids, { fileName: '示例.xlsx' }).findings.map(({ rule, cell }) => `${formatCell(cell)} ${rule}`)
}

describe('one slip in a whole table', () => {
  it('is none where nothing is spoilt', () => {
    expect(said()).toEqual([])
  })
  it('is said once where the annual goal is blank beside the other', () => {
    expect(said('今年改造饮水点20处，覆盖师生3000人。', '')).toEqual(['C5 goal-pairing'])
  })
  it('is a blank field where both goals are blank', () => {
    const goals = '三年改造饮水点60处，师生用上直饮水。 | 今年改造饮水点20处，覆盖师生3000人。'
    expect(said(goals, ' | ')).toEqual(['C5 required-field'])
  })
  it('is a duplicate, not an output among the benefits too, where an output is written again as a benefit', () => {
    const benefit = '效益指标 | 社会效益指标 | 覆盖师生人数 | ≥3000人'
    const quality = '^ | 质量指标 | 改造验收合格率 | =100%'
    const again = (name: string) => benefit.replace('覆盖', `${name} | =100%\n^ | ^ | 覆盖`)
    expect(said(benefit, again('改造任务完成率'))).toEqual(['C14 benefit-as-output'])
    expect(
      said(quality, quality.replace('改造验收合格率', '改造资金拨付率'), benefit, again('改造资金拨付率')),
    ).toEqual(['C14 duplicate-indicator'])
  })
  it('is a sign before words, not a vague value too', () => {
    expect(said('覆盖师生人数 | ≥3000人', '饮水条件改善程度 | ≥显著')).toContain('D14 qualitative-form')
    expect(said('覆盖师生人数 | ≥3000人', '饮水条件改善程度 | ≥显著')).not.toContain('D14 vague-value')
    expect(said('覆盖师生人数 | ≥3000人', '饮水条件改善程度 | 显著')).toContain('D14 vague-value')
  })
  it('is a running cost, not a cost without an output too', () => {
    const cost = '饮水点改造费用 | ≤18万元'
    const split = (name: string) => `饮水点改造费用 | ≤16万元\n^ | ^ | ${name} | ≤2万元`
    expect(said(cost, split('工会经费'))).toEqual(['C13 running-cost'])
    expect(said(cost, split('图书采购费用'))).toEqual(['C13 unmatched-cost'])
  })
})
