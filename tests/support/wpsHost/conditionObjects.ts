import type { CellRange } from '../../../src/sheet/index.ts'
import { intersection, type MemoryFormat, type MemorySheet } from '../excelHost/memoryWorkbook.ts'
import type { EtBook } from './etBook.ts'
import { com, refused } from './comObject.ts'
import { hexOf } from './colours.ts'
import { refuseFormatting, type EtWorld } from './etWorld.ts'

const TYPES: Readonly<Record<string, number>> = { CellValue: 1, Custom: 2, ColorScale: 3 }
const EXPRESSION = 2

/** The conditional formats about some areas, in the order of their priority. */
export function formatConditions(
  world: EtWorld,
  book: EtBook,
  sheet: MemorySheet,
  areas: readonly CellRange[],
): Et.FormatConditions {
  const here = () =>
    sheet.formats.filter(({ ranges }) => ranges.some((own) => areas.some((area) => intersection(own, area))))
  return com<Et.FormatConditions>(world, 'FormatConditions', {
    Count: { get: () => here().length },
    Item: (index: unknown) => {
      const format = here()[Number(index) - 1]
      if (!format) throw refused(`no conditional format ${String(index)}`)
      return condition(world, sheet, format)
    },
    Add: (type: unknown, _operator?: unknown, formula?: unknown) => {
      refuseFormatting(world, sheet)
      if (type !== EXPRESSION || typeof formula !== 'string' || !formula.startsWith('='))
        throw refused('only formulas are known here')
      const added: MemoryFormat = {
        id: book.memory.nextId(),
        type: 'Custom',
        ranges: [...areas],
        stopIfTrue: false,
        formula,
        fill: '',
      }
      // Behind the others, until it is said otherwise.
      sheet.formats.push(added)
      return condition(world, sheet, added)
    },
  })
}

function condition(world: EtWorld, sheet: MemorySheet, format: MemoryFormat): Et.FormatCondition {
  const alive = () => {
    if (!sheet.formats.includes(format)) throw refused('a conditional format that is no longer there')
  }
  return com<Et.FormatCondition>(world, 'FormatCondition', {
    Type: { get: () => (alive(), TYPES[format.type] ?? 0) },
    Formula1: {
      get: () => {
        alive()
        if (format.type === 'ColorScale') throw refused('a colour scale has no formula')
        return format.formula
      },
    },
    Interior: {
      get: () =>
        com<Et.Interior>(world, 'Interior', {
          Color: {
            set: (color: unknown) => {
              alive()
              refuseFormatting(world, sheet)
              format.fill = hexOf(color)
            },
          },
        }),
    },
    SetFirstPriority: () => {
      alive()
      refuseFormatting(world, sheet)
      sheet.formats = [format, ...sheet.formats.filter((other) => other !== format)]
    },
    Delete: () => {
      alive()
      refuseFormatting(world, sheet)
      sheet.formats = sheet.formats.filter((other) => other !== format)
    },
  })
}
