import type { CellRange, SheetChange, SheetPlace } from '../../sheet/index.ts'
import type { WpsApplication } from './application.ts'
import type { Books } from './books.ts'
import { firstArea } from './ranges.ts'
import { activeSheet, selectedPlace } from './selections.ts'

/** How long WPS may take to tell us of our own write, where it does not do so at once. */
const ECHO_MS = 1_000

interface Echo {
  readonly sheet: string
  readonly place: CellRange
  readonly until: number
}

export interface EventOptions {
  readonly onError: (error: unknown) => void
  readonly now: () => number
}

type Listener<T> = (told: T) => void

/**
 * Passes WPS's events on to listeners, changes by our own writes left out. In WPS they are there only while somebody
 * listens. Going to another workbook is a change of everything: the sheet in front there is told as changed and selected.
 */
export class Events {
  readonly #application: WpsApplication
  readonly #books: Books
  readonly #options: EventOptions
  readonly #changes = new Set<Listener<SheetChange>>()
  readonly #selections = new Set<Listener<SheetPlace>>()
  #echoes: Echo[] = []
  #writing = 0
  /** Events of writes come while we write; then none has to be waited for. */
  #isPrompt = false

  constructor(application: WpsApplication, books: Books, options: EventOptions) {
    this.#application = application
    this.#books = books
    this.#options = options
  }

  onChange(listener: Listener<SheetChange>): () => void {
    return this.#add(this.#changes, listener)
  }

  onSelect(listener: Listener<SheetPlace>): () => void {
    return this.#add(this.#selections, listener)
  }

  /** Whatever changes while this runs is our own. */
  whileWriting<T>(work: () => T): T {
    this.#writing++
    try {
      return work()
    } finally {
      this.#writing--
      if (this.#isPrompt) this.#echoes = []
    }
  }

  /** Our own write to these cells is about to be made. */
  expectOwn(sheet: string, place: CellRange): void {
    if (!this.#isHeard || this.#isPrompt) return
    this.#echoes.push({ sheet, place, until: this.#options.now() + ECHO_MS })
  }

  /** Takes our listeners off WPS. */
  dispose(): void {
    const wasHeard = this.#isHeard
    this.#changes.clear()
    this.#selections.clear()
    if (wasHeard) this.#unregister()
  }

  get #isHeard(): boolean {
    return this.#changes.size + this.#selections.size > 0
  }

  #add<T>(listeners: Set<Listener<T>>, listener: Listener<T>): () => void {
    if (!this.#isHeard) this.#register()
    // Each time one of its own: the same function may be added twice.
    const own: Listener<T> = (told) => listener(told)
    listeners.add(own)
    return () => {
      if (listeners.delete(own) && !this.#isHeard) this.#unregister()
    }
  }

  #register(): void {
    const { ApiEvent: events } = this.#application
    events.AddApiEventListener('SheetChange', this.#changed)
    events.AddApiEventListener('SheetSelectionChange', this.#moved)
    events.AddApiEventListener('SheetActivate', this.#moved)
    events.AddApiEventListener('WorkbookActivate', this.#cameToFront)
  }

  #unregister(): void {
    const { ApiEvent: events } = this.#application
    events.RemoveApiEventListener('SheetChange', this.#changed)
    events.RemoveApiEventListener('SheetSelectionChange', this.#moved)
    events.RemoveApiEventListener('SheetActivate', this.#moved)
    events.RemoveApiEventListener('WorkbookActivate', this.#cameToFront)
  }

  readonly #changed = (sheet: Et.Worksheet, range: unknown): void =>
    this.#guarded(() => {
      if (this.#writing > 0) {
        this.#isPrompt = true
        return
      }
      const name = sheet.Name
      if (this.#isOwn(name, range)) return
      for (const listener of this.#changes) listener({ sheet: name, remote: false })
    })

  readonly #moved = (): void => this.#guarded(() => this.#tellPlace())

  readonly #cameToFront = (): void =>
    this.#guarded(() => {
      const book = this.#books.active()
      if (!this.#books.isOther(book)) return
      const { Name: sheet } = activeSheet(book)
      for (const listener of this.#changes) listener({ sheet, remote: false })
      this.#tellPlace()
    })

  #tellPlace(): void {
    const place = selectedPlace(this.#application, this.#books.active())
    for (const listener of this.#selections) listener(place)
  }

  #isOwn(sheet: string, range: unknown): boolean {
    const now = this.#options.now()
    this.#echoes = this.#echoes.filter(({ until }) => until >= now)
    if (this.#echoes.length === 0) return false
    const place = firstArea((range as Et.Range).Address())
    const at = this.#echoes.findIndex(
      (echo) => echo.sheet === sheet && echo.place.top === place?.top && echo.place.left === place.left,
    )
    if (at >= 0) this.#echoes.splice(at, 1)
    return at >= 0
  }

  /** WPS calls us: nothing may be thrown at it. */
  #guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#options.onError(error)
    }
  }
}
