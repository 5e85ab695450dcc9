import { Grid, type Cancellable, type Cell, type CellRange } from '../../sheet/index.ts'
import { rangeOfAddress } from './areas.ts'
import { ExcelRefusal } from './excelError.ts'
import { inferMerges } from './inferMerges.ts'
import { runBatch, type ExcelEnvironment, type Sync } from './session.ts'
import { shownCell } from './shownCell.ts'

/** Cells asked for in one round trip: text, value, formula and format of 50,000 stay below the web's 5 MB. */
export const CELLS_AT_ONCE = 50_000
/** Beyond this a sheet is refused: five times what Excel on the web hands over in a minute. */
const MOST_CELLS = 1_000_000

const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount'
const CONTENT = `text,values,formulas,numberFormat,${EXTENT}`
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
}

let readings = 0

/** Reads a sheet; null is the active one. Rejects with ExcelRefusal. */
export async function readSheet(
  environment: ExcelEnvironment,
  name: string | null,
  { cancel }: Cancellable,
): Promise<Grid> {
  const known = environment.supports('1.13')
  const manners: Manner[] = [
    { atOnce: true, merges: known ? 'all' : 'inferred' },
    // More than 512 merged areas, or a sheet that will not say which cells are visible: Excel fails the whole request.
    { atOnce: false, merges: known ? 'blocks' : 'inferred' },
    { atOnce: false, merges: 'inferred' },
  ]
  for (const manner of manners) {
    try {
      return await runBatch(environment, cancel ? { cancel } : {}, (context, sync) => read(context, sync, name, manner))
    } catch (error) {
      const retry = error instanceof ExcelRefusal && ['unknown', 'protected', 'too-large'].includes(error.code)
      if (!retry || manner === manners.at(-1)) throw error
    }
  }
  throw new ExcelRefusal('unknown')
}

async function read(context: Excel.RequestContext, sync: Sync, name: string | null, manner: Manner): Promise<Grid> {
  const { worksheets } = context.workbook
  const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItem(name)
  sheet.load('name')
  // Cells with a value only: formatted but empty rows would make a million of them.
  const used = sheet.getUsedRange(true)
  used.load(EXTENT)
  const whole = manner.atOnce ? contentAtOnce(sheet, used) : []
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
  const content = whole.find((range) => !range.isNullObject)
  const rows: Rows = []
  if (content) addContent(rows, content)
  else await readChunks(sheet, extent, rows, sync)
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

/**
 * The content up to the used range's last cell, where that is not too much — decided by Excel, within the one round
 * trip: the last cell is cut with zones of rows [n, 2n) and as many columns as keep the whole within bounds. At most
 * one of the ranges given is not a null object: the content from A1 to the last cell.
 */
function contentAtOnce(sheet: Excel.Worksheet, used: Excel.Range): Excel.Range[] {
  const last = used.getLastCell()
  const origin = sheet.getRangeByIndexes(0, 0, 1, 1)
  const ranges: Excel.Range[] = []
  for (let from = 0; from < CELLS_AT_ONCE; from = Math.max(64, from * 2)) {
    const rows = Math.max(64, from * 2) - from
    const cols = Math.ceil(CELLS_AT_ONCE / Math.max(64, from))
    const zone = sheet.getRangeByIndexes(from, 0, rows, cols)
    const content = last.getIntersectionOrNullObject(zone).getBoundingRect(origin)
    content.load(CONTENT)
    ranges.push(content)
  }
  return ranges
}

async function readChunks(sheet: Excel.Worksheet, extent: Extent, rows: Rows, sync: Sync): Promise<void> {
  if (extent.rows * extent.cols > MOST_CELLS) throw new ExcelRefusal('too-large')
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / extent.cols))
  for (let done = 0; done < extent.rows; done += step) {
    const range = sheet.getRangeByIndexes(
      extent.top + done,
      extent.left,
      Math.min(step, extent.rows - done),
      extent.cols,
    )
    range.load(CONTENT)
    // One round trip per 50,000 cells: more at once would pass what Excel on the web sends in one answer.
    await sync()
    addContent(rows, range)
    range.untrack()
  }
}

function addContent(rows: Rows, range: Excel.Range): void {
  const { text, values, formulas, numberFormat, rowIndex, columnIndex } = range
  text.forEach((line, r) => {
    const row: (Cell | null)[] = []
    let width = 0
    line.forEach((shown, c) => {
      const cell = shownCell(shown, values[r]?.[c], formulas[r]?.[c], numberFormat[r]?.[c])
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
