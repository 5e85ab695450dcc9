import { eastAsianWidth } from 'get-east-asian-width'

/** Columns a text takes on a terminal: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** Pads with blanks to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text
}

/** Shortens to a width in columns, with … where something was cut. */
export function clip(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const char of text) {
    used += charWidth(char)
    if (used > width) break
    kept += char
  }
  return `${kept}…`
}

// A line may break between Chinese characters, but not inside a word, an option (--out), a number with its unit, nor
// behind opening or before closing punctuation.
const TOKEN = /[（「『《〈【“‘(]*(?:[\d.,%‰]+\s?[万亿]?元?%?|(?:--)?[A-Za-z]+(?:[’'-][A-Za-z]+)*\d*|.)/gsu
const NO_START = /^[，。；：、！？）」』》〉】”’%…,.;:!?)]/u

/** Breaks a text into lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const token of text.replace(/\s*\n\s*/g, ' ').match(TOKEN) ?? []) {
    const size = textWidth(token)
    if (used + size > width && used > 0 && !NO_START.test(token)) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
      if (token === ' ') continue
    }
    line += token
    used += size
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x200b || code === 0xfeff) return 0
  return eastAsianWidth(code)
}
