import {
  areaAfter,
  columnName,
  formatCell,
  raisedAnchors,
  type CellRange,
  type RowBlock,
} from '../../../../sheet/index.ts'
import { isTrue } from '../../xmlPart.ts'
import { scanRows, valueOf, type ScannedCell, type ScannedRow } from '../cellScan.ts'
import { ChangeStop } from '../changeStop.ts'
import { appendInside } from '../partEdits.ts'
import type { Splices } from '../splices.ts'
import { childOf, escapeAttribute, type XmlElement } from '../xmlTree.ts'

interface SeenRow {
  readonly row: ScannedRow
  readonly cells: Map<number, ScannedCell>
  end: number
}

/**
 * Makes new rows look like the row they name, where that is not the one above, and moves what stands in the first cell
 * of areas that grow upwards. In a worksheet whose references have been shifted already; `block` and `merges` speak of
 * places before.
 */
export function dressRows(
  splices: Splices,
  xml: string,
  root: XmlElement,
  block: RowBlock,
  merges: readonly CellRange[],
): void {
  const data = childOf(root, 'sheetData')
  if (!data) return
  const { before, count } = block
  const raised = raisedAnchors([block]).map(({ from }) => from.col)
  if (raised.length === 0 && block.like.every((like) => like === null || like === before - 1)) return
  const rows = new Map<number, SeenRow>()
  const after: ScannedRow[] = []
  scanRows(xml, data, {
    row: (row) => {
      rows.set(row.row, { row, cells: new Map(), end: row.openEnd })
      if (row.row >= before + count) after.push(row)
    },
    cell: (cell) => void rows.get(cell.row)?.cells.set(cell.col, cell),
    rowEnd: ({ row }, _, end) => {
      const seen = rows.get(row)
      if (seen) seen.end = end
    },
  })
  const areas = [...merges, ...block.grow.map(({ area }) => area)].map((area) => ({
    area: areaAfter([block], area),
    isUp: area.top >= before,
  }))
  const below = rows.get(before + count)
  const { prefix } = root
  let added = ''
  for (let i = 0; i < count; i++) {
    const number = before + i
    const named = block.like[i] ?? before - 1
    const like = rows.get(named >= before ? named + count : named)
    /** The row whose cell this one looks like: inside a merged area one of the area. */
    const sourceOf = (col: number): SeenRow | undefined => {
      const inside = areas.find(
        ({ area: { top, bottom, left, right } }) => top <= number && number <= bottom && left <= col && col <= right,
      )
      return !inside ? like : inside.isUp ? below : rows.get(before - 1)
    }
    const cols = [like, below, rows.get(before - 1)].flatMap((seen) => [...(seen?.cells.keys() ?? [])])
    const cells = [...new Set(cols)]
      .sort((a, b) => a - b)
      .map((col) => {
        const source = sourceOf(col)?.cells.get(col)
        if (!source) return ''
        if (i === 0 && raised.includes(col) && source.row === before + count) {
          return movedCell(splices, xml, prefix, source, number, count)
        }
        const style = valueOf(source.attributes, 's') ?? '0'
        return style === '0' ? '' : `<${prefix}c r="${columnName(col)}${number + 1}" s="${style}"/>`
      })
      .join('')
    const head = `<${prefix}row r="${number + 1}"${like ? rowAttributes(like.row) : ''}`
    const written = cells === '' ? `${head}/>` : `${head}>${cells}</${prefix}row>`
    const seen = rows.get(number)
    if (seen) splices.replace(seen.row.start, seen.end, written)
    else added += written
  }
  const [next] = after
  if (added === '') return
  if (next) splices.insert(next.start, added)
  else appendInside(splices, xml, data, added)
}

/** The cell of an area's text goes up; where it stood an empty one of its look is left. */
function movedCell(
  splices: Splices,
  xml: string,
  prefix: string,
  cell: ScannedCell,
  row: number,
  count: number,
): string {
  if (cell.formula?.attributes.some(({ name }) => name === 't')) {
    const where = formatCell({ row: cell.row - count, col: cell.col })
    throw new ChangeStop(
      'cannot-change',
      `单元格 ${where} 的公式与别的单元格共用，不能把它移到新插入的行里，没有改动。请先在 Excel 或 WPS 里把它改成普通的公式。`,
    )
  }
  const kept = cell.attributes.filter(({ name }) => name !== 'r')
  const attributes = kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('')
  const style = valueOf(cell.attributes, 's')
  const left = `<${prefix}c r="${formatCell(cell)}"${style === undefined ? '' : ` s="${style}"`}/>`
  splices.replace(cell.start, cell.end, left)
  const head = `<${prefix}c r="${formatCell({ row, col: cell.col })}"${attributes}`
  const inner = xml.slice(cell.openEnd, cell.closeStart)
  return inner === '' ? `${head}/>` : `${head}>${inner}</${prefix}c>`
}

/** Height set by hand and the row's own format; nothing that is about this row alone. */
function rowAttributes({ attributes }: ScannedRow): string {
  const isHigh = isTrue(valueOf(attributes, 'customHeight'))
  return attributes
    .filter(({ name }) => !['r', 'spans', 'hidden', 'collapsed', 'ph', 'outlineLevel'].includes(name))
    .filter(({ name }) => isHigh || (name !== 'ht' && name !== 'customHeight'))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
}
