import { quantifiedShare } from '../../src/rules/value/quantified-share.ts'
import { testRule } from '../support/ruleTester.ts'

const half = `标题: TITLE
产出 | 数量 | 培训人次 | ≥90人次
产出 | 质量 | 合格率 | ≥95%
产出 | 时效 | 完成进度 | 按计划推进
效益 | 社会 | 业务能力 | 有效提升
效益 | 社会 | 安全事故 | 0起
效益 | 可持续 | 长效机制 | 逐步健全`

testRule(quantifiedShare, {
  silent: [
    { title: '门槛由规则包定', table: half, options: { lowest: 50 } },
    {
      title: '不适用的行不计',
      table: '产出 | 数量 | 人次 | ≥90人次\n效益 | 经济 | 经济效益 | 无\n效益 | 社会 | 知晓率 | ≥80%',
    },
    { title: '零事故算量化', table: '产出 | 数量 | 人次 | ≥90人次\n效益 | 社会 | 安全事故 | 零事故' },
    { title: '没有效益指标由别的规则说', table: '产出 | 数量 | 人次 | ≥90人次\n满意度 | 服务对象 | 满意度 | 优' },
    {
      title: '指标太少不算比例',
      table: '产出 | 质量 | 质量 | 优\n产出 | 时效 | 进度 | 及时\n产出 | 数量 | 人次 | 若干',
    },
    { title: '满意度下的满意度不算效益', table: '效益 | 社会 | 群众满意度 | 高\n产出 | 数量 | 人次 | ≥90人次' },
  ],
  found: [
    { title: '占一半', table: half.replace('TITLE', '!示例绩效目标表'), says: '占 50%', severity: 'warning' },
    {
      title: '只有一条效益，写的是等级',
      table: '标题: !示例绩效目标表\n产出 | 数量 | 人次 | ≥90人次\n效益 | 社会 | 业务能力 | 优',
      says: '效益指标有 1 条',
    },
  ],
})
