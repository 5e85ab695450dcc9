import { normalise } from '../../value/index.ts'

// A sign that a form prints twice or more where something is to be filled in, an ellipsis, or 指标/目标 at the beginning.
const HINT = /^[指目]|…|([*×xX.。_\-—–─＊Ｘｘ．＿－])\1/

/** A quick look, as most texts hold none. */
export function mayHoldPlaceholder(text: string): boolean {
  return HINT.test(text)
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
  if (!mayHoldPlaceholder(text)) return null
  const plain = normalise(text)
  const found =
    NUMBER_ONLY.exec(plain) ?? STARS.exec(plain) ?? CROSSES.exec(plain) ?? BLANK_LINE.exec(plain) ?? DASHES.exec(plain)
  if (found) return found[0]
  return prose && plain.length > PROSE ? null : (DOTS.exec(plain)?.[0] ?? null)
}
