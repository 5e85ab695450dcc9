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
  ],
})

describe('改法是不是一定对', () => {
  it('名称写明是比率的才放心改', () => {
    const safe = (table: string) => runRule(percentOverLimit, table).reports.map(({ fix }) => fix?.safe)
    expect(safe('产出 | 质量 | 合格率（%） | ≥100%')).toEqual([true])
    expect(safe('效益 | 可持续 | 影响期限 | ≥100%')).toEqual([false])
  })
})
