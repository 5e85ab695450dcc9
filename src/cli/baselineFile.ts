import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { baselineEntries, parseBaseline, underBaseline, type Baseline, type CheckResult } from '../check/index.ts'
import type { FileReport } from '../report/index.ts'
import { localDay } from './localDay.ts'
import type { NoticeWords } from './notices.ts'

export interface BaselineArguments {
  readonly baseline?: string
  readonly updateBaseline?: boolean
}

type Opened = { readonly ok: true; readonly file: BaselineFile } | { readonly ok: false; readonly message: string }

/** A baseline on disk: what is known of each file, by its path beside the baseline. */
export class BaselineFile {
  readonly #path: string
  readonly #known: Baseline
  readonly #files: Map<string, Baseline['files'][string]>
  readonly #update: boolean
  #gone = 0

  private constructor(file: string, known: Baseline, update: boolean) {
    this.#path = file
    this.#known = known
    this.#files = new Map(Object.entries(known.files))
    this.#update = update
  }

  /** Reads it; one that is to be updated may not be there yet. */
  static async open(file: string, update: boolean, words: NoticeWords['baseline']): Promise<Opened> {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      if (isMissing && update) return { ok: true, file: new BaselineFile(file, emptyBaseline(), update) }
      return { ok: false, message: isMissing ? words.absent(file) : words.unreadable(file, error.message) }
    }
    const known = parseBaseline(text)
    if (known) return { ok: true, file: new BaselineFile(file, known, update) }
    return { ok: false, message: words.otherFile(file) }
  }

  /** How many entries were about something that is there no more. */
  get gone(): number {
    return this.#gone
  }

  /** The report with what is known not counted. Updating, everything there is becomes known. */
  over(report: FileReport): FileReport {
    if (!report.result) return report
    const key = this.#keyOf(report.file)
    const { result, gone } = underBaseline(report.result, this.#known, this.#files.get(key) ?? [])
    this.#gone += gone
    if (!this.#update) return { ...report, result }
    return { ...report, result: this.#learn(key, report.result) }
  }

  /** Writes what was learnt, beside and renamed: a baseline is never half written. Files that were not checked stay. */
  async save(): Promise<void> {
    if (!this.#update) return
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)))
    const next: Baseline = { schema: 'jixiao-baseline/1', at: localDay(new Date()), files }
    const beside = `${this.#path}.new`
    await writeFile(beside, `${JSON.stringify(next, null, 2)}\n`)
    await rename(beside, this.#path)
  }

  #learn(key: string, result: CheckResult): CheckResult {
    const entries = baselineEntries(result)
    if (entries.length === 0) this.#files.delete(key)
    else this.#files.set(key, entries)
    return underBaseline(result, { ...this.#known, at: localDay(new Date()) }, entries).result
  }

  #keyOf(file: string): string {
    return path
      .relative(path.dirname(path.resolve(this.#path)), path.resolve(file))
      .split(path.sep)
      .join('/')
  }
}

function emptyBaseline(): Baseline {
  return { schema: 'jixiao-baseline/1', at: localDay(new Date()), files: {} }
}
