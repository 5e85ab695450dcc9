import { parseCell } from '../../../src/sheet/index.ts'
import { answer, minor, References, type RichRequest } from './interpreter.ts'
import type { Bridge } from './library.ts'
import { cellKey, typed, type MemorySheet, type MemoryWorkbook } from './memoryWorkbook.ts'
import { EVENT, type EventNumber, type HostWorld } from './hostObject.ts'
import { workbookObject } from './objects.ts'

/** One request as it arrived: its flags, size and what it did. */
export interface Trip {
  readonly flags: number
  readonly bytes: number
  /** Only references are released: the library's own clean-up after a run. */
  readonly cleanUp: boolean
  readonly wrote: boolean
}

export const FLAG = { write: 1, undoable: 16, delayForCellEdit: 64 } as const

/** Excel gives up an answer beyond this on the web. */
const REPLY_LIMIT = 5 * 1024 * 1024

interface Message {
  readonly id: number
  readonly flags: number
  readonly message: { readonly body: RichRequest }
}

/**
 * An Excel that holds a workbook in memory and answers a client library message by message, over whatever brings the
 * messages. Runs in Node and in a browser.
 */
export class AnsweringExcel {
  readonly workbook: MemoryWorkbook
  readonly level: string
  readonly references = new References()
  readonly trips: Trip[] = []
  /** What was asked that this Excel does not know: must be empty at the end of every test. */
  readonly unknown: Error[] = []
  /** Called before a request is carried out, with its number from 0: other people work in the same workbook. */
  beforeTrip: (index: number) => void = () => undefined
  /** Requests with these numbers never come back. */
  readonly hanging = new Set<number>()
  /** Requests with these numbers fail with this code. */
  readonly failing = new Map<number, string>()
  /** A cell is being edited: requests wait, or fail where they do not want to wait. */
  editing = false
  limitReplies = false
  /** The library's end of the line: what it is initialised with. */
  readonly bridge: Bridge
  /** The members of Excel's objects that were used: 'Range.GetCell', 'Range.Values=' for a write. */
  readonly used = new Set<string>()
  readonly #registered = new Set<EventNumber>()
  #writes = 0
  readonly #told: (() => void)[] = []

  constructor(workbook: MemoryWorkbook, level = '1.15') {
    this.workbook = workbook
    this.level = level
    this.bridge = { sendMessageToHost: (message) => void this.#receive(message) }
  }

  get isRegistered(): boolean {
    return this.#registered.size > 0
  }

  /** The round trips without the library's clean-up. */
  get work(): Trip[] {
    return this.trips.filter(({ cleanUp }) => !cleanUp)
  }

  /** Somebody types into a cell. */
  type(sheetName: string, cell: string, input: string, by: { remote: boolean } = { remote: false }): void {
    const sheet = this.workbook.sheet(sheetName)
    const at = parseCell(cell)
    if (!at) throw new RangeError(cell)
    const key = cellKey(at.row, at.col)
    const stored = typed(input, sheet.cells.get(key)?.format ?? 'General')
    if (stored) sheet.cells.set(key, stored)
    else sheet.cells.delete(key)
    this.#tellChange(sheet, cell, 'RangeEdited', by.remote ? 'Remote' : 'Local', 'Unknown')
  }

  /** The user goes to a sheet and selects cells there, several areas with commas between them. */
  choose(sheetName: string, areas: string): void {
    const sheet = this.workbook.sheet(sheetName)
    const before = this.workbook.active
    this.workbook.active = this.workbook.sheets.indexOf(sheet)
    this.workbook.selection = `'${sheetName}'!${areas}`
    if (this.workbook.active !== before) this.#tell(EVENT.activated, { worksheetId: sheet.id })
    this.#tell(EVENT.selected, { worksheetId: sheet.id, address: areas })
  }

  async #receive(message: string): Promise<void> {
    const { id, flags, message: http } = JSON.parse(message) as Message
    const request = http.body
    // As in life, the answer never comes before the question has been asked.
    await Promise.resolve()
    const index = this.trips.length
    this.beforeTrip(index)
    const writes = this.#writes
    const kept = new Set(this.references.kept.keys())
    const reply = this.hanging.has(index) ? null : this.#reply(request, flags, index)
    const body = JSON.stringify(reply)
    this.trips.push({
      flags,
      bytes: byteLength(message),
      cleanUp: request.Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === '_RemoveReference'),
      wrote: this.#writes > writes,
    })
    if (reply === null) return
    const tooLong = this.limitReplies && byteLength(body) > REPLY_LIMIT
    if (tooLong) this.references.forgetSince(kept)
    const answered = tooLong ? JSON.stringify(failure('ResponsePayloadSizeLimitExceeded')) : body
    this.#send({ type: 2, id, message: { statusCode: 200, headers: {}, body: answered } })
    for (const tell of this.#told.splice(0)) tell()
  }

  #reply(request: RichRequest, flags: number, index: number): unknown {
    const code = this.failing.get(index)
    if (code !== undefined) return failure(code)
    if (this.editing) return (flags & FLAG.delayForCellEdit) > 0 ? null : failure('InvalidOperationInCellEditMode')
    const world: HostWorld = {
      workbook: this.workbook,
      wrote: () => void this.#writes++,
      changed: (sheet, address, changeType) =>
        void this.#told.push(() => this.#tellChange(sheet, address, changeType, 'Local', 'ThisLocalAddin')),
      selected: (sheet, event, address) =>
        void this.#told.push(() => this.#tell(event, { worksheetId: sheet.id, address })),
      register: (event, on) => void (on ? this.#registered.add(event) : this.#registered.delete(event)),
    }
    try {
      const { references, level, used } = this
      return answer(request, { root: workbookObject(world), references, level, used })
    } catch (error) {
      if (error instanceof Error) this.unknown.push(error)
      return failure('UnknownToTheMemoryWorkbook')
    }
  }

  #tellChange(sheet: MemorySheet, address: string, changeType: string, source: string, triggerSource: string): void {
    const event = { worksheetId: sheet.id, address, changeType, source }
    this.#tell(EVENT.changed, minor(this.level) >= 14 ? { ...event, triggerSource } : event)
  }

  #tell(event: EventNumber, told: object): void {
    if (!this.#registered.has(event)) return
    const entry = { messageCategory: 65_536, messageType: event, targetId: 'Workbook', message: JSON.stringify(told) }
    this.#send({ type: 3, message: { entries: [entry] } })
  }

  #send(message: unknown): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message))
  }
}

function failure(code: string): unknown {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: code, Location: '', ActionIndex: 0 } }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
