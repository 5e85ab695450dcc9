// 约 and 近 count only directly before a digit (节约, 预约, 最近 are other words); the longer words stand for themselves.
const HEDGED =
  /(预计|预估|大约|大概|力争|争取)(?=[^。;,]{0,12}\d)|(?<![节预制契公合条违签大])(约)(?=\d|[一二两三四五六七八九十]+[个次家名人])|\d[^\d。;,]{0,4}?(左右|上下)/
const DIGIT = /[\d%‰]/
const COUNTED = /[两二三四五六七八九十百]+(?:个|次|家|项|批|场|人|份|件|名|套|台|期|天|年|月|万)/

/** The hedge that stands beside a number in a text that is no value as a whole; null where none does. Normalised text. */
export function hedgeBeside(plain: string): string | null {
  const match = HEDGED.exec(plain)
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null
}

/** Whether a text has a figure in it, in digits or as a counted thing (三次). Normalised text. */
export function mentionsNumber(plain: string): boolean {
  return DIGIT.test(plain) || COUNTED.test(plain)
}
