import { describe, expect, it } from 'vitest'
import { percentOverLimit } from '../../src/rules/value/percent-over-limit.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(percentOverLimit, {
  silent: [
    { title: '≥100人次、≥100条不是比率', table: '产出 | 数量 | 培训人次 | ≥100人次\n产出 | 数量 | 信息 | ≥100条' },
    { title: '=100% 与 100%', table: '产出 | 质量 | 合格率 | =100%\n产出 | 质量 | 验收率 | 100%' },
    { title: '达到100% 就是要全部做到', table: '产出 | 质量 | 合格率 | 达到100%' },
    { title: '不超过 100% 的上限', table: '产出 | 成本 | 预算执行率 | ≤100%' },
    { title: '百分点', table: '效益 | 经济 | 税收增长 | ≥100个百分点' },
    { title: '低于 100%', table: '产出 | 质量 | 合格率 | ≥99.9%' },
    {
      title: '有上限的范围',
      table: '产出 | 质量 | 负荷率 | ≤120%\n产出 | 质量 | 达产率 | <120%\n产出 | 质量 | 检出率 | 100%-120%',
    },
    { title: '没有“个”的百分点', table: '效益 | 经济 | 税收增长 | ≥100百分点' },
  ],
  found: [
    { title: '大于号', table: '产出 | 质量 | 合格率 | !>100%', fixed: ['=100%'] },
    { title: '看似大于等于的符号', table: '产出 | 质量 | 合格率 | !≧100%', fixed: ['=100%'] },
    { title: '符号栏里的≥', table: '列: 一级 二级 三级 符号 值\n产出 | 质量 | 合格率 | ≥ | !100%', fixed: ['='] },
    { title: '不低于100%', table: '产出 | 质量 | 合格率 | !不低于100%', fixed: ['=100%'] },
    { title: '超过 100 的数没有自动改法', table: '产出 | 质量 | 覆盖率 | !120%', severity: 'error' },
    { title: '满意度只给建议', table: '满意度 | 服务对象 | 群众满意度 | !≥100%', says: '≥95%', severity: 'error' },
    { title: '完成率可以超过', table: '产出 | 数量 | 任务完成率 | !≥100%', severity: 'warning' },
    {
      title: '经济效益提升不是真的增长率',
      table: '效益 | 经济 | 经济效益提升% | !≥100%',
      severity: 'error',
      fixed: ['=100%'],
    },
    { title: '达到的数超过 100', table: '产出 | 质量 | 覆盖率 | !达到120%', says: '超过了 100%' },
    {
      title: '大于等于写反了',
      table: '产出 | 质量 | 合格率 | !=>100%',
      fixed: ['=100%'],
    },
    {
      title: '影响力和效益不会真的提升一倍',
      table: '效益 | 社会 | 影响力提升率 | !≥100%\n效益 | 社会 | 经济社会发展效益提升率 | !≥100%',
      severity: 'error',
      fixed: ['=100%', '=100%'],
    },
    {
      title: '名称里另有效益二字的增长率',
      table: '效益 | 经济 | 税收增长带来的经济效益比例 | !≥100%',
      severity: 'warning',
    },
    {
      title: '满意度提升也是满意度',
      table: '满意度 | 服务对象 | 群众满意度提升率 | !≥100%',
      severity: 'error',
      says: '≥95%',
    },
    { title: '满意度超过 100', table: '满意度 | 服务对象 | 群众满意度 | !≥120%', says: '超过了 100%' },
  ],
})

describe('改法是不是一定对', () => {
  it('名称写明是比率的才放心改', () => {
    const safe = (table: string) => runRule(percentOverLimit, table).reports.map(({ fix }) => fix?.safe)
    expect(safe('产出 | 质量 | 合格率（%） | ≥100%')).toEqual([true])
    expect(safe('产出 | 质量 | 合格率（%）（年度） | ≥100%')).toEqual([true])
    expect(safe('产出 | 质量 | 合格率考核 | ≥100%')).toEqual([false])
    expect(safe('效益 | 可持续 | 影响期限 | ≥100%')).toEqual([false])
  })
})
