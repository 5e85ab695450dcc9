import type { CellAddress } from '../sheet/index.ts'
import type { Block, Line } from './block.ts'

/** How the names of a class are numbered: `1、` is before '' and after '、'; `指标1：` is before 指标 and after ：. */
interface Style {
  readonly before: string
  readonly after: string
  readonly circled: boolean
}

interface Numbered {
  readonly style: Style
  readonly number: number
  /** The name without its number. */
  readonly rest: string
}

const NUMBER = /^(指标|[(（])?(\d{1,2})([、.．:：)）])(?!\d)\s*/
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

function read(text: string): Numbered | null {
  const circle = CIRCLED.indexOf(text.charAt(0))
  if (circle >= 0 && text !== '') {
    const after = text.charAt(1) === '、' ? '、' : ''
    return { style: { before: '', after, circled: true }, number: circle + 1, rest: text.slice(1 + after.length) }
  }
  const match = NUMBER.exec(text)
  if (!match) return null
  const [whole, before = '', digits = '', after = ''] = match
  return { style: { before, after, circled: false }, number: Number(digits), rest: text.slice(whole.length) }
}

function write({ before, after, circled }: Style, number: number): string {
  if (circled) return (CIRCLED[number - 1] ?? String(number)) + after
  return before + String(number) + after
}

function sameStyle(a: Style, b: Style): boolean {
  return a.before === b.before && a.after === b.after && a.circled === b.circled
}

const numberOf = (line: Line): Numbered | null => (line.indicator ? read(line.indicator.name.text) : null)

export interface Renumbered {
  readonly at: CellAddress
  readonly from: string
  readonly to: string
}

/** Numbers for `count` names that follow `above` within its class, and the names below that move on with them. */
export function numbersBelow(
  block: Block,
  above: Line,
  count: number,
): { readonly prefixes: readonly string[]; readonly renumbered: readonly Renumbered[] } {
  const first = numberOf(above)
  if (!first) return { prefixes: Array.from({ length: count }, () => ''), renumbered: [] }
  const { style, number } = first
  const prefixes = Array.from({ length: count }, (_, i) => write(style, number + 1 + i))
  const renumbered: Renumbered[] = []
  let expected = number + 1
  for (const line of block.lines.slice(block.lines.indexOf(above) + 1)) {
    const own = numberOf(line)
    if (!line.indicator || !own) continue
    if (line.open || own.number !== expected || !sameStyle(own.style, style)) break
    const { text, cell } = line.indicator.name
    renumbered.push({ at: cell, from: text, to: write(style, own.number + count) + own.rest })
    expected++
  }
  return { prefixes, renumbered }
}

/** Numbers for a class that has none yet: where the form numbers its names and there are several. */
export function numbersOfNewClass(block: Block, count: number): readonly string[] {
  const style = block.lines.map(numberOf).find((one) => one !== null && one.number === 1 && !one.style.circled)?.style
  return Array.from({ length: count }, (_, i) => (style && count > 1 ? write(style, i + 1) : ''))
}

/** What a pre-printed name (指标1：) keeps in front. */
export function printedNumber(text: string): string {
  const own = read(text)
  return own ? write(own.style, own.number) : ''
}
