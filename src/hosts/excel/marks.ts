import type { Mark, MarkLevel } from '../../sheet/index.ts'
import { addressLists, joinRanges } from './areas.ts'
import { ExcelRefusal } from './excelError.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

/** Strongest last: Excel puts the newest conditional format in front. */
const LEVELS: readonly MarkLevel[] = ['term', 'info', 'warning', 'error']

const FILL: Readonly<Record<MarkLevel, string>> = {
  error: '#F8CBC6',
  warning: '#FCE8B2',
  info: '#D6E6F7',
  term: '#EDEDED',
}

const OURS = /^=LEN\("jixiao:(?:error|warning|info|term)"\)>0$/i

/** Always true, and carries our name: so a mark is found again after saving and reopening, in every host. */
export function markFormula(level: MarkLevel): string {
  return `=LEN("jixiao:${level}")>0`
}

/** Excel may give a formula back with other blanks than it was written with. */
export function isMarkFormula(formula: string): boolean {
  return OURS.test(formula.replace(/\s/g, ''))
}

/**
 * Replaces our marks on a sheet by these, in two round trips; with none it clears them. Nobody else's conditional
 * formats are touched, nor their order. Rejects with ExcelRefusal.
 */
export async function replaceMarks(
  environment: ExcelEnvironment,
  sheetName: string,
  marks: readonly Mark[],
): Promise<void> {
  await runBatch(environment, {}, async (context, sync) => {
    const sheet = context.workbook.worksheets.getItem(sheetName)
    const old = loadFormats(sheet)
    await sync()
    const stale = ourFormats(old)
    if (stale.length === 0 && marks.length === 0) return
    refuseProtected(sheet)
    for (const format of stale) format.delete()
    for (const level of LEVELS) addMarks(sheet, level, marks)
    await sync()
  })
}

/** Clears our marks on every sheet, in two round trips. Protected sheets are left; the refusal comes after the others. */
export async function clearAllMarks(environment: ExcelEnvironment): Promise<void> {
  const names = await runBatch(environment, {}, async (context, sync) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await sync()
    return worksheets.items.map(({ name }) => name)
  })
  await runBatch(environment, {}, async (context, sync) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItem(name))
    const formats = sheets.map(loadFormats)
    await sync()
    let refused = false
    let any = false
    sheets.forEach((sheet, i) => {
      const stale = ourFormats(formats[i])
      if (stale.length === 0) return
      if (isLocked(sheet)) refused = true
      else {
        any = true
        for (const format of stale) format.delete()
      }
    })
    if (any) await sync()
    if (refused) throw new ExcelRefusal('protected')
  })
}

function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  sheet.protection.load('protected,options')
  const formats = sheet.getRange().conditionalFormats
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula')
  return formats
}

function ourFormats(formats: Excel.ConditionalFormatCollection | undefined): Excel.ConditionalFormat[] {
  return (formats?.items ?? []).filter(
    ({ type, customOrNullObject }) => type === 'Custom' && isMarkFormula(customOrNullObject.rule.formula),
  )
}

function refuseProtected(sheet: Excel.Worksheet): void {
  if (isLocked(sheet)) throw new ExcelRefusal('protected')
}

/** A sheet may be protected and still allow its cells to be formatted. */
function isLocked({ protection }: Excel.Worksheet): boolean {
  return protection.protected && protection.options.allowFormatCells !== true
}

function addMarks(sheet: Excel.Worksheet, level: MarkLevel, marks: readonly Mark[]): void {
  const ranges = marks.filter((mark) => mark.level === level).map(({ range }) => range)
  for (const list of addressLists(joinRanges(ranges))) {
    const { custom } = sheet.getRanges(list).conditionalFormats.add('Custom')
    custom.rule.formula = markFormula(level)
    custom.format.fill.color = FILL[level]
  }
}
