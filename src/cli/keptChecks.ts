import { checkWorkbook, CHINESE, readKept, type CheckResult, type CheckWords } from '../check/index.ts'
import type { ResolvedPack } from '../packs/index.ts'
import type { Grid, WorkbookState } from '../sheet/index.ts'
import { localDay } from './localDay.ts'

export interface KeptArguments {
  /** Whether what the workbook keeps about its own check is used; absent: it is. */
  readonly kept?: boolean
}

export interface FileCheck extends KeptArguments {
  readonly fileName: string
  /** null: the workbook's own, else the one that fits the tables. */
  readonly pack: ResolvedPack | null
  readonly state: WorkbookState | null | 'unreadable'
  /** Whether the grids are all sheets of the workbook. */
  readonly whole: boolean
  /** The language; absent: Chinese. */
  readonly words?: CheckWords
}

/** Checks a workbook as the pane would: with the decisions, rule settings and pack that it keeps. */
export function checkKept(
  grids: readonly Grid[],
  { fileName, pack, state, whole, kept = true, words = CHINESE }: FileCheck,
): CheckResult {
  if (!kept || state === null) return checkWorkbook(grids, { fileName, pack, words })
  if (state === 'unreadable') return withProblem(checkWorkbook(grids, { fileName, pack, words }), words.kept.unreadable)
  const settings = readKept(state, words.kept)
  const result = checkWorkbook(grids, {
    fileName,
    words,
    pack: pack ?? settings.pack,
    own: settings.own,
    decisions: { entries: settings.entries, today: localDay(new Date()), whole },
  })
  return pack === null && settings.problem !== null ? withProblem(result, settings.problem) : result
}

function withProblem(result: CheckResult, message: string): CheckResult {
  return { ...result, problems: [...result.problems, { sheet: result.tables[0]?.sheet ?? '', cell: null, message }] }
}
