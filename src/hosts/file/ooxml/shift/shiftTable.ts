import { shiftFormula, type RowShift } from '../../formula/shift.ts'
import { Splices } from '../splices.ts'
import {
  attributesOf,
  descendants,
  escapeAttribute,
  escapeText,
  parseXml,
  textOf,
  type XmlElement,
} from '../xmlTree.ts'
import { shiftReference } from './shiftRanges.ts'
import { formulaStop } from './shiftStop.ts'

const PLACED = new Set(['table', 'autoFilter', 'sortState', 'sortCondition', 'comment', 'threadedComment'])
const FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula'])

/**
 * A part of a sheet that names cells in `ref`: a table, notes, threaded comments. On other sheets only the formulas of
 * a table's columns are concerned. Throws ChangeStop.
 */
export function shiftPlaced(xml: string, sheet: string, shift: RowShift): string {
  const root = parseXml(xml)
  const splices = new Splices()
  const visit = (element: XmlElement) => {
    if (sheet === shift.sheet && PLACED.has(element.name)) {
      for (const { name, value, valueStart, valueEnd } of attributesOf(xml, element)) {
        if (name === 'ref') splices.replace(valueStart, valueEnd, escapeAttribute(shiftReference(value, shift)))
      }
    }
    if (!FORMULAS.has(element.name)) return
    const formula = textOf(xml, element)
    const shifted = shiftFormula(formula, shift, { sheet, rows: 'unknown' })
    if ('problem' in shifted) throw formulaStop(`工作表“${sheet}”上表格的公式“${formula}”`, shifted.problem)
    if (shifted.text !== formula) splices.replace(element.openEnd, element.closeStart, escapeText(shifted.text))
  }
  visit(root)
  for (const element of descendants(root)) visit(element)
  return splices.apply(xml)
}
