import type { CheckResult } from '../check/index.ts'
import type { Changed, WorkbookDocument } from '../hosts/file/index.ts'
import { countFindings, findingMarks, reportSheet, verdictWords } from '../report/index.ts'
import type { Grid } from '../sheet/index.ts'
import { EXIT } from './exit.ts'
import type { KeptArguments } from './keptChecks.ts'
import { paintFor, tell, write } from './output.ts'
import {
  checkDocument,
  openWorkbookFile,
  refuseDestination,
  saveWorkbookFile,
  type Destination,
} from './workbookFile.ts'

export interface MarkArguments extends Destination, KeptArguments {
  readonly file: string
  readonly pack?: string
  readonly notes: boolean
  readonly report: boolean
}

/** `jixiao mark`: a copy of the workbook with what was found marked, noted and reported in it. Returns the exit code. */
export async function runMark(args: MarkArguments): Promise<number> {
  const { file, notes, report } = args
  const refusal = await refuseDestination(file, args)
  if (refusal !== null) return failed(refusal)
  const opened = await openWorkbookFile(file, args.pack)
  if (!opened.ok) return failed(opened.message)
  const { result, grids } = checkDocument(opened.document, opened.pack, args)
  if (result.verdict === 'unchecked') {
    return failed(`「${file}」里没有找到绩效目标表，没有写入。${result.problems[0]?.message ?? ''}`)
  }
  const marked = markAll(opened.document, result, grids, notes)
  let { document } = marked
  if (report) {
    const written = document.writeReport(
      reportSheet(result, {
        checkedAt: minute(new Date()),
        fileName: document.name.split(/[\\/]/).at(-1) ?? null,
        sheets: grids.map(({ sheet }) => sheet),
        unread: [],
      }),
    )
    if (!written.ok) return failed(written.refusal.message)
    document = written.document
  }
  const problem = await saveWorkbookFile(document, file, args)
  if (problem !== null) return failed(problem)
  for (const message of marked.left) tell(message)
  const { errors, warnings } = countFindings(result.findings)
  const paint = paintFor(false)
  write(`${paint.bold(file)}  ${verdictWords(result.verdict, errors, warnings)}\n`)
  write(`标了 ${String(marked.cells)} 处，写入 ${args.out ?? file}\n`)
  return errors > 0 ? EXIT.errors : EXIT.clean
}

/** Ours of an earlier time go; sheets that are protected are left and named. */
function markAll(
  document: WorkbookDocument,
  result: CheckResult,
  grids: readonly Grid[],
  notes: boolean,
): { document: WorkbookDocument; cells: number; left: string[] } {
  const marks = findingMarks(result, grids, { infos: true, notes })
  const left: string[] = []
  let current = document
  let cells = 0
  for (const { name } of document.sheets) {
    const own = marks.get(name) ?? []
    const changed: Changed = current.mark(name, own)
    if (changed.ok) {
      current = changed.document
      cells += own.length
    } else left.push(changed.refusal.message)
  }
  return { document: current, cells, left }
}

/** 2026-11-21 10:05, by the clock of the place. */
function minute(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`
}

function failed(message: string): number {
  tell(message)
  return EXIT.unchecked
}
