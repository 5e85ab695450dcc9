import {
  Grid,
  isCellError,
  MAX_COLS,
  MAX_ROWS,
  parseCell,
  parseRange,
  shownNumber,
  shownText,
} from '../../sheet/index.ts'
import type { Cell, CellRange } from '../../sheet/index.ts'
import { damaged, tooLarge } from './fileError.ts'
import { isoSerial } from './isoDate.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'
import { decodeEscapes, tooTextual } from './sharedStrings.ts'
import { isTrue, readPart } from './xmlPart.ts'
import type { Attributes } from './xmlPart.ts'

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly date1904: boolean
  /** Cells of plain shared texts, made once: the same text is one cell however often it stands. */
  readonly stringCells: (Cell | undefined)[]
  /** Stored cells the workbook may still have. */
  cellsLeft: number
}

/**
 * Reads one worksheet part into a Grid. What is stored counts, not what `<dimension>` says; rows are sparse, so a cell
 * in the last row costs no more than one in the first. Throws FileRefusal.
 */
export function readWorksheet(
  archive: PartSource,
  part: string,
  sheet: string,
  context: SheetContext,
  limits: Limits,
): Grid {
  const reader = new WorksheetReader(sheet, context, limits)
  readPart(archive, part, limits, reader)
  return reader.grid()
}

class WorksheetReader {
  readonly #sheet: string
  readonly #context: SheetContext
  readonly #limits: Limits
  readonly #rows: (Cell | undefined)[][] = []
  readonly #merges: CellRange[] = []
  readonly #hiddenRows: number[] = []
  readonly #hiddenCols: [number, number][] = []
  #row = -1
  #col = -1
  #cols = 0
  #type = 'n'
  #format = 'General'
  #value = ''
  #inline = ''
  #formula: string | null = null
  #hasValue = false
  #into: 'value' | 'inline' | 'formula' | null = null
  #inPhonetic = false

  constructor(sheet: string, context: SheetContext, limits: Limits) {
    this.#sheet = sheet
    this.#context = context
    this.#limits = limits
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') {
      this.#hasValue = true
      this.#into = 'value'
    } else if (name === 'f') {
      this.#formula = ''
      this.#into = 'formula'
    } else if (name === 't') this.#into = this.#inPhonetic ? null : 'inline'
    else if (name === 'rPh') this.#inPhonetic = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
    else if (name === 'col') this.#hideCols(attributes)
  }

  text(text: string): void {
    if (this.#into === null) return
    if (this.#into === 'value') this.#value += text
    else if (this.#into === 'inline') this.#inline += text
    else this.#formula += text
    if (this.#value.length + this.#inline.length > this.#limits.textLength) throw tooTextual(this.#limits)
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 'f' || name === 't') this.#into = null
    else if (name === 'rPh') this.#inPhonetic = false
  }

  grid(): Grid {
    const used = this.#rows.length
    let crossed = 0
    for (const { top, bottom } of this.#merges) crossed += Math.max(0, Math.min(bottom, used - 1) - top + 1)
    if (crossed > this.#limits.mergedRows) throw tooLarge(`工作表“${this.#sheet}”的合并区域跨了太多行`)
    const hiddenCols = new Set<number>()
    for (const [first, last] of this.#hiddenCols) {
      for (let col = first; col <= Math.min(last, this.#cols - 1); col++) hiddenCols.add(col)
    }
    return new Grid({
      sheet: this.#sheet,
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: new Set(this.#hiddenRows.filter((row) => row < used)),
      hiddenCols,
    })
  }

  #openRow(attributes: Attributes): void {
    const { r, hidden } = attributes
    const row = r === undefined ? this.#row + 1 : Number(r) - 1
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw damaged(`工作表“${this.#sheet}”里有不存在的行号`)
    this.#row = row
    this.#col = -1
    if (isTrue(hidden)) this.#hiddenRows.push(row)
  }

  #openCell({ r, s, t }: Attributes): void {
    if (r === undefined) this.#col++
    else {
      const at = parseCell(r)
      if (!at) throw damaged(`工作表“${this.#sheet}”里有不存在的单元格“${r}”`)
      this.#row = at.row
      this.#col = at.col
    }
    if (this.#col >= MAX_COLS || this.#row < 0) throw damaged(`工作表“${this.#sheet}”里有不存在的列号`)
    this.#type = t ?? 'n'
    this.#format = this.#context.formats[s === undefined ? 0 : Number(s)] ?? 'General'
    this.#value = ''
    this.#inline = ''
    this.#formula = null
    this.#hasValue = false
  }

  #closeCell(): void {
    const cell = this.#cell()
    if (cell === null) return
    if (--this.#context.cellsLeft < 0) throw tooLarge(`有内容的单元格超过 ${this.#limits.cells} 个`)
    ;(this.#rows[this.#row] ??= [])[this.#col] = cell
    if (this.#col >= this.#cols) this.#cols = this.#col + 1
  }

  #cell(): Cell | null {
    const formula = this.#formula
    if (this.#type === 'inlineStr') return this.#textCell(decodeEscapes(this.#inline))
    if (!this.#hasValue) return formula === null ? null : { text: '', value: null, formula, error: null }
    switch (this.#type) {
      case 's':
        return this.#sharedCell()
      case 'str':
        return this.#textCell(decodeEscapes(this.#value))
      case 'b': {
        const value = isTrue(this.#value)
        return { text: value ? 'TRUE' : 'FALSE', value, formula, error: null }
      }
      case 'e': {
        const error = isCellError(this.#value) ? this.#value : '#VALUE!'
        return { text: this.#value, value: this.#value, formula, error }
      }
      case 'd': {
        const serial = isoSerial(this.#value, this.#context.date1904)
        return serial === null ? this.#textCell(this.#value) : this.#numberCell(serial)
      }
      default: {
        const value = Number(this.#value)
        if (this.#value.trim() === '') return formula === null ? null : { text: '', value: null, formula, error: null }
        if (!Number.isFinite(value))
          throw damaged(`工作表“${this.#sheet}”里有读不出的数字“${this.#value.slice(0, 20)}”`)
        return this.#numberCell(value)
      }
    }
  }

  #numberCell(value: number): Cell {
    return {
      text: shownNumber(value, this.#format, this.#context.date1904),
      value,
      formula: this.#formula,
      error: null,
    }
  }

  #textCell(value: string): Cell | null {
    if (value === '' && this.#formula === null) return null
    return { text: shownText(value, this.#format), value, formula: this.#formula, error: null }
  }

  #sharedCell(): Cell | null {
    const index = Number(this.#value)
    const value = this.#context.strings[index]
    if (value === undefined)
      throw damaged(`工作表“${this.#sheet}”引用了不存在的文字（第 ${this.#value.slice(0, 20)} 条）`)
    if (this.#formula !== null || value === '') return this.#textCell(value)
    const text = shownText(value, this.#format)
    if (text !== value) return { text, value, formula: null, error: null }
    return (this.#context.stringCells[index] ??= { text, value, formula: null, error: null })
  }

  #merge(ref: string): void {
    const range = parseRange(ref)
    if (!range) throw damaged(`工作表“${this.#sheet}”里有不存在的合并区域“${ref.slice(0, 40)}”`)
    if (this.#merges.length >= this.#limits.merges) {
      throw tooLarge(`工作表“${this.#sheet}”的合并区域超过 ${this.#limits.merges} 个`)
    }
    if (range.top !== range.bottom || range.left !== range.right) this.#merges.push(range)
  }

  #hideCols({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return
    const first = Number(min) - 1
    const last = Number(max) - 1
    if (!(first >= 0 && last < MAX_COLS && first <= last)) throw damaged(`工作表“${this.#sheet}”里有不存在的列号`)
    this.#hiddenCols.push([first, last])
  }
}
