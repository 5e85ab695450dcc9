import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { headOf, readPackSet } from '../../src/packs/index.ts'

/** A pack that is built into the pages, with those it extends by the names of their files. */
export interface CarriedPack {
  readonly pack: unknown
  readonly beside: Readonly<Record<string, unknown>>
}

/** In the folder that is served: names the pack, and is there to be changed. */
export const DEPLOYMENT_FILE = 'jixiao.json'
const SCHEMA = 'jixiao-deployment/1'
const MOST_FILES = 9

/** Names no pack yet: a page that asked for a file that is not there would leave an error in the console. */
export function deploymentFile(): string {
  return `${JSON.stringify({ schema: SCHEMA, pack: null }, null, 2)}\n`
}

/** What a page says of its deployment: the pack itself, or where jixiao.json lies, seen from the page's folder. */
export function deploymentTag(carried: CarriedPack | null, home: string): string {
  if (!carried) return `<meta name="jixiao-deployment" content="${path.posix.relative(home, DEPLOYMENT_FILE)}" />`
  // No text of the pack can end the block.
  const json = JSON.stringify({ schema: SCHEMA, ...carried }).replace(/</g, '\\u003c')
  return `<script type="application/json" id="jixiao-deployment">${json}</script>`
}

/** Reads a pack to be built in, with what it extends beside it. Throws what is wrong with it, for the person who builds. */
export async function carriedPack(file: string): Promise<CarriedPack> {
  const main = path.basename(file)
  const texts = new Map<string, string>()
  for (let next: string | null = main; next?.endsWith('.json') && !texts.has(next) && texts.size < MOST_FILES;) {
    const text: string = await readFile(path.join(path.dirname(file), next), 'utf8')
    texts.set(next, text)
    next = headOf(text).extends?.replace(/^\.\//, '') ?? null
  }
  const read = readPackSet(texts, main)
  if (!read.ok) {
    const lines = read.issues.map(({ file: name, path: place, message }) => `  ${name} ${place}：${message}`)
    throw new Error(`规则包有问题，没有构建：\n${lines.join('\n')}`)
  }
  const parsed = [...texts].map(([name, text]) => [name, JSON.parse(text.replace(/^\uFEFF/, '')) as unknown] as const)
  const { [main]: pack, ...beside } = Object.fromEntries(parsed)
  return { pack, beside }
}
