import { arch, cpus, platform, totalmem } from 'node:os'
import { textWidth } from '../src/report/textWidth.ts'

export interface Line {
  readonly what: string
  readonly result: string
  /** What is asked for, in words; null where the figure is only told. */
  readonly gate: string | null
  readonly passed: boolean
  readonly note?: string
}

/** The figures of one run: printed as they come, with the gates they must pass. */
export class Report {
  readonly #missed: string[] = []

  machine(): void {
    const all = cpus()
    const memory = Math.round(totalmem() / 2 ** 30)
    const model = all[0]?.model.trim() ?? '未知处理器'
    console.log(
      `node ${process.version}，${platform()}/${arch()}，${model}，${String(all.length)} 核，内存 ${String(memory)} GB`,
    )
  }

  section(title: string): void {
    console.log(`\n${title}`)
  }

  lines(lines: readonly Line[]): void {
    const cells = lines.map((line) => [
      line.what,
      line.result,
      line.gate === null ? '—' : `${line.passed ? '达标' : '未达标'}（${line.gate}）`,
      line.note ?? '',
    ])
    const all = [['项目', '结果', '要求', '说明'], ...cells]
    const widths = [0, 1, 2].map((col) => Math.max(...all.map((row) => textWidth(row[col] ?? ''))))
    for (const row of all) {
      const padded = row.map((text, col) => text + ' '.repeat(Math.max(0, (widths[col] ?? 0) - textWidth(text))))
      console.log(`  ${padded.join('  ').trimEnd()}`)
    }
    for (const line of lines) if (line.gate !== null && !line.passed) this.#missed.push(line.what)
  }

  /** Says how it ended; true where every gate was passed. */
  end(): boolean {
    if (this.#missed.length === 0) console.log('\n全部达标。')
    else console.log(`\n${String(this.#missed.length)} 项未达标：${this.#missed.join('；')}`)
    return this.#missed.length === 0
  }
}

/** 12345.6 → 12,346; small figures keep decimals. */
export function figure(value: number, decimals = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}
