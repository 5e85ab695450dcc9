import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** One script for a page, with all it imports, in what the oldest engine understands. */
export async function bundle(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome88',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Names stay readable: a failure in the page is read by people.
    minifySyntax: true,
    charset: 'utf8',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
