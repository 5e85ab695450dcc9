import { parseRange, type CellRange, type MarkLevel } from '../../../sheet/index.ts'
import { attributeOf, childrenOf, textOf, type XmlElement } from './xmlTree.ts'

/** Strongest first: where marks meet, the stronger shows. */
export const LEVELS: readonly MarkLevel[] = ['error', 'warning', 'info', 'term']

const OURS = /^=?LEN\("jixiao:(error|warning|info|term)"\)>0$/i

/** Always true, and carries our name: so a mark is found again after saving and reopening, in every host. */
export function markFormula(level: MarkLevel): string {
  return `LEN("jixiao:${level}")>0`
}

/** A conditional format of ours: its level and where it lies. */
export interface MarkFormat {
  readonly element: XmlElement
  readonly level: MarkLevel
  readonly ranges: readonly CellRange[]
}

/** The conditional formats of a worksheet that hold one rule, and that rule is ours. */
export function findMarkFormats(xml: string, root: XmlElement): MarkFormat[] {
  return childrenOf(root, 'conditionalFormatting').flatMap((element) => {
    const [rule, another] = childrenOf(element, 'cfRule')
    const formula = rule && !another ? childrenOf(rule, 'formula')[0] : undefined
    const level = formula && OURS.exec(textOf(xml, formula).replace(/\s/g, ''))?.[1]?.toLowerCase()
    if (level === undefined) return []
    const ranges = (attributeOf(xml, element, 'sqref') ?? '').split(/\s+/).flatMap((ref) => parseRange(ref) ?? [])
    return [{ element, level: level as MarkLevel, ranges }]
  })
}

/** Our marks as they stand in a worksheet, cell range by cell range. */
export function readMarks(xml: string, root: XmlElement): { level: MarkLevel; range: CellRange }[] {
  return findMarkFormats(xml, root).flatMap(({ level, ranges }) => ranges.map((range) => ({ level, range })))
}
