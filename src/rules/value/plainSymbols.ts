const DEVIATING = /[≧⩾≮≦⩽≯＞＜﹥﹤＝﹦％﹪０-９]|[><]\s*=|=\s*[><]/
const SIGNS = /[≧⩾≮≦⩽≯＞＜﹥﹤＝﹦％﹪０-９]/g
const TWO_SIGNS = /([><])\s*=|=\s*([><])/g
const WIDE_POINT = /(?<=\d)．(?=\d)/g

const FORMS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '＞': '>',
  '﹥': '>',
  '＜': '<',
  '﹤': '<',
  '＝': '=',
  '﹦': '=',
  '％': '%',
  '﹪': '%',
}

/** The text with its operators, percent signs and digits in their usual form; everything else as it was written. */
export function plainSymbols(text: string): string {
  if (!DEVIATING.test(text)) return text
  return text
    .replace(SIGNS, (sign) => FORMS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(TWO_SIGNS, (_, before: string | undefined, after: string) => ((before ?? after) === '>' ? '≥' : '≤'))
    .replace(WIDE_POINT, '.')
}
