import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What tests unpack or build stays beside the packages they use: a system's temporary folder may be small or not
 * executable.
 */
export const CACHE = fileURLToPath(new URL('../browser/node_modules/.cache/', import.meta.url))

/** Fills a folder of the cache once, also when several processes want it at the same time. Gives its path. */
export async function once(name: string, fill: (folder: string) => void | Promise<void>): Promise<string> {
  const home = path.join(CACHE, name)
  if (existsSync(home)) return home
  const building = path.join(CACHE, `${name}.${randomUUID()}`)
  mkdirSync(building, { recursive: true })
  try {
    await fill(building)
    renameSync(building, home)
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    // Where somebody else was first, theirs is as good.
    if (!existsSync(home)) throw error
  }
  return home
}
