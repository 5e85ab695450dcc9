import { isCost, type Indicator } from '../../table/index.ts'
import { isSatisfaction } from '../facts.ts'
import { shorten } from '../shorten.ts'
import { subjectOf } from './subject.ts'
import type { Vagueness } from './vagueness.ts'

// The first that fits the name (or, failing that, the value) says which rewriting is shown.
const BY_SUBJECT: readonly (readonly [string, RegExp])[] = [
  ['curbing', /违法|违规|遏制|打击|查处|侵权|假冒|犯罪|整治|治理|隐患|风险/],
  ['awareness', /知晓|宣传|意识|认知|普及|观念|素养|氛围|影响力|知名度/],
  ['equipment', /设备|网络|系统|计算机|电脑|使用性|平台|设施|信息化|软件|硬件|运维|车辆/],
  ['order', /环境|秩序|营商|稳定|治安|办事|便民|便利|放管服|和谐|投诉|纠纷/],
]

/** 食品安全问题发现 + 率; other subjects are said to reach a standard. */
const ACT = /(?:发现|办结|整改|处置|处理|查处|就业|覆盖|利用|采纳|满足|参与|转化|回收|入学|入园|就诊|治愈|履约|响应)$/

/** How a value is rewritten: which of the rule's suggestions, and what its example is said of. */
export interface Rewriting {
  readonly suggestion: string
  readonly data: Readonly<Record<'subject', string>>
}

/** The rewriting for an indicator whose value is vague, with its own subject filled in: 公众知晓率 ≥__%. */
export function rewritingFor(indicator: Indicator, vagueness: Vagueness): Rewriting {
  const suggestion = suggestionFor(indicator, vagueness)
  const subject = subjectOf(indicator.name.plain)
  const fits = (filled: string): Rewriting => ({ suggestion, data: { subject: filled } })
  switch (suggestion) {
    case 'level':
      return fits(subject === '' ? '……' : ACT.test(subject) ? subject : `${subject}达标`)
    case 'awareness':
      return fits(subject || '公众')
    case 'deadline':
      return fits(subject || '任务')
    case 'count':
    case 'satisfaction':
      return fits(/[,，。；]/.test(indicator.name.text) ? '……' : shorten(indicator.name.text))
    default:
      return fits(subject)
  }
}

function suggestionFor(indicator: Indicator, vagueness: Vagueness): string {
  const level2 = indicator.level2?.class
  if (isCost(indicator)) return 'cost'
  if (level2 === 'timeliness') return 'deadline'
  if (level2 === 'quantity' || vagueness === 'indefinite') return 'count'
  if (isSatisfaction(indicator)) return 'satisfaction'
  for (const text of [indicator.name.plain, indicator.value.value.plain]) {
    for (const [suggestion, subject] of BY_SUBJECT) if (subject.test(text)) return suggestion
  }
  if (level2 === 'quality') return 'quality'
  return vagueness === 'change' || vagueness === 'effect' ? 'level' : 'default'
}
