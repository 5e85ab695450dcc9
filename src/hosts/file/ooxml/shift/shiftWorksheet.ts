import { shiftFormula, type FormulaPlace, type RowShift } from '../../formula/shift.ts'
import { Splices } from '../splices.ts'
import {
  attributeOf,
  attributesOf,
  childOf,
  descendants,
  escapeAttribute,
  escapeText,
  parseXml,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../xmlTree.ts'
import { listOf, movedRow, rowsOf, shiftReference } from './shiftRanges.ts'
import { shiftRows } from './shiftRows.ts'
import { formulaStop, stop } from './shiftStop.ts'

/** The attributes that name cells, by element: one reference, or a list of them. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  sheetPr: ['syncRef'],
  dimension: ['ref'],
  selection: ['activeCell', 'sqref'],
  protectedRange: ['sqref'],
  scenarios: ['sqref'],
  inputCells: ['r'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  mergeCell: ['ref'],
  conditionalFormatting: ['sqref'],
  dataValidation: ['sqref'],
  hyperlink: ['ref'],
  cellWatch: ['r'],
  ignoredError: ['sqref'],
  cellSmartTags: ['r'],
}

/** Elements that hold a formula as their text. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f'])
/** What serves many cells at once; a formula in it is counted from their top. */
const SERVING = new Set(['conditionalFormatting', 'dataValidation'])
/** Things on the sheet that are anchored to cells in ways of their own. */
const ANCHORED: Readonly<Record<string, string>> = {
  oleObjects: '嵌入的对象',
  controls: '表单控件',
  dataConsolidate: '合并计算的设置',
}

/** A worksheet's part after rows were inserted into it, or into another sheet. Throws ChangeStop. */
export function shiftWorksheet(xml: string, sheet: string, shift: RowShift): string {
  const isTarget = sheet === shift.sheet
  // Without a sheet's name in a formula nothing here can mean another sheet.
  if (!isTarget && !xml.includes('!')) return xml
  const root = parseXml(xml, 'sheetData')
  const splices = new Splices()
  shiftRows(splices, xml, childOf(root, 'sheetData'), sheet, shift)
  for (const element of descendants(root)) {
    if (isTarget) shiftElement(splices, xml, element, shift)
    shiftFormulas(splices, xml, element, sheet, shift)
  }
  return splices.apply(xml)
}

function shiftElement(splices: Splices, xml: string, element: XmlElement, shift: RowShift): void {
  const { name } = element
  const anchored = ANCHORED[name]
  if (anchored !== undefined) throw stop(`工作表“${shift.sheet}”上有${anchored}，不能确定插入行后它该在哪里`)
  if (name === 'sqref') return shiftContent(splices, xml, element, shift)
  if (name === 'brk') return shiftBreak(splices, xml, element, shift)
  if (name === 'pane' || name === 'sheetView' || name === 'customSheetView')
    return shiftView(splices, xml, element, shift)
  const known = REFERENCES[name] ?? []
  for (const attribute of attributesOf(xml, element)) {
    if (known.includes(attribute.name)) replaceValue(splices, attribute, shiftList(attribute.value, shift))
    else if (namesCells(attribute)) {
      throw stop(`工作表“${shift.sheet}”里有一种少见的内容（${name}），不能确定插入行后它该怎么变`)
    }
  }
}

/** An attribute of an element we do not know that looks like a place on the sheet. */
function namesCells({ name, value }: XmlAttribute): boolean {
  const local = name.slice(name.indexOf(':') + 1)
  return /ref$|^(?:r|cell|topLeftCell|activeCell)$/i.test(local) && listOf(value).some(isReference)
}

function isReference(text: string): boolean {
  return /^\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/.test(text)
}

function shiftList(value: string, shift: RowShift): string {
  return value.replace(/\S+/g, (reference) => shiftReference(reference, shift))
}

function replaceValue(splices: Splices, { value, valueStart, valueEnd }: XmlAttribute, moved: string): void {
  if (moved !== value) splices.replace(valueStart, valueEnd, escapeAttribute(moved))
}

function shiftContent(splices: Splices, xml: string, element: XmlElement, shift: RowShift): void {
  const text = textOf(xml, element)
  const moved = shiftList(text, shift)
  if (moved !== text) splices.replace(element.openEnd, element.closeStart, moved)
}

/** A break of rows stands above the row after its number; one of columns says from which to which row it goes. */
function shiftBreak(splices: Splices, xml: string, element: XmlElement, shift: RowShift): void {
  const moving = element.parent?.name === 'rowBreaks' ? ['id'] : ['min', 'max']
  for (const attribute of attributesOf(xml, element)) {
    if (!moving.includes(attribute.name)) continue
    replaceValue(splices, attribute, String(movedRow(Number(attribute.value), shift)))
  }
}

/** Rows put among frozen ones are frozen too; what was in sight at the top stays there. */
function shiftView(splices: Splices, xml: string, element: XmlElement, shift: RowShift): void {
  const isFrozen = (attributeOf(xml, element, 'state') ?? '').startsWith('frozen')
  for (const attribute of attributesOf(xml, element)) {
    if (attribute.name === 'topLeftCell') {
      const top = rowsOf(attribute.value)?.top ?? 0
      if (top > shift.before) replaceValue(splices, attribute, shiftReference(attribute.value, shift))
    } else if (attribute.name === 'ySplit' && isFrozen && shift.before < Number(attribute.value)) {
      replaceValue(splices, attribute, String(Number(attribute.value) + shift.count))
    }
  }
}

function shiftFormulas(splices: Splices, xml: string, element: XmlElement, sheet: string, shift: RowShift): void {
  const { name } = element
  if (FORMULAS.has(name) && element.children.length === 0) {
    const text = textOf(xml, element)
    const moved = shiftedText(text, placesOf(xml, element, sheet), sheet, shift)
    if (moved !== text) splices.replace(element.openEnd, element.closeStart, escapeText(moved))
  } else if (name === 'cfvo') {
    for (const attribute of attributesOf(xml, element)) {
      if (attribute.name !== 'val' || !/[A-Za-z]/.test(attribute.value)) continue
      replaceValue(splices, attribute, shiftedText(attribute.value, placesOf(xml, element, sheet), sheet, shift))
    }
  } else if (name === 'hyperlink') {
    for (const attribute of attributesOf(xml, element)) {
      if (attribute.name === 'location') replaceValue(splices, attribute, shiftLocation(attribute.value, sheet, shift))
    }
  }
}

/** The same answer for all places a formula may be counted from, or a stop. */
function shiftedText(formula: string, places: readonly FormulaPlace[], sheet: string, shift: RowShift): string {
  let text = formula
  for (const place of places) {
    const shifted = shiftFormula(formula, shift, place)
    if ('problem' in shifted) {
      throw formulaStop(`工作表“${sheet}”的条件格式、数据验证或迷你图里的公式“${formula}”`, shifted.problem)
    }
    text = shifted.text
  }
  return text
}

/**
 * Where a formula of a conditional format or a validation is counted from: the top of its ranges. Programs differ in
 * whether that is the first one's or the highest: where these are not the same row, both have to agree.
 */
function placesOf(xml: string, element: XmlElement, sheet: string): FormulaPlace[] {
  for (let above = element.parent; above; above = above.parent) {
    if (!SERVING.has(above.name)) continue
    const inside = above.children.find(({ name }) => name === 'sqref')
    const sqref = inside ? textOf(xml, inside) : (attributeOf(xml, above, 'sqref') ?? '')
    const ranges = listOf(sqref).flatMap((reference) => rowsOf(reference) ?? [])
    const [first] = ranges
    if (!first) break
    const top = Math.min(...ranges.map((range) => range.top))
    const bottom = Math.max(...ranges.map((range) => range.bottom))
    const tops = top === first.top ? [top] : [top, first.top]
    return tops.map((from) => ({ sheet, rows: { top: from, bottom: bottom + from - top } }))
  }
  return [{ sheet, rows: null }]
}

/** A link to a place in the workbook; a name stays a name. */
function shiftLocation(location: string, sheet: string, shift: RowShift): string {
  const shifted = shiftFormula(location, shift, { sheet, rows: null })
  return 'text' in shifted ? shifted.text : location
}
