// Mutation tests of rules/ and value/, family by family: npm run mutation [-- budget value …]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = path.join(ROOT, 'tests/mutation')
const DONE = path.join(FOLDER, 'node_modules/.installed-lock.json')

/** What is mutated under each name: a family of rules with its helpers, or how values are read. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  structure: ['src/rules/structure/*.ts'],
  budget: ['src/rules/budget/*.ts'],
  value: ['src/rules/value/*.ts'],
  meaning: ['src/rules/meaning/*.ts'],
  time: ['src/rules/time/*.ts'],
  cross: ['src/rules/cross/*.ts'],
  weight: ['src/rules/weight/*.ts'],
  reading: ['src/value/*.ts'],
}

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

/** Detected over all that could be detected, as Stryker counts; ignored and invalid mutants are in neither. */
interface Score {
  readonly detected: number
  readonly all: number
}

install()
const fresh = process.argv.includes('--fresh')
const asked = process.argv.slice(2).filter((word) => word !== '--fresh')
const unknown = asked.filter((family) => !(family in FAMILIES))
if (unknown.length > 0) {
  console.error(`没有这一组：${unknown.join('、')}。可以写：${Object.keys(FAMILIES).join(' ')}`)
  process.exit(2)
}
const scores = new Map<string, Score>()
for (const family of asked.length > 0 ? asked : Object.keys(FAMILIES)) {
  scores.set(family, run(family))
  console.log(line(family))
}
console.log(['', ...[...scores.keys()].map(line)].join('\n'))

/** Stryker has a package file of its own, fetched when it is first needed or its lockfile has changed. */
function install(): void {
  const lock = readFileSync(path.join(FOLDER, 'package-lock.json'), 'utf8')
  if (existsSync(DONE) && readFileSync(DONE, 'utf8') === lock) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  writeFileSync(DONE, lock)
}

/** The test files that import a module of the family: what its mutants are to be found by. */
function testsOf(family: string): string[] {
  const folder = path.posix.dirname(FAMILIES[family]?.[0] ?? '')
  return ['tests/rules', 'tests/value']
    .flatMap((room) => readdirSync(path.join(ROOT, room)).map((name) => `${room}/${name}`))
    .filter((file) => file.endsWith('.test.ts') && readFileSync(path.join(ROOT, file), 'utf8').includes(`/${folder}/`))
}

/** Runs one family; what has not changed since the last run is taken from it. */
function run(family: string): Score {
  const out = path.join(FOLDER, 'reports', family)
  mkdirSync(out, { recursive: true })
  const config = path.join(out, 'stryker.config.json')
  const json = path.join(out, 'mutation.json')
  const incremental = path.join(out, 'incremental.json')
  forgetStaticSurvivors(incremental)
  writeFileSync(
    config,
    JSON.stringify({
      plugins: [path.join(FOLDER, 'wordingIgnorer.js'), path.join(FOLDER, 'testRunner.js')],
      testRunner: 'in-process',
      jixiaoTests: testsOf(family),
      mutate: FAMILIES[family],
      ignorePatterns: [
        '*',
        '!src/**',
        '!tests/rules/**',
        '!tests/value/**',
        '!tests/support/**',
        '!tests/seeded/**',
        '!package.json',
      ],
      ignorers: ['wording'],
      ignoreStatic: false,
      disableTypeChecks: false,
      checkers: [],
      concurrency: 2,
      // Stryker counts a timeout as found: on a busy machine a slow run must not become one.
      timeoutMS: 30_000,
      incremental: true,
      force: fresh,
      incrementalFile: incremental,
      tempDirName: '.stryker-tmp',
      reporters: ['html', 'json'],
      htmlReporter: { fileName: path.join(out, 'mutation.html') },
      jsonReporter: { fileName: json },
      allowEmpty: true,
      warnings: { slow: false },
    }),
  )
  execFileSync(
    process.execPath,
    [path.join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  )
  const { files } = JSON.parse(readFileSync(json, 'utf8')) as MutationReport
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const detected = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length
  const missed = statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length
  return { detected, all: detected + missed }
}

/** No test is known to cover what a module says once: Stryker would keep such survivors though tests were added. */
function forgetStaticSurvivors(file: string): void {
  if (!existsSync(file)) return
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    files: Record<string, { mutants: { status: string; static?: boolean }[] }>
  }
  for (const one of Object.values(report.files)) {
    one.mutants = one.mutants.filter((mutant) => !mutant.static || mutant.status !== 'Survived')
  }
  writeFileSync(file, JSON.stringify(report))
}

function line(family: string): string {
  const { detected = 0, all = 0 } = scores.get(family) ?? {}
  const percent = all === 0 ? '—' : `${((detected / all) * 100).toFixed(1)} %`
  return `${family.padEnd(10)} ${percent.padStart(7)}  （${String(detected)} / ${String(all)}）`
}
