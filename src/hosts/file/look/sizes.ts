import type { CellLook } from '../document.ts'

/** Fonts whose digits are half as wide as they are high, as in all Chinese fonts. */
const LATIN = /^(?:calibri|arial|times|cambria|verdana|tahoma|segoe|aptos|helvetica|liberation|carlito)/i

/** Pixels of the widest digit of the workbook's normal font: columns are measured in it (ECMA-376 §18.3.1.13). */
export function digitWidth({ font, size }: Pick<CellLook, 'font' | 'size'>): number {
  const pixels = (size * 96) / 72
  return Math.max(1, LATIN.test(font) ? Math.round(pixels * 0.507) : Math.ceil(pixels * 0.5))
}

/** A column's width in characters → pixels. */
export function widthPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit)
}

/** The width of columns that say nothing: so many digits, a margin, rounded up to a multiple of 8. */
export function baseWidthPixels(chars: number, digit: number): number {
  return Math.ceil((chars * digit + 5) / 8) * 8
}

/** Points → pixels. */
export function heightPixels(points: number): number {
  return Math.round((points * 96) / 72)
}
