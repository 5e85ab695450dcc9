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
  readonly #tables = new Map<Table, { readonly name: string; readonly onSheet: string }>()
  readonly #indicators = new Map<Table, IndicatorNames>()
  readonly #seen = new Map<string, number>()
  readonly #seenOnSheet = new Map<string, number>()

  constructor(workbook: RecognisedWorkbook, grids: readonly Grid[]) {
    this.#grids = new Map(grids.map((grid) => [grid.sheet, grid]))
    const count = new Map<string, number>()
    const onSheets = new Map<string, Map<string, number>>()
    for (const table of workbook.tables) {
      const onSheet = onSheets.get(table.sheet) ?? new Map<string, number>()
      onSheets.set(table.sheet, onSheet)
      const name = [table.kind, table.project?.text || (table.projectFromTitle ?? ''), table.title?.text ?? '']
        .map(normalise)
        .join(SEPARATOR)
      this.#tables.set(table, { name: numbered(name, count), onSheet: numbered(name, onSheet) })
    }
  }

  /** What a table is called by decisions about it: its kind and names, equal ones on its sheet told apart by their order. */
  ofTable(table: Table): string {
    return hash(this.#tables.get(table)?.onSheet ?? '')
  }

  /** A finding's name in the workbook, and within its sheet alone: they differ where equal tables stand on two sheets. */
  of({ rule, table, sheet, report }: RawFinding): { readonly fingerprint: string; readonly anchor: string } {
    const about =
      table && report.row !== undefined
        ? this.#indicatorsOf(table).nameOf(report.row)
        : rule.fold
          ? ''
          : normalise(this.#grids.get(sheet)?.cell(report.cell.row, report.cell.col)?.text ?? '')
    const names = table ? this.#tables.get(table) : undefined
    const full = (name: string) => [rule.id, report.message, name, about].join(SEPARATOR)
    const own = `${full(names?.onSheet ?? '')}${SEPARATOR}${sheet}`
    const times = this.#seenOnSheet.get(own) ?? 0
    this.#seenOnSheet.set(own, times + 1)
    const inWorkbook = numbered(full(names?.name ?? ''), this.#seen)
    const onSheet = ordinal(full(names?.onSheet ?? ''), times)
    const fingerprint = hash(inWorkbook)
    return { fingerprint, anchor: onSheet === inWorkbook ? fingerprint : hash(onSheet) }
  }

  #indicatorsOf(table: Table): IndicatorNames {
    let names = this.#indicators.get(table)
    if (!names) this.#indicators.set(table, (names = new IndicatorNames(table)))
    return names
  }
}

/** Up to so many indicators a table's are looked through for each finding: there are few findings. */
const FEW = 200

/** Names the indicators of a table by what they are: class, name, value; equal ones are told apart by their order. */
class IndicatorNames {
  readonly #indicators: readonly Indicator[]
  /** Of a large table, its indicators by their rows and by their names as written. */
  readonly #byRow: ReadonlyMap<number, readonly Indicator[]> | null
  readonly #byName: ReadonlyMap<string, readonly Indicator[]> | null

  constructor({ indicators }: Table) {
    this.#indicators = indicators
    const isLarge = indicators.length > FEW
    this.#byRow = isLarge ? grouped(indicators, ({ row }) => row) : null
    this.#byName = isLarge ? grouped(indicators, ({ name }) => name.text) : null
  }

  /** '' where no indicator stands. */
  nameOf(row: number): string {
    // The first half of a row speaks for the row.
    const own = this.#byRow ? this.#byRow.get(row)?.[0] : this.#indicators.find((one) => one.row === row)
    if (!own) return ''
    const namesakes = this.#byName?.get(own.name.text) ?? this.#indicators
    const equals = namesakes.filter((other) => other.row < row && isSame(other, own)).length
    const parts = [own.level1?.text ?? '', own.level2?.text ?? '', own.name.plain, own.value.text].map(normalise)
    return [...parts, String(equals)].join(SEPARATOR)
  }
}

function grouped<Key>(indicators: readonly Indicator[], keyOf: (indicator: Indicator) => Key): Map<Key, Indicator[]> {
  const groups = new Map<Key, Indicator[]>()
  for (const indicator of indicators) {
    const key = keyOf(indicator)
    const group = groups.get(key)
    if (group) group.push(indicator)
    else groups.set(key, [indicator])
  }
  return groups
}

function isSame(a: Indicator, b: Indicator): boolean {
  return (
    a.name.text === b.name.text &&
    a.value.text === b.value.text &&
    a.level2?.text === b.level2?.text &&
    a.level1?.text === b.level1?.text
  )
}

/** The same name again becomes name + its ordinal. */
function numbered(name: string, count: Map<string, number>): string {
  const n = count.get(name) ?? 0
  count.set(name, n + 1)
  return ordinal(name, n)
}

function ordinal(name: string, n: number): string {
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
