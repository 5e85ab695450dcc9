import * as z from 'zod/mini'
import { builtinPack, headOf } from '../../../src/packs/index.ts'
import { packWords } from '../../words/packs.ts'
import { localDay } from '../localDate.ts'
import type { Deployment, PackSource } from '../packSource.ts'
import { issueLines } from './issues.ts'
import { packFilesShape, readPackFiles, type PackFiles } from './packFiles.ts'
import type { Shared } from './shared.ts'

/** All that is asked of the server together may take this long, in ms. */
const LIMIT = 3_000
/** As many as a pack may build on. */
const MOST_FILES = 9

/** Kept instead of a copy, before the address of a deployment that named no pack. */
const NONE = 'none '

const SCHEMA = z.literal('jixiao-deployment/1')
/** jixiao.json: where the pack lies, seen from that file; null: the deployment names none. */
const named = z.object({ schema: SCHEMA, pack: z.nullable(z.string().check(z.minLength(1))) })
/** The block in a page: the pack itself, with those it extends by the names of their files. */
const inline = z.object({
  schema: SCHEMA,
  pack: z.record(z.string(), z.unknown()),
  beside: z.optional(z.record(z.string(), z.unknown())),
})
const copy = z.object({
  schema: z.literal('jixiao-copy/1'),
  address: z.string(),
  keptOn: z.string(),
  ...packFilesShape,
})

/** What is asked for does not lie where it may, or says nothing that can be read. */
class BadDeployment extends Error {}

/**
 * The pack that the deployment names; null: it names none. Where the server is away, or what it gives cannot be used,
 * the last good copy; where there is none, no pack and the reason.
 */
export async function deployedPack(source: PackSource, now: number): Promise<Shared | null> {
  const { deployment } = source
  if (!deployment) return null
  let problem: string
  try {
    const files = await filesOf(deployment, source)
    if (!files) {
      // Remembered too: a server that is away later on is no news where it had nothing to give.
      source.keep('deployed', deployment.kind === 'address' ? NONE + deployment.address : null)
      return null
    }
    const read = readPackFiles(new Map(Object.entries(files.files)), files.main)
    if (read.ok) {
      if (deployment.kind === 'address') keepCopy(source, deployment.address, read.files, localDay(now))
      return { pack: read.pack, origin: 'deployed', files: read.files, keptOn: null, problem: null }
    }
    problem = packWords.deployedBad(issueLines(read.issues))
  } catch (error) {
    problem = error instanceof BadDeployment ? packWords.deployedBad([error.message]) : packWords.deployedAway
  }
  const isAway = problem === packWords.deployedAway
  if (isAway && deployment.kind === 'address' && source.recall('deployed') === NONE + deployment.address) return null
  const kept = deployment.kind === 'address' ? copyOf(source, deployment.address) : null
  // That it is a copy, and of which day, is said beside its name; a server that is away is no news then.
  if (kept) return { ...kept, problem: isAway ? null : problem }
  return { pack: null, origin: 'fitting', files: null, keptOn: null, problem }
}

async function filesOf(deployment: Deployment, source: PackSource): Promise<PackFiles | null> {
  if (deployment.kind === 'inline') {
    const { pack, beside = {} } = parsed(inline, deployment.text)
    const main = packWords.inlineFile
    const files = Object.entries({ ...beside, [main]: pack }).map(([name, one]) => [name, JSON.stringify(one)])
    return { main, files: Object.fromEntries(files) as Record<string, string> }
  }
  const end = Date.now() + LIMIT
  const read = (address: string) => source.read(address, Math.max(1, end - Date.now()))
  const { address } = deployment
  const text = await read(address)
  const pack = text === null ? null : parsed(named, text).pack
  return pack === null ? null : filesFrom(addressOf(pack, address), read)
}

/** The pack's file and, from it down, those it extends. */
async function filesFrom(address: string, read: (address: string) => Promise<string | null>): Promise<PackFiles> {
  const files = new Map<string, string>()
  const main = fileName(address)
  let [next, at]: [string | null, string] = [main, address]
  while (next !== null && !files.has(next) && files.size < MOST_FILES) {
    const text: string | null = await read(at)
    if (text === null) throw new BadDeployment(packWords.deployedMissing(next))
    files.set(next, text)
    const base = headOf(text).extends
    next = base === null || builtinPack(base) ? null : base.replace(/^\.\//, '')
    if (next !== null) at = addressOf(next, address)
  }
  return { main, files: Object.fromEntries(files) }
}

/** Where a file lies, seen from another. Only what the page's own server gives is read. */
function addressOf(file: string, from: string): string {
  let url: URL
  try {
    url = new URL(file, from)
  } catch {
    throw new BadDeployment(packWords.deployedAddress(file))
  }
  if (url.origin !== new URL(from).origin) throw new BadDeployment(packWords.deployedForeign(file))
  return url.href
}

function fileName(address: string): string {
  const last = new URL(address).pathname.split('/').pop() ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function parsed<T>(shape: { safeParse(value: unknown): { data?: T | undefined } }, text: string): T {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new BadDeployment(packWords.deployedShape)
  }
  const { data } = shape.safeParse(json)
  if (data === undefined) throw new BadDeployment(packWords.deployedShape)
  return data
}

function keepCopy(source: PackSource, address: string, files: PackFiles, keptOn: string): void {
  source.keep('deployed', JSON.stringify({ schema: 'jixiao-copy/1', address, keptOn, ...files }))
}

/** The copy that was kept of this deployment, read as strictly as the pack itself. */
function copyOf(source: PackSource, address: string): Shared | null {
  const text = source.recall('deployed')
  if (text === null) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const { data } = copy.safeParse(json)
  if (data?.address !== address) return null
  const read = readPackFiles(new Map(Object.entries(data.files)), data.main)
  if (!read.ok) return null
  return { pack: read.pack, origin: 'cached', files: read.files, keptOn: data.keptOn, problem: null }
}
