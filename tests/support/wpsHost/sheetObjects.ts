import { MAX_COLS, MAX_ROWS } from '../../../src/sheet/index.ts'
import { usedRange, type MemorySheet } from '../excelHost/memoryWorkbook.ts'
import { parseAreas } from './areas.ts'
import { com, refused } from './comObject.ts'
import { commentsObject } from './commentObjects.ts'
import type { EtBook } from './etBook.ts'
import type { EtWorld } from './etWorld.ts'
import { rangeObject } from './rangeObject.ts'

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const
const FIRST = { top: 0, left: 0, bottom: 0, right: 0 }

/** The memory sheet behind a worksheet object. */
const behind = new WeakMap<object, MemorySheet>()

export function sheetObject(world: EtWorld, book: EtBook, sheet: MemorySheet): Et.Worksheet {
  const { memory } = book
  const alive = () => {
    if (!memory.sheets.includes(sheet)) throw refused('a sheet that is no longer there')
    return sheet
  }
  const range = (...areas: Parameters<typeof rangeObject>[3]) => rangeObject(world, book, alive(), areas)
  const object = com<Et.Worksheet>(world, 'Worksheet', {
    Name: {
      get: () => alive().name,
      set: (name: unknown) => {
        if (typeof name !== 'string' || name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name))
          throw refused(`no name for a sheet: ${String(name)}`)
        const isTaken = memory.sheets.some((one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase())
        if (isTaken) throw refused(`the name is taken: ${name}`)
        alive().name = name
      },
    },
    Visible: { get: () => VISIBLE[alive().visibility] },
    ProtectContents: { get: () => alive().isProtected },
    Protection: {
      get: () =>
        com<Et.Protection>(world, 'Protection', { AllowFormattingCells: { get: () => alive().allowFormatCells } }),
    },
    // Of an empty sheet: A1.
    UsedRange: { get: () => range(usedRange(alive(), false) ?? FIRST) },
    Cells: { get: () => range({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 }) },
    Range: (address: unknown) => range(...parseAreas(address)),
    Comments: {
      get: () => commentsObject(world, alive(), (row, col) => range({ top: row, left: col, bottom: row, right: col })),
    },
    Protect: () => {
      alive().isProtected = true
    },
    Unprotect: () => {
      alive().isProtected = false
    },
    Activate: () => world.activate(book, alive()),
    Delete: () => {
      alive()
      if (book.isStructureProtected || memory.sheets.length === 1) throw refused('the sheet cannot be deleted')
      world.question('deleting a sheet')
      const at = memory.sheets.indexOf(sheet)
      memory.sheets.splice(at, 1)
      memory.active = Math.min(memory.active, memory.sheets.length - 1)
    },
  })
  behind.set(object, sheet)
  return object
}

export function sheetsObject(world: EtWorld, book: EtBook): Et.Sheets {
  const { memory } = book
  return com<Et.Sheets>(world, 'Sheets', {
    Count: { get: () => memory.sheets.length },
    Item: (index: unknown) => {
      const sheet =
        typeof index === 'number'
          ? memory.sheets[index - 1]
          : memory.sheets.find(({ name }) => name.toLowerCase() === String(index).toLowerCase())
      if (!sheet) throw refused(`no sheet ${String(index)}`)
      return sheetObject(world, book, sheet)
    },
    Add: (before?: unknown, after?: unknown) => {
      if (book.isStructureProtected) throw refused('a protected workbook')
      const beside = behind.get((after ?? before ?? {}) as object)
      const sheet = memory.addSheet(freeName(memory.sheets.map(({ name }) => name)))
      memory.sheets.pop()
      const at = beside ? memory.sheets.indexOf(beside) + (after ? 1 : 0) : memory.active
      memory.sheets.splice(at, 0, sheet)
      world.activate(book, sheet)
      return sheetObject(world, book, sheet)
    },
  })
}

function freeName(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`Sheet${n}`)) return `Sheet${n}`
}
