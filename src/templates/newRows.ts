import type { CellRange, NewRows } from '../sheet/index.ts'
import type { ColumnRole } from '../table/index.ts'
import { labelText } from '../value/index.ts'
import type { Block, Line } from './block.ts'
import type { ColumnTexts } from './columnTexts.ts'
import { level1Name, level2Name, type FormClass } from './formClass.ts'
import type { Segment } from './place.ts'
import { printingOf, type Printing } from './printing.ts'

export interface NewRow {
  readonly class: FormClass
  readonly texts: ColumnTexts
}

/** Rows that are inserted together, all of one kind: they join a class, or a level 1, or begin a level 1. */
export interface Group {
  readonly above: Line | null
  readonly before: number
  readonly segment: Segment
  readonly rows: readonly NewRow[]
}

export interface Labels {
  readonly level1: string
  readonly level2: string
}

/** What new rows look like and hold: labels, merged areas and texts, as the rows around them have them. */
export function newRows(block: Block, group: Group): { readonly rows: NewRows; readonly labels: readonly Labels[] } {
  const draft = new RowsDraft(block, group)
  draft.level('level1')
  draft.level('level2')
  draft.beside()
  draft.texts()
  draft.wide()
  return { rows: draft.finish(), labels: draft.labels }
}

class RowsDraft {
  readonly labels: Labels[]
  readonly #block: Block
  readonly #group: Group
  readonly #grow: CellRange[] = []
  readonly #merge: CellRange[] = []
  readonly #cells: { row: number; col: number; text: string }[] = []
  /** Columns that are done: what spans the new rows, what grows over them, the levels. */
  readonly #done = new Set<number>()
  readonly #like: number

  constructor(block: Block, group: Group) {
    this.#block = block
    this.#group = group
    this.#like = likeRow(block, group)
    this.labels = group.rows.map(() => ({ level1: '', level2: '' }))
    for (const area of this.#areasAbove()) if (area.bottom >= group.before) this.#finishColumns(area)
  }

  /** The labels of a level: the one above goes on, or new ones begin. */
  level(level: 'level1' | 'level2'): void {
    const { above, segment, rows } = this.#group
    const joins = level === 'level1' ? segment.joinsLevel1 : segment.joinsClass
    const col = this.#block.columns[level]
    const known = above?.[level]?.text ?? ''
    if (joins) {
      this.#say(
        level,
        rows.map(() => known),
      )
      if (col === undefined || !above || this.#done.has(col)) return
      this.#goOn(level, col, known)
      return
    }
    const names = rows.map((row) => this.#newName(level, row.class))
    this.#say(level, names)
    if (col === undefined || this.#done.has(col)) return
    const printing = printingOf(this.#block, level, above)
    for (let first = 0; first < names.length;) {
      let last = first
      while (last + 1 < names.length && names[last + 1] === names[first]) last++
      this.#begin(level, col, names[first] ?? '', first, last, printing)
      first = last + 1
    }
  }

  /** Labels beside the block that hold for its rows: 绩效指标 on its left, the project of a flat list, the other half. */
  beside(): void {
    const { above, before, segment } = this.#group
    if (!above) return
    const { columns, lines, areaAt, textAt, periodColumns, table } = this.#block
    const levels = [columns.level1, columns.level2, columns.name].filter((col) => col !== undefined)
    const left = Math.min(...levels)
    const roles = new Set(Object.values(columns))
    const first = lines[0]?.row ?? above.row
    // Another table may stand beside this one.
    for (let col = table.range.left; col <= table.range.right; col++) {
      if (this.#done.has(col) || (roles.has(col) && col >= left)) continue
      const area = areaAt(above.row, col)
      const isTall = area.bottom > area.top && area.bottom === before - 1
      const goesOn = col < left || (segment.joinsClass && periodColumns.includes(col)) || area.top <= first
      if (isTall && goesOn) {
        this.#extend(area)
        continue
      }
      if (col >= left || area.bottom !== area.top) continue
      const text = textAt(above.row, col)
      if (text === '') continue
      const previous = lines[lines.indexOf(above) - 1]
      const repeats = previous ? textAt(previous.row, col) === text : !this.#hasTall(col)
      if (repeats) for (let row = 0; row < this.#group.rows.length; row++) this.#put(row, area.left, text)
      else if (!previous) this.#extend(area)
    }
  }

  /** What each row says of its own. */
  texts(): void {
    const { columns, periodValue } = this.#block
    this.#group.rows.forEach(({ texts }, row) => {
      for (const role of Object.keys(texts) as ColumnRole[]) {
        const col = columns[role]
        const text = texts[role] ?? ''
        if (col === undefined || text === '') continue
        this.#put(row, this.#columnOf(role, col), text)
        if (role === 'value' && periodValue !== null) this.#put(row, periodValue, text)
      }
    })
  }

  /** Cells merged across in the row they look like. */
  wide(): void {
    const seen = new Set<number>()
    const { left, right } = this.#block.table.range
    for (let col = left; col <= right; col++) {
      const area = this.#block.areaAt(this.#like, col)
      if (area.right === area.left || seen.has(area.left) || this.#isDone(area)) continue
      seen.add(area.left)
      for (let row = 0; row < this.#group.rows.length; row++) this.#mergeRows(area, row, row)
    }
  }

  finish(): NewRows {
    // A cell inside a merged area is never written: its text would not be seen.
    const cells = this.#cells.filter(({ row, col }) =>
      this.#merge.every((area) => !inside(area, row, col) || (area.top === row && area.left === col)),
    )
    return { like: this.#like, grow: this.#grow, merge: this.#merge, cells }
  }

  #goOn(level: 'level1' | 'level2', col: number, text: string): void {
    const { above, before, rows } = this.#group
    const field = above?.[level]
    if (!above || !field) return
    const area = this.#block.areaAt(field.cell.row, field.cell.col)
    if (area.bottom === before - 1 && area.bottom > area.top) {
      this.#extend(area)
      return
    }
    const printing = printingOf(this.#block, level, above)
    if (printing === 'repeated') {
      for (let row = 0; row < rows.length; row++) this.#begin(level, col, text, row, row, printing)
    } else if (printing === 'merged' && area.bottom === before - 1) {
      this.#extend(area)
    }
  }

  #begin(level: 'level1' | 'level2', col: number, text: string, first: number, last: number, printing: Printing): void {
    const width = this.#levelWidth(level, col)
    if (printing === 'merged') {
      this.#put(first, width.left, text)
      this.#mergeRows(width, first, last)
    } else {
      for (let row = first; row <= last; row++) {
        if (row === first || printing === 'repeated') this.#put(row, width.left, text)
        this.#mergeRows(width, row, row)
      }
    }
    if (last === this.#group.rows.length - 1) this.#finishColumns(width)
  }

  /** The columns a label of this level takes, as the row above has it. */
  #levelWidth(level: 'level1' | 'level2', col: number): CellRange {
    const field = this.#group.above?.[level]
    const area = field ? this.#block.areaAt(field.cell.row, field.cell.col) : null
    return area && area.left <= col && area.right >= col ? area : { top: 0, left: col, bottom: 0, right: col }
  }

  #newName(level: 'level1' | 'level2', one: FormClass): string {
    const { costLevel1 } = this.#block
    const suffix = suffixOf(this.#block, level)
    return level === 'level1' ? level1Name(this.#group.segment.level1, suffix) : level2Name(one, costLevel1, suffix)
  }

  #say(level: 'level1' | 'level2', texts: readonly string[]): void {
    texts.forEach((text, i) => {
      const label = this.labels[i]
      if (label) this.labels[i] = { ...label, [level]: text.replace(/\s+/g, '') }
    })
  }

  /** Where the row above has its text, of the columns that a wide header covers. */
  #columnOf(role: ColumnRole, col: number): number {
    if (role !== 'name' && role !== 'value') return col
    const field = this.#group.above?.indicator?.[role]
    return field && field.text !== '' && field.cell.row === this.#group.above?.row ? field.cell.col : col
  }

  #hasTall(col: number): boolean {
    const { grid, headerBottom } = this.#block
    return grid.merges.some((area) => area.left === col && area.top > headerBottom && area.bottom > area.top)
  }

  /** Merged areas that cover the row above. */
  #areasAbove(): CellRange[] {
    const { above, before } = this.#group
    const { grid } = this.#block
    if (!above) return grid.merges.filter((area) => area.top < before && area.bottom >= before)
    return grid.merges.filter((area) => area.top <= above.bottom && area.bottom >= above.bottom)
  }

  #extend(area: CellRange): void {
    this.#grow.push(area)
    this.#finishColumns(area)
  }

  #finishColumns(area: CellRange): void {
    for (let col = area.left; col <= area.right; col++) this.#done.add(col)
  }

  #isDone(area: CellRange): boolean {
    for (let col = area.left; col <= area.right; col++) if (this.#done.has(col)) return true
    return false
  }

  #put(row: number, col: number, text: string): void {
    if (!this.#done.has(col)) this.#cells.push({ row, col, text })
  }

  #mergeRows({ left, right }: CellRange, top: number, bottom: number): void {
    if (left < right || top < bottom) this.#merge.push({ top, left, bottom, right })
  }
}

const suffixes = new WeakMap<Block, Partial<Record<'level1' | 'level2', string>>>()

/** What the form's own labels of a level end in: read once for all new rows. */
function suffixOf(block: Block, level: 'level1' | 'level2'): string {
  const known = suffixes.get(block) ?? {}
  suffixes.set(block, known)
  return (known[level] ??= readSuffix(block, level))
}

function readSuffix({ lines }: Block, level: 'level1' | 'level2'): string {
  const labels = new Set(lines.map((line) => line[level]?.text ?? ''))
  const printed = [...labels].map(labelText).filter((text) => text !== '')
  return printed.length === 0 || printed.some((text) => text.endsWith('指标')) ? '指标' : ''
}

/** The row whose look is taken: the one above, or the nearest that is not hidden. */
function likeRow({ grid, headerBottom, lines }: Block, { above, before }: Group): number {
  if (!above) return grid.rowCells(before).some((cell) => cell && cell.text !== '') ? headerBottom : before
  if (!grid.hiddenRows.has(above.row)) return above.row
  const shown = lines.filter((line) => !grid.hiddenRows.has(line.row))
  shown.sort((a, b) => Math.abs(a.row - above.row) - Math.abs(b.row - above.row))
  return shown[0]?.row ?? above.row
}

function inside({ top, left, bottom, right }: CellRange, row: number, col: number): boolean {
  return row >= top && row <= bottom && col >= left && col <= right
}
