// `npm run bench`: installs the engines measured beside ours (they are no dependency of the product), builds the
// command line and the bench into plain JavaScript, and runs it. Exit code 1 where a gate is missed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
process.chdir(path('..'))

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error) throw error
  return status ?? 1
}

/** Installs the peers where that has not been done for this very lock file. */
function installPeers() {
  const stamp = path('node_modules/.installed-lock')
  const lock = createHash('sha256')
    .update(readFileSync(path('package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return 0
  console.log('正在安装用来对比的引擎（只装在 bench/ 里，第一次需要联网）……')
  // On Windows npm is a script that only a shell can start.
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: path('.'),
    shell: process.platform === 'win32',
  })
  if (status === 0) writeFileSync(stamp, lock)
  return status
}

async function measure() {
  await import('../tools/build-cli.mjs')
  // Under node_modules, so that the bundle finds the peers; they run as they were published.
  const bundle = path('node_modules/.bench/measure.mjs')
  const { dependencies } = JSON.parse(readFileSync(path('package.json'), 'utf8'))
  await build({
    entryPoints: [path('measure.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys(dependencies),
    sourcemap: true,
    logLevel: 'warning',
  })
  return run(process.execPath, ['--expose-gc', '--enable-source-maps', bundle])
}

const installed = installPeers()
if (installed === 0) process.exitCode = await measure()
else {
  console.error('对比用的引擎没能安装，请检查网络后再试。')
  process.exitCode = 1
}
