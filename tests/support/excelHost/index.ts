export { FLAG, MemoryExcel, type Trip } from './memoryExcel.ts'
export { MemoryWorkbook, type MemorySheet } from './memoryWorkbook.ts'
