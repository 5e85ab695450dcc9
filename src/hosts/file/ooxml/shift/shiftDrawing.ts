import { shiftFormula, shiftRow, type RowShift } from '../../formula/shift.ts'
import { Splices } from '../splices.ts'
import {
  attributeOf,
  attributesOf,
  descendants,
  escapeAttribute,
  escapeText,
  parseXml,
  textOf,
  type XmlElement,
} from '../xmlTree.ts'
import { formulaStop } from './shiftStop.ts'

/**
 * A drawing of a sheet: on the sheet itself its anchors move as programs move them (with the cells, growing with them,
 * or not at all); texts linked to cells follow them on every sheet. Throws ChangeStop.
 */
export function shiftDrawing(xml: string, sheet: string, shift: RowShift): string {
  const splices = new Splices()
  for (const element of descendants(parseXml(xml))) {
    if (sheet === shift.sheet) shiftAnchor(splices, xml, element, shift)
    for (const { name, value, valueStart, valueEnd } of attributesOf(xml, element)) {
      if (name !== 'textlink' || value === '') continue
      const moved = shifted(value, sheet, shift, '图形里链接的单元格')
      if (moved !== value) splices.replace(valueStart, valueEnd, escapeAttribute(moved))
    }
  }
  return splices.apply(xml)
}

function shiftAnchor(splices: Splices, xml: string, anchor: XmlElement, shift: RowShift): void {
  if (anchor.name !== 'twoCellAnchor' && anchor.name !== 'oneCellAnchor') return
  const editAs = attributeOf(xml, anchor, 'editAs') ?? 'twoCell'
  if (editAs === 'absolute') return
  const [from, to] = ['from', 'to'].map((name) => anchor.children.find((child) => child.name === name))
  const [start, end] = [from, to].map((corner) => corner && rowOf(xml, corner))
  if (!start) return
  const isBelow = start.row >= shift.before
  if (isBelow) moveRow(splices, start, shift)
  if (!end) return
  // A shape that ends exactly where rows are inserted does not reach into them.
  const isCrossed = end.row > shift.before || (end.row === shift.before && end.offset > 0)
  if (isBelow || (isCrossed && editAs === 'twoCell')) moveRow(splices, end, shift)
}

interface Corner {
  readonly row: number
  readonly offset: number
  readonly element: XmlElement
}

function rowOf(xml: string, corner: XmlElement): Corner | undefined {
  const element = corner.children.find(({ name }) => name === 'row')
  const offset = corner.children.find(({ name }) => name === 'rowOff')
  if (!element) return undefined
  return { row: Number(textOf(xml, element)), offset: offset ? Number(textOf(xml, offset)) : 0, element }
}

function moveRow(splices: Splices, { row, element }: Corner, { count }: RowShift): void {
  splices.replace(element.openEnd, element.closeStart, String(row + count))
}

/** A chart: the cells its series come from. Throws ChangeStop. */
export function shiftChart(xml: string, shift: RowShift): string {
  const splices = new Splices()
  for (const element of descendants(parseXml(xml))) {
    if ((element.name !== 'f' && element.name !== 'sqref') || element.children.length > 0) continue
    const text = textOf(xml, element)
    const moved = shifted(text, '', shift, '图表的数据来源')
    if (moved !== text) splices.replace(element.openEnd, element.closeStart, escapeText(moved))
  }
  return splices.apply(xml)
}

function shifted(formula: string, sheet: string, shift: RowShift, what: string): string {
  const result = shiftFormula(formula, shift, { sheet, rows: null })
  if ('problem' in result) throw formulaStop(`${what}“${formula}”`, result.problem)
  return result.text
}

const SHAPE_DATA = /<x:ClientData\b[\s\S]*?<\/x:ClientData>/g

/**
 * The old drawing of a sheet (VML): boxes of notes and form controls. It is no proper XML and is cut as text.
 * Throws ChangeStop.
 */
export function shiftOldDrawing(vml: string, sheet: string, shift: RowShift): string {
  return vml.replace(SHAPE_DATA, (data) => {
    let moved = data.replace(
      /(<x:Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]*)(<)/g,
      (_, open: string, raw: string, end: string) => {
        const formula = raw.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"')
        return open + escapeText(shifted(formula, sheet, shift, '控件链接的单元格')) + end
      },
    )
    if (sheet !== shift.sheet) return moved
    let isMoving = true
    moved = moved.replace(/(<x:Row>)\s*(\d+)\s*(<)/, (all, open: string, digits: string, end: string) => {
      isMoving = Number(digits) >= shift.before
      return isMoving ? `${open}${shiftRow(Number(digits), shift)}${end}` : all
    })
    return moved.replace(/(<x:Anchor>)([^<]*)(<)/, (all, open: string, list: string, end: string) => {
      const numbers = list.split(',').map((number) => Number(number))
      const [, , top = 0, , , , bottom = 0] = numbers
      const isNote = /ObjectType=["']Note["']/.test(data)
      if (numbers.length !== 8 || (isNote ? !isMoving : top < shift.before && bottom < shift.before)) return all
      // A note's box goes where its cell goes.
      const move = (row: number) => (isNote ? row + shift.count : shiftRow(row, shift))
      const written = numbers.map((number, i) => (i === 2 || i === 6 ? move(number) : number))
      return `${open}${written.join(', ')}${end}`
    })
  })
}
