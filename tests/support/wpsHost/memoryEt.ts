import type { CellRange } from '../../../src/sheet/index.ts'
import type { MemorySheet, MemoryWorkbook } from '../excelHost/memoryWorkbook.ts'
import { bookObject } from './bookObject.ts'
import { cellsIn, writeValues } from './cellValues.ts'
import { com, refused, type Members } from './comObject.ts'
import { etBook, remember, type EtBook } from './etBook.ts'
import type { EtEvent, EtWorld } from './etWorld.ts'
import { rangeBehind, rangeObject, unionObject } from './rangeObject.ts'
import { sheetObject } from './sheetObjects.ts'
import type { Shape } from './shapes.ts'

/** How a build of WPS differs from the newest. */
export interface EtOptions {
  readonly shape?: Shape
  /** `Application.Enum`. */
  readonly enumeration?: boolean
  readonly debugTools?: boolean
  readonly xmlParts?: boolean
  /** Events come after the call that caused them, not within it. */
  readonly lateEvents?: boolean
  /** What else the page's `Application` has: panes, the ribbon, storage. */
  readonly more?: Members<WPSMergedRoot>
}

type Listener = (...args: never[]) => void

const FIRST: CellRange = { top: 0, left: 0, bottom: 0, right: 0 }

/**
 * WPS 表格 in memory: the object model as an add-in's page sees it, over workbooks of tests/support/excelHost, with COM's
 * manners. Runs in a browser too.
 */
export class MemoryEt {
  readonly books: EtBook[]
  readonly application: WPSMergedRoot
  /** Every call in order: 'Range.Value2', 'Range.Value2=', 'Range.Merge()'. */
  readonly calls: string[] = []
  /** Members that were asked for and that the model does not have. */
  readonly unknown: string[] = []
  /** What WPS would have asked the user, with alerts on. */
  readonly questions: string[] = []
  /** A cell is being edited. */
  editing = false
  /** Carried out right before a call: somebody types, or the call fails. */
  beforeCall: (name: string) => void = () => undefined
  readonly world: EtWorld
  readonly #options: EtOptions
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #selections = new WeakMap<MemorySheet, readonly CellRange[]>()
  #front: EtBook | null
  #quiet = false

  constructor(workbooks: readonly (MemoryWorkbook | EtBook)[], options: EtOptions = {}) {
    this.books = workbooks.map((one) => ('memory' in one ? one : etBook(one)))
    this.#front = this.books[0] ?? null
    this.#options = options
    this.world = this.#world()
    this.application = this.#applicationObject()
  }

  get front(): EtBook | null {
    return this.#front
  }

  /** The workbook in front; there is one. */
  get book(): EtBook {
    if (!this.#front) throw new RangeError('no workbook is open')
    return this.#front
  }

  get listeners(): number {
    return [...this.#listeners.values()].reduce((n, set) => n + set.size, 0)
  }

  // What the user does.

  /** Types into a cell of the workbook in front. */
  type(sheetName: string, { row, col }: { row: number; col: number }, value: string | number): void {
    const sheet = this.book.memory.sheet(sheetName)
    const area = { top: row, left: col, bottom: row, right: col }
    writeValues(sheet, area, value)
    this.world.changed(this.book, sheet, area)
  }

  choose(sheetName: string, area: CellRange): void {
    const sheet = this.book.memory.sheet(sheetName)
    this.world.activate(this.book, sheet)
    this.world.select(this.book, sheet, [area])
  }

  /** Brings another workbook to the front. */
  goTo(book: EtBook): void {
    this.#front = book
    this.#tell('WorkbookActivate', () => [bookObject(this.world, book, () => this.books.includes(book))])
  }

  close(book: EtBook): void {
    this.books.splice(this.books.indexOf(book), 1)
    if (this.#front === book) this.#front = this.books[0] ?? null
  }

  /** Ctrl+Z: gives the title of the step that was taken back. */
  undo(): string | null {
    const entry = this.book.undo.pop()
    entry?.before()
    return entry?.title ?? null
  }

  /** How many calls a piece of work took. */
  async counted(work: () => Promise<unknown>): Promise<number> {
    const before = this.calls.length
    await work()
    return this.calls.length - before
  }

  #world(): EtWorld {
    return {
      shape: this.#options.shape ?? 'rows',
      hasXmlParts: this.#options.xmlParts ?? true,
      front: () => this.#front,
      isEditing: () => this.editing,
      screenUpdating: true,
      displayAlerts: true,
      selectionOf: (sheet) => this.#selections.get(sheet) ?? [FIRST],
      select: (book, sheet, areas) => {
        this.#selections.set(sheet, areas)
        this.#tell('SheetSelectionChange', () => [
          this.#sheet(book, sheet),
          rangeObject(this.world, book, sheet, areas),
        ])
      },
      activate: (book, sheet) => {
        const at = book.memory.sheets.indexOf(sheet)
        if (book.memory.active === at) return
        book.memory.active = at
        this.#tell('SheetActivate', () => [this.#sheet(book, sheet)])
      },
      changed: (book, sheet, area) => {
        this.#tell('SheetChange', () => [this.#sheet(book, sheet), rangeObject(this.world, book, sheet, [area])])
      },
      question: (what) => {
        if (this.world.displayAlerts) this.questions.push(what)
      },
      onCall: (name) => {
        if (this.#quiet) return
        this.calls.push(name)
        this.#quiet = true
        try {
          this.beforeCall(name)
        } finally {
          this.#quiet = false
        }
      },
      onUnknown: (name) => this.unknown.push(name),
    }
  }

  #sheet(book: EtBook, sheet: MemorySheet): Et.Worksheet {
    return sheetObject(this.world, book, sheet)
  }

  #tell(event: EtEvent, args: () => unknown[]): void {
    const tell = () => {
      for (const listener of this.#listeners.get(event) ?? []) (listener as (...given: unknown[]) => void)(...args())
    }
    if (this.#options.lateEvents) setTimeout(tell, 0)
    else tell()
  }

  #applicationObject(): WPSMergedRoot {
    const { world } = this
    const active = <T>(of: (book: EtBook) => T): T | null => (this.#front ? of(this.#front) : null)
    const inFront = (book: EtBook) => {
      const sheet = book.memory.sheets[book.memory.active]
      if (!sheet) throw refused('no sheet')
      return sheet
    }
    const { enumeration = true, debugTools = true } = this.#options
    return com<WPSMergedRoot>(world, 'Application', {
      ActiveWorkbook: {
        get: () => active((book) => bookObject(world, book, () => this.books.includes(book))),
      },
      ActiveSheet: { get: () => active((book) => this.#sheet(book, inFront(book))) },
      ActiveWindow: {
        get: () =>
          active((book) =>
            com<Et.Window>(world, 'Window', {
              RangeSelection: {
                get: () => rangeObject(world, book, inFront(book), world.selectionOf(inFront(book))),
              },
            }),
          ),
      },
      Selection: {
        get: () => active((book) => rangeObject(world, book, inFront(book), world.selectionOf(inFront(book)))),
      },
      Ready: { get: () => !this.editing },
      ScreenUpdating: {
        get: () => world.screenUpdating,
        set: (on: unknown) => {
          world.screenUpdating = on === true
        },
      },
      DisplayAlerts: {
        get: () => world.displayAlerts,
        set: (on: unknown) => {
          world.displayAlerts = on === true
        },
      },
      CutCopyMode: { get: () => 0, set: () => undefined },
      Enum: { get: () => (enumeration ? { xlExpression: 2, xlShiftDown: -4121 } : undefined) },
      Union: (...ranges: unknown[]) => {
        if (ranges.length > 30) throw refused('Union takes thirty ranges')
        return unionObject(world, ranges)
      },
      WorksheetFunction: {
        get: () =>
          com<Et.WorksheetFunction>(world, 'WorksheetFunction', {
            CountA: (range: unknown) => {
              const { sheet, areas } = rangeBehind(range)
              const kept = areas.flatMap((area) => cellsIn(sheet, area))
              return kept.filter(([, { value, formula }]) => value !== '' || formula !== null).length
            },
          }),
      },
      ApiEvent: {
        get: () =>
          com<WPS.EtApiEvent>(world, 'ApiEvent', {
            AddApiEventListener: (event: string, listener: unknown) => {
              const listeners = this.#listeners.get(event) ?? new Set<Listener>()
              listeners.add(listener as Listener)
              this.#listeners.set(event, listeners)
            },
            RemoveApiEventListener: (event: string, listener?: unknown) => {
              this.#listeners.get(event)?.delete(listener as Listener)
            },
          }),
      },
      DebugTools: { get: () => (debugTools ? this.#debugTools() : undefined) },
      ...this.#options.more,
    })
  }

  /** Groups what is written into one step of undo, or takes it back. */
  #debugTools(): Et.DebugTools {
    return com<Et.DebugTools>(this.world, 'DebugTools', {
      UndoTransBegin: () => {
        if (this.#before) throw refused('a transaction is open')
        this.#before = remember(this.book)
      },
      UndoTransEnd: (_book: unknown, isCancelled: boolean, title: string) => {
        const before = this.#before
        if (!before) throw refused('no transaction is open')
        this.#before = null
        if (isCancelled) before()
        else this.book.undo.push({ title, before })
      },
    })
  }

  #before: (() => void) | null = null
}
