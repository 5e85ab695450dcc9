import type { EditOutcome, EditPlan, SetCell } from '../../src/sheet/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Checking } from './checking.ts'
import type { Core, Desk } from './desk.ts'
import type { FindingItem, FixPreview, Notice } from './paneState.ts'
import type { PaneActions } from './session.ts'
import type { Turn } from './tasks.ts'
import { shownCheck } from './visible.ts'

type FixActions = Pick<
  PaneActions,
  'fix' | 'previewFixes' | 'chooseFix' | 'chooseAllFixes' | 'applyFixes' | 'closeFixes' | 'undo'
>

/** Writing what was previewed, and nothing else: each edit says what it expects to find. */
export function fixActions(desk: Desk, checking: Checking): FixActions {
  const { store, tasks } = desk
  /** Findings whose fix is on its way: a second click is not a second wish. */
  const fixing = new Set<string>()
  /** The sheets written to: what 撤销 may change. */
  const written = new Set<string>()

  const write = async (turn: Turn, core: Core, plan: EditPlan): Promise<void> => {
    const host = await turn.wait(desk.host())
    const sheets = new Set(plan.edits.map((edit) => edit.sheet))
    for (const sheet of sheets) written.add(sheet)
    const outcome = await turn.wait(changing(sheets, host.apply(plan, { cancel: turn.signal })))
    turn.put({ notice: noticeOf(core, outcome) })
  }

  /** However a writing ends, cancelled or without an answer too, the sheets may hold something else now. */
  const changing = async <T>(sheets: Iterable<string>, writing: Promise<T>): Promise<T> => {
    try {
      return await writing
    } finally {
      for (const sheet of sheets) checking.changed({ sheet })
    }
  }

  return {
    async fix(id) {
      const item = shownCheck(store.get())?.items.find((one) => one.id === id)
      const { core } = desk
      if (!core || !item?.fix || fixing.has(id)) return
      fixing.add(id)
      const edits = item.fix.edits.map((preview) => preview.edit)
      const { label } = item.fix
      store.put({ selected: id })
      const isDone = await tasks.run(
        'fix',
        async (turn) => {
          const { shown } = checking
          if (shown && core.harms(shown, edits)) {
            turn.put({ notice: { text: SESSION_WORDS.harmful(item.place), undo: false, skipped: [] } })
            return
          }
          await write(turn, core, { title: label, edits })
        },
        { writes: true },
      )
      if (isDone) await checking.recheck({ keeps: true })
      fixing.delete(id)
    },

    previewFixes() {
      const { core } = desk
      const { shown } = checking
      const items = shownCheck(store.get())?.items.filter(isSafe) ?? []
      if (!core || !shown) return
      const harmless = core.withoutHarm(
        shown,
        items.map((item) => item.finding),
      )
      const kept = items.filter((item) => harmless.includes(item.finding))
      const left = items.length - kept.length
      const edits = firstOfEach(kept.flatMap((item) => item.fix?.edits ?? []))
      const text = left > 0 ? SESSION_WORDS.heldBack(left) : SESSION_WORDS.nothingToFix
      const notice = left > 0 || edits.length === 0 ? { text, undo: false, skipped: [] } : null
      const chosen = new Set(edits.map((edit) => edit.id))
      store.put({ notice, fixDialog: edits.length > 0 ? { title: SESSION_WORDS.allSafe, edits, chosen } : null })
    },

    chooseFix(id, chosen) {
      const { fixDialog } = store.get()
      if (!fixDialog) return
      const ids = new Set(fixDialog.chosen)
      if (chosen) ids.add(id)
      else ids.delete(id)
      store.put({ fixDialog: { ...fixDialog, chosen: ids } })
    },

    chooseAllFixes(chosen) {
      const { fixDialog } = store.get()
      if (!fixDialog) return
      const ids = chosen ? fixDialog.edits.map((edit) => edit.id) : []
      store.put({ fixDialog: { ...fixDialog, chosen: new Set(ids) } })
    },

    async applyFixes() {
      const { fixDialog } = store.get()
      const { core } = desk
      if (!core || !fixDialog || fixDialog.chosen.size === 0) return
      const edits = fixDialog.edits.filter(({ id }) => fixDialog.chosen.has(id)).map((preview) => preview.edit)
      store.put({ fixDialog: null })
      const isDone = await tasks.run(
        'fix',
        async (turn) => {
          const { shown } = checking
          const [safe, held] = shown ? withoutHarmfulEdits(core, shown, edits) : [edits, []]
          if (safe.length > 0) await write(turn, core, { title: fixDialog.title, edits: safe })
          const { notice } = store.get()
          if (held.length > 0) turn.put({ notice: withHeldBack(core, notice, held) })
        },
        { writes: true },
      )
      if (isDone) await checking.recheck({ keeps: true })
    },

    closeFixes() {
      store.put({ fixDialog: null })
    },

    async undo() {
      const isDone = await tasks.run(
        'undo',
        async (turn) => {
          const host = await turn.wait(desk.host())
          const core = await turn.wait(desk.load())
          const outcome = await turn.wait(changing(written, host.undo()))
          turn.put({ notice: undoNotice(core, outcome) })
        },
        { writes: true },
      )
      if (isDone) await checking.recheck({ keeps: true })
    },
  }
}

function isSafe({ fix, finding }: FindingItem): boolean {
  return fix?.safe === true && finding.ignored === null
}

/** Where two findings would write one cell, the first: the other shows again after the check, if it still holds. */
function firstOfEach(previews: readonly FixPreview[]): FixPreview[] {
  const taken = new Map<string, FixPreview>()
  for (const preview of previews) if (!taken.has(preview.id)) taken.set(preview.id, preview)
  return [...taken.values()]
}

/** The ticked edits alone may do what all together do not: those that would add a finding are held back. */
function withoutHarmfulEdits(
  core: Core,
  shown: NonNullable<Checking['shown']>,
  edits: readonly SetCell[],
): [SetCell[], SetCell[]] {
  if (!core.harms(shown, edits)) return [[...edits], []]
  const kept: SetCell[] = []
  const held: SetCell[] = []
  for (const edit of edits) (core.harms(shown, [...kept, edit]) ? held : kept).push(edit)
  return [kept, held]
}

function withHeldBack(core: Core, notice: Notice | null, held: readonly SetCell[]): Notice {
  const skipped = held.map(({ at }) => {
    const place = core.formatCell(at)
    return { place, reason: 'unsupported' as const, message: SESSION_WORDS.harmful(place) }
  })
  const text = [notice?.text ?? '', SESSION_WORDS.heldBack(held.length)].join('')
  return { text, undo: notice?.undo ?? false, skipped: [...(notice?.skipped ?? []), ...skipped] }
}

function noticeOf(core: Core, outcome: EditOutcome): Notice {
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

function undoNotice(core: Core, outcome: EditOutcome | null): Notice {
  if (!outcome) return { text: SESSION_WORDS.nothingToUndo, undo: false, skipped: [] }
  const { applied, skipped } = outcome
  const text =
    skipped.length > 0 ? SESSION_WORDS.undoneSome(applied.length, skipped.length) : SESSION_WORDS.undone(applied.length)
  return { text, undo: false, skipped: skippedOf(core, outcome) }
}

function skippedOf(core: Core, { skipped }: EditOutcome): Notice['skipped'] {
  return skipped.map(({ edit, reason, found }) => {
    const place = edit.kind === 'set-cell' ? core.formatCell(edit.at) : SESSION_WORDS.row(edit.before + 1)
    return { place, reason, message: SESSION_WORDS.skipped(place, reason, found) }
  })
}
