import { parseCell, parseRange, type CellAddress, type CellRange } from '../../../sheet/index.ts'
import { scanRows, valueOf, type ScannedCell } from './cellScan.ts'
import { attributesBetween, childOf, contentText, parseXml } from './xmlTree.ts'

/** A formula as its cell stores it. */
export interface StoredFormula {
  readonly at: CellAddress
  /** Without '='. For a cell of a shared group: as it is written in another cell of it. */
  readonly text: string
  /** That other cell, or the cell itself: relative references are counted from it. */
  readonly writtenAt: CellAddress
  /** The cells an array formula or a what-if table fills; null for a formula of one cell. */
  readonly array: CellRange | null
  /** A result is saved with it. */
  readonly hasResult: boolean
  readonly cell: ScannedCell
}

/** A cell that holds a formula: it comes first in the cell. Groups: prefix, the cell's attributes. */
const FORMULA_CELL =
  /<((?:[\w.-]+:)?)c((?:\s[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*>\s*<\1f(?:\s(?:[^>"'/]|"[^"]*"|'[^']*')*)?(\/?)>/g

/** The formulas of a worksheet in the order they are written. */
export function formulaCells(xml: string): StoredFormula[] {
  const cells = fastScan(xml) ?? slowScan(xml)
  const masters = new Map<string, { at: CellAddress; text: string }>()
  const found: StoredFormula[] = []
  for (const cell of cells) {
    const { formula } = cell
    if (!formula) continue
    const at = { row: cell.row, col: cell.col }
    let text = contentText(xml.slice(formula.openEnd, formula.closeStart))
    let writtenAt = at
    let array: CellRange | null = null
    const type = formula.attributes.length === 0 ? undefined : valueOf(formula.attributes, 't')
    if (type === 'shared') {
      const group = valueOf(formula.attributes, 'si') ?? ''
      const master = masters.get(group)
      if (text !== '') masters.set(group, { at, text })
      else if (master) ({ at: writtenAt, text } = master)
    } else if (type === 'array' || type === 'dataTable') {
      const own = { top: at.row, left: at.col, bottom: at.row, right: at.col }
      array = parseRange(valueOf(formula.attributes, 'ref') ?? '') ?? own
    }
    found.push({ at, text, writtenAt, array, hasResult: hasResult(xml, cell, formula.end), cell })
  }
  return found
}

/** A result of no length is one only where it is a text. */
function hasResult(xml: string, cell: ScannedCell, from: number): boolean {
  const inner = xml.slice(from, cell.closeStart)
  if (/<(?:[\w.-]+:)?v(?:\s[^>]*)?>[^<]/.test(inner)) return true
  return /<(?:[\w.-]+:)?v[\s/>]/.test(inner) && valueOf(cell.attributes, 't') === 'str'
}

/** Only the cells with formulas are looked at. null: the sheet is written in a way that has to be gone through. */
function fastScan(xml: string): ScannedCell[] | null {
  if (xml.includes('<!')) return null
  const cells: ScannedCell[] = []
  for (const match of xml.matchAll(FORMULA_CELL)) {
    const [all, prefix = '', written = '', empty] = match
    const at = parseCell(/\sr\s*=\s*["']([^"']*)/.exec(written)?.[1] ?? '')
    const start = match.index
    const openEnd = xml.indexOf('>', start + 2 + prefix.length + written.length) + 1
    const formulaStart = xml.indexOf('<', openEnd)
    const formulaEnd = start + all.length
    const formulaClose = empty === '/' ? formulaEnd : xml.indexOf(`</${prefix}f`, formulaEnd)
    const closeStart = xml.indexOf(`</${prefix}c`, formulaClose)
    if (!at || formulaClose < 0 || closeStart < 0) return null
    cells.push({
      ...at,
      get attributes() {
        return attributesBetween(xml, start, openEnd)
      },
      start,
      openEnd,
      closeStart,
      end: xml.indexOf('>', closeStart) + 1,
      formula: {
        attributes: attributesBetween(xml, formulaStart, formulaEnd),
        start: formulaStart,
        openEnd: formulaEnd,
        closeStart: formulaClose,
        end: empty === '/' ? formulaEnd : xml.indexOf('>', formulaClose) + 1,
      },
    })
  }
  return cells
}

function slowScan(xml: string): ScannedCell[] {
  const cells: ScannedCell[] = []
  scanRows(xml, childOf(parseXml(xml, 'sheetData'), 'sheetData'), {
    cell: (cell) => {
      if (cell.formula) cells.push(cell)
    },
  })
  return cells
}
