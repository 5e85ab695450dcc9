import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import type { Quantity } from '../../value/index.ts'
import { isSatisfaction } from '../facts.ts'
import { defineIndicatorRule, type Fix } from '../rule.ts'
import { shown } from './shown.ts'

const POINTS = /点$/
/** Only where the name says that it is a ratio is `=100%` surely what was meant; 影响期限 ≥100% wants another name. */
const RATIO = /(?:率|比例|占比|比重)(?:\([^()]*\))*$/
const MAY_PASS_HUNDRED =
  /增长|增幅|增速|增加|增收|增值|增产|提高|提升|上升|完成率|完成比例|完成度|达成率|履约率|实现率|产销率|执行率|收益率|回报率|同比|环比/
const MEASURES_NOTHING = /^(?:经济|社会|生态|环境|可持续).{0,4}(?:效益|影响|效果)|^影响(?:期限|力|程度)/

export const percentOverLimit = defineIndicatorRule({
  id: 'percent-over-limit',
  family: 'value',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  title: '比率要求超过了 100%',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    atLeast: '“{value}”要求达到或超过 100%，而“{name}”最多只能是 100%',
    over: '“{value}”超过了 100%，而“{name}”最多只能是 100%',
    growth: '“{value}”要求达到或超过 100%，请确认“{name}”真能超过 100%',
  },
  suggestions: {
    exact: '写成“=100%”，或者定一个留有余地的数，例如“≥98%”',
    satisfaction: '满意度很难人人满分，可写“≥95%”',
    default: '按实际能做到的程度改为不超过 100% 的数',
    growth: '确实能超过的可以保留；否则改为“=100%”或更合适的数',
  },
  explain: {
    what: '合格率、覆盖率、满意度这类比率写成了“≥100%”“>100%”或大于 100% 的数。',
    why: '部分占整体的比率最多 100%，“≥100%”里的“>”永远做不到，也看不出真正的要求。',
    how: '全部要做到的写“=100%”；允许有差距的写“≥98%”。满意度建议写“≥95%”。增长率、完成率确实可以超过 100%，核对后可保留。',
  },
  examples: {
    good: [
      `产出 | 质量 | 设备验收合格率 | 100%
       产出 | 数量 | 培训人次 | ≥100人次`,
      `产出 | 成本 | 预算控制率 | ≤100%`,
    ],
    bad: [
      { table: '产出 | 质量 | 设备验收合格率 | !≥100%', fixed: ['=100%'], severity: 'error' },
      { table: '满意度 | 服务对象 | 服务对象满意度 | !≥100%', says: '≥95%' },
      { table: '效益 | 经济 | 税收增长率 | !≥120%', severity: 'warning' },
    ],
  },
  check(indicator) {
    const { value, row, name } = indicator
    if (value.value.kind !== 'number') return null
    const { quantity } = value.value
    if (!isOver(quantity, value.value.plain)) return null
    const data = { value: shown(value.text), name: shown(name.text) || '这个比率' }
    const report = { cell: value.cell, row, data }
    const exact = quantity.number.eq(100)
    const satisfaction = isSatisfaction(indicator)
    if (!satisfaction && MAY_PASS_HUNDRED.test(name.plain) && !MEASURES_NOTHING.test(name.plain)) {
      return { ...report, message: 'growth' as const, severity: 'warning' as const }
    }
    const message = exact ? ('atLeast' as const) : ('over' as const)
    if (satisfaction) return { ...report, message, suggestion: 'satisfaction' }
    if (!exact) return { ...report, message, suggestion: 'default' }
    return { ...report, message, suggestion: 'exact', ...fixOf(indicator, quantity) }
  },
})

function isOver(quantity: Quantity, plain: string): boolean {
  const { unit, operator, number, upTo } = quantity
  if (unit?.kind !== 'percent' || upTo || operator === '≤' || operator === '<') return false
  if (!unit.text.startsWith('%') || POINTS.test(unit.text) || number.lt(100)) return false
  // 达到100% asks for exactly that.
  return number.gt(100) || ((operator === '≥' || operator === '>') && !plain.startsWith('达'))
}

/** The sign becomes `=`, where it stands: in the value or in a column of its own. */
function fixOf(indicator: Indicator, quantity: Quantity): { fix: Fix } | undefined {
  const { cell, text, operator } = indicator.value
  const safe = RATIO.test(indicator.name.plain)
  if (quantity.operatorFrom === 'column' && operator) {
    return { fix: { safe, edits: [{ cell: operator.cell, from: operator.text, to: '=' }] } }
  }
  const to = quantity.operatorFrom === 'symbol' ? text.replace(/[≥≧⩾>﹥＞≮]\s*[=＝]?|[=＝]\s*[>＞]/, '=') : '=100%'
  if (to === text || (quantity.note !== null && quantity.operatorFrom === 'word')) return undefined
  return { fix: { safe, edits: [{ cell, from: text, to }] } }
}
