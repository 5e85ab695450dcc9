export { compileCheck, type PackCheck } from './compileCheck.ts'
export { PLACE_NAMES, placeOf } from './place.ts'
export {
  checkSchema,
  examplesSchema,
  scopeSchema,
  type CheckKind,
  type PackCheckData,
  type PackExamples,
  type PackScope,
} from './schema.ts'
