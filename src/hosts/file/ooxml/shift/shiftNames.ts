import { shiftFormula, type RowShift } from '../../formula/shift.ts'
import { Splices } from '../splices.ts'
import { attributeOf, childOf, childrenOf, escapeText, parseXml, textOf } from '../xmlTree.ts'
import { formulaStop } from './shiftStop.ts'

const BUILTIN: Readonly<Record<string, string>> = {
  '_xlnm.Print_Area': '打印区域',
  '_xlnm.Print_Titles': '打印标题',
  '_xlnm._FilterDatabase': '筛选区域',
}

/** The workbook's part with its defined names shifted: print areas and titles are among them. Throws ChangeStop. */
export function shiftNames(xml: string, shift: RowShift): string {
  const root = parseXml(xml)
  const splices = new Splices()
  for (const element of childrenOf(root, 'definedNames').flatMap((names) => childrenOf(names, 'definedName'))) {
    const formula = textOf(xml, element)
    const local = attributeOf(xml, element, 'localSheetId')
    const sheet = local === undefined ? '' : (shift.sheets[Number(local)] ?? '')
    const shifted = shiftFormula(formula, shift, { sheet, rows: 'unknown' })
    if ('problem' in shifted) {
      const name = attributeOf(xml, element, 'name') ?? ''
      throw formulaStop(BUILTIN[name] ?? `名称“${name}”`, shifted.problem)
    }
    if (shifted.text !== formula) splices.replace(element.openEnd, element.closeStart, escapeText(shifted.text))
  }
  return splices.apply(xml)
}

/** All sheets of the workbook in their order, chart sheets too: names of one sheet count them. */
export function sheetNames(xml: string): string[] {
  return (childOf(parseXml(xml), 'sheets')?.children ?? []).map((sheet) => attributeOf(xml, sheet, 'name') ?? '')
}
