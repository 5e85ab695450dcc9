import type { ExcelEnvironment, RunOptions } from '../../../src/hosts/excel/index.ts'
import { AnsweringExcel } from './answeringExcel.ts'
import { minor } from './interpreter.ts'
import { clientLibrary } from './library.ts'
import type { MemoryWorkbook } from './memoryWorkbook.ts'

/**
 * An Excel that holds a workbook in memory and answers Microsoft's client library, in Node.
 * Only the JSON protocol is answered; the objects a test or the product holds are the library's own.
 */
export class MemoryExcel extends AnsweringExcel {
  readonly runs: RunOptions[] = []
  /** What Office says is the document's address. */
  documentUrl: string | null = null

  constructor(workbook: MemoryWorkbook, level = '1.15') {
    super(workbook, level)
    clientLibrary().OfficeExtension.HostBridge.init(this.bridge)
  }

  /** The environment for the adapter: the real Excel.run of the real library. */
  environment(syncLimit = 2_000): ExcelEnvironment {
    const { Excel } = clientLibrary()
    return {
      run: (options, batch) => {
        this.runs.push(options)
        return Excel.run({ ...options } as Excel.RunOptions, batch)
      },
      supports: (version) => minor(version) <= minor(this.level),
      notes: minor(this.level) >= 18 && 'notes' in Excel.Worksheet.prototype,
      documentUrl: () => this.documentUrl,
      syncLimit,
    }
  }
}
