import { MAX_ROWS } from '../../../sheet/index.ts'
import type { RowShift } from '../formula/shift.ts'
import type { SheetPart } from '../workbookParts.ts'
import type { Book } from './book.ts'
import type { PartChanges } from './package.ts'
import { valuesOf } from './partRelations.ts'
import { protectionOf, sheetProtected } from './protection.ts'
import { dropCalculationChain, recalculateOnLoad } from './recalculation.ts'
import { shiftChart, shiftDrawing, shiftOldDrawing } from './shift/shiftDrawing.ts'
import { sheetNames, shiftNames } from './shift/shiftNames.ts'
import { rowsOf } from './shift/shiftRanges.ts'
import { stop, tooManyRows } from './shift/shiftStop.ts'
import { shiftPlaced } from './shift/shiftTable.ts'
import { shiftWorksheet } from './shift/shiftWorksheet.ts'
import { descendants, parseXml } from './xmlTree.ts'

/** Parts of a workbook that hold places on sheets in ways we do not follow. */
const UNSHIFTABLE: Readonly<Record<string, string>> = {
  revisionHeaders: '工作簿正在记录修订（共享工作簿）',
  volatileDependencies: '工作簿里有实时数据',
  xlMacrosheet: '工作簿里有宏表',
  xlIntlMacrosheet: '工作簿里有宏表',
  dialogsheet: '工作簿里有对话框表',
}

/**
 * Inserts rows into a sheet and shifts every reference to what stands below, in all parts of the workbook. What cannot
 * be shifted with certainty throws ChangeStop, and nothing is changed.
 */
export function insertRows(book: Book, sheet: string, before: number, count: number, hasFormulas: boolean): Book {
  if (count <= 0) return book
  if (before < 0 || before + count > MAX_ROWS) throw tooManyRows()
  const target = book.sheet(sheet)
  if (!target) throw new RangeError(`no sheet ${sheet}`)
  const xml = book.package.text(target.part)
  const protection = protectionOf(xml, parseXml(xml, 'sheetData'))
  if (protection && !protection.insertRows) throw sheetProtected(sheet)
  const workbookXml = book.package.text(book.parts.workbook)
  const shift: RowShift = { sheet, before, count, sheets: sheetNames(workbookXml) }
  const changes: Record<string, string | null> = { [book.parts.workbook]: shiftNames(workbookXml, shift) }
  for (const { kind, target: part } of book.relations(book.parts.workbook).values()) {
    const reason = UNSHIFTABLE[kind]
    if (reason !== undefined) throw stop(reason)
    if (kind === 'pivotCacheDefinition') refusePivotSource(book, part, shift)
    // A sheet that is all chart has a drawing too.
    if (kind === 'chartsheet') Object.assign(changes, shiftDrawings(book, { name: '', hidden: false, part }, shift))
  }
  for (const other of book.parts.sheets) {
    changes[other.part] = shiftWorksheet(book.package.text(other.part), other.name, shift)
    Object.assign(changes, shiftRelated(book, other, shift), shiftDrawings(book, other, shift))
  }
  const next = dropCalculationChain(book.with(changes))
  return hasFormulas ? recalculateOnLoad(next) : next
}

/** Parts that belong to a sheet and name cells of it. */
function shiftRelated(book: Book, { part, name: sheet }: SheetPart, shift: RowShift): PartChanges {
  const changes: Record<string, string> = {}
  for (const { kind, target } of book.relations(part).values()) {
    if (!book.package.has(target)) continue
    if (kind === 'table' || kind === 'comments' || kind === 'threadedComment') {
      changes[target] = shiftPlaced(book.package.text(target), sheet, shift)
    } else if (kind === 'vmlDrawing') {
      changes[target] = shiftOldDrawing(book.package.looseText(target), sheet, shift)
    } else if (kind === 'ctrlProp') {
      if (/\sfmla\w+=/.test(book.package.text(target))) throw stop(`工作表“${sheet}”上有链接单元格的表单控件`)
    } else if (sheet !== shift.sheet) continue
    else if (kind === 'pivotTable') refusePivot(book, target, shift)
    else if (kind === 'tableSingleCells') throw stop(`工作表“${sheet}”上有 XML 映射的单元格`)
  }
  return changes
}

/** The drawings of a sheet, and the charts in them. */
function shiftDrawings(book: Book, { part, name: sheet }: SheetPart, shift: RowShift): PartChanges {
  const changes: Record<string, string> = {}
  for (const { kind, target } of book.relations(part).values()) {
    if (kind !== 'drawing' || !book.package.has(target)) continue
    changes[target] = shiftDrawing(book.package.text(target), sheet, shift)
    for (const inner of book.relations(target).values()) {
      const isChart = inner.kind === 'chart' || inner.kind === 'chartEx'
      if (isChart && book.package.has(inner.target)) {
        changes[inner.target] = shiftChart(book.package.text(inner.target), shift)
      }
    }
  }
  return changes
}

function refusePivot(book: Book, part: string, shift: RowShift): void {
  const xml = book.package.text(part)
  for (const element of descendants(parseXml(xml))) {
    if (element.name !== 'location') continue
    const rows = rowsOf(valuesOf(xml, element)['ref'] ?? '')
    if (!rows || rows.bottom >= shift.before) {
      throw stop(`工作表“${shift.sheet}”插入处或它下面有数据透视表`)
    }
  }
}

function refusePivotSource(book: Book, part: string, shift: RowShift): void {
  const xml = book.package.text(part)
  for (const element of descendants(parseXml(xml))) {
    if (element.name !== 'worksheetSource') continue
    const { ref, sheet } = valuesOf(xml, element)
    if (ref === undefined || sheet?.toLowerCase() !== shift.sheet.toLowerCase()) continue
    const rows = rowsOf(ref)
    if (!rows || rows.bottom >= shift.before) throw stop(`数据透视表的数据取自工作表“${shift.sheet}”的 ${ref}`)
  }
}
