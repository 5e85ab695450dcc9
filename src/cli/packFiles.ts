import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { headOf, readPackSet, type FileIssue, type Pack, type PackFinder } from '../packs/index.ts'

export type PackFiles =
  | {
      readonly ok: true
      readonly pack: Pack
      readonly find: PackFinder
      /** The pack's own file, and its text as it was read. */
      readonly file: string
      readonly text: string
    }
  | {
      readonly ok: false
      /** null: nothing of that name could be read. Else what is wrong, file by file. */
      readonly issues: readonly FileIssue[] | null
    }

/** As many packs as one may be built of. */
const DEEPEST = 8
/** A file beside a pack, never one elsewhere: packs are handed on as a folder. */
const BESIDE = /^(?:\.\/)?[^/\\]+\.json$/

/** Reads a pack from a file (with what it extends beside it) or a folder of packs. File names in the issues are paths. */
export async function readPackFiles(given: string): Promise<PackFiles> {
  let texts: Map<string, string>
  let main: string | undefined
  let folder = given
  try {
    if ((await stat(given)).isDirectory()) texts = await folderTexts(given)
    else {
      folder = path.dirname(given)
      main = path.basename(given)
      texts = await lineTexts(folder, main)
    }
  } catch (error) {
    // Whatever keeps it from being read, to the user it is not there.
    if (!(error instanceof Error)) throw error
    return { ok: false, issues: null }
  }
  const at = (name: string) => (name === '' ? given : path.join(folder, name))
  const set = readPackSet(texts, main)
  if (!set.ok) return { ok: false, issues: set.issues.map((one) => ({ ...one, file: at(one.file) })) }
  return { ok: true, pack: set.pack, find: set.find, file: at(set.file), text: texts.get(set.file) ?? '' }
}

async function folderTexts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.json$/i.test(name) && !name.startsWith('.'))
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const),
  )
  // Other JSON may lie there too: a pack says that it is one.
  return new Map(texts.filter(([, text]) => text.includes('jixiao-pack/')))
}

/** The file and, as far as they lie beside it, those it extends. */
async function lineTexts(folder: string, main: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (let name: string | null = main; name !== null && !texts.has(name) && texts.size < DEEPEST;) {
    const text: string | null = await textOf(path.join(folder, name), name === main)
    if (text === null) break
    texts.set(name, text)
    const base = headOf(text).extends
    name = base !== null && BESIDE.test(base) ? base.replace(/^\.\//, '') : null
  }
  return texts
}

/** null: there is no such file; `parsePack` says so with the place that names it. */
async function textOf(file: string, isAsked: boolean): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isAsked || !(error instanceof Error)) throw error
    return null
  }
}
