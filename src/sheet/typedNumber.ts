import { shownNumber } from './numberFormat.ts'

const NUMBER = /^-?(?:(?:0|[1-9]\d{0,14})|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,10})?$/

/**
 * The number a person means who types 820 or 1,200.5 into a cell: its format may add decimals or separators to what
 * was typed. null where it is a text: no number, a cell for texts, or a format that shows something else (a date).
 */
export function typedNumber(text: string, code: string, date1904 = false): number | null {
  if (code === '@' || !NUMBER.test(text)) return null
  const value = Number(text.replace(/,/g, ''))
  const shown = shownNumber(value, code, date1904).replace(/,/g, '').trim()
  if (!/^-?\d+(?:\.\d*)?$/.test(shown)) return null
  const decimals = /\.(\d*)$/.exec(shown)?.[1]?.length ?? 0
  return Math.abs(Number(shown) - value) <= 0.5000001 * 10 ** -decimals ? value : null
}
