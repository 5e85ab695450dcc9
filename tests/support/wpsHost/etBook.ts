import type { MemoryWorkbook, MemorySheet } from '../excelHost/memoryWorkbook.ts'

/** A workbook as WPS holds it while it is open. */
export interface EtBook {
  readonly memory: MemoryWorkbook
  name: string
  /** '' for one that was never saved. */
  path: string
  /** Custom document properties, in their order. */
  properties: { name: string; value: string }[]
  isStructureProtected: boolean
  readonly undo: UndoEntry[]
}

/** A step of the program's own undo. */
export interface UndoEntry {
  readonly title: string
  readonly before: () => void
}

export function etBook(memory: MemoryWorkbook, { name = '绩效目标.xlsx', path = 'D:\\表' } = {}): EtBook {
  return { memory, name, path, properties: [], isStructureProtected: false, undo: [] }
}

/** Remembers a workbook as it is; what is given back puts it there again. */
export function remember({ memory }: EtBook): () => void {
  const sheets = memory.sheets.map((sheet) => ({ sheet, copy: copyOf(sheet) }))
  const parts = memory.xmlParts.map((part) => ({ ...part }))
  return () => {
    memory.sheets.splice(
      0,
      Infinity,
      ...sheets.map(({ sheet, copy }) => Object.assign(sheet, copyOf({ ...copy, id: sheet.id }))),
    )
    memory.xmlParts = parts
  }
}

/** Without structuredClone: the oldest engines that WPS has do not know it. */
function copyOf(sheet: MemorySheet): MemorySheet {
  return {
    ...sheet,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])),
    merges: [...sheet.merges],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenCols: new Set(sheet.hiddenCols),
    formats: sheet.formats.map((format) => ({ ...format, ranges: [...format.ranges] })),
    fills: new Map(sheet.fills),
    looks: new Map(sheet.looks),
    heights: new Map(sheet.heights),
    validations: sheet.validations.map((one) => ({ ...one, ranges: [...one.ranges] })),
    notes: new Map(sheet.notes),
    comments: new Map(sheet.comments),
    styles: new Map([...sheet.styles].map(([key, style]) => [key, { ...style }])),
  }
}
