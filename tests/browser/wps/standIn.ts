import { MemoryWorkbook, type MemorySheet } from '../../support/excelHost/memoryWorkbook.ts'
import { etBook, MemoryEt, type EtOptions } from '../../support/wpsHost/index.ts'
import { gridFrom, type GridData } from '../support/gridData.ts'
import { AddinParts, type MadePane } from './addin.ts'

/** What a test says about the WPS its page finds. */
export interface WpsSetting {
  readonly grids: readonly GridData[]
  readonly fileName: string
  /** A conditional format, a fill and a note of the user's own, on the first sheet. */
  readonly dressed: boolean
  /** What other pages of the add-in have put into the storage they share. */
  readonly stored: readonly (readonly [string, string])[]
  /** How this build of WPS differs from the newest. */
  readonly build: Pick<EtOptions, 'shape' | 'enumeration' | 'debugTools' | 'xmlParts' | 'lateEvents'>
  /** '' for a workbook that was never saved. */
  readonly path: string
}

/** What a test can ask and do in the page. */
export interface WpsStandIn {
  readonly et: MemoryEt
  readonly addin: AddinParts
  readonly stored: Map<string, string>
  readonly application: WPSMergedRoot
  /** Told of each pane that is shown or hidden. */
  onPane: (pane: MadePane) => void
  /** The whole workbook as text, to be compared; without what the product keeps for itself. */
  workbook(): string
  sheet(name: string): MemorySheet
}

declare global {
  var wpsSetting: WpsSetting
  var wpsStandIn: WpsStandIn
}

/** A WPS in memory for the page this runs in. */
export function installWps({ grids, fileName, path, dressed, stored: given, build }: WpsSetting): WpsStandIn {
  const memory = new MemoryWorkbook()
  for (const data of grids) memory.addGrid(gridFrom(data))
  const [first] = memory.sheets
  if (dressed && first) dress(memory, first)
  const stored = new Map(given)
  const addin: AddinParts = new AddinParts(stored, (pane) => standIn.onPane(pane))
  const et = new MemoryEt([etBook(memory, { name: fileName, path })], { ...build, more: membersOf(addin) })
  const standIn: WpsStandIn = {
    et,
    addin,
    stored,
    application: et.application,
    onPane: () => undefined,
    workbook: () => JSON.stringify(memory.sheets, plain),
    sheet: (name) => memory.sheet(name),
  }
  return standIn
}

function membersOf(addin: AddinParts): NonNullable<EtOptions['more']> {
  return {
    CreateTaskPane: (url, title) => addin.CreateTaskPane(url, title),
    GetTaskPane: (id) => addin.GetTaskPane(id),
    PluginStorage: { get: () => addin.PluginStorage },
    UserName: { get: () => addin.UserName },
    Version: { get: () => addin.Version },
    Build: { get: () => addin.Build },
  }
}

function dress(memory: MemoryWorkbook, sheet: MemorySheet): void {
  memory.addFormat(sheet, {
    type: 'Custom',
    ranges: [{ top: 0, left: 0, bottom: 9, right: 3 }],
    stopIfTrue: false,
    formula: '=$A1="示例"',
    fill: '#FFEEAA',
  })
  sheet.fills.set('2,2', '#DDEEFF')
  sheet.notes.set('3,1', '请财务科核对')
}

const plain = (_key: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)
