import * as z from 'zod/mini'
import { tableCell, type Indicator } from '../../table/index.ts'
import { isSatisfaction } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { isTotalRow } from '../totalRow.ts'

const HUNDRED = 100

export const quantifiedShare = defineRule({
  id: 'quantified-share',
  family: 'value',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '能用数衡量的指标太少',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({
    /** Percent of the indicators that are to have a number or a date. */
    lowest: z._default(z.number().check(z.gte(0), z.lte(HUNDRED)), 60),
    /** Tables with fewer indicators are not asked for a share. */
    fewest: z._default(z.int().check(z.gte(1), z.lte(HUNDRED)), 5),
  }),
  messages: {
    share: '{total} 条指标里只有 {count} 条写了数字或日期，占 {share}%，低于 {lowest}%',
    benefit: '效益指标有 {total} 条，都没有写数字，年底说不清带来了什么效益',
  },
  suggestions: {
    share: '先改空泛的指标值：产出写数量、合格率、完成日期，成本写金额',
    benefit: '至少有一条效益用数说，例如 受益人数、知晓率、事故起数、节约资金',
  },
  explain: {
    what: '整张表里有数字或日期的指标不到 60%（可在规则包里调整），或者效益指标没有一条量化。“不适用”的行不计。',
    why: '绩效目标要细化量化。大半指标只有文字，年底就只能凭印象打分。',
    how: '产出和成本都能量化，先改这些；效益里挑一两项有统计数据的写成数。定性的不超过少数几条。',
    options: {
      lowest: '写了数字或日期的指标至少占百分之几',
      fewest: '至少有这么多条指标的表才看比例',
    },
  },
  examples: {
    good: [
      `产出 | 数量 | 培训人次 | ≥90人次
       产出 | 质量 | 合格率 | ≥95%
       产出 | 质量 | 资料完整性 | 优
       产出 | 时效 | 完成时间 | 2025年11月
       效益 | 社会 | 安全事故 | 零事故
       满意度 | 服务对象 | 学员满意度 | ≥90%`,
      '产出 | 数量 | 培训人次 | ≥90人次\n效益 | 经济 | 经济效益 | 不适用',
    ],
    bad: [
      {
        table: `标题: !示例项目绩效目标表
                产出 | 数量 | 培训人次 | ≥90人次
                产出 | 质量 | 培训质量 | 优
                产出 | 时效 | 完成进度 | 按计划推进
                效益 | 社会 | 业务能力 | 有效提升
                满意度 | 服务对象 | 学员满意度 | ≥90%`,
        says: '占 40%',
      },
      {
        table: `标题: !示例项目绩效目标表
                产出 | 数量 | 培训人次 | ≥90人次
                产出 | 质量 | 合格率 | ≥95%
                效益 | 社会 | 业务能力 | 有效提升
                效益 | 可持续 | 人才队伍 | 不断壮大
                满意度 | 服务对象 | 学员满意度 | ≥90%`,
        says: '效益指标有 2 条',
      },
    ],
  },
  *check(table, { options }) {
    if (table.kind === 'self-assessment') return
    let [total, count, benefits, countedBenefits] = [0, 0, 0, 0]
    for (const indicator of table.indicators) {
      const counted = isCounted(indicator)
      if (counted === null) continue
      total++
      if (counted) count++
      if (indicator.level1?.class !== 'benefit' || isSatisfaction(indicator)) continue
      benefits++
      if (counted) countedBenefits++
    }
    const cell = tableCell(table)
    if (total >= options.fewest && count * HUNDRED < options.lowest * total) {
      const share = String(Math.floor((count * HUNDRED) / total))
      const data = { total: String(total), count: String(count), share, lowest: String(options.lowest) }
      yield { cell, message: 'share' as const, data }
    } else if (benefits > 0 && countedBenefits === 0) {
      yield { cell, message: 'benefit' as const, data: { total: String(benefits) } }
    }
  },
})

/** Whether its value has a number, a date or a zero; null where nothing is asked of it. */
function isCounted(indicator: Indicator): boolean | null {
  const { value } = indicator.value
  switch (value.kind) {
    case 'number':
    case 'time':
    case 'zero':
      return isTotalRow(indicator) ? null : true
    case 'grade':
      return false
    case 'text':
      return value.hasNumber
    default:
      return null
  }
}
