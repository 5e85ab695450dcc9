import type { NameLookup } from './formula/formula.ts'
import { tokenize, type FormulaToken } from './formula/tokens.ts'
import { sheetNames } from './ooxml/shift/shiftNames.ts'
import { attributeOf, childOf, childrenOf, parseXml, textOf } from './ooxml/xmlTree.ts'

/** What the names of a workbook stand for, by its part's text: a sheet's own name comes before one of the workbook. */
export function definedNames(workbookXml: string): NameLookup {
  const root = parseXml(workbookXml)
  const sheets = sheetNames(workbookXml)
  const meanings = new Map<string, readonly FormulaToken[]>()
  for (const element of childrenOf(root, 'definedNames').flatMap((names) => childrenOf(names, 'definedName'))) {
    const local = attributeOf(workbookXml, element, 'localSheetId')
    const sheet = local === undefined ? '' : (sheets[Number(local)] ?? '')
    const tokens = tokenize(textOf(workbookXml, element))
    const name = attributeOf(workbookXml, element, 'name') ?? ''
    if (tokens?.every(isFixed) === true) meanings.set(key(name, sheet), tokens)
  }
  return (name, sheet) => meanings.get(key(name, sheet)) ?? meanings.get(key(name, '')) ?? null
}

/** Whether workings are done with numbers rounded as they are shown: then nothing can be worked out here. */
export function countsAsShown(workbookXml: string): boolean {
  const settings = childOf(parseXml(workbookXml), 'calcPr')
  const written = settings && attributeOf(workbookXml, settings, 'fullPrecision')
  return written === '0' || written === 'false'
}

function key(name: string, sheet: string): string {
  return `${sheet.toLowerCase()}!${name.toLowerCase()}`
}

/** It means the same wherever it is used: no names in it, and no references that move with the cell. */
function isFixed(token: FormulaToken): boolean {
  if (token.kind === 'name') return false
  if (token.kind === 'cell') return token.sheet !== null && token.row.isAbsolute && token.col.isAbsolute
  if (token.kind === 'rows' || token.kind === 'cols') {
    return token.sheet !== null && token.from.isAbsolute && token.to.isAbsolute
  }
  return true
}
