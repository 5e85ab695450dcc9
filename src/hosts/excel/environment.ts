import type { ExcelEnvironment } from './session.ts'

/** A pane must be usable again within 10 s of a round trip that never comes back. */
const SYNC_LIMIT_MS = 8_000

/** The Excel this page runs in. Call it after Office.onReady. */
export function excelEnvironment(): ExcelEnvironment {
  return {
    run: (options, batch) => Excel.run({ ...options } as Excel.RunOptions, batch),
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    syncLimit: SYNC_LIMIT_MS,
  }
}
