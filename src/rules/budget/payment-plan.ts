import Big from 'big.js'
import * as z from 'zod/mini'
import { budgetOf, type PaymentPlan, type Table } from '../../table/index.ts'
import { normalise, type Decimal } from '../../value/index.ts'
import { defineRule, type Part, type RuleReport } from '../rule.ts'

const PERCENTAGE = /^[≤≥=]?(\d+(?:\.\d+)?)([%‰]?)$/
const BLANK = /^[-—–/]*$/

type MessageId = 'blank' | 'falls' | 'last' | 'per-period'

interface Period {
  readonly name: string
  readonly text: string
  readonly percent: Decimal | null
}

export const paymentPlan = defineRule({
  id: 'payment-plan',
  family: 'budget',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '资金支出计划不合理',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    blank: '资金支出计划的{periods}没有填写',
    falls: '资金支出计划应是累计进度，但{falls}，越到后面反而越小',
    last: '资金支出计划最后一期（{period}）是 {value}，没有到 100%',
    'per-period': '资金支出计划 {values} 加起来正好 100%，像是各期分别的比例；这里应填累计进度',
  },
  suggestions: {
    blank: '请补上各期的累计支出进度，如 25%、50%、75%、100%。',
    falls: '请逐期填写累计支出进度，后一期不小于前一期，如 25%、50%、75%、100%。',
    last: '年底应支出全部预算，最后一期请填 100%；确实跨年支付的，请核对预算安排。',
    'per-period': '请改为累计进度：{cumulative}。',
  },
  phrases: {
    all: '各期都',
    some: '“{names}”',
    fall: '{period}（{value}）小于{earlier}（{before}）',
    join: '，',
  },
  explain: {
    what: '资金支出计划填的是到各时点为止累计支出的百分比：每期都要填，后一期不小于前一期，最后一期为 100%。',
    why: '财政部门按这一进度安排拨款、监控执行，缺项或前后矛盾的计划无法使用。',
    how: '按累计数填写，如 3月底 25%、6月底 50%、10月底 75%、12月底 100%。',
  },
  examples: {
    good: [
      `支出计划: 25% | 50% | 75% | 100%
      产出 | 数量 | 抽检批次 | ≥100批次`,
      `支出计划: 0 | 30 | 30 | 100
      产出 | 数量 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: `!支出计划: 25% | 50% | 40% | 100%
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '10月底（40%）小于6月底（50%）',
      },
      {
        table: `!支出计划: 25% | 25% | 25% | 25%
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '25%、50%、75%、100%',
      },
      {
        table: `!支出计划: 25% | 50% | 75% | 95%
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '12月底）是 95%，没有到 100%',
      },
    ],
  },
  *check(table) {
    const plan = table.paymentPlan
    if (!plan || plan.periods.length < 2 || isPlain(plan)) return
    const periods = readPeriods(plan)
    // A period that says something else than a percentage: nothing can be said of the series.
    if (!periods || inMoney(table, periods)) return
    yield* reportsOn(plan, periods)
  },
})

const PLAIN = /^\d{1,3}(?:\.\d{1,2})?%$/

/** The common case, asked without allocating: percentages that never fall and end at 100%. */
function isPlain({ periods }: PaymentPlan): boolean {
  let before = 0
  for (const { value } of periods) {
    if (!PLAIN.test(value.text)) return false
    const percent = parseFloat(value.text)
    if (percent < before) return false
    before = percent
  }
  return before === 100
}

function* reportsOn(plan: PaymentPlan, periods: readonly Period[]): Generator<RuleReport<MessageId>> {
  const related = plan.periods
    .filter((period) => period.value.text !== '')
    .map(({ value }) => ({ cell: value.cell, role: 'term' as const, value: value.text }))
  const report = (
    message: MessageId,
    data: Record<string, string>,
    parts: Record<string, Part> = {},
  ): RuleReport<MessageId> => ({ cell: plan.label, message, data, parts, related })
  const filled = periods.filter((period): period is Period & { percent: Decimal } => period.percent !== null)
  const blank = periods.filter((period) => period.percent === null)
  const last = periods[periods.length - 1]
  const values = filled.map((period) => show(period.percent)).join('、')
  if (filled.length > 1 && isPerPeriod(filled)) {
    yield report('per-period', { values, cumulative: cumulative(periods) })
    return
  }
  if (blank.length > 0) {
    const all = blank.length === periods.length
    yield report('blank', { names: blank.map((period) => period.name).join('、') }, { periods: all ? 'all' : 'some' })
  }
  const falls = filled.flatMap((period, i) => {
    const before = filled[i - 1]
    if (!before || period.percent.gte(before.percent)) return []
    const data = {
      period: period.name,
      value: show(period.percent),
      earlier: before.name,
      before: show(before.percent),
    }
    return [{ id: 'fall', data }]
  })
  if (falls.length > 0) yield report('falls', {}, { falls })
  if (last?.percent && !last.percent.eq(100)) yield report('last', { period: last.name, value: show(last.percent) })
}

function readPeriods({ periods }: PaymentPlan): Period[] | null {
  const read: { name: string; text: string; number: Decimal | null; sign: string }[] = []
  for (const { name, value } of periods) {
    const plain = normalise(value.text)
    if (BLANK.test(plain)) {
      read.push({ name, text: value.text, number: null, sign: '' })
      continue
    }
    const [, digits, sign = ''] = PERCENTAGE.exec(plain) ?? []
    if (digits === undefined || sign === '‰') return null
    read.push({ name, text: value.text, number: new Big(digits), sign })
  }
  // 0.25, 0.5 … 1: shares, not percentages.
  const bare = read.every((period) => period.number === null || (period.sign === '' && period.number.lte(1)))
  const shares = bare && read.some((period) => period.number?.gt(0))
  return read.map(({ name, text, number }) => ({ name, text, percent: number && shares ? number.times(100) : number }))
}

/** Amounts instead of percentages: they end at, or add up to, the budget. */
function inMoney(table: Table, periods: readonly Period[]): boolean {
  const budget = budgetOf(table)
  if (!budget?.amount || !budget.unit || periods.some((period) => period.text.includes('%'))) return false
  const last = periods[periods.length - 1]?.percent
  const written = budget.amount.format(budget.unit).replaceAll(',', '').slice(0, -budget.unit.length)
  if (written === '100') return false
  return last?.eq(written) === true || sumOf(periods).eq(written)
}

function sumOf(periods: readonly Period[]): Decimal {
  return periods.reduce((sum, { percent }) => (percent ? sum.plus(percent) : sum), new Big(0))
}

/** The periods add up to 100 without the last one being all of it: a share for each period. */
function isPerPeriod(periods: readonly Period[]): boolean {
  return sumOf(periods).eq(100) && periods[periods.length - 1]?.percent?.eq(100) !== true
}

function cumulative(periods: readonly Period[]): string {
  let sum = new Big(0)
  return periods
    .map(({ percent }) => {
      if (percent) sum = sum.plus(percent)
      return show(sum)
    })
    .join('、')
}

function show(percent: Decimal): string {
  return `${percent.toFixed()}%`
}
