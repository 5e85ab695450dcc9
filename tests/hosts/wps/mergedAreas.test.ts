import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRange, type CellRange } from '../../../src/sheet/index.ts'
import { MemoryWorkbook, type MemorySheet } from '../../support/excelHost/memoryWorkbook.ts'
import { opened, SHEET, watchEt } from './setting.ts'

watchEt()

const ROWS = 14
const COLS = 8

interface Layout {
  readonly merges: readonly CellRange[]
  /** Cells that hold a text. */
  readonly texts: readonly string[]
}

/** Areas anywhere, as many as fit: side by side, of one shape, blank ones, with texts in hidden cells. */
const layouts: fc.Arbitrary<Layout> = fc
  .record({
    areas: fc.array(
      fc.record({
        top: fc.nat(ROWS - 1),
        left: fc.nat(COLS - 1),
        height: fc.integer({ min: 1, max: 5 }),
        width: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 40 },
    ),
    filled: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ROWS * COLS, maxLength: ROWS * COLS }),
  })
  .map(({ areas, filled }) => {
    const taken = new Set<string>()
    const hidden = new Set<string>()
    const merges = areas.flatMap(({ top, left, height, width }): CellRange[] => {
      const area = {
        top,
        left,
        bottom: Math.min(ROWS - 1, top + height - 1),
        right: Math.min(COLS - 1, left + width - 1),
      }
      const cells = cellsOf(area)
      if (cells.length === 1 || cells.some((cell) => taken.has(cell))) return []
      cells.forEach((cell, i) => {
        taken.add(cell)
        if (i > 0) hidden.add(cell)
      })
      return [area]
    })
    const texts = filled.flatMap((n, i) => {
      const cell = `${Math.floor(i / COLS)},${i % COLS}`
      // Three of four hold something, but few of those under an area.
      return n > 0 && (!hidden.has(cell) || (i * 7) % 23 === 0) ? [cell] : []
    })
    return { merges, texts }
  })

/** Rows of equal areas below and beside one another, as tables have them. */
const grids: fc.Arbitrary<Layout> = fc
  .record({
    heights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 6 }),
    width: fc.constantFrom(1, 2, 4),
    blank: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ heights, width, blank }) => {
    const merges: CellRange[] = []
    const texts: string[] = []
    let top = 0
    for (const height of heights) {
      for (let left = 0; left < COLS; left += width) {
        const area = { top, left, bottom: top + height - 1, right: left + width - 1 }
        if (height * width > 1) merges.push(area)
        if ((top + left) % blank !== 0) texts.push(`${top},${left}`)
      }
      top += height
    }
    return { merges, texts }
  })

function cellsOf({ top, left, bottom, right }: CellRange): string[] {
  const cells: string[] = []
  for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) cells.push(`${row},${col}`)
  return cells
}

function drawn({ merges, texts }: Layout): { workbook: MemoryWorkbook; sheet: MemorySheet } {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET)
  for (const cell of texts) sheet.cells.set(cell, { value: '内容', formula: null, format: 'General', shown: null })
  // The whole is read, whatever is blank.
  for (const corner of ['0,0', `${ROWS - 1},${COLS - 1}`])
    if (!sheet.cells.has(corner)) sheet.cells.set(corner, { value: '', formula: null, format: '@', shown: null })
  sheet.merges = [...merges]
  return { workbook, sheet }
}

const names = (areas: readonly CellRange[]) => areas.map(formatRange).sort()

describe('合并区域不猜错', () => {
  it.each([
    ['随意合并', layouts],
    ['一格挨一格地合并', grids],
  ] as const)('%s：一片不多、一片不少', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (layout) => {
        const { workbook } = drawn(layout)
        const { host } = opened(workbook)
        expect(names((await host.read(SHEET)).merges)).toEqual(names(layout.merges))
      }),
      { numRuns: 300 },
    )
  })

  it('几片一起问不成的版本，一片片问，读到的一样', async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async (layout) => {
        const { workbook } = drawn(layout)
        const { host, et } = opened(workbook)
        let refusals = 0
        et.beforeCall = (name) => {
          if (name !== 'Application.Union()') return
          refusals++
          throw Object.assign(new Error('0x800A03EC'), { number: -2_146_827_284 })
        }
        expect(names((await host.read(SHEET)).merges)).toEqual(names(layout.merges))
        expect(refusals).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})
