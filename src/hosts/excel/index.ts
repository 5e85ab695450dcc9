export { excelEnvironment } from './environment.ts'
export { createExcelHost, type ExcelHost } from './excelHost.ts'
export { type ExcelEnvironment, type RunOptions } from './session.ts'
