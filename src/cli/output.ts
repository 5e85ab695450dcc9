import { closeSync, openSync, writeSync } from 'node:fs'
import { createColors } from 'picocolors'
import { PLAIN, type Paint } from '../report/index.ts'

/** Where results go: the screen, or a file that is written piece by piece. */
export interface Sink {
  readonly write: (text: string) => void
  readonly close: () => void
}

export function write(text: string): void {
  process.stdout.write(text)
}

/** A message for the person at the terminal; never mixed into results. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Results into a file, or onto standard output. Throws what node throws when the file cannot be opened. */
export function openSink(file: string | undefined): Sink {
  if (file === undefined) return { write, close: () => undefined }
  const handle = openSync(file, 'w')
  return {
    write: (text) => {
      writeSync(handle, text)
    },
    close: () => {
      closeSync(handle)
    },
  }
}

/** Colours where standard output is a terminal that wants them (NO_COLOR and FORCE_COLOR are respected). */
export function paintFor(toFile: boolean): Paint {
  const { env, stdout } = process
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
  const wanted = !env['NO_COLOR'] && !toFile && (forced || (stdout.isTTY && env['TERM'] !== 'dumb'))
  if (!wanted) return PLAIN
  const colors = createColors(true)
  return {
    bold: colors.bold,
    dim: colors.dim,
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
    good: colors.green,
  }
}

/** Columns to write for: the terminal's, within what reads well. */
export function terminalWidth(): number {
  return Math.max(60, Math.min(process.stdout.columns || 100, 120))
}
