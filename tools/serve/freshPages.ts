import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import webpack from 'webpack'
import config from '../../webpack.config.js'

const ROOT = path.join(import.meta.dirname, '../..')
const SOURCES = ['src', 'taskpane', 'samples', 'tools/build', 'webpack.config.js', 'package-lock.json']
const PAGE = 'workbench/index'

/**
 * The folder that holds the workbench as the sources are now: what `npm run build` has made, or else a build of this
 * page alone.
 */
export async function freshPages(say: (text: string) => void): Promise<string> {
  const newest = Math.max(...SOURCES.map((name) => lastChange(path.join(ROOT, name))))
  const built = ['dist/pages', 'dist/start'].map((name) => path.join(ROOT, name))
  const fresh = built.find((folder) => lastChange(path.join(folder, `${PAGE}.html`)) > newest)
  if (fresh !== undefined) return fresh
  say('正在准备页面，大约需要几秒钟…')
  const out = path.join(ROOT, 'dist/start')
  await build(out)
  return out
}

async function build(out: string): Promise<void> {
  const pages = config({ out, only: PAGE })
  // Unminified: it is for this machine, and ready in half the time.
  const compiler = webpack({ ...pages, optimization: { ...pages.optimization, minimize: false } })
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)))
  })
  await new Promise<void>((resolve, reject) => {
    compiler.close((error) => (error ? reject(error) : resolve()))
  })
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }))
}

/** When a file, or anything in a folder, was changed last, in ms; 0 where there is nothing. */
function lastChange(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(place, { withFileTypes: true }).map((entry) => lastChange(path.join(place, entry.name))),
  )
}
