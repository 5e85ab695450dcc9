import type { CellAddress } from '../sheet/index.ts'
import type { Table } from '../table/index.ts'
import { uploadColumns, type UploadColumns } from '../value/index.ts'

/** An indicator as 预算管理一体化 wants it: 计算符号, 指标值 and 计量单位 in columns of their own. */
export interface UploadRow extends UploadColumns {
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** The value's cell on the sheet, and what stands in it. */
  readonly cell: CellAddress
  readonly written: string
}

/** The indicators of a table, in its order. */
export function uploadRows(table: Table): UploadRow[] {
  return table.indicators.map(({ level1, level2, name, value }) => ({
    level1: level1?.text ?? '',
    level2: level2?.text ?? '',
    name: name.text,
    cell: value.cell,
    written: value.text,
    ...uploadColumns(value.value, value.operator?.text),
  }))
}

/** Rows as they are pasted into a sheet or a form: columns by tabs, no blanks at ends, no breaks within. */
export function uploadText(rows: readonly UploadRow[], columns: readonly (keyof UploadRow & string)[]): string {
  return rows.map((row) => columns.map((column) => plain(String(row[column]))).join('\t')).join('\n')
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
