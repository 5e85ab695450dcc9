import path from 'node:path'
import { padEnd } from '../report/index.ts'
import type { NoticeWords } from './notices.ts'

/** From this many files on a person wants to know how far it is. */
const MANY = 10

/** One line on the terminal's error stream that says how far the check is; nothing where that is no terminal. */
export class Progress {
  readonly #total: number
  readonly #wanted: boolean
  readonly #words: NoticeWords['progress']
  #done = 0
  #shown = false

  constructor(total: number, words: NoticeWords['progress']) {
    this.#total = total
    this.#words = words
    this.#wanted = total >= MANY && process.stderr.isTTY
  }

  show(file: string): void {
    this.#done++
    if (!this.#wanted) return
    const text = this.#words(this.#done, this.#total, path.basename(file))
    process.stderr.write(`\r${padEnd(text, 78)}`)
    this.#shown = true
  }

  hide(): void {
    if (!this.#shown) return
    process.stderr.write(`\r${' '.repeat(78)}\r`)
    this.#shown = false
  }
}
