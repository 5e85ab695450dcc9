import { attributeOf, attributesOf, childrenOf, descendants, parseXml, type XmlElement } from '../ooxml/xmlTree.ts'

/** The colours a workbook names by number (ECMA-376 §18.8.27), from 0; 0–7 again as 8–15. */
const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF']
const INDEXED: readonly string[] = [
  ...BASIC,
  ...BASIC,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
]

/** Office's own theme, in the order a workbook counts: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ')
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ')

/** The theme's colours as RRGGBB, in the order cells count them; Office's where there is no theme. */
export function themeColors(xml: string | null): readonly string[] {
  if (xml === null) return OFFICE_THEME
  const colors = [...OFFICE_THEME]
  for (const element of descendants(parseXml(xml))) {
    if (element.parent?.name !== 'clrScheme') continue
    const index = THEME_ORDER.indexOf(element.name)
    const color = element.children[0]
    const value = color && (attributeOf(xml, color, 'lastClr') ?? attributeOf(xml, color, 'val'))
    if (index >= 0 && value !== undefined && /^[0-9a-f]{6}$/i.test(value)) colors[index] = value.toUpperCase()
  }
  return colors
}

export interface Palette {
  readonly theme: readonly string[]
  /** The workbook's own indexed colours, where it has some. */
  readonly indexed: readonly string[]
}

/** The colours that a styles part changes for itself. */
export function paletteOf(xml: string, root: XmlElement, theme: readonly string[]): Palette {
  const own = childrenOf(root, 'colors').flatMap((colors) => childrenOf(colors, 'indexedColors'))[0]
  const indexed = [...INDEXED]
  own?.children.forEach((color, i) => {
    const rgb = attributeOf(xml, color, 'rgb')
    if (rgb !== undefined) indexed[i] = rgb.slice(-6).toUpperCase()
  })
  return { theme, indexed }
}

/** The colour an element like `<fgColor rgb=…/>` names, as '#RRGGBB'; null for the program's own (auto, text colour). */
export function colorOf(xml: string, element: XmlElement | undefined, { theme, indexed }: Palette): string | null {
  if (!element) return null
  const values = Object.fromEntries(attributesOf(xml, element).map(({ name, value }) => [name, value]))
  const tint = Number(values['tint'] ?? 0)
  let rgb: string | undefined
  if (values['rgb'] !== undefined) rgb = values['rgb'].slice(-6)
  else if (values['theme'] !== undefined) {
    if (values['theme'] === '1' && tint === 0 && element.name === 'color') return null
    rgb = theme[Number(values['theme'])]
  } else if (values['indexed'] !== undefined) rgb = indexed[Number(values['indexed'])]
  if (rgb === undefined || !/^[0-9a-f]{6}$/i.test(rgb)) return null
  return `#${(tint === 0 ? rgb : tinted(rgb, tint)).toUpperCase()}`
}

/** A tint below 0 darkens, above 0 lightens: it moves the lightness of the colour towards an end (§18.8.19). */
function tinted(rgb: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255)
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const lightness = (max + min) / 2
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
  const spread = max - min
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1))
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation
  return [r, g, b]
    .map((part) => {
      const place = spread === 0 ? 0 : (part - min) / spread - 0.5
      const value = Math.round((wanted + place * chroma) * 255)
      return Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0')
    })
    .join('')
}
