import { formatCell, type Mark } from '../../sheet/index.ts'

/** The last line of a note of ours; by it the note is found again, also after saving and reopening. */
const SIGNATURE = '—— 绩效目标表检查助手'

/** How a note of ours reads. */
export function noteText(note: string): string {
  return `${note}\n${SIGNATURE}`
}

export function isOurNote(content: unknown): boolean {
  return typeof content === 'string' && content.trimEnd().endsWith(SIGNATURE)
}

/** The notes of marks by their cell ("C4"), several findings of a cell in one; not where a cell is taken by others. */
export function notesOf(marks: readonly Mark[], taken: ReadonlySet<string>): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { range, note } of marks) {
    const cell = formatCell({ row: range.top, col: range.left })
    if (note === null || taken.has(cell)) continue
    const before = texts.get(cell)
    texts.set(cell, before === undefined ? note : `${before}\n\n${note}`)
  }
  return texts
}
