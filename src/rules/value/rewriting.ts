import { isCost, type Indicator } from '../../table/index.ts'
import { isSatisfaction } from '../facts.ts'
import type { Vagueness } from './vagueness.ts'

// The first that fits the name (or, failing that, the value) says which rewriting is shown.
const BY_SUBJECT: readonly (readonly [string, RegExp])[] = [
  ['curbing', /违法|违规|遏制|打击|查处|侵权|假冒|犯罪|整治|治理|隐患|风险/],
  ['awareness', /知晓|宣传|意识|认知|普及|观念|素养|氛围|影响力|知名度/],
  ['equipment', /设备|网络|系统|计算机|电脑|使用性|平台|设施|信息化|软件|硬件|运维|车辆/],
  ['order', /环境|秩序|营商|稳定|治安|办事|便民|便利|放管服|和谐|投诉|纠纷/],
]

/** Which of the rule's suggestions fits an indicator whose value is vague. */
export function rewritingFor(indicator: Indicator, vagueness: Vagueness): string {
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
