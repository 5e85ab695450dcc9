export { BASELINE, BUILTIN_PACKS, builtinPack } from './builtin.ts'
export type { PackCheck, PackScope } from './checks/index.ts'
export { chooseSheetPack } from './choose.ts'
export { onlyTypes } from './onlyTypes.ts'
export { outsideOf } from './outside.ts'
export type { PackIssue, PackIssueCode, PackPath } from './issue.ts'
export { JsonPlaces, type TextPlace } from './json/index.ts'
export { packOfType } from './packOfType.ts'
export { parsePack, type PackResult } from './parsePack.ts'
export {
  resolvePack,
  withSettings,
  type PackFinder,
  type ResolvedPack,
  type ResolvedRule,
  type ScopedRules,
} from './resolve.ts'
export type { Pack, RuleSettings } from './schema.ts'
export { asksType, isInScope, type TypeOf } from './scope.ts'
export { diffPacks, type PackChange } from './diffPacks.ts'
export { lintPack, type PackRemark } from './lintPack.ts'
export { headOf, placeOfIssue, readPackSet, sameFile, type FileIssue, type PackSetResult } from './packSet.ts'
