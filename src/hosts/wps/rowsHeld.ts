import type { CellAddress, CellRange } from '../../sheet/index.ts'
import { shownValue } from '../common/shownCell.ts'
import { quoted } from '../common/stepCells.ts'
import type { RemoveStep, StoredValue } from '../common/steps.ts'
import { CellBlock } from './cellBlock.ts'
import { numberFormats } from './numberFormats.ts'

interface Held {
  readonly at: CellAddress
  readonly text: string
  readonly stored: StoredValue
  readonly format: string
}

/** What stands in rows that are to go. */
export class RowsHeld {
  readonly #cells: readonly Held[]

  constructor(sheet: Et.Worksheet, { edit }: RemoveStep, lastCol: number, date1904: boolean) {
    const area = { top: edit.before, left: 0, bottom: edit.before + edit.count - 1, right: lastCol }
    const block = new CellBlock(sheet, area)
    const formats = numberFormats(sheet, area, (row, col) => !block.isEmpty({ row, col }))
    const cells: Held[] = []
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = 0; col <= lastCol; col++) {
        const at = { row, col }
        if (block.isEmpty(at)) continue
        const format = formats(at)
        const text = shownValue(block.value(at), format, date1904)
        cells.push({ at, text, stored: quoted(block.stored(at), block.value(at), format), format })
      }
    }
    this.#cells = cells
  }

  /** What stands in a cell of the rows; null where it is empty. */
  at({ row, col }: CellAddress): Held | null {
    return this.#cells.find(({ at }) => at.row === row && at.col === col) ?? null
  }

  /**
   * The text of a cell that does not hold what was put there; null where all is as it was. What stands in a merged area
   * that reaches below the rows stays with it.
   */
  otherText({ holds, edit }: RemoveStep, merges: readonly CellRange[]): string | null {
    const after = edit.before + edit.count
    const wanted = new Map(holds.map(({ at, text }) => [`${at.row},${at.col}`, text]))
    for (const { at, text } of this.#cells) {
      const stays = merges.some(({ top, left, bottom }) => top === at.row && left === at.col && bottom >= after)
      if (!stays && text.trim() !== (wanted.get(`${at.row},${at.col}`) ?? '').trim()) return text
    }
    return holds.some(({ at, text }) => text !== '' && this.at(at) === null) ? '' : null
  }
}
