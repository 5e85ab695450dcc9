import * as z from 'zod/mini'
import { BUILTIN_PACKS, builtinPack, resolvePack } from '../../../src/packs/index.ts'
import { packWords } from '../../words/packs.ts'
import type { PackSource } from '../packSource.ts'
import type { PackChoice } from '../packsState.ts'
import { deployedPack } from './deployed.ts'
import { issueLines } from './issues.ts'
import { packFilesShape, readPackFiles } from './packFiles.ts'
import { FITTING, type Shared } from './shared.ts'

/** What the user chose on this computer. `use`: deployed, fitting, imported, or a built-in pack's id. */
const choice = z.object({
  schema: z.literal('jixiao-choice/1'),
  use: z.string(),
  imported: z.nullable(z.object({ ...packFilesShape, keptOn: z.string() })),
})

export type Choice = z.infer<typeof choice>

export const NOTHING_CHOSEN: Choice = { schema: 'jixiao-choice/1', use: 'deployed', imported: null }

/** The choice as it is kept; what cannot be read counts as none. */
export function readChoice(source: PackSource): Choice {
  const text = source.recall('choice')
  if (text === null) return NOTHING_CHOSEN
  try {
    return choice.safeParse(JSON.parse(text)).data ?? NOTHING_CHOSEN
  } catch {
    return NOTHING_CHOSEN
  }
}

/** Gives whether it will be there the next time. */
export function keepChoice(source: PackSource, chosen: Choice): boolean {
  const isNothing = chosen.use === 'deployed' && chosen.imported === null
  return source.keep('choice', isNothing ? null : JSON.stringify(chosen))
}

/** The pack that holds by a choice: the chosen one, else the deployment's, else the built-in one that fits. */
export async function sharedPack(source: PackSource, chosen: Choice, now: number): Promise<Shared> {
  const { use, imported } = chosen
  if (use === 'fitting') return FITTING
  const builtin = builtinPack(use)
  if (builtin) return { ...FITTING, pack: resolvePack(builtin), origin: 'builtin' }
  let problem: string | null = null
  if (use === 'imported' && imported) {
    const read = readPackFiles(new Map(Object.entries(imported.files)), imported.main)
    if (read.ok) return { pack: read.pack, origin: 'imported', files: read.files, keptOn: null, problem: null }
    problem = packWords.importedBad(issueLines(read.issues))
  }
  const deployed = await deployedPack(source, now)
  const found = deployed ?? FITTING
  return problem === null ? found : { ...found, problem }
}

/** What can be chosen, with what holds now. */
export async function choicesOf(source: PackSource, chosen: Choice, now: number): Promise<PackChoice[]> {
  const deployed = await deployedPack(source, now)
  const { imported } = chosen
  const read = imported && readPackFiles(new Map(Object.entries(imported.files)), imported.main)
  const entry = (key: string, { title, version }: { title: string; version: string }): PackChoice => ({
    key,
    title,
    version,
    current: false,
  })
  const all = [
    ...(deployed?.pack ? [entry('deployed', deployed.pack)] : []),
    entry('fitting', { title: '', version: '' }),
    ...(read?.ok ? [entry('imported', read.pack)] : []),
    ...BUILTIN_PACKS.map((pack) => entry(pack.id, pack)),
  ]
  const isThere = all.some(({ key }) => key === chosen.use)
  const current = isThere ? chosen.use : 'fitting'
  return all.map((one) => ({ ...one, current: one.key === current }))
}
