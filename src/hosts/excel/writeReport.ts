import type { CellRange, ReportRowKind, ReportSheet } from '../../sheet/index.ts'
import { addressLists } from '../common/areas.ts'
import { reportName, rowsOfKinds } from '../common/reportParts.ts'
import { POINTS_ASIDE, POINTS_PER_CHARACTER } from './columnPoints.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'
import { literalText } from '../common/typedText.ts'

/** Texts of one round trip, in characters: a request stays below 1 MB. */
const CHARACTERS_AT_ONCE = 150_000

/**
 * Puts the report on a sheet of its own and goes there; gives the sheet's name. A sheet that is not ours (its A2 is not
 * the signature) is left alone and a free name is taken. `onWrite` is told which cells are about to be written.
 * Rejects with HostRefusal.
 */
export async function writeReport(
  environment: ExcelEnvironment,
  report: ReportSheet,
  onWrite: (ranges: readonly CellRange[]) => void,
): Promise<string> {
  const { clearedSheet } = await import('./helpers.ts')
  return runBatch(environment, {}, async (context, sync) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name')
    await sync()
    const taken = worksheets.items.filter(({ name }) => name.startsWith(report.name))
    const signatures = taken.map((sheet) => {
      const cell = sheet.getRange('A2')
      cell.load('values')
      sheet.protection.load('protected')
      return { sheet, cell }
    })
    if (taken.length > 0) await sync()
    const ours = signatures.filter(
      ({ sheet, cell }) => cell.values[0]?.[0] === report.signature && !sheet.protection.protected,
    )
    const name = reportName(
      report.name,
      worksheets.items.map((sheet) => sheet.name),
      ours.map(({ sheet }) => sheet.name),
    )

    if (name === null) throw refusal('unknown')
    onWrite([{ top: 0, left: 0, bottom: 0, right: 0 }])
    let made: Excel.Worksheet | null = null
    await sync(
      clearedSheet(context.workbook, name).then((sheet) => {
        made = sheet
      }),
    )
    const sheet = made ?? worksheets.getItem(name)
    for (const { first, lines } of partsOf(report)) {
      const [top, bottom] = [first, first + lines.length - 1]
      onWrite([{ top, left: 0, bottom, right: report.widths.length - 1 }])
      sheet.getRangeByIndexes(top, 0, lines.length, report.widths.length).values = lines
      await sync()
    }
    dress(sheet, report)
    sheet.activate()
    await sync()
    return name
  })
}

interface Part {
  readonly first: number
  readonly lines: string[][]
}

function partsOf({ rows, widths }: ReportSheet): Part[] {
  const parts: Part[] = []
  let size = Infinity
  rows.forEach(({ cells }, row) => {
    const line = widths.map((_, col) => literalText(cells[col] ?? ''))
    const length = line.reduce((sum, text) => sum + text.length, 0)
    const last = parts[parts.length - 1]
    if (last && size + length <= CHARACTERS_AT_ONCE) {
      last.lines.push(line)
      size += length
    } else {
      parts.push({ first: row, lines: [line] })
      size = length
    }
  })
  return parts
}

/** The user's own font stays; what the rows are is said by weight, size and one quiet fill. */
function dress(sheet: Excel.Worksheet, { rows, widths }: ReportSheet): void {
  widths.forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).getEntireColumn().format.columnWidth =
      width * POINTS_PER_CHARACTER + POINTS_ASIDE
  })
  const each = (kinds: readonly ReportRowKind[], style: (format: Excel.RangeFormat) => void) => {
    // Row by row and not joined: each has its own line below.
    for (const list of addressLists(rowsOfKinds(rows, kinds, widths.length - 1))) {
      style(sheet.getRanges(list).format)
    }
  }
  each(['title'], ({ font }) => {
    font.bold = true
    font.size = 16
  })
  each(['signature'], ({ font }) => {
    font.color = '#707070'
    font.size = 9
  })
  each(['verdict', 'section'], ({ font }) => {
    font.bold = true
    font.size = 12
  })
  each(['header'], ({ font, fill }) => {
    font.bold = true
    fill.color = '#E8EEF4'
  })
  each(['header', 'row'], (format) => {
    format.wrapText = true
    format.verticalAlignment = 'Top'
    const line = format.borders.getItem('EdgeBottom')
    line.style = 'Continuous'
    line.color = '#D9D9D9'
  })
  each(['note'], ({ font }) => {
    font.color = '#505050'
  })
  // Excel makes room for wrapped texts that are typed, not for all that are written.
  sheet.getRangeByIndexes(0, 0, rows.length, widths.length).format.autofitRows()
}
