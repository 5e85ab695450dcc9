import type { SheetPlace } from '../../../src/sheet/index.ts'
import type { Table } from '../../../src/table/index.ts'
import type { IndicatorClass } from '../templatesState.ts'
import { standardClass } from './keys.ts'

/** The row the user came from, and the classes of indicators that stand there. */
export interface Here {
  /** 0-based. */
  readonly row: number
  readonly classes: readonly IndicatorClass[]
  /** The class as the form prints it. */
  readonly name: string
}

const OUTPUT: readonly IndicatorClass[] = ['quantity', 'quality', 'timeliness', 'cost']
const BENEFIT: readonly IndicatorClass[] = [
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
]

const BY_LEVEL1 = { output: OUTPUT, benefit: BENEFIT, satisfaction: ['satisfaction'], cost: ['cost'] } as const

/** The class of the row the user is on; null outside of the rows with indicators. */
export function hereOf(table: Table, { range: { top } }: SheetPlace): Here | null {
  const rows = [...table.indicators, ...table.slots]
  const own = rows.find(({ row }) => row === top)
  if (!own) return null
  const { level1, level2 } = own
  if (level2?.class) return { row: top, classes: [standardClass(level2.class)], name: level2.text }
  if (level1?.class) return { row: top, classes: BY_LEVEL1[level1.class], name: level1.text }
  return null
}
