import * as z from 'zod/mini'
import type { ValueField } from '../../table/index.ts'
import { normalise, operatorOf } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const QUALITATIVE = '定性'
const DIGIT = /\d/
/** ≥显著: a sign before words. What is left over from a form (≤**万元) is for placeholder-text. */
const SIGN_AND_WORDS = /^[≥≤><=]+(?=[\u4e00-\u9fff])(?!.*(?:[*×…_]|XX|xx))/
/** ≥良好, ≥一级, ≥上年: a step of a scale can be reached or passed. */
const STEP =
  /[优良中好差高低][\u4e00-\u9fff]?$|合格|达标|[一二三四五六七八九十甲乙丙][级等类星档]|上年|去年|同期|[零半两百千万]/
/** Grades that no usual scale has: nobody knows what stands above and below. What only praises (一流) is for vague-value. */
const ODD_GRADE =
  /^(?:[A-E][+-]?|[甲乙丙丁]等?|[上下]等|中[上下]|上中|特优|特好|极优|极好|较优|良[+-]|优[+-]|中等偏[上下]|尚可|尚好|还行|还好|不错|凑合|过得去|普通|平平?|可以|及格|不及格|劣|完美|理想|不理想)$/

export const qualitativeForm = defineIndicatorRule({
  id: 'qualitative-form',
  family: 'value',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  title: '定性、定量的写法混在一起',
  authority: ['财办〔2023〕12号'],
  options: z.object({}),
  messages: {
    number: '“{sign}”写的是定性，指标值“{value}”却是一个数',
    text: '指标值是文字“{value}”，前面却写了“{sign}”，文字比不出大小',
    grade: '“{value}”不在常用的等级里，不知道它上面、下面还有哪几档',
  },
  suggestions: {
    number: '是数就把“定性”改成“≥”“≤”或“=”；确实定性的，写“优/良/中/差”或“高/中/低”',
    text: '能用数说的改成数，例如“≥95%”；只能定性的，把“{sign}”改成“定性”，值写“优/良/中/差”',
    grade: '换成“优/良/中/差”“好/较好/一般/差”“高/中/低”或“合格/不合格”，并在描述里写清每一档的标准',
  },
  explain: {
    what: '选了“定性”却填了数，写了“≥”却填了文字，或者等级用了“特优”“尚可”这样不成体系的词。',
    why: '一体化系统分开存计算符号和指标值：除定性外只收数字，混着写会被退回；等级不成体系，年底也评不出是哪一档。',
    how: '先定是定量还是定性。定量的填符号、数字、单位；定性的填常用等级，标准写进描述。日期可以选“定性”。',
  },
  examples: {
    good: [
      `列: 一级 二级 三级 符号 值 单位
       产出 | 质量 | 验收等级 | 定性 | 优 |
       产出 | 时效 | 完成时间 | 定性 | 2025年11月30日前 |
       产出 | 数量 | 培训人次 | ≥ | 90 | 人次`,
      '效益 | 社会 | 服务质量 | ≥良好\n效益 | 社会 | 公众评价 | 较好',
    ],
    bad: [
      { table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 培训人次 | 定性 | !90 | 人次', says: '是一个数' },
      { table: '列: 一级 二级 三级 符号 值 单位\n效益 | 社会 | 办事效率 | ≥ | !显著 |', says: '比不出大小' },
      { table: '效益 | 社会 | 服务质量 | !特优', severity: 'warning' },
    ],
  },
  check({ row, value }) {
    const message = mixedUp(value)
    if (!message) return null
    const sign = value.operator?.text || (/^[≥≤><=]+/.exec(value.value.plain)?.[0] ?? '')
    const report = { cell: value.cell, row, message, data: { value: shown(value.text), sign } }
    return message === 'grade' ? { ...report, severity: 'warning' as const } : report
  },
})

function mixedUp({ value, operator }: ValueField): 'number' | 'text' | 'grade' | null {
  const sign = operator && operator.text !== '' ? normalise(operator.text) : ''
  if (sign === QUALITATIVE) {
    // 定性 with 零事故 or a date is how forms without another choice are filled.
    const counts =
      value.kind === 'number' || value.kind === 'zero' || (value.kind === 'time' && value.form === 'duration')
    if (counts && DIGIT.test(value.plain)) return 'number'
  }
  if (value.kind !== 'text' && value.kind !== 'grade') return null
  if (value.kind === 'text' && !value.hasNumber) {
    if (SIGN_AND_WORDS.test(value.plain) && !STEP.test(value.plain)) return 'text'
    if (sign !== '' && operatorOf(sign) && /^[\u4e00-\u9fff]/.test(value.plain) && !STEP.test(value.plain))
      return 'text'
  }
  return ODD_GRADE.test(value.plain) ? 'grade' : null
}
