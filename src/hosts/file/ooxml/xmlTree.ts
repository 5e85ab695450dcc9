import { damaged } from '../fileError.ts'

/** An element and where it stands in its part's text. Attributes are read when asked for. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string
  /** With its colon, '' for none. */
  readonly prefix: string
  /** The namespace it is in. */
  readonly space: string
  readonly start: number
  /** Right behind the opening tag, and right before the closing one; both `end` for `<a/>`. */
  readonly openEnd: number
  readonly closeStart: number
  readonly end: number
  readonly parent: XmlElement | null
  readonly children: readonly XmlElement[]
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string
  /** Decoded. */
  readonly value: string
  /** From the blank before the name to behind the closing quote. */
  readonly start: number
  readonly end: number
  /** Between the quotes. */
  readonly valueStart: number
  readonly valueEnd: number
}

/** One tag; comments, CDATA and instructions are passed over. Groups: '/', name, attributes, '/'. */
const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?][^\s/>]*)((?:[^>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>)/g

export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty'
  /** As written, with its prefix. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Calls back for each tag between two places of a well-formed text. An answer that is a number is the place to go on
 * from.
 */
export function eachTag(text: string, from: number, to: number, visit: (tag: XmlTag) => number | undefined): void {
  const pattern = new RegExp(TAG)
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const [, slash, name, , empty] = match
    if (name === undefined) continue
    const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open'
    const next = visit({ kind, name, start: match.index, end: pattern.lastIndex })
    if (next !== undefined) pattern.lastIndex = next
  }
}

interface Building {
  name: string
  prefix: string
  space: string
  start: number
  openEnd: number
  closeStart: number
  end: number
  parent: Building | null
  children: Building[]
  written: string
  spaces: Readonly<Record<string, string>>
}

/**
 * The elements of a well-formed part. What is inside elements of the name `flat` is left out: a worksheet's rows are
 * many and read otherwise.
 */
export function parseXml(text: string, flat?: string): XmlElement {
  let root: Building | null = null
  let open: Building | null = null
  eachTag(text, 0, text.length, (tag) => {
    if (tag.kind === 'close') {
      if (open === null || open.written !== tag.name) throw damaged('XML 的开头和结尾对不上')
      open.closeStart = tag.start
      open.end = tag.end
      open = open.parent
      return undefined
    }
    const element = build(text, tag, open)
    if (open) open.children.push(element)
    else root ??= element
    if (tag.kind === 'open') {
      open = element
      if (element.name === flat) {
        const close = text.indexOf(`</${tag.name}`, tag.end)
        if (close > 0) return close
      }
    }
    return undefined
  })
  if (root === null || open !== null) throw damaged('XML 不完整')
  return root
}

function build(text: string, tag: XmlTag, parent: Building | null): Building {
  const colon = tag.name.indexOf(':')
  const prefix = tag.name.slice(0, colon + 1)
  let spaces = parent?.spaces ?? {}
  if (text.slice(tag.start, tag.end).includes('xmlns')) {
    const declared: Record<string, string> = { ...spaces }
    for (const { name, value } of attributesBetween(text, tag.start, tag.end)) {
      if (name === 'xmlns') declared[''] = value
      else if (name.startsWith('xmlns:')) declared[`${name.slice(6)}:`] = value
    }
    spaces = declared
  }
  return {
    name: tag.name.slice(colon + 1),
    prefix,
    space: spaces[prefix] ?? '',
    start: tag.start,
    openEnd: tag.end,
    closeStart: tag.end,
    end: tag.end,
    parent,
    children: [],
    written: tag.name,
    spaces,
  }
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The attributes of the tag that stands between two places. */
export function attributesBetween(text: string, start: number, end: number): XmlAttribute[] {
  const tag = text.slice(start, end)
  const found: XmlAttribute[] = []
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const raw = match[2] ?? match[3] ?? ''
    const at = start + match.index
    const attributeEnd = at + match[0].length
    const valueEnd = attributeEnd - 1
    found.push({
      name: match[1] ?? '',
      value: decodeXml(raw),
      start: at,
      end: attributeEnd,
      valueStart: valueEnd - raw.length,
      valueEnd,
    })
  }
  return found
}

export function attributesOf(text: string, { start, openEnd }: XmlElement): XmlAttribute[] {
  return attributesBetween(text, start, openEnd)
}

/** An attribute by its name as written; for 'r:id' use `relationId`. */
export function attributeOf(text: string, element: XmlElement, name: string): string | undefined {
  return attributesOf(text, element).find((attribute) => attribute.name === name)?.value
}

/** The relation an element names, whatever prefix the namespace has. */
export function relationId(text: string, element: XmlElement): string | undefined {
  return attributesOf(text, element).find(({ name }) => name.endsWith(':id'))?.value
}

/** Child elements of a name that are in the element's own namespace. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.space === element.space)
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name && child.space === element.space)
}

/** All elements below, in the order they are written. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child
    yield* descendants(child)
  }
}

/** The text inside an element, decoded, tags left out. */
export function textOf(text: string, { openEnd, closeStart }: XmlElement): string {
  return contentText(text.slice(openEnd, closeStart))
}

/** Raw content as text: entities and CDATA decoded, tags and comments left out. */
export function contentText(raw: string): string {
  if (!raw.includes('<')) return decodeXml(raw)
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[')
        ? piece.slice(9, -3)
        : decodeXml(piece.replace(/<!--[\s\S]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>/g, '')),
    )
    .join('')
}

const ENTITY = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));/g
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(ENTITY, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? all
    return String.fromCodePoint(hex !== undefined ? parseInt(hex, 16) : Number(decimal))
  })
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A text as the content of an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => SIGNS[sign] ?? sign)
}

/** A text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)
}
