import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import webpack from 'webpack'

interface OfflineFilesOptions {
  /** The page as the build names it: 'workbench/index'. */
  readonly page: string
  /** The service worker's source, with its places for the files and the version. */
  readonly worker: string
}

/**
 * Writes a page's service worker beside it: it names every file that page may ask for, and a version that changes with
 * any of them.
 */
export class OfflineFiles {
  readonly #options: OfflineFilesOptions

  constructor(options: OfflineFilesOptions) {
    this.#options = options
  }

  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap('OfflineFiles', (compilation) => {
      // After the pages and their static files have been written.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tapPromise({ name: 'OfflineFiles', stage }, () => this.#write(compilation))
    })
  }

  async #write(compilation: webpack.Compilation): Promise<void> {
    const { page, worker } = this.#options
    if (!compilation.entrypoints.has(page)) return
    compilation.fileDependencies.add(worker)
    const home = path.posix.dirname(page)
    const parts = JSON.parse(String(compilation.assets['parts.json']?.source() ?? '{}')) as Record<
      string,
      { initial: string[]; later: string[] } | undefined
    >
    const { initial = [], later = [] } = parts[page] ?? {}
    const beside = Object.keys(compilation.assets).filter((name) => name.startsWith(`${home}/`))
    const files = [...new Set([...initial, ...later, ...beside])].sort()
    const hash = createHash('sha256')
    for (const file of files) hash.update(file).update(compilation.assets[file]?.buffer() ?? '')
    const addresses = files.map((file) => encodeURI(path.posix.relative(home, file)))
    const source = (await readFile(worker, 'utf8'))
      .replace('/* files */ []', JSON.stringify(addresses))
      .replace("/* version */ ''", JSON.stringify(hash.digest('hex').slice(0, 12)))
    compilation.emitAsset(`${home}/sw.js`, new webpack.sources.RawSource(source))
  }
}
