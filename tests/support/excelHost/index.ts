export { FLAG, type Trip } from './answeringExcel.ts'
export { MemoryExcel } from './memoryExcel.ts'
export { MemoryWorkbook, type MemorySheet } from './memoryWorkbook.ts'
export { standInNotes } from './library.ts'
