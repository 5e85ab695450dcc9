import { readFile } from 'node:fs/promises'
import { checkWorkbook } from '../check/index.ts'
import { openWorkbook, type FileWorkbook } from '../hosts/file/index.ts'
import type { ResolvedPack } from '../packs/index.ts'
import {
  addToSummary,
  atLeast,
  countFindings,
  emptySummary,
  JSON_START,
  jsonEnd,
  jsonFile,
  textFile,
  textTotals,
  verdictWords,
  type FileReport,
} from '../report/index.ts'
import type { Severity } from '../rules/index.ts'
import type { Grid } from '../sheet/index.ts'
import { countIndicators } from '../table/index.ts'
import { EXIT } from './exit.ts'
import { findInputs } from './inputs.ts'
import { openSink, paintFor, tell, terminalWidth, type Sink } from './output.ts'
import { readPackArgument } from './packArgument.ts'
import { Progress } from './progress.ts'

export interface CheckArguments {
  readonly paths: readonly string[]
  readonly format: 'text' | 'json'
  readonly pack?: string
  readonly sheet?: readonly string[]
  readonly minSeverity: Severity
  readonly quiet?: boolean
  readonly out?: string
}

/** `jixiao check`: checks file after file, writes the report as it goes, returns the exit code. */
export async function runCheck(args: CheckArguments): Promise<number> {
  let pack: ResolvedPack | null = null
  if (args.pack !== undefined) {
    const read = await readPackArgument(args.pack)
    if (!read.ok) {
      tell(read.message)
      return EXIT.unchecked
    }
    pack = read.pack
  }
  const { files, missing } = await findInputs(args.paths)
  let sink: Sink
  try {
    sink = openSink(args.out)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    tell(`结果没能写入「${args.out ?? ''}」，请换一个能写的位置。（${error.message}）`)
    return EXIT.unchecked
  }
  const writer = args.format === 'json' ? new JsonWriter(sink, args) : new TextWriter(sink, args)
  const progress = new Progress(files.length)
  let errors = false
  let unchecked = missing.length > 0
  const reports = async function* (): AsyncGenerator<FileReport> {
    for (const { path, message } of missing) yield { file: path, result: null, error: { code: 'not-found', message } }
    for (const file of files) {
      progress.show(file)
      yield await checkFile(file, pack, args.sheet)
    }
  }
  for await (const report of reports()) {
    if (!report.result || report.result.verdict === 'unchecked') unchecked = true
    else if (report.result.verdict === 'blocked') errors = true
    progress.hide()
    writer.file(report)
  }
  progress.hide()
  writer.end()
  sink.close()
  return unchecked ? EXIT.unchecked : errors ? EXIT.errors : EXIT.clean
}

/** Reads and checks one file; whatever is wrong with it becomes part of its report. */
export async function checkFile(
  file: string,
  pack: ResolvedPack | null,
  only?: readonly string[],
): Promise<FileReport> {
  const failed = (code: string, message: string): FileReport => ({ file, result: null, error: { code, message } })
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return failed('unreadable', `文件没能打开，请看它是否还在、是否正被别的程序占用。（${error.message}）`)
  }
  const opened = await openWorkbook(bytes, file)
  if (!opened.ok) return failed(opened.error.code, opened.error.message)
  const read = readSheets(opened.workbook, only)
  if (!read.ok) return failed(read.code, read.message)
  const result = checkWorkbook(read.grids, { fileName: file, pack })
  if (result.tables.length === 0) {
    const [first] = result.problems
    return failed(
      'no-table',
      first ? `没有找到绩效目标表。${first.message}` : '这个文件是空的：没有一张工作表里有内容。',
    )
  }
  return { file, result, error: null }
}

type Sheets =
  | { readonly ok: true; readonly grids: Grid[] }
  | { readonly ok: false; readonly code: string; readonly message: string }

function readSheets(workbook: FileWorkbook, only?: readonly string[]): Sheets {
  const grids: Grid[] = []
  for (const name of only ?? workbook.sheetInfos.map((info) => info.name)) {
    const read = workbook.readSync(name)
    if (!read.ok) return { ok: false, code: read.error.code, message: read.error.message }
    grids.push(read.grid)
  }
  return { ok: true, grids }
}

/** The report for tools: written entry by entry, so that thousands of files need no more memory than one. */
class JsonWriter {
  readonly #sink: Sink
  readonly #args: CheckArguments
  readonly #summary = emptySummary()

  constructor(sink: Sink, args: CheckArguments) {
    this.#sink = sink
    this.#args = args
    sink.write(JSON_START)
  }

  file(report: FileReport): void {
    const separator = this.#summary.files === 0 ? '\n' : ',\n'
    addToSummary(this.#summary, report)
    const { minSeverity } = this.#args
    const shown: FileReport = report.result
      ? {
          ...report,
          result: {
            ...report.result,
            findings: report.result.findings.filter((f) => atLeast(f.severity, minSeverity)),
          },
        }
      : report
    this.#sink.write(separator + JSON.stringify(jsonFile(shown)))
  }

  end(): void {
    this.#sink.write(`\n${jsonEnd(this.#summary)}`)
  }
}

/** The report for people. */
class TextWriter {
  readonly #sink: Sink
  readonly #options
  readonly #quiet: boolean
  readonly #summary = emptySummary()
  readonly #rows: { file: string; verdict: string; counts: number[] }[] = []

  constructor(sink: Sink, args: CheckArguments) {
    this.#sink = sink
    this.#quiet = args.quiet ?? false
    this.#options = {
      paint: paintFor(args.out !== undefined),
      width: terminalWidth(),
      minSeverity: args.minSeverity,
    }
  }

  file(report: FileReport): void {
    addToSummary(this.#summary, report)
    const { result } = report
    const { errors, warnings, infos } = countFindings(result?.findings ?? [])
    const tables = result?.tables ?? []
    const indicators = tables.reduce((sum, table) => sum + countIndicators(table), 0)
    this.#rows.push({
      file: report.file,
      verdict: verdictWords(result?.verdict ?? 'unchecked', errors, warnings),
      counts: [tables.length, indicators, errors, warnings, infos],
    })
    if (!this.#quiet) this.#sink.write(`${textFile(report, this.#options)}\n`)
  }

  end(): void {
    this.#sink.write(textTotals(this.#rows, this.#summary, this.#options))
  }
}
