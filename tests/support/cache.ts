import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What tests unpack or build stays beside the packages they use: a system's temporary folder may be small or not
 * executable.
 */
export const CACHE = fileURLToPath(new URL('../browser/node_modules/.cache/', import.meta.url))

/** Whoever has not finished by then has been stopped. */
const PATIENCE_MS = 10 * 60_000

/**
 * Fills a folder of the cache once: where several processes want it at the same time, one does the work and the others
 * wait for it. Gives its path.
 */
export async function once(name: string, fill: (folder: string) => void | Promise<void>): Promise<string> {
  const home = path.join(CACHE, name)
  const lock = `${home}.lock`
  mkdirSync(CACHE, { recursive: true })
  while (!existsSync(home)) {
    if (!claimed(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    const building = `${home}.${randomUUID()}`
    try {
      // Somebody may have finished between the look and the claim.
      if (existsSync(home)) break
      mkdirSync(building)
      await fill(building)
      renameSync(building, home)
    } finally {
      rmSync(building, { recursive: true, force: true })
      rmSync(lock, { recursive: true, force: true })
    }
  }
  return home
}

/** Whether the lock is ours now. */
function claimed(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  if (since !== undefined && Date.now() - since > PATIENCE_MS) rmSync(lock, { recursive: true, force: true })
  return false
}

/** Removes what nobody has needed for an hour and whose name fits. */
export function forget(names: RegExp): void {
  if (!existsSync(CACHE)) return
  for (const old of readdirSync(CACHE).filter((name) => names.test(name))) {
    const file = path.join(CACHE, old)
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > 60 * 60_000) rmSync(file, { recursive: true, force: true })
  }
}
