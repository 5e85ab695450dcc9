import { parseCell, parseRange, type CellAddress, type CellRange } from '../../../sheet/index.ts'
import { scanRows, valueOf, type ScannedCell, type ScannedFormula } from './cellScan.ts'
import { attributesBetween, childOf, contentText, parseXml } from './xmlTree.ts'

/** A formula as its cell stores it. */
export interface StoredFormula {
  readonly at: CellAddress
  /** Without '='. For a cell of a shared group: as it is written in another cell of it. */
  readonly text: string
  /** That other cell, or the cell itself: relative references are counted from it. */
  readonly writtenAt: CellAddress
  /** The shared group it belongs to. */
  readonly group: string | null
  /** The cells an array formula or a what-if table fills; null for a formula of one cell. */
  readonly array: CellRange | null
  /** A result is saved with it. */
  readonly hasResult: boolean
  readonly cell: ScannedCell
}

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
    let group: string | null = null
    let array: CellRange | null = null
    const type = formula.attributes.length === 0 ? undefined : valueOf(formula.attributes, 't')
    if (type === 'shared') {
      group = valueOf(formula.attributes, 'si') ?? ''
      const master = masters.get(group)
      if (text !== '') masters.set(group, { at, text })
      else if (master) ({ at: writtenAt, text } = master)
    } else if (type === 'array' || type === 'dataTable') {
      const own = { top: at.row, left: at.col, bottom: at.row, right: at.col }
      array = parseRange(valueOf(formula.attributes, 'ref') ?? '') ?? own
    }
    found.push({ at, text, writtenAt, group, array, hasResult: hasResult(xml, cell, formula.end), cell })
  }
  return found
}

/** A result of no length is one only where it is a text. */
function hasResult(xml: string, cell: ScannedCell, from: number): boolean {
  const inner = xml.slice(from, cell.closeStart)
  if (/<(?:[\w.-]+:)?v(?:\s[^>]*)?>[^<]/.test(inner)) return true
  return /<(?:[\w.-]+:)?v[\s/>]/.test(inner) && valueOf(cell.attributes, 't') === 'str'
}

/**
 * Only the cells with formulas are looked at: a formula comes first in its cell. null: the sheet is written in a way
 * that has to be gone through.
 */
function fastScan(xml: string): ScannedCell[] | null {
  const prefix = /<((?:[\w.-]+:)?)sheetData[\s/>]/.exec(xml)?.[1]
  if (prefix === undefined || xml.includes('<!')) return null
  const [name, head] = [`<${prefix}f`, `<${prefix}c`]
  const last = xml.lastIndexOf(`</${prefix}sheetData`)
  const cells: ScannedCell[] = []
  for (let at = xml.indexOf(name); at >= 0 && at < last; at = xml.indexOf(name, at + name.length)) {
    if (!/[\s/>]/.test(xml.charAt(at + name.length))) continue
    const start = xml.lastIndexOf('<', at - 1)
    const openEnd = xml.indexOf('>', start) + 1
    const place = parseCell(/\sr\s*=\s*["']([^"']*)/.exec(xml.slice(start, openEnd))?.[1] ?? '')
    const formula = formulaAt(xml, at, prefix)
    const closeStart = xml.indexOf(`</${prefix}c`, formula.end)
    if (!xml.startsWith(head, start) || !place || closeStart < 0 || xml.slice(openEnd, at).trim() !== '') return null
    cells.push({
      ...place,
      get attributes() {
        return attributesBetween(xml, start, openEnd)
      },
      start,
      openEnd,
      closeStart,
      end: xml.indexOf('>', closeStart) + 1,
      formula,
    })
  }
  return cells
}

function formulaAt(xml: string, start: number, prefix: string): ScannedFormula {
  const openEnd = xml.indexOf('>', start) + 1
  const attributes = openEnd - start === prefix.length + '<f>'.length ? [] : attributesBetween(xml, start, openEnd)
  if (xml[openEnd - 2] === '/') return { attributes, start, openEnd, closeStart: openEnd, end: openEnd }
  const closeStart = xml.indexOf(`</${prefix}f`, openEnd)
  return { attributes, start, openEnd, closeStart, end: xml.indexOf('>', closeStart) + 1 }
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
