import {
  asksType,
  BUILTIN_PACKS,
  builtinPack,
  placeOfIssue,
  resolvePack,
  type FileIssue,
  type Pack,
  type PackFinder,
  type ResolvedPack,
} from '../packs/index.ts'
import { readPackFiles } from './packFiles.ts'

/** Why a pack was not used: in Chinese words, and issue by issue; null: there is nothing of that name. */
export interface PackRefusal {
  readonly ok: false
  readonly argument: string
  readonly issues: readonly FileIssue[] | null
  readonly message: string
}

export type PackArgument = { readonly ok: true; readonly pack: ResolvedPack } | PackRefusal

/** `--pack`: the id of a built-in pack, a file, or a folder of packs. A bad one is refused with every path and reason. */
export async function readPackArgument(argument: string): Promise<PackArgument> {
  const builtin = builtinPack(argument)
  if (builtin) return { ok: true, pack: resolvePack(builtin) }
  const read = await readPackFiles(argument)
  if (read.ok) return { ok: true, pack: await readyPack(read.pack, read.find) }
  if (read.issues === null) return { ok: false, argument, issues: null, message: missingPack(argument) }
  return {
    ok: false,
    argument,
    issues: read.issues,
    message: [
      `规则包「${argument}」没有采用，请先改正：`,
      ...read.issues.map((issue) => `  ${issueLine(issue, argument)}`),
    ].join('\n'),
  }
}

/** A pack as a check runs by it; the library of types is read only where the pack speaks of kinds of projects. */
export async function readyPack(pack: Pack, find: PackFinder): Promise<ResolvedPack> {
  const resolved = resolvePack(pack, find)
  if (!asksType(resolved)) return resolved
  const { withProjectTypes } = await import('../packs/projectTypeOf.ts')
  return withProjectTypes(resolved)
}

export function missingPack(argument: string): string {
  const names = BUILTIN_PACKS.map((pack) => `${pack.id}（${pack.title}）`).join('、')
  return `没有找到规则包「${argument}」：既不是内置的（${names}），也不是能读的文件或文件夹。`
}

function issueLine(issue: FileIssue, argument: string): string {
  const { file, message } = issue
  const place = [file === argument ? '' : file, placeOfIssue(issue)].filter((part) => part !== '').join(' ')
  return place === '' ? message : `${place}：${message}`
}
