import { columnName, formatCell, MAX_ROWS } from '../../../../sheet/index.ts'
import { shiftFormula, type RowShift } from '../../formula/shift.ts'
import { translateFormula } from '../../formula/translate.ts'
import { isTrue } from '../../xmlPart.ts'
import { scanRows, valueOf, type ScannedCell, type ScannedFormula, type ScannedRow } from '../cellScan.ts'
import type { Splices } from '../splices.ts'
import { contentText, escapeAttribute, escapeText, type XmlElement } from '../xmlTree.ts'
import { rowsOf, shiftReference } from './shiftRanges.ts'
import { formulaStop, stop, tooManyRows } from './shiftStop.ts'

/** Shifts the formulas of a worksheet, and on the sheet itself its rows and cells; new rows look like a neighbour. */
export function shiftRows(
  splices: Splices,
  xml: string,
  data: XmlElement | undefined,
  sheet: string,
  shift: RowShift,
): void {
  if (!data) return
  const isTarget = sheet === shift.sheet
  const shifter = new RowsShifter(splices, xml, data.prefix, sheet, shift)
  scanRows(xml, data, {
    ...(isTarget
      ? {
          row: (row) => {
            shifter.row(row)
          },
        }
      : {}),
    cell: (cell) => {
      if (isTarget) shifter.cell(cell)
      if (cell.formula) shifter.formula(cell, cell.formula)
    },
  })
  shifter.sharedFormulas()
  if (isTarget) shifter.newRows(data.closeStart)
}

interface SeenRow {
  readonly row: ScannedRow
  readonly cells: ScannedCell[]
}

class RowsShifter {
  readonly #splices: Splices
  readonly #xml: string
  readonly #prefix: string
  readonly #sheet: string
  readonly #shift: RowShift
  readonly #shared = new Map<string, ScannedCell[]>()
  #above: SeenRow | null = null
  #below: SeenRow | null = null
  #current: SeenRow | null = null

  constructor(splices: Splices, xml: string, prefix: string, sheet: string, shift: RowShift) {
    this.#splices = splices
    this.#xml = xml
    this.#prefix = prefix
    this.#sheet = sheet
    this.#shift = shift
  }

  row(row: ScannedRow): void {
    const { before, count } = this.#shift
    this.#current = { row, cells: [] }
    if (row.row === before - 1) this.#above = this.#current
    if (row.row < before) return
    this.#below ??= this.#current
    if (row.row + count >= MAX_ROWS) throw tooManyRows()
    const written = row.attributes.find(({ name }) => name === 'r')
    if (written) this.#splices.replace(written.valueStart, written.valueEnd, String(row.row + count + 1))
  }

  cell(cell: ScannedCell): void {
    if (this.#current === this.#above || this.#current === this.#below) this.#current?.cells.push(cell)
    if (cell.row < this.#shift.before) return
    const written = cell.attributes.find(({ name }) => name === 'r')
    const moved = formatCell({ row: cell.row + this.#shift.count, col: cell.col })
    if (written) this.#splices.replace(written.valueStart, written.valueEnd, moved)
  }

  formula(cell: ScannedCell, formula: ScannedFormula): void {
    const type = valueOf(formula.attributes, 't')
    if (type === 'shared') {
      const group = valueOf(formula.attributes, 'si') ?? ''
      const cells = this.#shared.get(group)
      if (cells) cells.push(cell)
      else this.#shared.set(group, [cell])
      return
    }
    const isArea = type === 'array' || type === 'dataTable'
    if (isArea && this.#sheet === this.#shift.sheet) this.#shiftArea(cell, formula)
    this.#shiftText(cell, formula)
  }

  /** The area of an array formula or of a data table moves as one, and its input cells with it. */
  #shiftArea(cell: ScannedCell, { attributes }: ScannedFormula): void {
    for (const { name, value, valueStart, valueEnd } of attributes) {
      if (name !== 'ref' && name !== 'r1' && name !== 'r2') continue
      const rows = rowsOf(value)
      if (name === 'ref' && rows && rows.top < this.#shift.before && rows.bottom >= this.#shift.before) {
        throw stop(`${this.#where(cell)}是一片单元格（${value}）共用的数组公式，不能从中间插入行`)
      }
      const moved = shiftReference(value, this.#shift)
      if (moved !== value) this.#splices.replace(valueStart, valueEnd, moved)
    }
  }

  #shiftText(cell: ScannedCell, formula: ScannedFormula): void {
    const raw = this.#xml.slice(formula.openEnd, formula.closeStart)
    if (raw === '') return
    const text = contentText(raw)
    const shifted = shiftFormula(text, this.#shift, { sheet: this.#sheet, rows: null })
    if ('problem' in shifted) throw formulaStop(this.#where(cell), shifted.problem)
    if (shifted.text !== text) this.#splices.replace(formula.openEnd, formula.closeStart, escapeText(shifted.text))
  }

  /** A group stays one where all its cells mean the same after the shift; else each gets its own formula. */
  sharedFormulas(): void {
    for (const cells of this.#shared.values()) {
      const master = cells.find(({ formula }) => formula && formula.closeStart > formula.openEnd)
      if (!master?.formula) continue
      const { formula } = master
      const text = contentText(this.#xml.slice(formula.openEnd, formula.closeStart))
      const rows = { top: master.row, bottom: Math.max(...cells.map(({ row }) => row)) }
      const shifted = cells.some(({ row }) => row < master.row)
        ? ({ problem: 'relative' } as const)
        : shiftFormula(text, this.#shift, { sheet: this.#sheet, rows })
      if ('text' in shifted) {
        if (shifted.text !== text) this.#splices.replace(formula.openEnd, formula.closeStart, escapeText(shifted.text))
        const ref = formula.attributes.find(({ name }) => name === 'ref')
        const moved = ref && this.#sheet === this.#shift.sheet ? shiftReference(ref.value, this.#shift) : ref?.value
        if (ref && moved !== undefined && moved !== ref.value) {
          this.#splices.replace(ref.valueStart, ref.valueEnd, moved)
        }
      } else if (shifted.problem === 'relative') this.#separate(master, text, cells)
      else throw formulaStop(this.#where(master), shifted.problem)
    }
  }

  #separate(master: ScannedCell, text: string, cells: readonly ScannedCell[]): void {
    for (const cell of cells) {
      if (!cell.formula) continue
      const own = translateFormula(text, cell.row - master.row, cell.col - master.col)
      if (own === null) throw formulaStop(this.#where(cell), 'unreadable')
      const shifted = shiftFormula(own, this.#shift, { sheet: this.#sheet, rows: null })
      if ('problem' in shifted) throw formulaStop(this.#where(cell), shifted.problem)
      const name = `${this.#prefix}f`
      const kept = cell.formula.attributes.filter((attribute) => !['t', 'si', 'ref'].includes(attribute.name))
      const attributes = kept.map((attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`).join('')
      const f = `<${name}${attributes}>${escapeText(shifted.text)}</${name}>`
      this.#splices.replace(cell.formula.start, cell.formula.end, f)
    }
  }

  /** The new rows: formats, and a height set by hand, of the row above, or of the one below at the sheet's top. */
  newRows(end: number): void {
    const { before, count } = this.#shift
    const like = before === 0 ? (this.#below?.row.row === 0 ? this.#below : null) : this.#above
    const attributes = like ? this.#rowAttributes(like.row) : ''
    const cells = (like?.cells ?? []).flatMap(({ col, attributes: own }) => {
      const style = valueOf(own, 's')
      return style === undefined || style === '0' ? [] : [{ col, style }]
    })
    const isCounted = this.#below !== null && valueOf(this.#below.row.attributes, 'r') === undefined
    if (attributes === '' && cells.length === 0 && !isCounted) return
    let rows = ''
    for (let i = 0; i < count; i++) {
      const number = before + i + 1
      const inner = cells.map(({ col, style }) => `<${this.#prefix}c r="${columnName(col)}${number}" s="${style}"/>`)
      const head = `<${this.#prefix}row r="${number}"${attributes}`
      rows += inner.length === 0 ? `${head}/>` : `${head}>${inner.join('')}</${this.#prefix}row>`
    }
    this.#splices.insert(this.#below ? this.#below.row.start : end, rows)
  }

  #rowAttributes(row: ScannedRow): string {
    const isHigh = isTrue(valueOf(row.attributes, 'customHeight'))
    const level = valueOf(row.attributes, 'outlineLevel')
    const isInside = this.#below !== null && valueOf(this.#below.row.attributes, 'outlineLevel') === level
    return row.attributes
      .filter(({ name }) => {
        if (name === 'ht' || name === 'customHeight') return isHigh
        if (name === 'outlineLevel') return isInside
        return !['r', 'hidden', 'collapsed', 'ph'].includes(name)
      })
      .filter(({ name }) => name !== 'spans')
      .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
      .join('')
  }

  #where({ row, col }: ScannedCell): string {
    return `工作表“${this.#sheet}”${formatCell({ row, col })} 的公式`
  }
}
