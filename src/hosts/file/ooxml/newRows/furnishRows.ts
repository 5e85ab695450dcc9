import { rowBlocks, type CellRange, type InsertRows, type NewRows } from '../../../../sheet/index.ts'
import type { Book } from '../book.ts'
import { Splices } from '../splices.ts'
import { parseXml } from '../xmlTree.ts'
import { coverRows } from './coverRows.ts'
import { dressRows } from './dressRows.ts'
import { mergeAreas } from './mergeAreas.ts'

/**
 * Gives rows that were just inserted above `before` what they are to look like: formats, height, validations and
 * conditional formats of the row they name, merged areas that grow over them and their own. `merges` are the sheet's
 * merged areas before the insertion. Their texts are written afterwards. Throws ChangeStop.
 */
export function furnishRows(
  book: Book,
  { sheet, before, count }: Pick<InsertRows, 'sheet' | 'before' | 'count'>,
  rows: NewRows,
  merges: readonly CellRange[],
): Book {
  const part = book.sheet(sheet)?.part
  if (part === undefined) throw new RangeError(`no sheet ${sheet}`)
  const [block] = rowBlocks([{ kind: 'insert-rows', sheet, before, count, rows, expects: [] }])
  if (!block) return book
  const xml = book.package.text(part)
  const root = parseXml(xml, 'sheetData')
  const splices = new Splices()
  dressRows(splices, xml, root, block, merges)
  mergeAreas(splices, xml, root, block)
  const like = rows.like >= before ? rows.like + count : rows.like
  coverRows(splices, xml, root, like, { top: before, bottom: before + count - 1 })
  return book.with({ [part]: splices.apply(xml) })
}
