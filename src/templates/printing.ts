import { labelText } from '../value/index.ts'
import type { Block, Line } from './block.ts'

/** How a form prints a level over several rows: one merged cell, in each row anew, or only in the first. */
export type Printing = 'merged' | 'repeated' | 'carried'

/** How the form prints a level: as the class at hand shows it, else as most of the table, else as the other level. */
export function printingOf(block: Block, level: 'level1' | 'level2', above: Line | null): Printing {
  const own = above ? localPrinting(block, level, above) : null
  return (
    own ?? usualPrinting(block, level) ?? usualPrinting(block, level === 'level1' ? 'level2' : 'level1') ?? 'merged'
  )
}

function pairPrinting(block: Block, level: 'level1' | 'level2', line: Line, previous: Line): Printing | null {
  const [one, other] = [previous[level], line[level]]
  if (!one || !other || labelText(one.text) !== labelText(other.text)) return null
  if (one.cell.row === other.cell.row && one.cell.col === other.cell.col) {
    return block.areaAt(one.cell.row, one.cell.col).bottom >= line.row ? 'merged' : 'carried'
  }
  return other.cell.row === line.row ? 'repeated' : null
}

function localPrinting(block: Block, level: 'level1' | 'level2', above: Line): Printing | null {
  const at = block.lines.indexOf(above)
  const [previous, next] = [block.lines[at - 1], block.lines[at + 1]]
  return (
    (previous ? pairPrinting(block, level, above, previous) : null) ??
    (next ? pairPrinting(block, level, next, above) : null)
  )
}

function usualPrinting(block: Block, level: 'level1' | 'level2'): Printing | null {
  const counts = new Map<Printing, number>()
  block.lines.forEach((line, i) => {
    const previous = block.lines[i - 1]
    const printing = previous ? pairPrinting(block, level, line, previous) : null
    if (printing) counts.set(printing, (counts.get(printing) ?? 0) + 1)
  })
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
