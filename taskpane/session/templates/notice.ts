import type { EditOutcome } from '../../../src/sheet/index.ts'
import type { Insertion } from '../../../src/templates/index.ts'
import { SESSION_WORDS } from '../../words/session.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { Core } from '../desk.ts'
import type { Notice } from '../paneState.ts'

/** What was inserted, and what was left alone and why. */
export function noticeOf(core: Core, { rows }: Insertion, { applied, skipped }: EditOutcome): Notice {
  const left = skipped.map(({ edit, reason, found }) => {
    const place = edit.kind === 'set-cell' ? core.formatCell(edit.at) : SESSION_WORDS.row(edit.before + 1)
    return { place, reason, message: SESSION_WORDS.skipped(place, reason, found) }
  })
  const inserted = applied.reduce((sum, edit) => sum + (edit.kind === 'insert-rows' ? edit.count : 0), 0)
  const filled = rows.filter(({ kind }) => kind === 'slot').length
  const text =
    applied.length === 0
      ? words.insertedNone
      : left.length > 0
        ? words.insertedSome(inserted, left.length)
        : words.inserted(inserted, filled)
  return { text, undo: applied.length > 0, skipped: left }
}
