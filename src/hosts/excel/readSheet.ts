import { Grid, HostRefusal, type Cancellable, type Cell, type CellRange, type RefusalCode } from '../../sheet/index.ts'
import { rangeOfAddress } from '../common/areas.ts'
import { tells, type DateSystem } from './dateSystem.ts'
import { inferMerges } from './inferMerges.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment, type Sync } from './session.ts'
import { shownCell } from '../common/shownCell.ts'

/** Cells asked for in one round trip: value, formula and format of 50,000 stay below the web's 5 MB. */
export const CELLS_AT_ONCE = 50_000
/** The same where the cells hold such long texts that 50,000 of them were too much. */
const CELLS_OF_LONG_TEXTS = 10_000
/** Beyond this a sheet is refused: five times what Excel on the web hands over in a minute. */
const MOST_CELLS = 1_000_000
/** Up to here the text is asked for with the content: it tells the workbook's date system. */
const ROWS_WITH_TEXT = 1_024

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount'
const CONTENT = `values,formulas,numberFormat,${EXTENT}`
const AREAS = 'areas/items/address'

type Rows = (Cell | null)[][]

interface Extent {
  readonly top: number
  readonly left: number
  readonly rows: number
  readonly cols: number
}

/** How much is asked in the first round trip. Less, where Excel could not answer all of it at once. */
interface Manner {
  /** Content together with the extent, for sheets up to CELLS_AT_ONCE. */
  readonly atOnce: boolean
  readonly merges: 'all' | 'blocks' | 'inferred'
  readonly cells: number
}

/** A sheet whose cells are being edited or that never answers is not asked again. */
const WORTH_ANOTHER_MANNER: readonly RefusalCode[] = [
  'unknown',
  'protected',
  'too-large',
  'no-such-sheet',
  'unsupported',
]

let readings = 0

/** Reads a sheet; null is the active one. Rejects with HostRefusal. */
export async function readSheet(
  environment: ExcelEnvironment,
  name: string | null,
  dates: DateSystem,
  { cancel }: Cancellable,
): Promise<Grid> {
  const known = environment.supports('1.13')
  const manners: Manner[] = [
    { atOnce: true, merges: known ? 'all' : 'inferred', cells: CELLS_AT_ONCE },
    // More than 512 merged areas, or a sheet that will not say which cells are visible: Excel fails the whole request.
    { atOnce: false, merges: known ? 'blocks' : 'inferred', cells: CELLS_AT_ONCE },
    { atOnce: false, merges: known ? 'blocks' : 'inferred', cells: CELLS_OF_LONG_TEXTS },
    { atOnce: false, merges: 'inferred', cells: CELLS_OF_LONG_TEXTS },
  ]
  let failure: unknown
  for (const manner of manners) {
    try {
      return await runBatch(environment, cancel ? { cancel } : {}, (context, sync) =>
        read(context, sync, name, manner, dates),
      )
    } catch (error) {
      if (!(error instanceof HostRefusal) || !WORTH_ANOTHER_MANNER.includes(error.code)) throw error
      // The first answer says what it is about; what a poorer manner says may be about the manner.
      failure ??= error
    }
  }
  throw failure
}

async function read(
  context: Excel.RequestContext,
  sync: Sync,
  name: string | null,
  manner: Manner,
  dates: DateSystem,
): Promise<Grid> {
  const { worksheets } = context.workbook
  const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItem(name)
  sheet.load('name')
  // Cells with a value only: formatted but empty rows would make a million of them.
  const used = sheet.getUsedRange(true)
  used.load(EXTENT)
  const zones = manner.atOnce ? contentAtOnce(sheet, used, !dates.isKnown) : []
  const visible = manner.atOnce ? used.getSpecialCellsOrNullObject('Visible') : null
  visible?.load(AREAS)
  const merged = manner.merges === 'all' ? sheet.getUsedRange(false).getMergedAreasOrNullObject() : null
  merged?.load(AREAS)
  await sync()

  const extent: Extent = {
    top: used.rowIndex,
    left: used.columnIndex,
    rows: used.rowCount,
    cols: used.columnCount,
  }
  const content = zones.find(({ range }) => !range.isNullObject)
  const parts = content ? [content.range] : await readChunks(sheet, extent, manner.cells, sync)
  if (!dates.isKnown) await learnDateSystem(dates, parts, content?.hasText === true, sync)
  const rows: Rows = []
  for (const part of parts) addContent(rows, part, dates.is1904)
  const merges =
    manner.merges === 'inferred'
      ? inferMerges(rows)
      : merged
        ? rangesOf(merged)
        : await mergesByBlocks(sheet, extent, sync)
  const shown = visible ? rangesOf(visible) : []
  return new Grid({
    sheet: sheet.name,
    rows,
    merges,
    ...(shown.length > 0 ? hidden(shown, extent) : {}),
    revision: `excel-${++readings}`,
  })
}

interface Zone {
  readonly range: Excel.Range
  readonly hasText: boolean
}

/**
 * The content up to the used range's last cell, where that is not too much — decided by Excel, within the one round
 * trip: the last cell is cut with zones of rows [n, 2n) and as many columns as keep the whole within bounds. At most
 * one of the ranges given is not a null object: the content from A1 to the last cell.
 */
function contentAtOnce(sheet: Excel.Worksheet, used: Excel.Range, withText: boolean): Zone[] {
  const last = used.getLastCell()
  const origin = sheet.getRangeByIndexes(0, 0, 1, 1)
  const zones: Zone[] = []
  for (let from = 0; from < CELLS_AT_ONCE; from = Math.max(64, from * 2)) {
    const end = Math.max(64, from * 2)
    const zone = sheet.getRangeByIndexes(from, 0, end - from, Math.ceil(CELLS_AT_ONCE / Math.max(64, from)))
    const range = last.getIntersectionOrNullObject(zone).getBoundingRect(origin)
    const hasText = withText && end <= ROWS_WITH_TEXT
    range.load(hasText ? `${CONTENT},text` : CONTENT)
    zones.push({ range, hasText })
  }
  return zones
}

async function readChunks(sheet: Excel.Worksheet, extent: Extent, cells: number, sync: Sync): Promise<Excel.Range[]> {
  if (extent.rows * extent.cols > MOST_CELLS) throw refusal('too-large')
  const step = Math.max(1, Math.floor(cells / extent.cols))
  const chunks: Excel.Range[] = []
  for (let done = 0; done < extent.rows; done += step) {
    const rows = Math.min(step, extent.rows - done)
    const range = sheet.getRangeByIndexes(extent.top + done, extent.left, rows, extent.cols)
    range.load(CONTENT)
    // One round trip for each: more at once would pass what Excel on the web sends in one answer.
    await sync()
    chunks.push(range)
  }
  return chunks
}

/** From the texts where they were asked for, else from one date's text, asked for now. */
async function learnDateSystem(
  dates: DateSystem,
  parts: readonly Excel.Range[],
  hasText: boolean,
  sync: Sync,
): Promise<void> {
  for (const part of parts) {
    const { values, numberFormat } = part
    for (const [r, line] of values.entries()) {
      for (const [c, value] of line.entries()) {
        const format: unknown = numberFormat[r]?.[c]
        if (!tells(value, format)) continue
        if (hasText) dates.learn(value, format, part.text[r]?.[c] ?? '')
        else {
          const cell = part.getCell(r, c)
          cell.load('text')
          await sync()
          dates.learn(value, format, cell.text[0]?.[0] ?? '')
          return
        }
        if (dates.isKnown) return
      }
    }
  }
}

function addContent(
  rows: Rows,
  { values, formulas, numberFormat, rowIndex, columnIndex }: Excel.Range,
  date1904: boolean,
): void {
  values.forEach((line, r) => {
    const row: (Cell | null)[] = []
    let width = 0
    line.forEach((value: unknown, c) => {
      const cell = shownCell(value, formulas[r]?.[c], numberFormat[r]?.[c], date1904)
      row[columnIndex + c] = cell
      if (cell) width = columnIndex + c + 1
    })
    if (width === 0) return
    row.length = width
    for (let c = 0; c < columnIndex; c++) row[c] = null
    rows[rowIndex + r] = row
  })
}

/** Rows of one question for merged areas: 512 areas is the most Excel answers. */
const BLOCK_ROWS = 40

async function mergesByBlocks(sheet: Excel.Worksheet, extent: Extent, sync: Sync): Promise<CellRange[]> {
  const blocks: Excel.RangeAreas[] = []
  for (let done = 0; done < extent.rows; done += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, extent.rows - done)
    const block = sheet.getRangeByIndexes(extent.top + done, 0, rows, extent.left + extent.cols)
    const merged = block.getMergedAreasOrNullObject()
    merged.load(AREAS)
    blocks.push(merged)
  }
  await sync()
  // An area that crosses blocks is told by each of them.
  const found = new Map<string, CellRange>()
  for (const range of blocks.flatMap(rangesOf)) found.set(JSON.stringify(range), range)
  return [...found.values()]
}

function rangesOf(areas: Excel.RangeAreas): CellRange[] {
  if (areas.isNullObject) return []
  return areas.areas.items.flatMap(({ address }) => rangeOfAddress(address) ?? [])
}

/** The rows and columns of the extent that no visible area crosses. */
function hidden(visible: readonly CellRange[], extent: Extent): { hiddenRows: Set<number>; hiddenCols: Set<number> } {
  const hiddenRows = new Set<number>()
  const hiddenCols = new Set<number>()
  for (let row = extent.top; row < extent.top + extent.rows; row++) hiddenRows.add(row)
  for (let col = extent.left; col < extent.left + extent.cols; col++) hiddenCols.add(col)
  for (const { top, bottom, left, right } of visible) {
    for (let row = top; row <= Math.min(bottom, extent.top + extent.rows); row++) hiddenRows.delete(row)
    for (let col = left; col <= Math.min(right, extent.left + extent.cols); col++) hiddenCols.delete(col)
  }
  return { hiddenRows, hiddenCols }
}
