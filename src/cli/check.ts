import { readFile } from 'node:fs/promises'
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
  type FileReport,
} from '../report/index.ts'
import type { Severity } from '../rules/index.ts'
import type { Grid } from '../sheet/index.ts'
import { countIndicators } from '../table/index.ts'
import { BaselineFile, type BaselineArguments } from './baselineFile.ts'
import { EXIT } from './exit.ts'
import { findInputs } from './inputs.ts'
import { CHINESE_LANGUAGE, languageOf, type Lang, type Language } from './language.ts'
import { checkKept, type KeptArguments } from './keptChecks.ts'
import type { NoticeWords } from './notices.ts'
import { openSink, paintFor, tell, terminalWidth, type Sink } from './output.ts'
import { readPackArgument } from './packArgument.ts'
import { Progress } from './progress.ts'

export interface CheckArguments extends BaselineArguments, KeptArguments {
  readonly paths: readonly string[]
  readonly format: 'text' | 'json'
  readonly pack?: string
  readonly sheet?: readonly string[]
  readonly minSeverity: Severity
  readonly quiet?: boolean
  readonly out?: string
  readonly lang: Lang
}

/** `jixiao check`: checks file after file, writes the report as it goes, returns the exit code. */
export async function runCheck(args: CheckArguments): Promise<number> {
  const language = await languageOf(args.lang)
  const { notices } = language
  let pack: ResolvedPack | null = null
  if (args.pack !== undefined) {
    const read = await readPackArgument(args.pack)
    if (!read.ok) {
      tell(notices.pack(read))
      return EXIT.unchecked
    }
    pack = read.pack
  }
  let baseline: BaselineFile | null = null
  if (args.baseline !== undefined) {
    const opened = await BaselineFile.open(args.baseline, args.updateBaseline ?? false, notices.baseline)
    if (!opened.ok) {
      tell(opened.message)
      return EXIT.unchecked
    }
    baseline = opened.file
  } else if (args.updateBaseline === true) {
    tell(notices.baseline.unnamed)
    return EXIT.unchecked
  }
  const { files, missing } = await findInputs(args.paths)
  let sink: Sink
  try {
    sink = openSink(args.out)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    tell(notices.notWritten(args.out ?? '', error.message))
    return EXIT.unchecked
  }
  const writer = args.format === 'json' ? new JsonWriter(sink, args) : new TextWriter(sink, args, language)
  const progress = new Progress(files.length, notices.progress)
  let errors = false
  let unchecked = missing.length > 0
  const reports = async function* (): AsyncGenerator<FileReport> {
    for (const { path, message } of missing)
      yield {
        file: path,
        result: null,
        error: { code: 'not-found', message: language.fileError('not-found', message) },
      }
    for (const file of files) {
      progress.show(file)
      const report = await checkFile(file, pack, args, language)
      yield baseline ? baseline.over(report) : report
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
  if (baseline && !(await closeBaseline(baseline, args, notices.baseline))) unchecked = true
  return unchecked ? EXIT.unchecked : errors ? EXIT.errors : EXIT.clean
}

/** Saves what the baseline learnt, and says what it knows that is there no more. false: it could not be written. */
async function closeBaseline(
  baseline: BaselineFile,
  { updateBaseline, baseline: file = '' }: CheckArguments,
  words: NoticeWords['baseline'],
): Promise<boolean> {
  try {
    await baseline.save()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    tell(words.notWritten(file, error.message))
    return false
  }
  if (updateBaseline === true) tell(words.written(file))
  else if (baseline.gone > 0) tell(words.gone(baseline.gone))
  return true
}

/** Reads and checks one file; whatever is wrong with it becomes part of its report. */
export async function checkFile(
  file: string,
  pack: ResolvedPack | null,
  { sheet: only, kept }: Pick<CheckArguments, 'sheet' | 'kept'> = {},
  language: Language = CHINESE_LANGUAGE,
): Promise<FileReport> {
  const failed = (code: string, message: string): FileReport => ({
    file,
    result: null,
    error: { code, message: language.fileError(code, message) },
  })
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
  const result = checkKept(read.grids, {
    fileName: file,
    pack,
    state: opened.workbook.state(),
    whole: only === undefined,
    words: language.check,
    ...(kept === undefined ? {} : { kept }),
  })
  if (result.tables.length === 0) {
    const [first] = result.problems
    return { file, result: null, error: { code: 'no-table', message: language.noTable(first?.message ?? null) } }
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

  constructor(sink: Sink, args: CheckArguments, { text }: Language) {
    this.#sink = sink
    this.#quiet = args.quiet ?? false
    this.#options = {
      paint: paintFor(args.out !== undefined),
      width: terminalWidth(),
      minSeverity: args.minSeverity,
      words: text,
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
      verdict: this.#options.words.verdict(result?.verdict ?? 'unchecked', errors, warnings),
      counts: [tables.length, indicators, errors, warnings, infos],
    })
    if (!this.#quiet) this.#sink.write(`${textFile(report, this.#options)}\n`)
  }

  end(): void {
    this.#sink.write(textTotals(this.#rows, this.#summary, this.#options))
  }
}
