import { isTrue } from '../xmlPart.ts'
import type { Book } from './book.ts'
import { insertChild, WORKBOOK_ORDER } from './childOrder.ts'
import { setAttribute } from './partEdits.ts'
import { removePart } from './partRelations.ts'
import { Splices } from './splices.ts'
import { attributeOf, childOf, parseXml } from './xmlTree.ts'

/** Has the saved results of all formulas worked out anew when the file is opened. */
export function recalculateOnLoad(book: Book): Book {
  const { workbook } = book.parts
  const xml = book.package.text(workbook)
  const root = parseXml(xml)
  const settings = childOf(root, 'calcPr')
  const splices = new Splices()
  if (!settings) insertChild(splices, root, 'calcPr', WORKBOOK_ORDER, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)
  else if (!isTrue(attributeOf(xml, settings, 'fullCalcOnLoad'))) {
    setAttribute(splices, xml, settings, 'fullCalcOnLoad', '1')
  }
  return book.with({ [workbook]: splices.apply(xml) })
}

/** The order of calculation names formula cells by their places; programs make it anew where it is missing. */
export function dropCalculationChain(book: Book): Book {
  const { workbook } = book.parts
  const chain = book.related(workbook, 'calcChain')
  return chain === null ? book : removePart(book, workbook, chain)
}
