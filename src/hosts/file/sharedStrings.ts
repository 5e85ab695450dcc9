import { tooLarge } from './fileError.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'
import { readPart } from './xmlPart.ts'

/** The shared texts in their order; the runs of a rich text joined, phonetic guides (rPh) left out. */
export function readSharedStrings(archive: PartSource, part: string, limits: Limits): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  readPart(archive, part, limits, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        if (strings.length >= limits.sharedStrings) throw tooLarge(`文字超过 ${limits.sharedStrings} 条`)
        strings.push(decodeEscapes(text))
      }
    },
    text(piece) {
      if (!inText) return
      text += piece
      if (text.length > limits.textLength) throw tooTextual(limits)
    },
  })
  return strings
}

export function tooTextual(limits: Limits) {
  return tooLarge(`有一个单元格的文字超过 ${limits.textLength} 个字`)
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** Characters XML cannot hold are written _x000D_ (ECMA-376, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
