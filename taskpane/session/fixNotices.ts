import type { EditOutcome, SetCell, SkipReason } from '../../src/sheet/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Core } from './desk.ts'
import type { Notice } from './paneState.ts'

/** Why edits were left alone: in all, and for each cell. */
export interface Left {
  readonly text: (count: number) => string
  readonly reason: SkipReason
  readonly message: (place: string) => string
}

/** The notice, with edits that were not even tried. */
export function withLeftAlone(
  core: Core,
  notice: Notice | null,
  edits: readonly SetCell[],
  { text, reason, message }: Left,
): Notice {
  const skipped = edits.map(({ at }) => {
    const place = core.formatCell(at)
    return { place, reason, message: message(place) }
  })
  return {
    text: [notice?.text ?? '', text(edits.length)].join(''),
    undo: notice?.undo ?? false,
    skipped: [...(notice?.skipped ?? []), ...skipped],
  }
}

/** What is said of a writing. */
export function noticeOf(core: Core, outcome: EditOutcome): Notice {
  const { applied, skipped } = outcome
  const [only] = applied
  const text =
    applied.length === 0
      ? SESSION_WORDS.fixedNone(skipped.length)
      : skipped.length > 0
        ? SESSION_WORDS.fixedSome(applied.length, skipped.length)
        : applied.length === 1 && only?.kind === 'set-cell'
          ? SESSION_WORDS.fixed(core.formatCell(only.at), only.to)
          : SESSION_WORDS.fixedMany(applied.length)
  return { text, undo: applied.length > 0, skipped: skippedOf(core, outcome) }
}

/** What is said of 撤销; null: there was nothing to take back. */
export function undoNotice(core: Core, outcome: EditOutcome | null): Notice {
  if (!outcome) return { text: SESSION_WORDS.nothingToUndo, undo: false, skipped: [] }
  const { applied, skipped, removedSheet } = outcome
  if (removedSheet !== undefined) return { text: SESSION_WORDS.undoneSheet(removedSheet), undo: false, skipped: [] }
  const text =
    skipped.length > 0 ? SESSION_WORDS.undoneSome(applied.length, skipped.length) : SESSION_WORDS.undone(applied.length)
  return { text, undo: false, skipped: skippedOf(core, outcome) }
}

/** The edits that were left alone, and why. */
export function skippedOf(core: Core, { skipped }: EditOutcome): Notice['skipped'] {
  return skipped.map(({ edit, reason, found }) => {
    const place = edit.kind === 'set-cell' ? core.formatCell(edit.at) : SESSION_WORDS.row(edit.before + 1)
    return { place, reason, message: SESSION_WORDS.skipped(place, reason, found) }
  })
}
