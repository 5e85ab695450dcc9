import { formatCell, type Mark } from '../../sheet/index.ts'
import { rangeOfAddress } from '../common/areas.ts'
import { isOurNote, notesOf, noteText } from '../common/markNotes.ts'
import type { Sync } from './session.ts'

/** Notes written in one round trip: a request stays well below 1 MB. */
const NOTES_AT_ONCE = 500

/**
 * The notes of one sheet within a run: ours are replaced, and no note or threaded comment of anybody else is touched.
 * Only for hosts with ExcelApi 1.18. Its parts are called in the order in which they stand.
 */
export class Notes {
  readonly #notes: Excel.NoteCollection
  readonly #comments: Excel.CommentCollection
  readonly #taken = new Set<string>()
  readonly #removed: { readonly note: Excel.Note; readonly place: Excel.Range }[] = []

  /** Asks for the sheet's notes and threaded comments; they are there after the next sync. */
  constructor(sheet: Excel.Worksheet) {
    this.#notes = sheet.notes
    this.#comments = sheet.comments
    this.#notes.load('items/content')
    this.#comments.load('items/id')
  }

  get hasOurs(): boolean {
    return this.#notes.items.some(({ content }) => isOurNote(content))
  }

  /** Where the others' notes and comments stand; a round trip, where there are any and notes are to be written. */
  async locateOthers(marks: readonly Mark[], sync: Sync): Promise<void> {
    const others = [...this.#notes.items.filter(({ content }) => !isOurNote(content)), ...this.#comments.items]
    if (others.length === 0 || marks.every(({ note }) => note === null)) return
    const places = others.map((other) => {
      const place = other.getLocation()
      place.load('address')
      return place
    })
    await sync()
    for (const { address } of places) {
      const range = rangeOfAddress(address)
      if (range) this.#taken.add(formatCell({ row: range.top, col: range.left }))
    }
  }

  /** From the last to the first: a note has no identifier, and the library counts to it. */
  removeOurs(): void {
    for (const note of [...this.#notes.items].reverse()) {
      if (!isOurNote(note.content)) continue
      const place = note.getLocation()
      place.load('address')
      note.load('content')
      note.delete()
      this.#removed.push({ note, place })
    }
  }

  /** After the sync: where somebody added a note meanwhile, the count was off by one. Theirs are put back. */
  async putBackOthers(sync: Sync): Promise<void> {
    const others = this.#removed.filter(({ note }) => !isOurNote(note.content))
    if (others.length === 0) return
    for (const { note, place } of others) {
      const range = rangeOfAddress(place.address)
      if (range) this.#notes.add(formatCell({ row: range.top, col: range.left }), note.content)
    }
    await sync()
  }

  /** Writes the marks' notes, several findings of a cell into one note; the last ones go with the next sync. */
  async add(marks: readonly Mark[], sync: Sync): Promise<void> {
    let waiting = 0
    for (const [cell, note] of notesOf(marks, this.#taken)) {
      if (waiting === NOTES_AT_ONCE) {
        await sync()
        waiting = 0
      }
      this.#notes.add(cell, noteText(note))
      waiting++
    }
  }
}
