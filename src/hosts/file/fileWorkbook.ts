import type { Cancellable, Grid, HostAbilities, SheetInfo, SheetReader, WorkbookState } from '../../sheet/index.ts'
import { FileRefusal } from './fileError.ts'
import type { FileError } from './fileError.ts'

export type ReadResult = { readonly ok: true; readonly grid: Grid } | { readonly ok: false; readonly error: FileError }

/** A workbook in a file, read only. A sheet's content is parsed when it is asked for and not kept. */
export interface FileWorkbook extends SheetReader {
  /** The file's name, as given. */
  readonly name: string
  /** In the workbook's order, hidden ones included, chart sheets left out. */
  readonly sheetInfos: readonly SheetInfo[]
  /** The sheet at once, without a promise; what cannot be read is a value. */
  readSync(sheet: string): ReadResult
  /** What is kept with the workbook; null: nothing, or a format that keeps nothing. */
  state(): WorkbookState | null | 'unreadable'
  /** Rejects with a FileRefusal (a FileError) for what cannot be read. */
  read(sheet: string, options?: Cancellable): Promise<Grid>
}

const READ_ONLY: HostAbilities = {
  write: false,
  marks: false,
  notes: false,
  undoGroups: false,
  mergedAreas: false,
  liveChanges: false,
  reportSheet: false,
  newSheet: false,
}

/** Builds the workbook over a function that reads one sheet, by its place, and throws FileRefusal. */
export function fileWorkbook(
  name: string,
  sheetInfos: readonly SheetInfo[],
  readAt: (index: number) => Grid,
  state: FileWorkbook['state'] = () => null,
): FileWorkbook {
  const read = (sheet: string): Grid => {
    const index = sheetInfos.findIndex((info) => info.name === sheet)
    if (index < 0) throw noSuchSheet(sheet, sheetInfos)
    return readAt(index)
  }
  return {
    name,
    fileName: name.split(/[\\/]/).at(-1) ?? name,
    sheetInfos,
    abilities: READ_ONLY,
    state,
    sheets: () => Promise.resolve(sheetInfos),
    readSync(sheet) {
      try {
        return { ok: true, grid: read(sheet) }
      } catch (error) {
        if (error instanceof FileRefusal) return { ok: false, error: { code: error.code, message: error.message } }
        throw error
      }
    },
    async read(sheet, options) {
      options?.cancel?.throwIfAborted()
      return read(sheet)
    },
  }
}

function noSuchSheet(sheet: string, sheetInfos: readonly SheetInfo[]): FileRefusal {
  const names = sheetInfos.map((info) => `“${info.name}”`).join('、')
  return new FileRefusal('no-such-sheet', `没有名为“${sheet}”的工作表。这个工作簿里有：${names}。请核对名称后再试。`)
}
