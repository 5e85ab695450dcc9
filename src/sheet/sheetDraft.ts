import { formatRange, type CellRange } from './address.ts'
import { Grid, textCell } from './grid.ts'
import { sheetName } from './sheetName.ts'

/** What a cell of a drafted sheet is: it decides font, lines and alignment. */
export type DraftRole = 'title' | 'note' | 'label' | 'header' | 'level' | 'text'

export interface DraftCell {
  /** Texts only: a host stores it so that it shows as it is, and never as a formula. */
  readonly text: string
  readonly role: DraftRole
}

export interface DraftLook {
  readonly bold: boolean
  /** Thin lines around the cell, and around the merged area it stands for. */
  readonly border: boolean
  readonly align: 'left' | 'center'
  /** Points. */
  readonly size: number
}

/** How each kind of cell looks. */
export const DRAFT_LOOKS: Readonly<Record<DraftRole, DraftLook>> = {
  title: { bold: true, border: false, align: 'center', size: 16 },
  note: { bold: false, border: false, align: 'left', size: 10.5 },
  label: { bold: true, border: true, align: 'center', size: 10.5 },
  header: { bold: true, border: true, align: 'center', size: 10.5 },
  level: { bold: false, border: true, align: 'center', size: 10.5 },
  text: { bold: false, border: true, align: 'left', size: 10.5 },
}

/**
 * A whole new sheet as a host is to write it: cells stored as texts, wrapped and centred upright; merged areas with their
 * lines all around. Row heights are the host's to fit to the texts.
 */
export interface SheetDraft {
  readonly name: string
  /** null: nothing, or inside a merged area. */
  readonly rows: readonly (readonly (DraftCell | null)[])[]
  readonly merges: readonly CellRange[]
  /** Characters, column by column. */
  readonly widths: readonly number[]
}

/** A cell as it is drawn up: its text and role, or that it belongs to the cell on its left, or above. */
export type DraftSpec = DraftCell | '<' | '^'

/** Puts a sheet together from its cells; `<` and `^` merge. */
export function draftSheet(
  name: string,
  widths: readonly number[],
  specs: readonly (readonly DraftSpec[])[],
): SheetDraft {
  const areas = new Map<string, CellRange>()
  const heads: string[][] = []
  const rows = specs.map((cells, row) => {
    const head: string[] = []
    heads.push(head)
    return cells.map((cell, col): DraftCell | null => {
      const above = cell === '<' ? head[col - 1] : cell === '^' ? heads[row - 1]?.[col] : undefined
      head[col] = above ?? `${String(row)},${String(col)}`
      const area = areas.get(head[col])
      if (!area) areas.set(head[col], { top: row, left: col, bottom: row, right: col })
      else areas.set(head[col], { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, col) })
      return typeof cell === 'string' ? null : cell
    })
  })
  const merges = [...areas.values()].filter((area) => area.bottom > area.top || area.right > area.left)
  return { name: sheetName(name), rows, merges, widths }
}

/** The draft as it would be read back: for a preview and for a check before it is written. */
export function draftGrid({ name, rows, merges }: SheetDraft): Grid {
  const cells = rows.map((row) => row.map((cell) => (cell && cell.text !== '' ? textCell(cell.text) : null)))
  return new Grid({ sheet: name, rows: cells, merges })
}

/** Whether two sheets show the same texts in the same cells, joined alike, and neither has a formula: nobody has written. */
export function sameContent(one: Grid, other: Grid): boolean {
  const said = (grid: Grid) => {
    const cells = grid.usedRows.flatMap((row) =>
      [...grid.rowCells(row)].flatMap((cell, col) =>
        cell && (cell.text !== '' || cell.formula !== null)
          ? [`${String(row)},${String(col)} ${cell.formula === null ? '' : '='}${cell.text}`]
          : [],
      ),
    )
    return JSON.stringify([cells, grid.merges.map(formatRange).sort()])
  }
  return said(one) === said(other)
}
