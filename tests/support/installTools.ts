import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../browser/', import.meta.url))
const DONE = `${FOLDER}node_modules/.installed-lock.json`

/**
 * Browsers, a Chinese font and Microsoft's Office.js have a package file of their own: a user's `npm ci` stays light,
 * and the test command fetches them when they are first needed, or when their lockfile has changed.
 */
export default function setup(): void {
  const lock = readFileSync(`${FOLDER}package-lock.json`, 'utf8')
  if (existsSync(DONE) && readFileSync(DONE, 'utf8') === lock) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
  execFileSync(npm, options, { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' })
  writeFileSync(DONE, lock)
}

// Run by itself before the types are checked: those of the browser tools come with them.
if (process.argv[1] === fileURLToPath(import.meta.url)) setup()
