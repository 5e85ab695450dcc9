import type { Grid } from '../../src/sheet/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

/** A printed cell: its text, and the alias by which planters call it. '<' and '^' merge with the cell left or above. */
export type Printed = string | { readonly text: string; readonly as: string }

export const cell = (as: string, text: string): Printed => ({ as, text })

/** Rows of printed cells as a sheet, and where each alias stands. */
export interface PrintedSheet {
  readonly name: string
  readonly rows: readonly (readonly Printed[])[]
}

export interface Drawn {
  readonly grids: readonly Grid[]
  /** Alias → 「表!B3」. An alias of a table is prefixed by the printer where several stand in one workbook. */
  readonly places: ReadonlyMap<string, string>
}

/** Draws the sheets; `instead` replaces texts by alias. */
export function draw(sheets: readonly PrintedSheet[], instead: ReadonlyMap<string, string> = new Map()): Drawn {
  const places = new Map<string, string>()
  const lines: string[] = []
  for (const { name, rows } of sheets) {
    lines.push(`#表 ${name}`)
    rows.forEach((row, r) => {
      const texts = row.map((printed, c) => {
        if (typeof printed === 'string') return printed
        places.set(printed.as, `${name}!${formatCell({ row: r, col: c })}`)
        return instead.get(printed.as) ?? printed.text
      })
      lines.push(texts.map((text) => text.replaceAll('\n', '\\n')).join(' | '))
    })
  }
  return { grids: readNotation(lines.join('\n')).grids, places }
}
