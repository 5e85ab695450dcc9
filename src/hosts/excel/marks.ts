import type { Mark, MarkLevel } from '../../sheet/index.ts'
import { addressLists, joinRanges } from '../common/areas.ts'
import { FILL, isMarkFormula, LEVELS, markFormula } from '../common/markLook.ts'
import { Notes } from './notes.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

/**
 * Replaces our marks and notes on a sheet by these; with none it clears them. Two round trips (with many notes, or where
 * others' notes must be asked for their place, one more each). Nobody else's conditional formats are touched, nor
 * their order, nor anybody else's notes. Rejects with HostRefusal.
 */
export async function replaceMarks(
  environment: ExcelEnvironment,
  sheetName: string,
  marks: readonly Mark[],
): Promise<void> {
  await runBatch(environment, {}, async (context, sync) => {
    const sheet = context.workbook.worksheets.getItem(sheetName)
    const old = loadFormats(sheet)
    const notes = environment.notes ? new Notes(sheet) : null
    await sync()
    const stale = ourFormats(old)
    if (stale.length === 0 && marks.length === 0 && !notes?.hasOurs) return
    if (isLocked(sheet)) throw refusal('protected')
    await notes?.locateOthers(marks, sync)
    for (const format of stale) format.delete()
    notes?.removeOurs()
    for (const level of LEVELS) addMarks(sheet, level, marks)
    await notes?.add(marks, sync)
    await sync()
    await notes?.putBackOthers(sync)
  })
}

/**
 * Clears our marks and notes on every sheet, in three round trips however many sheets there are. Protected sheets are
 * left; the refusal comes after the others.
 */
export async function clearAllMarks(environment: ExcelEnvironment): Promise<void> {
  await runBatch(environment, {}, async (context, sync) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name')
    await sync()
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      formats: loadFormats(sheet),
      notes: environment.notes ? new Notes(sheet) : null,
    }))
    await sync()
    const marked = sheets.filter(({ formats, notes }) => ourFormats(formats).length > 0 || notes?.hasOurs)
    const open = marked.filter(({ sheet }) => !isLocked(sheet))
    for (const { formats, notes } of open) {
      for (const format of ourFormats(formats)) format.delete()
      notes?.removeOurs()
    }
    if (open.length > 0) await sync()
    for (const { notes } of open) await notes?.putBackOthers(sync)
    if (open.length < marked.length) throw refusal('protected')
  })
}

function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  sheet.protection.load('protected,options')
  const formats = sheet.getRange().conditionalFormats
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula')
  return formats
}

function ourFormats(formats: Excel.ConditionalFormatCollection): Excel.ConditionalFormat[] {
  return formats.items.filter(
    ({ type, customOrNullObject }) => type === 'Custom' && isMarkFormula(customOrNullObject.rule.formula),
  )
}

/** A sheet may be protected and still allow its cells to be formatted. */
function isLocked({ protection }: Excel.Worksheet): boolean {
  return protection.protected && protection.options.allowFormatCells !== true
}

function addMarks(sheet: Excel.Worksheet, level: MarkLevel, marks: readonly Mark[]): void {
  const ranges = marks.filter((mark) => mark.level === level).map(({ range }) => range)
  for (const list of addressLists(joinRanges(ranges))) {
    const format = sheet.getRanges(list).conditionalFormats.add('Custom')
    format.custom.rule.formula = markFormula(level)
    format.custom.format.fill.color = FILL[level]
    // In front, said and not left to the host: a format of the user's that stops others must not hide a mark.
    format.priority = 0
  }
}
