import { readFile } from 'node:fs/promises'
import { JsonPlaces, lintPack, type Pack, type PackFinder, type PackPath } from '../packs/index.ts'
import { EXIT } from './exit.ts'
import { paintFor, tell, write } from './output.ts'
import { missingPack } from './packArgument.ts'
import { readPackFiles } from './packFiles.ts'
import { patternRisk } from './patternRisk.ts'

/** One thing said of a pack's file. Lines and columns count from 1. */
export interface LintEntry {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly path: string
  readonly message: string
}

/** `jixiao pack lint`: what is wrong with a pack, with its line. Exit code 1 where something has to be put right. */
export async function runPackLint(given: string, format: 'text' | 'json'): Promise<number> {
  const entries = await lintFiles(given)
  if (entries === null) {
    tell(missingPack(given))
    return EXIT.unchecked
  }
  const errors = entries.filter(({ severity }) => severity === 'error').length
  if (format === 'json') write(`${JSON.stringify({ schema: 'jixiao-pack-lint/1', issues: entries }, null, 2)}\n`)
  else writeText(entries, given, errors)
  return errors > 0 ? EXIT.errors : EXIT.clean
}

/** null: there is nothing of that name. */
export async function lintFiles(given: string): Promise<LintEntry[] | null> {
  const read = await readPackFiles(given)
  if (!read.ok) {
    if (read.issues === null) return null
    return sorted(
      read.issues.map(({ file, line, column, code, path, message }) => ({
        file,
        line,
        column,
        severity: 'error',
        code,
        path,
        message,
      })),
    )
  }
  return lintAccepted(read.file, await readFile(read.file, 'utf8'), read.pack, read.find)
}

/** What may be said of a pack that is accepted as it stands. */
async function lintAccepted(file: string, text: string, pack: Pack, find: PackFinder): Promise<LintEntry[]> {
  const places = new JsonPlaces(text)
  const entry = (severity: LintEntry['severity'], code: string, steps: PackPath, message: string): LintEntry => ({
    file,
    ...places.of(steps),
    severity,
    code,
    path: steps.join('.'),
    message,
  })
  const entries = lintPack(pack, find).map(({ severity, code, steps, message }) =>
    entry(severity, code, steps, message),
  )
  for (const { key, place } of places.repeatedKeys) {
    const message = `「${key}」写了两次，只有最后一次算数，请只留一个`
    entries.push({ file, ...place, severity: 'error', code: 'repeated-key', path: key, message })
  }
  for (const [i, check] of (pack.checks ?? []).entries()) {
    if (check.check !== 'pattern') continue
    const steps = ['checks', i, 'pattern']
    const risk = await patternRisk(check.pattern)
    if (risk === 'slow') {
      entries.push(
        entry(
          'error',
          'slow-pattern',
          steps,
          '这个格式遇到特别的内容会慢得像卡死，请写得更确定：不要让两个部分都能匹配同样的字',
        ),
      )
    } else if (risk === 'unknown') {
      entries.push(entry('warning', 'slow-pattern', steps, '没能判断这个格式会不会很慢，请写得短一些'))
    }
  }
  return sorted(entries)
}

function sorted(entries: LintEntry[]): LintEntry[] {
  return entries.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

function writeText(entries: readonly LintEntry[], given: string, errors: number): void {
  const paint = paintFor(false)
  for (const { file, line, column, severity, path, message } of entries) {
    const level = severity === 'error' ? paint.error('须改') : paint.warning('提醒')
    write(`${file}:${String(line)}:${String(column)}  ${level}  ${path === '' ? '' : `${path}：`}${message}\n`)
  }
  const warnings = entries.length - errors
  if (entries.length === 0) write(`规则包「${given}」没有问题。\n`)
  else write(`\n须改 ${String(errors)} 处，提醒 ${String(warnings)} 处。\n`)
}
