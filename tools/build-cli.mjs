// Bundles the command line into plain JavaScript, so that after `npm ci` it starts under node alone and fast.
// The reader for .xls and .et is large and seldom needed: it becomes a chunk of its own, loaded on demand.
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))

const OUT = 'dist/cli'

const { metafile } = await build({
  entryPoints: { jixiao: 'src/cli/main.ts' },
  outdir: OUT,
  bundle: true,
  metafile: true,
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

// Chunks are named by what is in them: those of earlier builds would stay for ever.
const built = new Set(Object.keys(metafile.outputs).map((file) => path.basename(file)))
for (const name of await readdir(OUT)) if (!built.has(name)) await rm(path.join(OUT, name))
