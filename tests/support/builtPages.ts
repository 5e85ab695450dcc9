import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { forget, once } from './cache.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What the pages are made of. */
export const SOURCES: readonly string[] = [
  'src',
  'taskpane',
  'tools/build',
  'webpack.config.js',
  'manifest.xml',
  'package-lock.json',
  'tsconfig.json',
]
const OFFICE_JS = path.join(ROOT, 'tests/browser/node_modules/@microsoft/office-js/dist')

/**
 * The pages as an intranet builds them, office.js beside them; built once for the sources as they are now.
 * Gives the folder.
 */
export async function builtPages(): Promise<string> {
  const name = `pages-${fingerprint(SOURCES)}`
  forget(/^pages-/)
  const built = await once(name, async (folder) => {
    const { buildPages } = await import('../../tools/build/buildPages.ts')
    await buildPages({ officeJs: OFFICE_JS, out: folder })
  })
  return path.join(built, 'pages')
}

/** Names sources (files and folders of the project) by what stands in them. */
export function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources.map((name) => path.join(ROOT, name))) {
    const files = isFolder(source) ? readdirSync(source, { recursive: true, withFileTypes: true }) : null
    if (files === null) hash.update(readFileSync(source))
    else {
      for (const file of files.filter((entry) => entry.isFile()))
        hash.update(file.name).update(readFileSync(path.join(file.parentPath, file.name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

function isFolder(file: string): boolean {
  return !/\.\w+$/.test(file)
}
