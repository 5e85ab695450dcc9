import { MAX_COLS, parseCell, parseRange } from '../../../sheet/index.ts'
import type { CellLook, SheetLook, SheetNote } from '../document.ts'
import { readMarks } from '../ooxml/markFormats.ts'
import { attributesBetween, attributesOf, childOf, childrenOf, parseXml, type XmlElement } from '../ooxml/xmlTree.ts'
import { isFalse, isTrue } from '../xmlPart.ts'
import type { CellLooks } from './cellLooks.ts'
import { baseWidthPixels, digitWidth, heightPixels, widthPixels } from './sizes.ts'

interface Columns {
  readonly first: number
  readonly last: number
  readonly style: number
}

interface StyledRow {
  readonly style: number | null
  readonly cells: (number | undefined)[]
}

type Values = Readonly<Record<string, string>>

/** Reads how a worksheet looks; `xml` is its part, `notes` what its notes part holds. */
export function readSheetLook(xml: string, { looks, plain }: CellLooks, notes: readonly SheetNote[]): SheetLook {
  const root = parseXml(xml, 'sheetData')
  const digit = digitWidth(plain)
  const format = valuesOf(xml, childOf(root, 'sheetFormatPr'))
  const view = childrenOf(root, 'sheetViews').flatMap((views) => childrenOf(views, 'sheetView'))[0]
  const pane = valuesOf(xml, view && childOf(view, 'pane'))
  const isFrozen = pane['state']?.startsWith('frozen') ?? false
  const colWidths = new Map<number, number>()
  const columns = readColumns(xml, root, digit, colWidths)
  const data = childOf(root, 'sheetData')
  const rows = readRows(data ? xml.slice(data.openEnd, data.closeStart) : '')
  let { rowCount, colCount } = rows
  for (const merge of childrenOf(root, 'mergeCells').flatMap((merges) => childrenOf(merges, 'mergeCell'))) {
    const range = parseRange(valuesOf(xml, merge)['ref'] ?? '')
    if (!range) continue
    rowCount = Math.max(rowCount, range.bottom + 1)
    colCount = Math.max(colCount, range.right + 1)
  }
  return {
    defaultColWidth:
      format['defaultColWidth'] === undefined
        ? baseWidthPixels(Number(format['baseColWidth'] ?? 8), digit)
        : widthPixels(Number(format['defaultColWidth']), digit),
    defaultRowHeight: isTrue(format['zeroHeight']) ? 0 : heightPixels(Number(format['defaultRowHeight'] ?? 15)),
    colWidths,
    rowHeights: rows.heights,
    look(row, col): CellLook {
      const styled = rows.styled.get(row)
      const style =
        styled?.cells[col] ??
        styled?.style ??
        columns.find(({ first, last }) => col >= first && col <= last)?.style ??
        0
      return looks[style] ?? plain
    },
    frozen: {
      rows: isFrozen ? Number(pane['ySplit'] ?? 0) : 0,
      cols: isFrozen ? Number(pane['xSplit'] ?? 0) : 0,
    },
    notes,
    marks: readMarks(xml, root),
    isProtected: isTrue(valuesOf(xml, childOf(root, 'sheetProtection'))['sheet']),
    showGridLines: !isFalse(valuesOf(xml, view)['showGridLines']),
    rowCount,
    colCount,
  }
}

function valuesOf(xml: string, element: XmlElement | undefined): Values {
  if (!element) return {}
  return Object.fromEntries(attributesOf(xml, element).map(({ name, value }) => [name, value]))
}

/** Hidden columns are 0 pixels wide. */
function readColumns(xml: string, root: XmlElement, digit: number, widths: Map<number, number>): Columns[] {
  return childrenOf(root, 'cols')
    .flatMap((cols) => childrenOf(cols, 'col'))
    .map((col) => {
      const values = valuesOf(xml, col)
      const first = Number(values['min']) - 1
      const last = Math.min(Number(values['max']), MAX_COLS) - 1
      const { width, hidden } = values
      const pixels = isTrue(hidden) ? 0 : width === undefined ? null : widthPixels(Number(width), digit)
      if (pixels !== null) for (let at = first; at <= last; at++) widths.set(at, pixels)
      return { first, last, style: Number(values['style'] ?? 0) }
    })
}

const ROW_OR_CELL = /<(?:[\w.-]+:)?(row|c)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const REFERENCE = /\sr\s*=\s*["']([^"']*)/
const STYLE = /\ss\s*=\s*["'](\d+)/

/** Hidden rows are 0 pixels high. Only the tags that say how cells look are read: there are many. */
function readRows(xml: string) {
  const styled = new Map<number, StyledRow>()
  const heights = new Map<number, number>()
  let rowCount = 0
  let colCount = 0
  let row = -1
  let col = -1
  let current: StyledRow = { style: null, cells: [] }
  for (const [tag, name, written = ''] of xml.matchAll(ROW_OR_CELL)) {
    if (name === 'c') {
      const at = parseCell(REFERENCE.exec(written)?.[1] ?? '')
      col = at ? at.col : col + 1
      current.cells[col] = Number(STYLE.exec(written)?.[1] ?? 0)
      rowCount = Math.max(rowCount, row + 1)
      colCount = Math.max(colCount, col + 1)
      continue
    }
    const values = Object.fromEntries(attributesBetween(tag, 0, tag.length).map((each) => [each.name, each.value]))
    const { r, s, ht, hidden, customFormat } = values
    row = r === undefined ? row + 1 : Number(r) - 1
    col = -1
    current = { style: isTrue(customFormat) ? Number(s ?? 0) : null, cells: [] }
    styled.set(row, current)
    if (isTrue(hidden)) heights.set(row, 0)
    else if (ht !== undefined) heights.set(row, heightPixels(Number(ht)))
  }
  return { styled, heights, rowCount, colCount }
}
