import type { CSSProperties } from 'react'
import type { Cell } from '../../../sheet/index.ts'
import type { CellBorder, CellLook } from '../../file/document.ts'
import { darkColour, darkLine } from './darkColour.ts'

export interface Drawing {
  readonly zoom: number
  readonly dark: boolean
  readonly gridLines: boolean
}

const FLEX = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  justify: 'stretch',
  distributed: 'center',
  fill: 'flex-start',
} as const
const ALIGN = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'center',
  fill: 'left',
} as const
const VERTICAL = { top: 'flex-start', center: 'center', bottom: 'flex-end', justify: 'flex-start' } as const

/** 'general': numbers stand right, truth values and errors in the middle, texts left. */
export function alignmentOf(look: CellLook, cell: Cell | null): 'left' | 'center' | 'right' | 'justify' {
  if (look.horizontal !== 'general') return ALIGN[look.horizontal]
  if (cell?.error || typeof cell?.value === 'boolean') return 'center'
  return typeof cell?.value === 'number' ? 'right' : 'left'
}

/** Looks are few: what CSS they give is worked out once for each drawing. */
export function cellCss(look: CellLook, cell: Cell | null, drawing: Drawing): CSSProperties {
  const align = alignmentOf(look, cell)
  const key = `${align}|${drawing.zoom}|${drawing.dark}`
  let styles = cache.get(look)
  if (!styles) cache.set(look, (styles = new Map()))
  let style = styles.get(key)
  if (!style) styles.set(key, (style = css(look, align, drawing)))
  return style
}

const cache = new WeakMap<CellLook, Map<string, CSSProperties>>()

function css(look: CellLook, align: ReturnType<typeof alignmentOf>, { zoom, dark }: Drawing): CSSProperties {
  const indent = look.indent > 0 ? Math.round(look.indent * 9 * zoom) : 0
  const lines = [look.underline ? 'underline' : '', look.strike ? 'line-through' : ''].join(' ').trim()
  return {
    ...(look.fill === null ? {} : { backgroundColor: colour(look.fill, dark) }),
    ...(look.color === null ? {} : { color: colour(look.color, dark) }),
    ...(look.bold ? { fontWeight: 700 } : {}),
    ...(look.italic ? { fontStyle: 'italic' } : {}),
    ...(lines === '' ? {} : { textDecoration: lines }),
    fontSize: Math.round(look.size * (96 / 72) * zoom * 10) / 10,
    fontFamily: `${JSON.stringify(look.font)}, var(--wb-sheet-font)`,
    justifyContent: FLEX[align],
    alignItems: VERTICAL[look.vertical],
    textAlign: align,
    ...(look.wrap ? { whiteSpace: 'pre-wrap' } : {}),
    ...(indent > 0 && align === 'left' ? { paddingLeft: indent + 3 } : {}),
    ...(indent > 0 && align === 'right' ? { paddingRight: indent + 3 } : {}),
  }
}

function colour(hex: string, dark: boolean): string {
  return dark ? darkColour(hex) : hex
}

const WIDTHS = { thin: 1, medium: 2, thick: 3, dashed: 1, dotted: 1, double: 3 } as const
const STYLES = { thin: 'solid', medium: 'solid', thick: 'solid', dashed: 'dashed', dotted: 'dotted', double: 'double' }

/** One edge of a cell: its border, the line of its fill, or the grid line. */
export function edgeCss(border: CellBorder | null, fill: string | null, { dark, gridLines }: Drawing): string {
  if (border) return `${WIDTHS[border.style]}px ${STYLES[border.style]} ${dark ? darkLine(border.color) : border.color}`
  if (fill !== null) return `1px solid ${colour(fill, dark)}`
  return gridLines ? '1px solid var(--wb-grid-line)' : '1px solid transparent'
}
