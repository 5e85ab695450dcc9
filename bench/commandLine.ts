import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { writeWorkbook } from '../samples/support/xlsxWriter.ts'
import { formatRange } from '../src/sheet/index.ts'
import { drawProjects, ROWS_AROUND, type Drawing } from './data/sheets.ts'
import { makeTables, type BenchTable } from './data/tables.ts'
import { figure, type Report } from './report.ts'
import { median, ROUNDS } from './timing.ts'

const CLI = resolve('dist/cli/jixiao.js')
const FILES = 100
const ROWS_A_FILE = 500
const TABLES_A_FILE = 10

/** Prints the peak of the memory a process had, in KiB on every system, when it ends. */
const PEAK_HOOK = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(process.env.JIXIAO_PEAK, String(process.resourceUsage().maxRSS)))
`

/** The built command line as a process of its own: how soon it starts, how fast it goes through files, what it needs. */
export function measureCommandLine(report: Report): void {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
  try {
    report.section(`命令行（node 直接运行 dist/cli/jixiao.js）`)
    const start = startTimes(folder)
    const files = manyFiles(folder)
    report.lines([
      {
        what: '启动：--version',
        result: `${figure(start.version)} 毫秒`,
        gate: '≤ 150 毫秒',
        passed: start.version <= 150,
        note: `${String(ROUNDS)} 次取中位数`,
      },
      {
        what: '检查一个样例文件',
        result: `${figure(start.sample / 1000, 2)} 秒`,
        gate: '≤ 0.6 秒',
        passed: start.sample <= 600,
        note: `${String(ROUNDS)} 次取中位数，含启动`,
      },
      {
        what: `检查 ${String(FILES)} 个文件，每个 ${String(ROWS_A_FILE)} 行`,
        result: `${figure(files.ms / 1000, 2)} 秒`,
        gate: '≤ 5 秒',
        passed: files.ms <= 5000,
        note: `${figure((FILES / files.ms) * 1000, 1)} 文件/秒，${String(ROUNDS)} 次取中位数，含启动`,
      },
      {
        what: '同上，内存峰值',
        result: `${figure(files.peak)} MB`,
        gate: '≤ 256 MB',
        passed: files.peak <= 256,
        note: '进程的最大常驻内存，取最大的一次',
      },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function startTimes(folder: string): { version: number; sample: number } {
  const sample = join(folder, '样例.xlsx')
  writeFileSync(sample, workbook([drawProjects('绩效目标', makeTables(2, 20))]))
  const times = (args: readonly string[]) => Array.from({ length: ROUNDS }, () => runCli(args).ms)
  return { version: median(times(['--version'])), sample: median(times(['check', sample])) }
}

/** Files of stacked project tables with 500 rows each; milliseconds and the peak in MB. */
function manyFiles(folder: string): { ms: number; peak: number } {
  const inputs = join(folder, '文件')
  mkdirSync(inputs)
  const each = ROWS_A_FILE / TABLES_A_FILE - ROWS_AROUND
  const tables = makeTables(FILES * TABLES_A_FILE, each)
  for (let i = 0; i < FILES; i++) {
    const own: BenchTable[] = tables.slice(i * TABLES_A_FILE, (i + 1) * TABLES_A_FILE)
    writeFileSync(join(inputs, `表${String(i + 1)}.xlsx`), workbook([drawProjects('绩效目标', own)]))
  }
  const out = join(folder, '结果.json')
  const runs = Array.from({ length: ROUNDS }, () => {
    const run = runCli(['check', inputs, '--format', 'json', '--out', out], folder)
    checkResult(out)
    return run
  })
  return { ms: median(runs.map((run) => run.ms)), peak: Math.max(...runs.map((run) => run.peak)) }
}

function checkResult(out: string): void {
  const { files } = JSON.parse(readFileSync(out, 'utf8')) as { files: readonly unknown[] }
  if (files.length !== FILES) throw new Error(`应检查 ${String(FILES)} 个文件，报告里有 ${String(files.length)} 个`)
}

/** Runs the command line; `peakFolder` asks for its peak memory too (MB, else 0). Findings are no failure. */
function runCli(args: readonly string[], peakFolder?: string): { ms: number; peak: number } {
  const hook: string[] = []
  const env = { ...process.env }
  const peakFile = join(peakFolder ?? '', 'peak.txt')
  if (peakFolder !== undefined) {
    const module = join(peakFolder, 'peak.mjs')
    writeFileSync(module, PEAK_HOOK)
    hook.push('--import', pathToFileURL(module).href)
    env.JIXIAO_PEAK = peakFile
  }
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...hook, CLI, ...args], { env, encoding: 'utf8' })
  const ms = performance.now() - start
  if (status !== 0 && status !== 1) throw new Error(`jixiao ${args.join(' ')} 没有完成（${String(status)}）：${stderr}`)
  const peak = peakFolder === undefined ? 0 : Number(readFileSync(peakFile, 'utf8')) / 1024
  return { ms, peak }
}

function workbook(drawings: readonly Drawing[]): Uint8Array {
  return writeWorkbook({
    sheets: drawings.map(({ name, rows, merges }) => ({ name, rows, merges: merges.map(formatRange) })),
  })
}
