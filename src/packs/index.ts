export { BASELINE, BUILTIN_PACKS, builtinPack } from './builtin.ts'
export { resolvePack, type PackFinder, type ResolvedPack, type ResolvedRule } from './resolve.ts'
export type { Pack } from './schema.ts'
