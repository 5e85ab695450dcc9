import { parseCell } from '../../../sheet/index.ts'
import { attributesBetween, eachTag, type XmlAttribute, type XmlElement } from './xmlTree.ts'

export interface ScannedRow {
  /** Counted from 0. */
  readonly row: number
  readonly attributes: readonly XmlAttribute[]
  readonly start: number
  readonly openEnd: number
}

export interface ScannedFormula {
  readonly attributes: readonly XmlAttribute[]
  readonly start: number
  readonly openEnd: number
  /** Its text is what stands between `openEnd` and here. */
  readonly closeStart: number
  readonly end: number
}

export interface ScannedCell {
  readonly row: number
  readonly col: number
  readonly attributes: readonly XmlAttribute[]
  readonly start: number
  readonly openEnd: number
  readonly closeStart: number
  readonly end: number
  readonly formula: ScannedFormula | null
}

export interface RowsVisitor {
  row?(row: ScannedRow): void
  /** Whether nothing is asked of the row's cells: they may be passed over. Its `rowEnd` is told all the same. */
  passes?(row: ScannedRow): boolean
  cell?(cell: ScannedCell): void
  /** `closeStart` and `end` of the row's element; both the same for `<row/>`. */
  rowEnd?(row: ScannedRow, closeStart: number, end: number): void
}

const REFERENCE = /\sr\s*=\s*["']([^"']*)/

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Goes through the rows and cells of a worksheet; places that are not written are counted on, as programs do. */
export function scanRows(xml: string, data: XmlElement | undefined, visitor: RowsVisitor): void {
  if (!data) return
  // Comments and CDATA may hold what looks like a tag.
  const canPass = !xml.includes('<!')
  let row: ScannedRow | null = null
  let rowNumber = -1
  let col = -1
  let cell: Mutable<ScannedCell> | null = null
  let formula: Mutable<ScannedFormula> | null = null
  eachTag(xml, data.openEnd, data.closeStart, ({ kind, name, start, end }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'c') {
      if (kind !== 'close') {
        const at = parseCell(REFERENCE.exec(xml.slice(start, end))?.[1] ?? '')
        col = at ? at.col : col + 1
        cell = {
          row: rowNumber,
          col,
          // Cells are many, and of most of them nothing else is asked.
          get attributes() {
            return attributesBetween(xml, start, this.openEnd)
          },
          start,
          openEnd: end,
          closeStart: end,
          end,
          formula: null,
        }
      }
      if (kind !== 'open' && cell) {
        if (kind === 'close') {
          cell.closeStart = start
          cell.end = end
        }
        visitor.cell?.(cell)
        cell = null
      }
    } else if (local === 'f' && cell) {
      if (kind !== 'close') {
        const attributes = attributesBetween(xml, start, end)
        formula = { attributes, start, openEnd: end, closeStart: end, end }
        cell.formula = formula
      } else if (formula) {
        formula.closeStart = start
        formula.end = end
      }
    } else if (local === 'row') {
      if (kind !== 'close') {
        const written = REFERENCE.exec(xml.slice(start, end))?.[1]
        rowNumber = written === undefined ? rowNumber + 1 : Number(written) - 1
        col = -1
        row = {
          row: rowNumber,
          get attributes() {
            return attributesBetween(xml, start, this.openEnd)
          },
          start,
          openEnd: end,
        }
        visitor.row?.(row)
        if (canPass && kind === 'open' && visitor.passes?.(row) === true) {
          const close = xml.indexOf(`</${name}`, end)
          if (close > 0) return close
        }
      }
      if (kind !== 'open' && row) {
        visitor.rowEnd?.(row, kind === 'close' ? start : end, end)
        row = null
      }
    }
    return undefined
  })
}

export function valueOf(attributes: readonly XmlAttribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value
}
