import { checkWorkbook, type Finding } from '../../src/check/index.ts'
import { parsePack, resolvePack, type PackFinder, type PackIssue, type ResolvedPack } from '../../src/packs/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

export const HEAD = { schema: 'jixiao-pack/1', id: 'shi-li', title: '示例市规则', version: '1.0.0' }

export function issuesOf(more: object, find?: PackFinder): readonly PackIssue[] {
  const parsed = parsePack(JSON.stringify({ ...HEAD, ...more }), find)
  return parsed.ok ? [] : parsed.issues
}

export function packOf(more: object, find?: PackFinder): ResolvedPack {
  const parsed = parsePack(JSON.stringify({ ...HEAD, ...more }), find)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return resolvePack(parsed.pack, find)
}

/** What is found in an example table, for the rules asked for. */
export function findingsIn(table: string, pack: ResolvedPack, isAsked: (rule: string) => boolean): Finding[] {
  const { grids } = readNotation(table)
  return checkWorkbook(grids, { pack }).findings.filter(({ rule }) => isAsked(rule))
}

/** Runs one check over an example table: the cells it is found at, against those marked with `!`, and what is said. */
export function runCheckData(check: object, table: string) {
  const pack = packOf({ checks: [{ name: 'it', title: '示例', message: '{value}', ...check }] })
  const found = findingsIn(table, pack, (rule) => rule === 'shi-li/it')
  const { marks } = readNotation(table)
  return {
    found: found.map(({ cell }) => formatCell(cell)).sort(),
    marked: marks.map(({ cell }) => formatCell(cell)).sort(),
    messages: found.map(({ message }) => message),
  }
}
