import { normalise } from '../../value/index.ts'

const ELLIPSIS = '…'.charCodeAt(0)
/** Signs that a form prints twice or more where something is to be filled in. */
const REPEATED: ReadonlySet<string> = new Set('*×xX.。_-—–─＊Ｘｘ．＿－')

/** A quick look, as most texts hold none: a sign twice in a row, an ellipsis, or 指标/目标 at the beginning. */
function mayHold(text: string): boolean {
  if (text.startsWith('指') || text.startsWith('目')) return true
  let last = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === ELLIPSIS || (code === last && REPEATED.has(text.charAt(i)))) return true
    last = code
  }
  return false
}

// No digits on both sides: 138****0000 is a number with a mask.
const STARS = /(?<![\d*])\*{2,}|(?<!\*)\*{2,}(?![\d*])/
// 20××年 and XX项目, but no XXL, no MAXX, no 138xx01.
const CROSSES = /(?<![A-Za-z])(?:×{2,}|X{2,}|x{2,})(?![A-Za-z\d])/
const BLANK_LINE = /(?<![A-Za-z\d])_{2,}/
const DASHES = /^[-—–─]{2,}$/
const DOTS = /…+|\.{3,}|。{3,}/
/** 指标1：, 目标1：目标2： with nothing behind. */
const NUMBER_ONLY = /^(?:(?:指标|目标)[\d一二三四五六七八九十]{1,2}[:、.]?(?:…+|\.{3,})?)+(?:…+|\.{3,})?$/

/** In longer prose …… stands for 等等. */
const PROSE = 20

/**
 * What a form printed to be replaced and is still there: **, ××, ____, ……, ————, 指标1：. null for a text without any.
 * @param prose a goal, a description: … counts only in a short one.
 */
export function placeholderIn(text: string, prose: boolean): string | null {
  if (!mayHold(text)) return null
  const plain = normalise(text)
  const found =
    NUMBER_ONLY.exec(plain) ?? STARS.exec(plain) ?? CROSSES.exec(plain) ?? BLANK_LINE.exec(plain) ?? DASHES.exec(plain)
  if (found) return found[0]
  return prose && plain.length > PROSE ? null : (DOTS.exec(plain)?.[0] ?? null)
}
