import { parseCell } from '../../../sheet/index.ts'
import type { SheetNote } from '../document.ts'
import { decodeEscapes } from '../sharedStrings.ts'
import { attributeOf, childOf, childrenOf, descendants, parseXml, textOf } from './xmlTree.ts'

export const NOTE_AUTHOR = '绩效目标表检查助手'
/** The last line of a note of ours, in every host: it is found by it and goes with the marks. */
export const NOTE_SIGNATURE = `—— ${NOTE_AUTHOR}`

/** The notes of a comments part. */
export function readNotes(xml: string): SheetNote[] {
  const root = parseXml(xml)
  const authors = childrenOf(root, 'authors').flatMap((list) =>
    childrenOf(list, 'author').map((author) => textOf(xml, author)),
  )
  return childrenOf(root, 'commentList')
    .flatMap((list) => childrenOf(list, 'comment'))
    .flatMap((comment) => {
      const at = parseCell(attributeOf(xml, comment, 'ref') ?? '')
      if (!at) return []
      const author = authors[Number(attributeOf(xml, comment, 'authorId') ?? 0)] ?? ''
      const content = childOf(comment, 'text')
      let text = ''
      for (const piece of content ? descendants(content) : []) {
        if (piece.name === 't' && piece.parent?.name !== 'rPh') text += decodeEscapes(textOf(xml, piece))
      }
      return [{ at, author, text, ours: text.trimEnd().endsWith(NOTE_SIGNATURE) }]
    })
}
