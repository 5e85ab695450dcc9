import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import { isMarkFormula } from '../../../src/hosts/common/markLook.ts'
import { openDocument, type WorkbookDocument } from '../../../src/hosts/file/index.ts'
import { createWorkbenchHost, openFile, WorkbenchModel } from '../../../src/hosts/workbench/index.ts'
import { typeText } from '../../../src/hosts/workbench/editing.ts'
import { wpsHost } from '../../../src/hosts/wps/index.ts'
import {
  formatCell,
  type CellAddress,
  type CellRange,
  type MarkLevel,
  type SheetHost,
  type SheetReader,
} from '../../../src/sheet/index.ts'
import { memoryWorkbookOf } from '../../support/excelHost/fromFile.ts'
import { MemoryExcel, type MemoryWorkbook } from '../../support/excelHost/index.ts'
import { etBook, MemoryEt, type EtOptions } from '../../support/wpsHost/index.ts'
import { fileHost } from './fileHost.ts'

/** What a host answers of the port: the reading half at least. */
export type Port = SheetReader & Partial<SheetHost>

export interface Opened<P extends Port = Port> {
  readonly host: P
  /** The user types into a cell; null where nobody can. */
  readonly type: ((sheet: string, at: CellAddress, text: string) => void) | null
  /** Our marks, cell by cell: D3 → error. The strongest where several lie. */
  marks(sheet: string): ReadonlyMap<string, MarkLevel>
  /** The same workbook, saved and opened again. */
  reopen(): Promise<Opened<P>>
}

export interface HostUnderTest<P extends Port = Port> {
  readonly name: string
  open(bytes: Uint8Array, file: string): Promise<Opened<P>>
}

const LEVELS: readonly MarkLevel[] = ['term', 'info', 'warning', 'error']

function cellMarks(marks: readonly { readonly level: MarkLevel; readonly range: CellRange }[]): Map<string, MarkLevel> {
  const found = new Map<string, MarkLevel>()
  for (const { level, range } of [...marks].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))) {
    for (let row = range.top; row <= range.bottom; row++)
      for (let col = range.left; col <= range.right; col++) found.set(formatCell({ row, col }), level)
  }
  return new Map([...found].sort())
}

/** Of a workbook as Excel and WPS hold it. */
function memoryMarks(workbook: MemoryWorkbook, name: string): Map<string, MarkLevel> {
  const ours = workbook.sheet(name).formats.filter(({ formula }) => isMarkFormula(formula))
  return cellMarks(
    ours.flatMap(({ formula, ranges }) => {
      const level = LEVELS.find((one) => formula.includes(`jixiao:${one}"`))
      return level ? ranges.map((range) => ({ level, range })) : []
    }),
  )
}

function document(bytes: Uint8Array, file: string): WorkbookDocument {
  const opened = openDocument(bytes, file)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.document
}

function openedFile(start: WorkbookDocument): Opened {
  const host = fileHost(start)
  return {
    host,
    type: null,
    marks: (sheet) => cellMarks(host.document.look(sheet).marks),
    reopen: async () => openedFile(document(host.document.bytes(), start.name)),
  }
}

async function openedWorkbench(bytes: Uint8Array, file: string): Promise<Opened<SheetHost>> {
  const opened = await openFile(bytes, file)
  if (!opened.ok) throw new Error(opened.error.message)
  const model = new WorkbenchModel(opened.document)
  return {
    host: createWorkbenchHost(model),
    type: (sheet, at, text) => {
      model.showSheet(sheet)
      typeText(model, at, text)
    },
    marks: (sheet) => cellMarks(model.snapshot().document.look(sheet).marks),
    reopen: () => openedWorkbench(model.snapshot().document.bytes(), file),
  }
}

function openedExcel(workbook: MemoryWorkbook, file: string): Opened<SheetHost> {
  const excel = new MemoryExcel(workbook)
  excel.documentUrl = `C:\\我的文档\\${file}`
  return {
    host: createExcelHost(excel.environment()),
    type: (sheet, at, text) => excel.type(sheet, formatCell(at), text),
    marks: (sheet) => memoryMarks(workbook, sheet),
    reopen: async () => openedExcel(workbook.reopened(), file),
  }
}

function openedWps(workbook: MemoryWorkbook, file: string, options: EtOptions): Opened<SheetHost> {
  const et = new MemoryEt([etBook(workbook, { name: file })], options)
  return {
    host: wpsHost(et.application),
    type: (sheet, at, text) => et.type(sheet, at, text),
    marks: (sheet) => memoryMarks(workbook, sheet),
    reopen: async () => openedWps(workbook.reopened(), file, options),
  }
}

const FILE: HostUnderTest = { name: '文件', open: async (bytes, file) => openedFile(document(bytes, file)) }
const WORKBENCH: HostUnderTest<SheetHost> = { name: '工作台', open: openedWorkbench }
const EXCEL: HostUnderTest<SheetHost> = {
  name: 'Excel（微软的客户端库）',
  open: async (bytes, file) => openedExcel(memoryWorkbookOf(bytes, file), file),
}
const wps = (name: string, options: EtOptions = {}): HostUnderTest<SheetHost> => ({
  name,
  open: async (bytes, file) => openedWps(memoryWorkbookOf(bytes, file), file, options),
})
const WPS = wps('WPS')
const OLD_WPS = wps('WPS（旧版：一维、无 Enum、DebugTools、CustomXMLParts）', {
  shape: 'one-dimensional',
  enumeration: false,
  debugTools: false,
  xmlParts: false,
  lateEvents: true,
})

const WPS_FROM_ONE = wps('WPS（从 1 数起）', { shape: 'from-one' })

/** One of each kind. */
export const FOUR: readonly HostUnderTest[] = [FILE, WORKBENCH, EXCEL, WPS]

/** All that answer the port, builds of WPS that do less included. */
export const ALL: readonly HostUnderTest[] = [...FOUR, OLD_WPS, WPS_FROM_ONE]

/** Those that a user sits in front of. */
export const LIVE: readonly HostUnderTest<SheetHost>[] = [WORKBENCH, EXCEL, WPS, OLD_WPS, WPS_FROM_ONE]
