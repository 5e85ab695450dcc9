import type { Grid } from '../sheet/index.ts'
import type { Indicator, RecognisedWorkbook, Table } from '../table/index.ts'
import { normalise } from '../value/index.ts'
import type { RawFinding } from './runRules.ts'

const SEPARATOR = '\u0001'

/**
 * Gives findings names that hold when rows are inserted or tables moved: made of what the finding is about (rule,
 * project, indicator, value), never of where it stands. Things of the same name are told apart by their order.
 */
export class Fingerprinter {
  readonly #grids: ReadonlyMap<string, Grid>
  readonly #tables = new Map<Table, string>()
  readonly #seen = new Map<string, number>()

  constructor(workbook: RecognisedWorkbook, grids: readonly Grid[]) {
    this.#grids = new Map(grids.map((grid) => [grid.sheet, grid]))
    const count = new Map<string, number>()
    for (const table of workbook.tables) {
      const name = [table.kind, table.project?.text || (table.projectFromTitle ?? ''), table.title?.text ?? '']
        .map(normalise)
        .join(SEPARATOR)
      this.#tables.set(table, numbered(name, count))
    }
  }

  of({ rule, table, sheet, report }: RawFinding): string {
    const about =
      table && report.row !== undefined
        ? indicatorName(table, report.row)
        : rule.fold
          ? ''
          : normalise(this.#grids.get(sheet)?.cell(report.cell.row, report.cell.col)?.text ?? '')
    const parts = [rule.id, report.message, table ? (this.#tables.get(table) ?? '') : '', about]
    return hash(numbered(parts.join(SEPARATOR), this.#seen))
  }
}

/** What the indicators of a row are: class, name, value; told apart from equal ones above by their number. */
function indicatorName(table: Table, row: number): string {
  const own = table.indicators.find((indicator) => indicator.row === row)
  if (!own) return ''
  const equals = table.indicators.filter((other) => other.row < row && isSame(other, own)).length
  const parts = [own.level1?.text ?? '', own.level2?.text ?? '', own.name.plain, own.value.text].map(normalise)
  return [...parts, String(equals)].join(SEPARATOR)
}

function isSame(a: Indicator, b: Indicator): boolean {
  return (
    a.value.text === b.value.text &&
    a.name.text === b.name.text &&
    a.level2?.text === b.level2?.text &&
    a.level1?.text === b.level1?.text
  )
}

/** The same name again becomes name + its ordinal. */
function numbered(name: string, count: Map<string, number>): string {
  const n = count.get(name) ?? 0
  count.set(name, n + 1)
  return n === 0 ? name : `${name}${SEPARATOR}${String(n)}`
}

/** Two rounds of FNV-1a over UTF-16 units: 16 hexadecimal digits. Names findings; not for security. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + i), 0x811c9dc5 | 1)
  }
  return hex(a) + hex(b)
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0')
}
