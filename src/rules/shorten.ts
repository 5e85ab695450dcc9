const BETWEEN_CHINESE = /(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g
const BLANKS = /\s+/g

/** A text as a message quotes it: on one line, no blanks inside Chinese, at most `max` characters. */
export function shorten(text: string, max = 24): string {
  const line = text.trim().replace(BETWEEN_CHINESE, '').replace(BLANKS, ' ')
  return line.length > max ? `${line.slice(0, max)}…` : line
}
