import * as z from 'zod/mini'
import { isCost, type Indicator } from '../../table/index.ts'
import { isSilent, unitKindOf } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { readCostName } from './costNames.ts'

/** A rate of the work done, not of the money spent. */
const RATE_OF_WORK = /(?:完成|合格|达标|覆盖|利用|及时|达成|满意|知晓|办结)(?:率|度)$/
/** Whether money was handled rightly: 资金使用合规率, 补贴发放准确率. */
const RATE_OF_HANDLING = /(?:合规|准确|足额|真实|合法|规范|安全|公开|公示)(?:率|度|性)$/

export const notACost = defineIndicatorRule({
  id: 'not-a-cost',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '成本指标写的不是成本',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    'in-place': '“{name}”（{value}）说的是资金有没有到位、有没有用掉，不是花了多少钱，不能算成本指标',
    count: '成本指标“{name}”的值是“{value}”，说的是数量或时间，不是成本',
    rate: '成本指标“{name}”的值是“{value}”，说的是工作完成情况，不是成本',
  },
  suggestions: {
    'in-place': '请改为金额，如“项目总成本 ≤X万元”，或单位成本“≤X元/批次”；资金到位和执行情况不作为成本指标。',
    count: '数量请移到数量指标，时间请移到时效指标；这里写金额，如“≤X万元”。',
    rate: '请把这一项移到质量或时效指标；这里写金额，如“≤X万元”。',
  },
  explain: {
    what: '成本指标下写的是资金到位率、投入率、预算执行率，或者数量、时间，并不是成本。',
    why: '成本指标要约束“花多少钱”。资金到位和支付情况是预算执行管理的事，不能说明项目成本高低。',
    how: '改成金额（≤X万元）或单位成本（≤X元/次）；数量和时间移到相应的产出指标。',
  },
  examples: {
    good: [
      `预算数: 30
      产出 | 成本 | 检测费用 | ≤30万元`,
      `产出 | 成本 | 成本节约率 | ≥5%
      产出 | 成本 | 预算控制率 | ≤100%`,
    ],
    bad: [
      {
        table: `预算数: 30
        产出 | 成本 | 专项资金投入率 | !100%`,
        says: '“专项资金投入率”（100%）',
      },
      {
        table: `预算数: 30
        产出 | 成本 | 购置执法设备 | !≥20套`,
        says: '说的是数量或时间',
      },
    ],
  },
  check(indicator) {
    if (!isCost(indicator) || isSilent(indicator)) return null
    const message = messageFor(indicator)
    if (!message) return null
    return {
      cell: indicator.value.cell,
      row: indicator.row,
      message,
      data: { name: shorten(indicator.name.text), value: shorten(indicator.value.text) },
    }
  },
})

function messageFor(indicator: Indicator): 'in-place' | 'count' | 'rate' | null {
  const { value } = indicator.value
  const name = indicator.name.plain
  if (name === '' || value.kind === 'blank') return null
  const kind = unitKindOf(value)
  if (kind === 'money') return null
  const read = readCostName(name)
  if (read.moneyInPlace) return 'in-place'
  if (kind === 'percent' && RATE_OF_HANDLING.test(name)) return 'rate'
  if (read.aboutCost) return null
  if (value.kind === 'time' || (value.kind === 'number' && kind === 'count')) return 'count'
  return kind === 'percent' && RATE_OF_WORK.test(name) ? 'rate' : null
}
