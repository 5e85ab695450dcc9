import { readFile } from 'node:fs/promises'
import { BUILTIN_PACKS, builtinPack, parsePack, resolvePack, type ResolvedPack } from '../packs/index.ts'

export type PackArgument =
  { readonly ok: true; readonly pack: ResolvedPack } | { readonly ok: false; readonly message: string }

/** `--pack`: the id of a built-in pack, or a file. A bad one is refused with every path and reason. */
export async function readPackArgument(argument: string): Promise<PackArgument> {
  const builtin = builtinPack(argument)
  if (builtin) return { ok: true, pack: resolvePack(builtin) }
  let text: string
  try {
    text = await readFile(argument, 'utf8')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const names = BUILTIN_PACKS.map((pack) => `${pack.id}（${pack.title}）`).join('、')
    return { ok: false, message: `没有找到规则包「${argument}」：既不是内置的（${names}），也不是能读的文件。` }
  }
  const parsed = parsePack(text)
  if (parsed.ok) return { ok: true, pack: resolvePack(parsed.pack) }
  const reasons = parsed.issues.map((issue) => `  ${issue.path === '' ? '' : `${issue.path}：`}${issue.message}`)
  return { ok: false, message: [`规则包「${argument}」没有采用，请先改正：`, ...reasons].join('\n') }
}
