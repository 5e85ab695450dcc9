import {
  draftGrid,
  draftHeights,
  DRAFT_LOOKS,
  freeSheetName,
  HostRefusal,
  sameContent,
  type CellRange,
  type Grid,
  type SheetDraft,
} from '../../sheet/index.ts'
import { addressLists } from '../common/areas.ts'
import { areasByRole } from '../common/draftAreas.ts'
import { literalText } from '../common/typedText.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'
import { POINTS_ASIDE, POINTS_PER_CHARACTER } from './columnPoints.ts'

/** A sheet of ours, as it has to be found for undo to take it away. */
export interface AddedSheet {
  /** Excel's own id: the user may have renamed it. */
  readonly id: string
  readonly name: string
  readonly draft: SheetDraft
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const

/**
 * Puts a drafted sheet behind the others and goes there, in two round trips. `onWrite` is told which cells are about to be
 * written. Rejects with HostRefusal.
 */
export async function addSheet(
  environment: ExcelEnvironment,
  draft: SheetDraft,
  onWrite: (ranges: readonly CellRange[]) => void,
): Promise<AddedSheet> {
  const undoGroup = environment.supports('1.20')
  try {
    return await tryOnce(environment, draft, onWrite, undoGroup)
  } catch (error) {
    // A host may know undo groups and yet have none for new sheets.
    if (!undoGroup || !(error instanceof HostRefusal) || error.detail !== 'UndoNotSupported') throw error
    return tryOnce(environment, draft, onWrite, false)
  }
}

function tryOnce(
  environment: ExcelEnvironment,
  draft: SheetDraft,
  onWrite: (ranges: readonly CellRange[]) => void,
  undoGroup: boolean,
): Promise<AddedSheet> {
  return runBatch(environment, { undoGroup }, async (context, sync) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await sync()
    const taken = worksheets.items.map((sheet) => sheet.name)
    const name = freeSheetName(draft.name, taken)
    if (name === null) throw refusal('unknown')
    const sheet = worksheets.add(name)
    sheet.load('id')
    const { rows, widths, merges } = draft
    onWrite([{ top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 }])
    sheet.getRangeByIndexes(0, 0, rows.length, widths.length).values = rows.map((cells) =>
      widths.map((_, col) => literalText(cells[col]?.text ?? '')),
    )
    for (const area of merges) rangeOf(sheet, area).merge(false)
    dress(sheet, draft)
    sheet.activate()
    await sync()
    return { id: sheet.id, name, draft }
  })
}

/**
 * Takes the sheet away that was added last, if nobody has written on it. There is no other way than to delete it, and
 * that clears Excel's own undo: this is only offered where Excel has none for us. Gives its name as it is now; null: the
 * user has taken it away already.
 */
export async function removeSheet(
  environment: ExcelEnvironment,
  { id, draft }: AddedSheet,
  read: (sheet: string) => Promise<Grid>,
): Promise<string | null> {
  let grid: Grid
  try {
    grid = await read(id)
  } catch (error) {
    if (error instanceof HostRefusal && error.code === 'no-such-sheet') return null
    throw error
  }
  if (!sameContent(grid, draftGrid(draft))) throw refusal('sheet-changed')
  return runBatch(environment, {}, async (context, sync) => {
    context.workbook.worksheets.getItem(id).delete()
    await sync()
    return grid.sheet
  })
}

/** The user's own font stays; sizes, lines and heights are the draft's. */
function dress(sheet: Excel.Worksheet, draft: SheetDraft): void {
  const { widths } = draft
  widths.forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).getEntireColumn().format.columnWidth =
      width * POINTS_PER_CHARACTER + POINTS_ASIDE
  })
  draftHeights(draft).forEach((height, row) => {
    sheet.getRangeByIndexes(row, 0, 1, widths.length).format.rowHeight = height
  })
  for (const [role, areas] of areasByRole(draft)) {
    const look = DRAFT_LOOKS[role]
    // Cell by cell and not joined: each has its own lines.
    for (const list of addressLists(areas)) {
      const { format } = sheet.getRanges(list)
      format.font.bold = look.bold
      format.font.size = look.size
      format.horizontalAlignment = look.align === 'center' ? 'Center' : 'Left'
      format.verticalAlignment = 'Center'
      format.wrapText = true
      if (look.border) for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous'
    }
  }
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
}
