import { reportSheet } from '../../../src/report/index.ts'
import type { ReportSheet } from '../../../src/sheet/index.ts'
import { localTime } from '../localDate.ts'
import type { SheetCheck } from '../paneState.ts'
import type { Inspection } from './inspect.ts'

/** The report of a check; `unread` are the sheets that could not be read. */
export function reportOf(
  { grids, result, settings: { fileName } }: Inspection,
  { checkedAt }: Pick<SheetCheck, 'checkedAt'>,
  unread: readonly { readonly sheet: string; readonly message: string }[],
): ReportSheet {
  return reportSheet(result, {
    checkedAt: localTime(checkedAt),
    fileName,
    sheets: grids.map((grid) => grid.sheet),
    unread,
  })
}
