import { builtinPack } from './builtin.ts'
import { packIssue, type PackIssue } from './issue.ts'
import { jsonFault, JsonPlaces } from './json/index.ts'
import { parsePack } from './parsePack.ts'
import type { PackFinder } from './resolve.ts'
import type { Pack } from './schema.ts'

/** What is wrong with one file of several that belong together, and where in its text; both from 1. */
export interface FileIssue extends PackIssue {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Where in a file something is wrong, for people: 第 7 行 rules.cost-sum; '' where it is the file itself. */
export function placeOfIssue({ code, line, column, path }: FileIssue): string {
  if (code === 'not-json') return `第 ${String(line)} 行第 ${String(column)} 个字`
  return path === '' ? '' : `第 ${String(line)} 行 ${path}`
}

export type PackSetResult =
  | { readonly ok: true; readonly pack: Pack; readonly file: string; readonly find: PackFinder }
  | { readonly ok: false; readonly issues: readonly FileIssue[] }

/**
 * Reads packs that lie beside each other, by the names of their files: one may extend another by its file's name or by
 * its id. `main` is the file that is meant; without it, `pack.json`, or the only one that no other extends.
 */
export function readPackSet(files: ReadonlyMap<string, string>, main?: string): PackSetResult {
  const names = [...files.keys()].sort()
  const heads = new Map(names.map((name) => [name, headOf(files.get(name) ?? '')]))
  const file = main ?? mainOf(names, heads)
  if (file === null) {
    const reason =
      names.length === 0
        ? '文件夹里没有规则包（.json 文件）'
        : `文件夹里有几个规则包，不知道用哪一个：${names.join('、')}。请写明文件，或把要用的一个命名为 pack.json`
    return { ok: false, issues: [{ ...packIssue('shape', [], reason), file: '', line: 1, column: 1 }] }
  }
  const packs = new Map<string, Pack>()
  const issues: FileIssue[] = []
  const find: PackFinder = (id) => {
    const own = names.find((name) => sameFile(name, id) || heads.get(name)?.id === id)
    return (own === undefined ? undefined : packs.get(own)) ?? builtinPack(id)
  }
  // From the base up: each is read where what it extends is known already.
  for (const name of lineOf(file, names, heads)) {
    const text = files.get(name) ?? ''
    const read = parsePack(text, find)
    if (!read.ok) {
      issues.push(...placed(read.issues, text).map((issue) => ({ ...issue, file: name })))
      break
    }
    packs.set(name, read.pack)
  }
  const pack = packs.get(file)
  return pack && issues.length === 0 ? { ok: true, pack, file, find } : { ok: false, issues }
}

/** Issues with their places in the text; where that is no JSON, why not. */
function placed(issues: readonly PackIssue[], text: string): Omit<FileIssue, 'file'>[] {
  const places = new JsonPlaces(text)
  return issues.map((issue) => ({
    ...issue,
    ...((issue.code === 'not-json' ? jsonFault(text) : null) ?? places.of(issue.steps)),
  }))
}

interface Head {
  readonly id: string | null
  readonly extends: string | null
}

/** What a file says it is and what it builds on, whatever else is wrong with it. */
export function headOf(text: string): Head {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return { id: null, extends: null }
    throw error
  }
  if (typeof json !== 'object' || json === null) return { id: null, extends: null }
  const { id, extends: base } = json as { readonly id?: unknown; readonly extends?: unknown }
  return { id: typeof id === 'string' ? id : null, extends: typeof base === 'string' ? base : null }
}

/** `shi.json` and `./shi.json` are the same file beside a pack. */
export function sameFile(name: string, said: string): boolean {
  return name === said.replace(/^\.\//, '')
}

function mainOf(names: readonly string[], heads: ReadonlyMap<string, Head>): string | null {
  if (names.includes('pack.json')) return 'pack.json'
  const extended = [...heads.values()].flatMap((head) => head.extends ?? [])
  const free = names.filter((name) => !extended.some((base) => sameFile(name, base) || heads.get(name)?.id === base))
  return free.length === 1 ? (free[0] ?? null) : null
}

/** The files a pack is made of, the base first; a circle is cut, and refused when the pack is read. */
function lineOf(file: string, names: readonly string[], heads: ReadonlyMap<string, Head>): string[] {
  const line = [file]
  const baseOf = (name: string): string | undefined => {
    const base = heads.get(name)?.extends ?? null
    return base === null ? undefined : names.find((one) => sameFile(one, base) || heads.get(one)?.id === base)
  }
  for (let next = baseOf(file); next !== undefined && !line.includes(next); next = baseOf(next)) line.unshift(next)
  return line
}
