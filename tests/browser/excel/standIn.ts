import { AnsweringExcel } from '../../support/excelHost/answeringExcel.ts'
import { MemoryWorkbook, type MemorySheet } from '../../support/excelHost/memoryWorkbook.ts'
import { gridFrom, type GridData } from '../support/gridData.ts'
import type { OfficeServices } from './officeServices.ts'
import { installExternal, type Commands } from './windowExternal.ts'

/** What a test says about the Excel its page finds. */
export interface StandInSetting {
  readonly grids: readonly GridData[]
  readonly docUrl: string
  readonly level: string
  /** A conditional format, a fill and a note of the user's own, on the first sheet. */
  readonly dressed: boolean
}

/** What a test can ask and do in the page. */
export interface StandIn {
  readonly excel: AnsweringExcel
  readonly services: OfficeServices
  readonly commands: Commands
  /** The whole workbook as text, to be compared; without what the product keeps for itself. */
  workbook(): string
  sheet(name: string): MemorySheet
}

declare global {
  var standInSetting: StandInSetting
  var standIn: StandIn
}

const { grids, docUrl, level, dressed } = globalThis.standInSetting
const workbook = new MemoryWorkbook()
for (const data of grids) workbook.addGrid(gridFrom(data))
const [first] = workbook.sheets
if (dressed && first) {
  workbook.addFormat(first, {
    type: 'Custom',
    ranges: [{ top: 0, left: 0, bottom: 9, right: 3 }],
    stopIfTrue: false,
    formula: '=$A1="示例"',
    fill: '#FFEEAA',
  })
  first.fills.set('2,2', '#DDEEFF')
  first.notes.set('3,1', '请财务科核对')
}

const services: OfficeServices = { paneShown: false, unknown: [] }
const excel = new AnsweringExcel(workbook, level)
const plain = (_key: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)
globalThis.standIn = {
  excel,
  services,
  commands: installExternal(excel, services, { level, docUrl }),
  workbook: () => JSON.stringify((workbook.snapshot() as { readonly sheets: unknown }).sheets, plain),
  sheet: (name) => workbook.sheet(name),
}
