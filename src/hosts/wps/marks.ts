import type { Mark, MarkLevel } from '../../sheet/index.ts'
import { addressLists, joinRanges } from '../common/areas.ts'
import { FILL, isMarkFormula, LEVELS, markFormula } from '../common/markLook.ts'
import type { WpsApplication } from './application.ts'
import { bgr, XL } from './constants.ts'
import { Notes } from './notes.ts'
import { refusal } from './refusals.ts'
import { unionOf } from './unions.ts'
import { writing } from './writing.ts'

const TITLE = '标注检查结果'
const CLEARING = '清除标注'

/**
 * Replaces our marks and notes on a sheet by these; with none it clears them. Nobody else's conditional formats are
 * touched, nor anybody else's notes. Throws HostRefusal.
 */
export function replaceMarks(
  application: WpsApplication,
  book: Et.Workbook,
  sheet: Et.Worksheet,
  marks: readonly Mark[],
): void {
  const stale = ourFormats(sheet)
  const notes = new Notes(sheet)
  if (stale.length === 0 && marks.length === 0 && !notes.hasOurs) return
  if (isLocked(sheet)) throw refusal('protected')
  writing(application, book, marks.length > 0 ? TITLE : CLEARING, () => {
    remove(stale)
    notes.removeOurs()
    for (const level of LEVELS) addMarks(application, sheet, level, marks)
    notes.add(marks)
  })
}

/** Clears our marks and notes on these sheets. Protected ones are left; the refusal comes after the others. */
export function clearAllMarks(application: WpsApplication, book: Et.Workbook, sheets: readonly Et.Worksheet[]): void {
  const marked = sheets
    .map((sheet) => ({ sheet, formats: ourFormats(sheet), notes: new Notes(sheet) }))
    .filter(({ formats, notes }) => formats.length > 0 || notes.hasOurs)
  const open = marked.filter(({ sheet }) => !isLocked(sheet))
  if (open.length > 0) {
    writing(application, book, CLEARING, () => {
      for (const { formats, notes } of open) {
        remove(formats)
        notes.removeOurs()
      }
    })
  }
  if (open.length < marked.length) throw refusal('protected')
}

/** Our conditional formats in their order. */
function ourFormats(sheet: Et.Worksheet): Et.FormatCondition[] {
  const formats = sheet.Cells.FormatConditions
  const count = formats.Count
  const ours: Et.FormatCondition[] = []
  for (let i = 1; i <= count; i++) {
    const format = formats.Item(i) as Et.FormatCondition
    // Colour scales and icon sets have no formula to ask for.
    if (format.Type === XL.expression && isMarkFormula(format.Formula1)) ours.push(format)
  }
  return ours
}

/** From the last: the others keep their places. */
function remove(formats: readonly Et.FormatCondition[]): void {
  for (const format of [...formats].reverse()) format.Delete()
}

/** A sheet may be protected and still allow its cells to be formatted. */
function isLocked(sheet: Et.Worksheet): boolean {
  return sheet.ProtectContents && !sheet.Protection.AllowFormattingCells
}

function addMarks(application: WpsApplication, sheet: Et.Worksheet, level: MarkLevel, marks: readonly Mark[]): void {
  const ranges = joinRanges(marks.filter((mark) => mark.level === level).map(({ range }) => range))
  for (const range of unionOf(application, sheet, addressLists(ranges))) {
    const format = range.FormatConditions.Add(XL.expression, undefined, markFormula(level)) as Et.FormatCondition
    format.Interior.Color = bgr(FILL[level])
    // In front, said and not left to the host: a format of the user's that stops others must not hide a mark.
    format.SetFirstPriority()
  }
}
