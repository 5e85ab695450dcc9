import type { CellRange } from '../../../src/sheet/index.ts'
import type { MemorySheet } from '../excelHost/memoryWorkbook.ts'
import { addressOf } from './areas.ts'
import { hexOf, numberOf } from './colours.ts'
import { com } from './comObject.ts'
import { refuseFormatting, type EtWorld } from './etWorld.ts'

/** What cells look like, kept as it is set: 'font.bold' of 'A1:F1'. */
export class Looks {
  readonly #world: EtWorld
  readonly #sheet: MemorySheet
  readonly #areas: readonly CellRange[]

  constructor(world: EtWorld, sheet: MemorySheet, areas: readonly CellRange[]) {
    this.#world = world
    this.#sheet = sheet
    this.#areas = areas
  }

  style(name: string, convert: (value: unknown) => unknown = (value) => value) {
    return {
      // As it was set last at just this place.
      get: () => {
        const [first] = this.#areas
        const kept = first && this.#sheet.styles.get(addressOf(first).replaceAll('$', ''))?.[name]
        return typeof kept === 'string' && kept.startsWith('#') ? numberOf(kept) : kept
      },
      set: (value: unknown) => {
        refuseFormatting(this.#world, this.#sheet)
        for (const area of this.#areas) {
          const address = addressOf(area).replaceAll('$', '')
          this.#sheet.styles.set(address, { ...this.#sheet.styles.get(address), [name]: convert(value) })
        }
      },
    }
  }

  get font(): Et.Font {
    return com<Et.Font>(this.#world, 'Font', {
      Bold: this.style('font.bold'),
      Size: this.style('font.size'),
      Color: this.style('font.color', hexOf),
    })
  }

  get interior(): Et.Interior {
    return com<Et.Interior>(this.#world, 'Interior', { Color: this.style('fill.color', hexOf) })
  }

  get borders(): Et.Borders {
    return com<Et.Borders>(this.#world, 'Borders', {
      LineStyle: this.style('borders'),
      Item: (edge: number) =>
        com<Et.Border>(this.#world, 'Border', {
          LineStyle: this.style(`border.${String(edge)}.style`),
          Color: this.style(`border.${String(edge)}.color`, hexOf),
        }),
    })
  }
}
