import type { CellBorder, CellLook } from '../document.ts'
import { attributeOf, attributesOf, childOf, childrenOf, parseXml, type XmlElement } from '../ooxml/xmlTree.ts'
import { isFalse, isTrue } from '../xmlPart.ts'
import { colorOf, paletteOf, type Palette } from './colors.ts'

/** What the cell formats (cellXfs) of a workbook look like, by a cell's `s`. */
export interface CellLooks {
  readonly looks: readonly CellLook[]
  /** By a cell's `s`: whether protecting the sheet locks it. */
  readonly locked: readonly boolean[]
  readonly plain: CellLook
}

type Font = Pick<CellLook, 'color' | 'bold' | 'italic' | 'underline' | 'strike' | 'size' | 'font'>

const NO_BORDERS: CellLook['borders'] = { top: null, right: null, bottom: null, left: null }
const PLAIN_FONT: Font = {
  color: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: 11,
  font: '宋体',
}
const PLAIN_ALIGNMENT = { horizontal: 'general', vertical: 'bottom', wrap: false, indent: 0 } as const
const PLAIN: CellLook = { fill: null, ...PLAIN_FONT, ...PLAIN_ALIGNMENT, borders: NO_BORDERS }

/** Reads a styles part; null: the workbook has none. */
export function readCellLooks(xml: string | null, theme: readonly string[]): CellLooks {
  if (xml === null) return { looks: [], locked: [], plain: PLAIN }
  const root = parseXml(xml)
  const palette = paletteOf(xml, root, theme)
  const list = (name: string, child: string) => childrenOf(root, name).flatMap((group) => childrenOf(group, child))
  const fonts = list('fonts', 'font').map((font) => readFont(xml, font, palette))
  const fills = list('fills', 'fill').map((fill) => readFill(xml, fill, palette))
  const borders = list('borders', 'border').map((border) => readBorders(xml, border, palette))
  const xfs = list('cellXfs', 'xf')
  const looks = xfs.map((xf): CellLook => {
    const id = (name: string) => Number(attributeOf(xml, xf, name) ?? 0)
    return {
      fill: fills[id('fillId')] ?? null,
      ...(fonts[id('fontId')] ?? fonts[0] ?? PLAIN_FONT),
      ...readAlignment(xml, childOf(xf, 'alignment')),
      borders: borders[id('borderId')] ?? NO_BORDERS,
    }
  })
  const locked = xfs.map((xf) => {
    const protection = childOf(xf, 'protection')
    return protection === undefined || !isFalse(attributeOf(xml, protection, 'locked'))
  })
  return { looks, locked, plain: looks[0] ?? { ...PLAIN, ...(fonts[0] ?? PLAIN_FONT) } }
}

function readFont(xml: string, font: XmlElement, palette: Palette): Font {
  const value = (name: string) => {
    const child = childOf(font, name)
    return child && attributeOf(xml, child, 'val')
  }
  const isOn = (name: string) => {
    const child = childOf(font, name)
    const written = child && attributeOf(xml, child, 'val')
    return child !== undefined && (written === undefined || isTrue(written))
  }
  return {
    color: colorOf(xml, childOf(font, 'color'), palette),
    bold: isOn('b'),
    italic: isOn('i'),
    underline: childOf(font, 'u') !== undefined && value('u') !== 'none',
    strike: isOn('strike'),
    size: Number(value('sz') ?? PLAIN_FONT.size),
    font: value('name') ?? PLAIN_FONT.font,
  }
}

function readFill(xml: string, fill: XmlElement, palette: Palette): string | null {
  const pattern = childOf(fill, 'patternFill')
  if (!pattern) {
    const stop = fill.children[0]?.children[0]
    return stop ? colorOf(xml, childOf(stop, 'color'), palette) : null
  }
  const type = attributeOf(xml, pattern, 'patternType') ?? 'none'
  if (type === 'none') return null
  return colorOf(xml, childOf(pattern, type === 'solid' ? 'fgColor' : 'bgColor'), palette)
}

/** Excel's fourteen lines as the six that are drawn. */
const LINES: Readonly<Record<string, CellBorder['style']>> = {
  thin: 'thin',
  hair: 'dotted',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  medium: 'medium',
  mediumDashed: 'dashed',
  mediumDashDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
  thick: 'thick',
  double: 'double',
}

function readBorders(xml: string, border: XmlElement, palette: Palette): CellLook['borders'] {
  const side = (...names: readonly string[]): CellBorder | null => {
    const line = names.map((name) => childOf(border, name)).find((child) => child !== undefined)
    const style = line && LINES[attributeOf(xml, line, 'style') ?? '']
    return style ? { style, color: colorOf(xml, childOf(line, 'color'), palette) ?? '#000000' } : null
  }
  // Strict files say start and end.
  return { top: side('top'), right: side('right', 'end'), bottom: side('bottom'), left: side('left', 'start') }
}

const HORIZONTAL: Readonly<Record<string, CellLook['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'distributed',
  fill: 'fill',
}
const VERTICAL: Readonly<Record<string, CellLook['vertical']>> = {
  top: 'top',
  center: 'center',
  justify: 'justify',
  distributed: 'justify',
}

function readAlignment(
  xml: string,
  alignment: XmlElement | undefined,
): Pick<CellLook, 'horizontal' | 'vertical' | 'wrap' | 'indent'> {
  if (!alignment) return PLAIN_ALIGNMENT
  const values = Object.fromEntries(attributesOf(xml, alignment).map(({ name, value }) => [name, value]))
  return {
    horizontal: HORIZONTAL[values['horizontal'] ?? ''] ?? 'general',
    vertical: VERTICAL[values['vertical'] ?? ''] ?? 'bottom',
    wrap: isTrue(values['wrapText']),
    indent: Number(values['indent'] ?? 0),
  }
}
