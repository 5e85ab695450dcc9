import type { DateParts } from './types.ts'

const SIGN = /[每按逐]/
const EVERY = '每(?:两|三|半)?(?:个)?(?:年度?|季度?|月度?|周|星期|旬|天|日|工作日|学期|学年)'
const WHEN =
  '(?:(?:第?[一二三四五六日天末初底中])|月底|月末|月初|季末|年末|年底|上旬|中旬|下旬|\\d{1,2}[日号]|\\d{1,2}月份?|(?:-|至|到|、)\\d{1,2}[日号]|之?前|以前|内)*'
const RECURRING = new RegExp(`^(?:(\\d{4})年度?)?(?:${EVERY}|[按逐](?:年度?|季度?|月度?|周|日))${WHEN}(?:完成)?$`)

/** 每季度, 每月10日前, 2024年每月中旬 → the year it is said of, if any; null for any other text. Normalised text. */
export function readRecurring(plain: string): DateParts | null {
  if (!SIGN.test(plain)) return null
  const match = RECURRING.exec(plain)
  return match && { year: match[1] === undefined ? null : Number(match[1]), month: null, day: null }
}
