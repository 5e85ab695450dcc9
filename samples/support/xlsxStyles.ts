/** How a cell looks; what is left out is Excel's default. */
export interface CellStyle {
  /** A number format's code ('0.00'), or a built-in format's number (31). */
  readonly format?: string | number
  readonly font?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  /** RRGGBB. */
  readonly colour?: string
  readonly fill?: string
  /** Thin lines on all four sides. */
  readonly border?: boolean
  readonly wrap?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly valign?: 'top' | 'center' | 'bottom'
}

/** Codes of one's own are numbered from here; below are the built-in ones. */
const FIRST_CUSTOM = 176

/** The styles part of a workbook: equal styles are written once. */
export class StyleBook {
  readonly #formats = new Map<string, number>()
  readonly #fonts = new Map<string, number>()
  readonly #fills = new Map<string, number>()
  readonly #borders = new Map<string, number>()
  readonly #xfs = new Map<string, number>()

  constructor() {
    number(this.#fonts, fontXml({}))
    number(this.#fills, '<fill><patternFill patternType="none"/></fill>')
    number(this.#fills, '<fill><patternFill patternType="gray125"/></fill>')
    number(this.#borders, '<border><left/><right/><top/><bottom/><diagonal/></border>')
    this.index({})
  }

  /** The number a cell writes as its `s`; 0 for no style. */
  index(style: CellStyle = {}): number {
    const { format = 0, fill, border, wrap, align, valign } = style
    const formatId = typeof format === 'number' ? format : number(this.#formats, format) + FIRST_CUSTOM
    const font = number(this.#fonts, fontXml(style))
    const fillId = fill === undefined ? 0 : number(this.#fills, fillXml(fill))
    const borderId = border ? number(this.#borders, borderXml()) : 0
    let xf = `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fillId}" borderId="${borderId}" xfId="0"`
    if (formatId !== 0) xf += ' applyNumberFormat="1"'
    if (font !== 0) xf += ' applyFont="1"'
    if (fillId !== 0) xf += ' applyFill="1"'
    if (borderId !== 0) xf += ' applyBorder="1"'
    if (!wrap && align === undefined && valign === undefined) return number(this.#xfs, xf + '/>')
    xf += ' applyAlignment="1"><alignment'
    if (align !== undefined) xf += ` horizontal="${align}"`
    if (valign !== undefined) xf += ` vertical="${valign}"`
    if (wrap) xf += ' wrapText="1"'
    return number(this.#xfs, xf + '/></xf>')
  }

  xml(namespace: string): string {
    const formats = [...this.#formats].map(
      ([code, i]) =>
        `<numFmt numFmtId="${i + FIRST_CUSTOM}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`,
    )
    return (
      `<styleSheet xmlns="${namespace}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      list('fonts', this.#fonts) +
      list('fills', this.#fills) +
      list('borders', this.#borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.#xfs) +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
  }
}

/** The number of an entry, given at its first use. */
function number(book: Map<string, number>, entry: string): number {
  let index = book.get(entry)
  if (index === undefined) book.set(entry, (index = book.size))
  return index
}

function list(name: string, book: ReadonlyMap<string, number>): string {
  return `<${name} count="${book.size}">${[...book.keys()].join('')}</${name}>`
}

function fontXml({ font = '宋体', size = 11, bold, colour }: CellStyle): string {
  const ink = colour === undefined ? '<color theme="1"/>' : `<color rgb="FF${colour}"/>`
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${ink}<name val="${font}"/><charset val="134"/></font>`
}

function fillXml(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderXml(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  return `<border>${sides.join('')}<diagonal/></border>`
}
