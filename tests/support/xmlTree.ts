import { SaxesParser } from 'saxes'

export interface XmlNode {
  /** As written, with its prefix: 'bt:String'. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Its own characters, trimmed. */
  readonly text: string
}

/** A document's root element. Throws where it is not well-formed or a prefix is not declared. */
export function xmlTree(source: string): XmlNode {
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string }[] = []
  let root: XmlNode | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    open.push({ name, attributes: Object.fromEntries(values), children: [], text: '' })
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => {
    const node = open.pop()
    if (!node) return
    const closed = { ...node, text: node.text.trim() }
    const parent = open.at(-1)
    if (parent) parent.children.push(closed)
    else root = closed
  })
  parser.write(source).close()
  if (!root) throw new Error('no root element')
  return root
}

/** A node and all below it, in document order. */
export function descendants(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap((child) => descendants(child))]
}
