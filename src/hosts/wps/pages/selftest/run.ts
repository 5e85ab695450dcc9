import { formatCell } from '../../../../sheet/index.ts'
import { wpsHost } from '../../index.ts'
import type { WpsProgram } from '../program.ts'
import type { Bench, Check, Result } from './check.ts'
import { DOINGS } from './doings.ts'
import { RAW_SHAPES } from './rawShapes.ts'
import { CELLS, DRAFT, FORMATS, MERGED, OWN_NOTE, REPORT, SCRATCH } from './scratch.ts'
import { SURROUNDINGS } from './surroundings.ts'

export const CHECKS: readonly Check[] = [...SURROUNDINGS, ...RAW_SHAPES, ...DOINGS]

/** Whether the workbook is as new: never saved, and nothing on any sheet. In any other the self-test does nothing. */
export function isNewWorkbook(program: WpsProgram): boolean {
  const book = program.ActiveWorkbook as Et.Workbook | null
  if (!book || book.Path !== '') return false
  return sheetsOf(book).every(
    ({ UsedRange: used }) => used.Rows.Count * used.Columns.Count === 1 && isEmpty(used.Value2),
  )
}

/**
 * Goes through the checks on a sheet made for them, which is deleted at the end. A check that fails, or that WPS throws
 * at, is part of the result, and the next ones go on.
 */
export async function selfTest(program: WpsProgram, onResult: (result: Result) => void): Promise<readonly Result[]> {
  const book = program.ActiveWorkbook
  const host = wpsHost(program)
  const results: Result[] = []
  try {
    const bench: Bench = { program, host, sheet: prepare(book) }
    for (const check of CHECKS) {
      const result = { title: check.title, ...(await outcome(check, bench)) }
      results.push(result)
      onResult(result)
      // The page paints in between: WPS answers in the page's own thread.
      await new Promise((resolve) => setTimeout(resolve))
    }
  } finally {
    host.dispose()
    cleanUp(program, book)
  }
  return results
}

async function outcome(check: Check, bench: Bench): Promise<Pick<Result, 'ok' | 'saw'>> {
  try {
    return await check.run(bench)
  } catch (error) {
    return { ok: false, saw: `出错：${error instanceof Error ? error.message : String(error)}` }
  }
}

function prepare(book: Et.Workbook): Et.Worksheet {
  const sheet = book.Worksheets.Add() as Et.Worksheet
  sheet.Name = SCRATCH
  CELLS.forEach((row, r) =>
    row.forEach((value, c) => {
      // As typed: numbers become numbers, what begins with = a formula.
      if (value !== '') sheet.Range(formatCell({ row: r, col: c })).Formula = String(value)
    }),
  )
  for (const [place, format] of FORMATS) sheet.Range(place).NumberFormat = format
  for (const place of MERGED) sheet.Range(place).Merge()
  sheet.Range('7:7').Hidden = true
  sheet.Range(OWN_NOTE.place).AddComment(OWN_NOTE.text)
  // The user's own, of which nothing may change.
  sheet.Range('A2:E7').FormatConditions.Add(2, undefined, '=$A2="合计"').Interior.Color = 0xccf2ff
  return sheet
}

function cleanUp(program: WpsProgram, book: Et.Workbook): void {
  const ours: readonly string[] = [SCRATCH, REPORT.name, DRAFT.name]
  const asks = program.DisplayAlerts
  program.DisplayAlerts = false
  try {
    for (const sheet of sheetsOf(book)) if (ours.includes(sheet.Name)) sheet.Delete()
  } finally {
    program.DisplayAlerts = asks
  }
}

function sheetsOf(book: Et.Workbook): Et.Worksheet[] {
  const { Worksheets: sheets } = book
  return Array.from({ length: sheets.Count }, (_, index) => sheets.Item(index + 1) as Et.Worksheet)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}
