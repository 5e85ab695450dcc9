// Bundles the command line into plain JavaScript, so that after `npm ci` it starts under node alone and fast.
// The reader for .xls and .et is large and seldom needed: it becomes a chunk of its own, loaded on demand.
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))

await build({
  entryPoints: { jixiao: 'src/cli/main.ts' },
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { __JIXIAO_VERSION__: JSON.stringify(version) },
  banner: {
    // commander is CommonJS: it asks for require() of node's own modules.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
