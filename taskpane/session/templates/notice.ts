import type { EditOutcome } from '../../../src/sheet/index.ts'
import type { Insertion } from '../../../src/templates/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { Core } from '../desk.ts'
import { skippedOf } from '../fixNotices.ts'
import type { Notice } from '../paneState.ts'

/** What was inserted, and what was left alone and why. */
export function noticeOf(core: Core, { rows }: Insertion, outcome: EditOutcome): Notice {
  const { applied, skipped } = outcome
  const inserted = applied.reduce((sum, edit) => sum + (edit.kind === 'insert-rows' ? edit.count : 0), 0)
  const filled = rows.filter(({ kind }) => kind === 'slot').length
  const text =
    applied.length === 0
      ? words.insertedNone
      : skipped.length > 0
        ? words.insertedSome(inserted, skipped.length)
        : words.inserted(inserted, filled)
  return { text, undo: applied.length > 0, skipped: skippedOf(core, outcome) }
}
