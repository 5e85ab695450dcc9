import type { Book } from './book.ts'
import { STYLES_ORDER, insertChild } from './childOrder.ts'
import { appendInside, setAttribute } from './partEdits.ts'
import { addPart } from './partRelations.ts'
import { Splices } from './splices.ts'
import { attributeOf, attributesBetween, childOf, parseXml } from './xmlTree.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
/** What a workbook without formats looks like. */
const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

type Group = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs'

/**
 * Adds formats to a styles part, at the ends of its lists: what is there keeps its number. An equal one is used again.
 * Elements are given without prefix and written with the part's own.
 */
export class StylesEdit {
  #book: Book
  #xml: string
  readonly #part: string

  constructor(book: Book) {
    const { styles, workbook } = book.parts
    if (styles === null) {
      const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
      this.#part = `${folder}styles.xml`
      this.#book = addPart(book, workbook, { kind: 'styles', part: this.#part, type: STYLES_TYPE, xml: PLAIN_STYLES })
    } else {
      this.#part = styles
      this.#book = book
    }
    this.#xml = this.#book.package.text(this.#part)
  }

  /** The number of a format in its list. */
  add(group: Group, element: string): number {
    const root = parseXml(this.#xml)
    const written = withPrefix(element, root.prefix)
    const list = childOf(root, group)
    const splices = new Splices()
    if (!list) {
      // Without a count it is ours: emptied, it goes again.
      const outer = `${root.prefix}${group}`
      insertChild(splices, root, group, STYLES_ORDER, `<${outer}>${written}</${outer}>`)
      this.#xml = splices.apply(this.#xml)
      return 0
    }
    const found = list.children.findIndex((child) => this.#xml.slice(child.start, child.end) === written)
    if (found >= 0) return found
    appendInside(splices, this.#xml, list, written)
    if (attributeOf(this.#xml, list, 'count') !== undefined) {
      setAttribute(splices, this.#xml, list, 'count', String(list.children.length + 1))
    }
    this.#xml = splices.apply(this.#xml)
    return list.children.length
  }

  /** The number of the cell format that is like this one but shows its content as a text typed with a quote in front. */
  quoted(style: number): number {
    const root = parseXml(this.#xml)
    const xf = childOf(root, 'cellXfs')?.children[style]
    if (!xf) return style
    const element = this.#xml.slice(xf.start, xf.end)
    const attributes = attributesBetween(element, 0, xf.openEnd - xf.start)
    const quote = attributes.find(({ name }) => name === 'quotePrefix')
    if (quote?.value === '1' || quote?.value === 'true') return style
    const tagName = `<${xf.prefix}xf`
    const without = quote ? element.slice(0, quote.start) + element.slice(quote.end) : element
    return this.add('cellXfs', `${tagName} quotePrefix="1"${without.slice(tagName.length)}`)
  }

  /** The workbook's first font with these properties in place of its own: weight, size, colour. */
  likeFirstFont(properties: string): string {
    const first = childOf(parseXml(this.#xml), 'fonts')?.children[0]
    const replaced = new Set([...properties.matchAll(/<(\w+)/g)].map(([, name]) => name).concat('b', 'sz', 'color'))
    const kept = (first?.children ?? [])
      .filter(({ name }) => !replaced.has(name))
      .map(({ start, end }) => this.#xml.slice(start, end))
    return `<font>${properties}${kept.join('')}</font>`
  }

  /** The book with its new styles. */
  book(): Book {
    return this.#book.with({ [this.#part]: this.#xml })
  }
}

/** `<font><b/></font>` → `<x:font><x:b/></x:font>`; what has a prefix keeps it. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`)
}
