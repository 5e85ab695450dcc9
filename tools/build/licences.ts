import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import webpack from 'webpack'

/** Writes licences.txt beside the pages: every package whose code is in them, with the text of its licence. */
export class Licences {
  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap('Licences', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE
      compilation.hooks.processAssets.tap({ name: 'Licences', stage }, () => {
        const folders = new Set<string>()
        for (const module of compilation.modules) {
          const folder = packageFolder(module.nameForCondition())
          if (folder !== null) folders.add(folder)
        }
        const text = [...folders].sort().map(licenceOf).join('\n\n')
        compilation.emitAsset('licences.txt', new webpack.sources.RawSource(`${text}\n`))
      })
    })
  }
}

/** …/node_modules/@fluentui/tokens/lib/index.js → …/node_modules/@fluentui/tokens; null for our own files. */
function packageFolder(file: string | null | undefined): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file ?? '')?.[0] ?? null
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}`.trim()
}
