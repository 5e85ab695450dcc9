import type { SheetPlace } from '../../../src/sheet/index.ts'
import type { Table } from '../../../src/table/index.ts'

/** The tables standard indicators can be inserted into: of one project each, with a block of indicators. */
export function fillable(tables: readonly Table[]): readonly Table[] {
  return tables.filter((table) => table.kind === 'project' && table.header !== null)
}

/** The table the user is in, else the first of the sheet, else the first. */
export function tableAt(tables: readonly Table[], place: SheetPlace | null): Table | null {
  const here = place ? tables.filter((table) => table.sheet === place.sheet) : []
  const row = place?.range.top ?? -1
  const around = here.find(({ range }) => row >= range.top && row <= range.bottom)
  return around ?? here[0] ?? tables[0] ?? null
}
