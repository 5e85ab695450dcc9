export { compilePattern, LONGEST_TEXT, type Pattern } from './compile.ts'
export { PatternError, type PatternFault } from './parse.ts'
