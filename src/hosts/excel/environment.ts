import type { ExcelEnvironment } from './session.ts'

/** A pane must be usable again within 10 s of a round trip that never comes back; a second of it is for asking why. */
const SYNC_LIMIT_MS = 8_000

/** The Excel this page runs in. Call it after Office.onReady. */
export function excelEnvironment(): ExcelEnvironment {
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version)
  return {
    run: (options, batch) => Excel.run({ ...options } as Excel.RunOptions, batch),
    supports,
    notes: supports('1.18') && 'notes' in Excel.Worksheet.prototype,
    documentUrl: () => Office.context.document.url,
    syncLimit: SYNC_LIMIT_MS,
  }
}
