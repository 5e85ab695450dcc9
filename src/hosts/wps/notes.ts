import { formatCell, type Mark } from '../../sheet/index.ts'
import { isOurNote, notesOf, noteText } from '../common/markNotes.ts'

/** The notes of one sheet: ours are replaced, and no note of anybody else is touched. */
export class Notes {
  readonly #sheet: Et.Worksheet
  readonly #ours: Et.Comment[] = []
  readonly #others: Et.Comment[] = []

  constructor(sheet: Et.Worksheet) {
    this.#sheet = sheet
    const comments = sheet.Comments
    const count = comments.Count
    for (let i = 1; i <= count; i++) {
      const comment = comments.Item(i)
      if (isOurNote(comment.Text())) this.#ours.push(comment)
      else this.#others.push(comment)
    }
  }

  get hasOurs(): boolean {
    return this.#ours.length > 0
  }

  removeOurs(): void {
    for (const comment of [...this.#ours].reverse()) comment.Delete()
  }

  /** The marks' notes, on cells that have none of anybody else's. */
  add(marks: readonly Mark[]): void {
    if (marks.every(({ note }) => note === null)) return
    const taken = new Set(
      this.#others.map(({ Parent: cell }: { Parent: Et.Range }) =>
        formatCell({ row: cell.Row - 1, col: cell.Column - 1 }),
      ),
    )
    for (const [cell, note] of notesOf(marks, taken)) this.#sheet.Range(cell).AddComment(noteText(note))
  }
}
