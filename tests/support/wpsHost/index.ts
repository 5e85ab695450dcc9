export { ComError } from './comObject.ts'
export { etBook, type EtBook } from './etBook.ts'
export { MemoryEt, type EtOptions } from './memoryEt.ts'
