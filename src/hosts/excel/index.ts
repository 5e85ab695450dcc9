export { excelEnvironment } from './environment.ts'
export { ExcelRefusal, type ExcelErrorCode } from './excelError.ts'
export { createExcelHost, type ExcelHost } from './excelHost.ts'
export { type ExcelEnvironment, type RunOptions } from './session.ts'
