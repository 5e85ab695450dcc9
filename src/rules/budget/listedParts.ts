import { Amount, sumAmounts } from '../../value/index.ts'
import { holds, type Calculation } from './calculation.ts'
import type { StatedResult } from './statedResult.ts'

/** Several parts and their total: 培训费5万元、印刷费3万元，共计8万元. */

const PART = /([^\d]*)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(百万|千万|百|千|万|亿)?(元)?/gy
const SEPARATED = /^[,、;。+]|^[及和与]/
const INDEX = /(^|[,;。、])(?:\d{1,2}[、.)]|[①-⑳]、?|\(\d{1,2}\))(?!\d)/g
/** What makes an amount something else than a part: a total, a price, another year's money, a limit, a difference. */
const NO_PART =
  /总|其中|用于|安排|包括|包含|上年|去年|往年|原|增|减|节约|较|比|结余|剩余|单价|标准|每|均|限|不超|约|至|到|预算数|[(=×*]|已|合计|共计/
/** 项目资金, 年度预算为: a name that does not say what for. */
const ALL_MONEY =
  /^(?:本|该|项目|年度|全年|财政|专项|安排|申请|本级|预算)*(?:资金|经费|预算|金额|费用|支出|投资|拨款)?[为是共:]*$/
const TOTAL = /^(?:合计|共计|总计|总共|共需|共)$/
const SCALE: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

/** The sum of the parts before the last result of a normalised text; null unless the text is nothing but parts and total. */
export function readListedParts(
  plain: string,
  results: readonly StatedResult[],
  calculations: readonly Calculation[],
): Calculation | null {
  const total = results[results.length - 1]
  if (!total || !TOTAL.test(total.word) || /\d+(?:\.\d+)?[万亿]?元/.test(plain.slice(total.to))) return null
  const head = withResults(plain.slice(0, total.from), calculations)
    ?.replace(INDEX, '$1')
    .replace(/[,、;。:]+$/, '')
  if (!head) return null
  const parts = readParts(head)
  if (!parts || parts.length < 2 || beginsWithTotal(parts, total)) return null
  return {
    formula: parts.map((part) => part.text).join('＋'),
    computed: [sumAmounts(parts.map((part) => part.amount))],
    stated: total,
    from: 0,
  }
}

/** The text with each calculation that holds replaced by its result; null where one does not hold. */
function withResults(head: string, calculations: readonly Calculation[]): string | null {
  let text = head
  for (const calculation of [...calculations].reverse()) {
    const { from, stated } = calculation
    if (stated.to > head.length) continue
    if (!holds(calculation)) return null
    const separator = SEPARATED.exec(text.slice(from))?.[0] ?? ''
    text = text.slice(0, from) + separator + stated.text + text.slice(stated.to)
  }
  return text
}

interface Part {
  readonly name: string
  readonly text: string
  readonly amount: Amount
}

function readParts(head: string): Part[] | null {
  const parts: Part[] = []
  let end = 0
  for (const [whole, name = '', digits = '', scale = '', yuan = ''] of head.matchAll(PART)) {
    if (scale === '' && yuan === '') return null
    if (NO_PART.test(name) || (parts.length > 0 && !SEPARATED.test(name))) return null
    const amount = Amount.yuan(`${digits.replaceAll(',', '')}e${String(SCALE[scale] ?? 0)}`)
    parts.push({ name, text: `${digits}${scale}元`, amount })
    end += whole.length
  }
  return end === head.length ? parts : null
}

/** 经费80万元，抽检60万元、宣传20万元，共计80万元: the total stands in front as well, it is no part of itself. */
function beginsWithTotal(parts: readonly Part[], total: StatedResult): boolean {
  const [first] = parts
  return first !== undefined && (first.amount.equals(total.amount) || (first.name !== '' && ALL_MONEY.test(first.name)))
}
