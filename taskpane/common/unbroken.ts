/** A piece of a sentence; a `whole` one must not be cut at the end of a line. */
export interface Run {
  readonly text: string
  readonly whole: boolean
}

const UNIT =
  '%|％|‰|个百分点|百分点|(?:百|千|百万|千万)?元|万元?|亿元?|人次|家次|户次|台套|批次|场次|车次|平方米|公里|公顷|公斤|小时|分钟|处|个|项|次|人|批|张|天|日|月|年|家|份|篇|场|条|件|台|套|户|级|分|倍|行|列|页|米|吨|期|名|间|所|座|辆|亩|元|毫秒|秒'
// 财预〔2015〕88号, then a figure with its sign before and its unit after: 「≥ 95%」「814 万元」「+4.00」.
const WHOLE = new RegExp(
  `[\\u4e00-\\u9fff]{0,3}〔\\d{4}〕\\d{1,4}号|(?:[≥≤＞＜><=＝≈±+−-]\\s?)?\\d[\\d,.]{0,15}(?:\\s?(?:${UNIT}))?(?:/[\\u4e00-\\u9fff]{1,2})?`,
  'gu',
)

/**
 * Cuts a sentence into runs so that numbers stay with their signs and units at the end of a line. Joined again, the
 * runs are the text.
 */
export function unbroken(text: string): readonly Run[] {
  const runs: Run[] = []
  let end = 0
  for (const match of text.matchAll(WHOLE)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), whole: false })
    runs.push({ text: match[0], whole: true })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ text: text.slice(end), whole: false })
  return runs
}
