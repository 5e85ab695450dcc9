import { normalise } from '../../value/index.ts'

const NUMBERING = /(?<![\d.])\d{1,2}[、.](?!\d)|\(\d{1,2}\)|[①-⑳]|目标[\d一二三四五六七八九十]{1,2}[::]?/g
const SIGNS = /[,.。;:!?、"'“”‘’《》()…·\-—]/g

/** A goal or purpose as it is compared: normalised, numbering and punctuation dropped. */
export function goalText(text: string): string {
  return normalise(text).replace(NUMBERING, '').replace(SIGNS, '')
}
