import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { once } from '../../support/cache.ts'

/** The engines the tests can run in: today's, and the oldest two that people still meet. */
export type Engine = 'chromium-147' | 'chromium-103' | 'chromium-88'

const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url))

const SOURCES = {
  'chromium-147': { folder: '@sparticuz/chromium/bin', libraries: 'al2023.tar.br' },
  'chromium-103': { folder: 'chromium-103/bin', libraries: 'aws.tar.br' },
  'chromium-88': { folder: 'chromium-88/bin', libraries: 'aws.tar.br' },
} as const

export interface BrowserFiles {
  readonly executable: string
  /** Shared libraries that a bare system lacks. */
  readonly libraries: string
}

/** Unpacks an engine once; later calls find it. Throws where its package is not installed. */
export async function browserFiles(engine: Engine): Promise<BrowserFiles> {
  const { folder, libraries } = SOURCES[engine]
  const packed = path.join(PACKAGES, folder)
  const home = await once(engine, (folderToFill) => {
    const executable = path.join(folderToFill, 'chromium')
    writeFileSync(executable, unbrotli(path.join(packed, 'chromium.br')), { mode: 0o755 })
    execFileSync('tar', ['-x', '-C', folderToFill], { input: unbrotli(path.join(packed, libraries)) })
  })
  return { executable: path.join(home, 'chromium'), libraries: path.join(home, 'lib') }
}

function unbrotli(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file))
}
