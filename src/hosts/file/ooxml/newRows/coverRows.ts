import { formatRange, parseRange, type CellRange } from '../../../../sheet/index.ts'
import { listOf } from '../shift/shiftRanges.ts'
import type { Splices } from '../splices.ts'
import { attributesOf, descendants, escapeAttribute, textOf, type XmlElement } from '../xmlTree.ts'

/** What serves cells by a list of areas and belongs to how a row looks and what may be entered in it. */
const SERVING = new Set(['conditionalFormatting', 'dataValidation'])
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f'])
/** A place that is counted from the cell a formula is used in: 'A1', '$A1', 'A$1'. */
const RELATIVE = /(?:^|[^$\w.])(?:\$?[A-Z]{1,3}\d{1,7}|[A-Z]{1,3}\$\d{1,7})(?![\w(])/i

export interface Rows {
  readonly top: number
  readonly bottom: number
}

/**
 * Conditional formats and validations of a row serve new rows that are to look like it. Ours are left: a mark belongs to
 * its finding. Where a formula would be counted from another cell then, it stays as it is.
 */
export function coverRows(splices: Splices, xml: string, root: XmlElement, like: number, rows: Rows): void {
  for (const element of descendants(root)) {
    if (!SERVING.has(element.name)) continue
    const formulas = [...descendants(element)].filter(({ name }) => FORMULAS.has(name)).map((one) => textOf(xml, one))
    if (formulas.some((formula) => formula.includes('jixiao:'))) continue
    const isCounted = formulas.some((formula) => RELATIVE.test(formula))
    const inside = element.children.find(({ name }) => name === 'sqref')
    if (inside) {
      const covered = cover(textOf(xml, inside), like, rows, isCounted)
      if (covered !== null) splices.replace(inside.openEnd, inside.closeStart, covered)
      continue
    }
    const sqref = attributesOf(xml, element).find(({ name }) => name === 'sqref')
    const covered = sqref ? cover(sqref.value, like, rows, isCounted) : null
    if (sqref && covered !== null) splices.replace(sqref.valueStart, sqref.valueEnd, escapeAttribute(covered))
  }
}

/** The list of areas with the new rows in it; null: nothing is to change. */
function cover(sqref: string, like: number, rows: Rows, isCounted: boolean): string | null {
  const references = listOf(sqref)
  const ranges = references.map(parseRange)
  const known = ranges.filter((range): range is CellRange => range !== null)
  const added: CellRange[] = []
  let changed = false
  const written = references.map((reference, i) => {
    const range = ranges[i]
    if (!range || range.top > like || range.bottom < like) return reference
    const isServed = known.some(
      ({ top, bottom, left, right }) =>
        top <= rows.top && bottom >= rows.bottom && left <= range.left && right >= range.right,
    )
    if (isServed) return reference
    changed = true
    if (range.bottom === rows.top - 1) return formatRange({ ...range, bottom: rows.bottom })
    added.push({ ...range, ...rows })
    return reference
  })
  const highest = Math.min(...known.map(({ top }) => top))
  if (!changed || (isCounted && added.some(({ top }) => top < highest))) return null
  return [...written, ...added.map(formatRange)].join(' ')
}
