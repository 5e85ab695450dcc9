import Big from 'big.js'
import {
  chineseNumber,
  isKnownUnit,
  memo,
  normalise,
  unitOf,
  type Decimal,
  type Operator,
  type Unit,
} from '../../value/index.ts'

/** A number with its unit inside running text, and the words around it in its clause. */
export interface TextNumber {
  readonly number: Decimal
  readonly unit: Unit
  readonly operator: Extract<Operator, '≥' | '≤'> | null
  /** As written, blanks removed: 992批次. */
  readonly written: string
  /** The clause before the number, without the words that only lead to it (达到, 不少于). */
  readonly before: string
  /** What follows its unit, up to the next clause or number. */
  readonly after: string
}

// 第3季度, 财预〔2021〕1号, 12315, 3.15 and A4 are no amounts of anything: their unit is none we know, or they begin so.
// 一百五十场 and 六万份 are: 十项 and 两个 may be a name's or no exact number.
const NUMBER =
  /(?<![\d.A-Za-z第〔[(/\-—–~×÷*])(\d+(?:,\d{3})*(?:\.\d+)?)([万亿千]?)(?![\d.\-—–~/])|(?<![第十百千万亿几数\d.])([一二三四五六七八九][一二三四五六七八九十百千万零]*[十百千万][一二三四五六七八九]?)(?![一二三四五六七八九十百千万亿多余几来])/g
const CLAUSE = /[，,。；;！!？?：:]|\d{1,2}[、.)]/
const AT_LEAST = /(?:不[得能]?(?:少于|低于|小于)|至少|达到|达|(?<!不[得能]?)超过|≥|>)$/
const AT_MOST = /(?:不[得能]?(?:超过|高于|多于|大于)|控制在|低于|小于|≤|<)$/
const LEADS_TO = /(?:为|是|有|共计?|总计|合计|计划|预计|力争|保持在?|稳定在?|提[升高]到|提[升高]至|均|都|数量|[＝=])$/
const HEDGED = /(?:大?约|大概|近|上下)$/
const ABOUT = /^(?:左右|上下|余|多)/
// Another year, a part, each one, a change, a stock: not the number that an indicator sets for the year.
const OTHER_SENSE =
  /其中|分别|较|比上|同比|环比|上年|去年|往年|历年|截至|累计|已[有建完达经]|现有|共有|原有|由|从(?!事)|每|各$|平均|人均|户均|提前|占|剩余|三年|五年|十四五|百分点|倍/
const TIMES = /^(?:个?工作日|个?小时|分钟|天)$/
/** 一是举办, 二、举办: only orders the goals. */
const ORDERED = /^[(（]?[一二三四五六七八九十]+(?:是|要|、|[)）])/
/** 70人(其中博士12人): what follows is a part, the number is not. */
const PART_BEHIND = /[(、]?其中.*$/
const BRACKETS = /\([^()]*\)/g
const LONGEST_UNIT = 5

/** The numbers a text states together with a unit. Blanks and line breaks are nothing; what may mean another thing is left out. */
export const numbersIn: (text: string) => readonly TextNumber[] = memo((text) => {
  const plain = normalise(text)
  const found: TextNumber[] = []
  let from = 0
  for (const match of plain.matchAll(NUMBER)) {
    const [digits, written = '', scale = '', chinese = ''] = match
    const number = written || chineseNumber(chinese)?.toFixed()
    if (number === undefined) continue
    const read = unitAt(plain, match.index + digits.length, scale)
    if (!read) continue
    const lead = plain.slice(from, match.index)
    const end = match.index + digits.length + read.length
    from = end
    const one = readOne(lead, plain.slice(end), read.unit)
    if (one)
      found.push({
        ...one,
        number: scaled(number, read.scale),
        unit: read.unit,
        written: plain.slice(match.index, end),
      })
  }
  return found
})

function readOne(lead: string, rest: string, unit: Unit): Pick<TextNumber, 'operator' | 'before' | 'after'> | null {
  if (unit.kind === 'time' && !TIMES.test(unit.base)) return null
  const clause = (lead.split(CLAUSE).pop() ?? '').replace(ORDERED, '')
  const tail = (/^[^，,。；;！!？?：:\d]*/.exec(rest)?.[0] ?? '').replace(PART_BEHIND, '')
  if (OTHER_SENSE.test(clause) || OTHER_SENSE.test(tail) || HEDGED.test(clause) || ABOUT.test(tail)) return null
  const behind = /^(?:及?以上|以内|以下|之内)/.exec(tail)?.[0] ?? ''
  const operator =
    AT_LEAST.test(clause) || behind.endsWith('上') ? '≥' : AT_MOST.test(clause) || behind !== '' ? '≤' : null
  let before = clause.replace(BRACKETS, '').replace(AT_LEAST, '').replace(AT_MOST, '')
  while (LEADS_TO.test(before)) before = before.replace(LEADS_TO, '')
  return { operator, before: before.replace(/^[、和及与]/, ''), after: tail.slice(behind.length) }
}

const SCALES: Readonly<Record<string, number>> = { '': 1, 千: 1e3, 万: 1e4, 亿: 1e8 }

function scaled(digits: string, scale: string): Decimal {
  return new Big(digits.replaceAll(',', '')).times(SCALES[scale] ?? 1)
}

/** The longest unit that begins here, with the scale before it; 万元 is a unit of its own. */
function unitAt(plain: string, at: number, scale: string): { unit: Unit; length: number; scale: string } | null {
  const sign = /^[%‰㎡]/.exec(plain.slice(at, at + 1))?.[0]
  if (sign) {
    const unit = scale === '' ? unitOf(sign) : null
    return unit && { unit, length: 1, scale }
  }
  const words = /^[\u4e00-\u9fff]*/.exec(plain.slice(at, at + LONGEST_UNIT))?.[0] ?? ''
  if (scale !== '' && words.startsWith('元')) {
    const unit = scale === '千' ? null : unitOf(`${scale}元`)
    return unit && { unit, length: 1, scale: '' }
  }
  for (let length = words.length; length > 0; length--) {
    const text = words.slice(0, length)
    // Most stretches of text are no unit: a look at the list tells, without reading each.
    const unit = isKnownUnit(text) ? unitOf(text) : null
    if (unit) return { unit, length, scale }
  }
  return null
}
