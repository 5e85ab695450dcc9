import { tableTitle } from '../../../src/check/index.ts'
import { builtinPack, BASELINE, resolvePack } from '../../../src/packs/index.ts'
import { uploadRows, uploadText } from '../../../src/report/index.ts'
import { formatMessage } from '../../../src/rules/index.ts'
import type { CellAddress, Grid } from '../../../src/sheet/index.ts'
import type { Indicator, Table } from '../../../src/table/index.ts'
import type { ColumnsTable } from '../packsState.ts'

const upload = resolvePack(builtinPack('upload') ?? BASELINE)

/** The values of each table in the three columns to be uploaded; those that would be refused with the reason. */
export function columnsOf(tables: readonly Table[], grids: readonly Grid[]): ColumnsTable[] {
  return tables
    .filter((table) => table.indicators.length > 0)
    .map((table) => {
      const rows = uploadRows(table)
      const faults = faultsOf(table, grids)
      return {
        id: table.id,
        title: tableTitle(table),
        sheet: table.sheet,
        rows: rows.map(({ name, cell, symbol, value, unit, written, certain }, i) => ({
          name,
          sheet: table.sheet,
          cell,
          symbol,
          value,
          unit,
          written,
          faults: faults[i] ?? [],
          unsure: !certain,
        })),
        text: uploadText(rows, ['symbol', 'value', 'unit']),
      }
    })
}

/** What the checks of the pack `upload` say of each indicator, in the table's order. */
function faultsOf(table: Table, grids: readonly Grid[]): readonly (readonly string[])[] {
  const grid = grids.find(({ sheet }) => sheet === table.sheet)
  const written = (_sheet: string, { row, col }: CellAddress) => grid?.cell(row, col)?.text ?? ''
  const context = { options: {}, wording: upload.wording, written }
  const faults = table.indicators.map((): string[] => [])
  for (const { rule } of upload.checks) {
    if (rule.scope === 'workbook') continue
    for (const said of rule.check(table, context)) {
      if ('undecided' in said) continue
      const index = indicatorAt(table.indicators, said.cell)
      faults[index]?.push(formatMessage(rule, said))
    }
  }
  return faults
}

/** The indicator a cell belongs to: its own cell, else the one on its row. */
function indicatorAt(indicators: readonly Indicator[], { row, col }: CellAddress): number {
  const isAt = (cell: CellAddress | undefined) => cell?.row === row && cell.col === col
  const own = indicators.findIndex(
    ({ name, value }) => isAt(name.cell) || isAt(value.cell) || isAt(value.operator?.cell) || isAt(value.unit?.cell),
  )
  return own >= 0 ? own : indicators.findIndex((indicator) => indicator.row === row)
}
