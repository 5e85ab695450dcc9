import * as z from 'zod/mini'
import { isPercent } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isPseudoName, saysWhatIsMeasured } from './pseudoNames.ts'
import { shownWithUnit } from './shownWithUnit.ts'

export const pseudoQuantified = defineIndicatorRule({
  id: 'pseudo-quantified',
  family: 'meaning',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '看着有数，其实量不出来',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{name}”说不清是什么的百分之几，“{value}”年底没有数可以对照' },
  suggestions: {
    default: '先把名称换成数得出来的事，再定指标值，例如 挽回经济损失 ≥20万元；没有合适的就去掉这一条',
  },
  explain: {
    what: '“经济效益提升%”“影响期限”“对……的影响”后面跟一个百分比，看着量化了，却没有可以统计的对象。',
    why: '效益本身没有单位，影响期限也不是百分数，年底拿不出数据证明做到了没有。',
    how: '先想清楚带来的具体变化（税收、游客人数、知晓率、使用年限等），用它作名称，再写数值；或在指标描述里写明计算公式。',
  },
  examples: {
    good: [
      '效益 | 经济 | 税收增长率 | ≥5%\n效益 | 经济 | 游客人数增长率 | ≥10%',
      '列: 一级 二级 三级 描述 值\n效益 | 社会 | 社会效益增长率 | 受益群众人数/服务人口数 | ≥90%',
    ],
    bad: [
      { table: '效益 | 经济 | 经济效益提升% | !≥92%\n效益 | 可持续 | 影响期限 | !≥100%', says: '经济效益提升%' },
      {
        table:
          '列: 一级 二级 三级 描述 值\n效益 | 社会 | 对社会发展带来的影响 | 对社会发展带来的影响 | !≥94%\n效益 | 生态 | 生态效益增值率 | 项目实施后生态效益增长率 | !≥96%',
      },
    ],
  },
  check({ row, name, description, value }) {
    if (!isPseudoName(name.plain) || !isPercent(value.value)) return null
    if (description && description.plain !== name.plain && saysWhatIsMeasured(description.plain)) return null
    const data = { name: shorten(name.text), value: shorten(shownWithUnit(value)) }
    return { cell: value.cell, message: 'default', row, data }
  },
})
