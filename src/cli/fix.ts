import type { CheckResult } from '../check/index.ts'
import type { WorkbookDocument } from '../hosts/file/index.ts'
import { planFixes } from '../fix/index.ts'
import { countFindings, padEnd, textWidth, verdictWords, wrap } from '../report/index.ts'
import { formatCell, type EditPlan, type SetCell } from '../sheet/index.ts'
import { EXIT } from './exit.ts'
import type { KeptArguments } from './keptChecks.ts'
import { paintFor, tell, terminalWidth, write } from './output.ts'
import {
  checkDocument,
  openWorkbookFile,
  refuseDestination,
  saveWorkbookFile,
  type Destination,
} from './workbookFile.ts'

export interface FixArguments extends Destination, KeptArguments {
  readonly file: string
  readonly pack?: string
  readonly dryRun?: boolean
}

/** One fix can make room for another: so often the sheet is checked again. */
const MOST_ROUNDS = 5

/** `jixiao fix`: applies the safe fixes to a copy of the workbook and lists before and after. Returns the exit code. */
export async function runFix(args: FixArguments): Promise<number> {
  const { file, dryRun = false } = args
  const refusal = dryRun ? null : await refuseDestination(file, args)
  if (refusal !== null) return failed(refusal)
  const opened = await openWorkbookFile(file, args.pack)
  if (!opened.ok) return failed(opened.message)
  const check = (document: WorkbookDocument) => checkDocument(document, opened.pack, args).result
  const result = check(opened.document)
  if (result.verdict === 'unchecked') {
    return failed(`「${file}」里没有找到绩效目标表，没有写入。${result.problems[0]?.message ?? ''}`)
  }
  const fixed = fixAll(opened.document, check)
  write(table(fixed.edits))
  for (const message of fixed.left) tell(message)
  if (!dryRun && fixed.edits.length > 0) {
    const problem = await saveWorkbookFile(fixed.document, file, args)
    if (problem !== null) return failed(problem)
  }
  const after = check(fixed.document)
  const { errors, warnings } = countFindings(after.findings)
  write(`${outcome(fixed.edits.length, args)}\n改后：${verdictWords(after.verdict, errors, warnings)}\n`)
  return errors > 0 ? EXIT.errors : EXIT.clean
}

function outcome(count: number, { file, out, dryRun }: FixArguments): string {
  if (count === 0) return '没有拿得准、可以直接改的地方，没有写文件。'
  return dryRun ? `会改 ${String(count)} 处，没有写文件。` : `改了 ${String(count)} 处，写入 ${out ?? file}`
}

interface Fixed {
  readonly document: WorkbookDocument
  readonly edits: readonly SetCell[]
  /** Sheets that could not be changed, and why. */
  readonly left: readonly string[]
}

function fixAll(document: WorkbookDocument, check: (document: WorkbookDocument) => CheckResult): Fixed {
  const edits: SetCell[] = []
  const left = new Map<string, string>()
  let current = document
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = planFixes(check(current).findings)
    const due = dueEdits(current, plan).filter(({ sheet }) => !left.has(sheet))
    if (due.length === 0) break
    for (const sheet of new Set(due.map((edit) => edit.sheet))) {
      const own = due.filter((edit) => edit.sheet === sheet)
      const changed = current.setCells(
        sheet,
        own.map(({ at, to }) => ({ at, text: to })),
      )
      if (changed.ok) {
        current = changed.document
        edits.push(...own)
      } else left.set(sheet, changed.refusal.message)
    }
  }
  return { document: current, edits, left: [...left.values()] }
}

/** Only what still shows what the plan saw. */
function dueEdits(document: WorkbookDocument, plan: EditPlan): SetCell[] {
  return plan.edits.filter((edit): edit is SetCell => {
    if (edit.kind !== 'set-cell') return false
    const found = document.grid(edit.sheet).cell(edit.at.row, edit.at.col)?.text ?? ''
    return found.trim() === edit.from.trim() && found !== edit.to
  })
}

const COLUMNS = ['工作表', '单元格', '改前', '改后'] as const

/** Before and after, in columns; long texts go over several lines. */
function table(edits: readonly SetCell[]): string {
  if (edits.length === 0) return ''
  const rows = edits.map(({ sheet, at, from, to }) => [sheet, formatCell(at), from, to])
  const widest = (col: number) => Math.max(...[COLUMNS, ...rows].map((row) => textWidth(row[col] ?? '')))
  const names = Math.min(widest(0), 24)
  const text = Math.max(12, Math.floor((terminalWidth() - names - 14) / 2))
  const widths = [names, Math.max(6, widest(1)), Math.min(widest(2), text), Math.min(widest(3), text)]
  const lines = (row: readonly string[]) => {
    const cells = row.map((cell, col) => wrap(cell.replaceAll('\n', ' '), widths[col] ?? 0))
    const height = Math.max(...cells.map(({ length }) => length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, col) => padEnd(cell[line] ?? '', widths[col] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
  const paint = paintFor(false)
  const [head = '', ...more] = lines(COLUMNS)
  return `${[paint.bold(head), ...more, ...rows.flatMap(lines)].join('\n')}\n`
}

function failed(message: string): number {
  tell(message)
  return EXIT.unchecked
}
