import { describe, expect, it } from 'vitest'
import { weightSum } from '../../src/rules/weight/weight-sum.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const sheet = (header: string, weights: readonly string[]) =>
  ['#表 示例', '示例项目绩效目标表', `一级指标 | 二级指标 | 三级指标 | 指标值 | ${header}`]
    .concat(weights.map((w, i) => `产出指标 | 数量指标 | 第${String.fromCharCode(65 + i)}类检查户数 | ≥10户 | ${w}`))
    .join('\n')

testRule(weightSum, {
  silent: [
    { title: '合计 100', table: sheet('权重(%)', ['60', '40']) },
    { title: '合计 80', table: sheet('分值', ['50', '30']) },
    { title: '带百分号和分', table: sheet('权重', ['50%', '40分']) },
    { title: '小数不因二进制失真', table: sheet('权重', ['33.3', '33.3', '23.4']) },
    { title: '合并的权重只算一次', table: `${sheet('权重', ['50', '40'])}\n^ | ^ | 第C类检查户数 | ≥5户 | ^` },
    { title: '写成小数的份额', table: sheet('权重', ['0.5', '0.4', '0.1']) },
    { title: '全空', table: sheet('权重', ['', '']) },
    { title: '有不是数的，无从相加', table: sheet('权重', ['50', '若干']) },
    { title: '末尾的合计行不算指标', table: `${sheet('权重', ['50', '40'])}\n合计 | | 合计 | | 90` },
    { title: '规则包认可的合计', table: sheet('权重', ['50', '10']), options: { totals: [60] } },
  ],
  found: [
    { title: '合计 95，列出每一条', table: sheet('!权重', ['55', '40']), says: '55＋40＝95', severity: 'error' },
    { title: '差 0.1 也算', table: sheet('!权重', ['50', '39.9']), says: '少 0.1' },
    { title: '表头写明 90 而合计 100', table: sheet('!分值权重(90)', ['60', '40']), says: '应为 90' },
    { title: '规则包只认 100', table: sheet('!权重', ['50', '40']), options: { totals: [100] }, says: '少 10' },
  ],
})

describe('读不出的权重', () => {
  it('说一次没有核对，不猜', () => {
    const { reports, undecided } = runRule(weightSum, sheet('权重', ['50', '若干', '很多']))
    expect(reports).toEqual([])
    expect(undecided.map((one) => [one.undecided, one.data?.['value']])).toEqual([['weight-unreadable', '若干']])
  })

  it('公式错误已经在原处说过', () => {
    expect(runRule(weightSum, sheet('权重', ['50', '#REF!'])).undecided).toEqual([])
  })
})
