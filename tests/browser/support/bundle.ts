import { fileURLToPath } from 'node:url'
import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/**
 * The version of Fluent's icons that we keep to (it weighs least) lacks two that only components we do not use ask for.
 * Webpack leaves them out with those components; esbuild wants to see them first.
 */
const missingIcons: Plugin = {
  name: 'missing-icons',
  setup({ onLoad }) {
    onLoad({ filter: /@fluentui[\\/]react-icons[\\/]lib[\\/]index\.js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nexport const DiamondDismissFilled = null, DiamondDismiss12Filled = null\n`,
    }))
  },
}

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
    plugins: [missingIcons],
  })
  return outputFiles[0]?.text ?? ''
}
