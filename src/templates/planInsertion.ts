import { compareCells, MAX_COLS, type CellAddress, type Edit, type InsertRows, type SetCell } from '../sheet/index.ts'
import type { ColumnRole } from '../table/index.ts'
import { isNotApplicable, normalise, plainName } from '../value/index.ts'
import { readBlock, type Block, type Line } from './block.ts'
import { columnTexts, type ColumnTexts, type FormColumns } from './columnTexts.ts'
import { findExisting } from './existing.ts'
import type {
  ChosenIndicator,
  ConsequentChange,
  Insertion,
  InsertionRefusal,
  InsertionRequest,
  PlannedRow,
} from './insertion.ts'
import { newRows, type Group, type Labels, type NewRow } from './newRows.ts'
import { numbersBelow, numbersOfNewClass, printedNumber } from './numbering.ts'
import { place, type FilledLine, type Placement, type Segment } from './place.ts'
import { distributeWeights } from './weights.ts'

export type InsertionResult =
  { readonly ok: true; readonly insertion: Insertion } | { readonly ok: false; readonly reason: InsertionRefusal }

/**
 * Plans how chosen indicators come into a table, in the table's own form: pre-printed rows are filled first, then rows
 * are inserted below the last one of each class (or below `at`, within its class). Everything else that has to change
 * with them, weights and numbers, is named. What the table has already is left out and said. Writes nothing; pure.
 */
export function planInsertion(request: InsertionRequest): InsertionResult {
  const { table, grid, at = null } = request
  if (table.kind === 'summary' || table.kind === 'self-assessment') return refuse('not-a-project-table')
  const block = readBlock(table, grid)
  if (!block) return refuse('no-indicator-block')
  const { wanted, skipped } = withoutExisting(request)
  if (wanted.length === 0) return refuse('nothing-to-insert')

  const placement = place(block, wanted, at)
  const written = write(block, placement)
  const inserts = written.groups.map(({ group, planned }): InsertRows => ({
    kind: 'insert-rows',
    sheet: table.sheet,
    before: group.before,
    count: group.rows.length,
    rows: planned.rows,
    expects: [],
  }))
  const edits = [...written.sets].sort((a, b) => compareCells(a.at, b.at))
  const changed = new Set(edits.map(({ at }) => keyOf(at)))
  const guarded = inserts.map((insert, i) => ({
    ...insert,
    expects: expectsOf(block, written.groups[i]?.group, changed),
  }))
  const plan = { title: `插入 ${String(wanted.length)} 条标准指标`, edits: [...edits, ...guarded] as Edit[] }
  return { ok: true, insertion: { plan, rows: previewOf(written, inserts), changes: written.changes, skipped } }
}

function refuse(reason: InsertionRefusal): InsertionResult {
  return { ok: false, reason }
}

/** Without those the table has already, and without saying one name twice. */
function withoutExisting({ table, chosen }: InsertionRequest): {
  wanted: ChosenIndicator[]
  skipped: Insertion['skipped'][number][]
} {
  const wanted = new Map<string, ChosenIndicator>()
  const skipped: Insertion['skipped'][number][] = []
  for (const one of chosen) {
    const name = plainName(one.name)
    const exists = findExisting(table, one)
    if (exists) skipped.push({ chosen: one, exists })
    else if (name !== '' && !wanted.has(name)) wanted.set(name, one)
  }
  return { wanted: [...wanted.values()], skipped }
}

interface PlannedGroup {
  readonly group: Group
  readonly planned: ReturnType<typeof newRows>
}

interface Written {
  readonly sets: readonly SetCell[]
  readonly filled: readonly { readonly line: Line; readonly name: string; readonly value: string }[]
  readonly groups: readonly PlannedGroup[]
  readonly changes: readonly ConsequentChange[]
}

/** All texts that are written, with weights and numbers. */
function write(block: Block, { filled, segments }: Placement): Written {
  const weights = distributeWeights(block, [
    ...filled.map(({ line, class: own }) => ({ class: own, printed: weightAt(block, line) })),
    ...segments.flatMap((segment) => segment.chosen.map(() => ({ class: segment.class, printed: '' }))),
  ])
  const changes: ConsequentChange[] = weights.changes.map((change) => ({ what: 'weight', ...change }))
  const form: FormColumns = {
    columns: block.columns,
    basisLabel: block.table.columns.basis?.text ?? '',
    shortDirection: block.lines.some(({ indicator }) => /^[正反]向$/.test(indicator?.direction?.text ?? '')),
  }
  const sets: SetCell[] = []
  const set = (change: Omit<SetCell, 'kind' | 'sheet'>) =>
    sets.push({ kind: 'set-cell', sheet: block.table.sheet, ...change })

  let weighed = 0
  const named: { line: Line; name: string; value: string }[] = []
  for (const one of filled) {
    const weight = weights.texts[weighed++] ?? ''
    const texts = { ...columnTexts(one.chosen, form), weight }
    const number = printedNumber(one.line.indicator?.name.text ?? '')
    const numbered = { ...texts, name: number + (texts.name ?? '') }
    for (const edit of fillEdits(block, one, numbered)) set(edit)
    named.push({ line: one.line, name: numbered.name, value: shownValue(texts) })
  }
  const rowsOf = (segment: Segment): NewRow[] => {
    const numbers = numbersFor(block, segment)
    for (const { at, from, to } of numbers.renumbered) {
      changes.push({ what: 'numbering', at, from, to })
      set({ at, from, to })
    }
    return segment.chosen.map((one, i) => {
      const texts = columnTexts(one, form)
      const name = (numbers.prefixes[i] ?? '') + (texts.name ?? '')
      return { class: segment.class, texts: { ...texts, name, weight: weights.texts[weighed++] ?? '' } }
    })
  }
  const groups = grouped(block, segments, rowsOf).map((group) => ({ group, planned: newRows(block, group) }))
  for (const { at, from, to } of weights.changes) set({ at, from, to })
  return { sets, filled: named, groups, changes }
}

function numbersFor(block: Block, { above, joinsClass, chosen }: Segment) {
  if (above && joinsClass) return numbersBelow(block, above, chosen.length)
  return { prefixes: numbersOfNewClass(block, chosen.length), renumbered: [] }
}

/** Segments that go in at one place, in rows that grow together: those that begin new classes of one level 1. */
function grouped(block: Block, segments: readonly Segment[], rowsOf: (segment: Segment) => NewRow[]): Group[] {
  const groups = new Map<string, { segment: Segment; rows: NewRow[]; before: number }>()
  for (const segment of segments) {
    const { above, joinsClass, joinsLevel1, level1 } = segment
    const before = (above?.bottom ?? block.headerBottom) + 1
    const kind = joinsClass ? 'class' : joinsLevel1 ? 'level1' : level1
    const key = `${String(before)} ${kind}`
    const rows = rowsOf(segment)
    const known = groups.get(key)
    if (known) known.rows.push(...rows)
    else groups.set(key, { segment, rows, before })
  }
  return [...groups.values()].map((group) => ({ ...group, above: group.segment.above }))
}

/** What a pre-printed row gets: what it says already of a basis or a description stays. */
function fillEdits(block: Block, { line }: FilledLine, texts: ColumnTexts): Omit<SetCell, 'kind' | 'sheet'>[] {
  const edits: Omit<SetCell, 'kind' | 'sheet'>[] = []
  const write = (col: number, to: string, keep: boolean) => {
    const { top, left } = block.areaAt(line.row, col)
    const from = block.grid.cell(top, left)?.text ?? ''
    if (top !== line.row || from === to || (keep && from.trim() !== '' && !isNotApplicable(normalise(from)))) return
    edits.push({ at: { row: top, col: left }, from, to })
  }
  for (const role of Object.keys(texts) as ColumnRole[]) {
    const col = block.columns[role]
    if (col === undefined) continue
    write(col, texts[role] ?? '', role === 'basis' || role === 'description')
    if (role === 'value' && block.periodValue !== null) write(block.periodValue, texts.value ?? '', true)
  }
  return edits
}

function weightAt({ columns, textAt }: Block, line: Line): string {
  return columns.weight === undefined ? '' : textAt(line.row, columns.weight)
}

function shownValue({ operator = '', value = '', unit = '' }: ColumnTexts): string {
  return operator + value + unit
}

/** The cells beside the new rows that tell whether the place is still the one that was planned for. */
function expectsOf(block: Block, group: Group | undefined, changed: ReadonlySet<number>): InsertRows['expects'] {
  if (!group) return []
  const below = block.lines.find((line) => line.row >= group.before)
  const cells = [group.above, below].flatMap((line) => {
    if (!line) return []
    return [block.columns.name, block.columns.value].flatMap((col) => {
      if (col === undefined) return []
      const { top, left } = block.areaAt(line.row, col)
      return [{ at: { row: top, col: left }, text: block.grid.cell(top, left)?.text ?? '' }]
    })
  })
  const header = block.table.header
  if (header && cells.length === 0)
    cells.push({ at: header, text: block.grid.cell(header.row, header.col)?.text ?? '' })
  return cells.filter(({ at }) => !changed.has(keyOf(at)))
}

const keyOf = ({ row, col }: CellAddress) => row * MAX_COLS + col

function previewOf({ filled, groups }: Written, inserts: readonly InsertRows[]): PlannedRow[] {
  const shift = (row: number) => inserts.reduce((to, { before, count }) => (before <= row ? to + count : to), row)
  const rows: PlannedRow[] = filled.map(({ line, name, value }) => ({
    row: shift(line.row),
    kind: 'slot',
    ...printed(line),
    name,
    value,
  }))
  const inserted = new Map<number, number>()
  for (const { group, planned } of groups) {
    const above = inserts.reduce((sum, { before, count }) => (before < group.before ? sum + count : sum), 0)
    const first = group.before + above + (inserted.get(group.before) ?? 0)
    inserted.set(group.before, (inserted.get(group.before) ?? 0) + group.rows.length)
    group.rows.forEach(({ texts }, i) => {
      const labels = planned.labels[i] ?? { level1: '', level2: '' }
      rows.push({ row: first + i, kind: 'new', ...labels, name: texts.name ?? '', value: shownValue(texts) })
    })
  }
  return rows.sort((a, b) => a.row - b.row)
}

function printed({ level1, level2 }: Line): Labels {
  return { level1: (level1?.text ?? '').replace(/\s+/g, ''), level2: (level2?.text ?? '').replace(/\s+/g, '') }
}
