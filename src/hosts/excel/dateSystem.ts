import { shownNumber } from '../../sheet/index.ts'
import { formatCode } from '../common/shownCell.ts'

/**
 * Whether the workbook counts days from 1904. Office.js has no property for it (a worksheet function would tell, but
 * counts as a write and so clears undo): it is read off the first date that Excel shows, and then known.
 */
export class DateSystem {
  #is1904: boolean | null = null

  get is1904(): boolean {
    return this.#is1904 ?? false
  }

  get isKnown(): boolean {
    return this.#is1904 !== null
  }

  /** Learns from a cell that Excel shows as `text`; from most cells there is nothing to learn. */
  learn(value: unknown, format: unknown, text: string): void {
    if (this.isKnown || !tells(value, format)) return
    const code = formatCode(format)
    const shown = text.trim()
    if (shown === shownNumber(value, code, false)) this.#is1904 = false
    else if (shown === shownNumber(value, code, true)) this.#is1904 = true
  }
}

/** A number that the two systems show as different dates. */
export function tells(value: unknown, format: unknown): value is number {
  if (typeof value !== 'number') return false
  const code = formatCode(format)
  return shownNumber(value, code, false) !== shownNumber(value, code, true)
}
