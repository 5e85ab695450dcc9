import type { EditPlan, SetCell } from '../../src/sheet/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Checking } from './checking.ts'
import type { Core, Desk } from './desk.ts'
import { noticeOf, undoNotice, withLeftAlone, type Left } from './fixNotices.ts'
import type { FindingItem, FixPreview } from './paneState.ts'
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

  /**
   * What may be written of what was shown. Cells may have moved since: where a cell of the same text stands in its place
   * that needs no such change, nothing is written. null: the sheet could not be looked at again, which has been said.
   */
  const stillHeld = async (edits: readonly SetCell[]): Promise<{ due: SetCell[]; moved: SetCell[] } | null> => {
    if (shownCheck(store.get())?.stale !== true) return { due: [...edits], moved: [] }
    if (!(await checking.recheck())) return null
    const offered = new Set(shownCheck(store.get())?.items.flatMap(({ fix }) => fix?.edits.map(keyOf) ?? []))
    const grids = checking.shown?.grids ?? []
    const isMoved = (edit: SetCell): boolean => {
      const found = grids.find(({ sheet }) => sheet === edit.sheet)?.cell(edit.at.row, edit.at.col)?.text ?? ''
      // Another text is skipped, and named, when it comes to writing.
      return found.trim() === edit.from.trim() && !offered.has(keyOf({ edit }))
    }
    return { due: edits.filter((edit) => !isMoved(edit)), moved: edits.filter(isMoved) }
  }

  const fixOne = async (id: string): Promise<void> => {
    const item = shownCheck(store.get())?.items.find((one) => one.id === id)
    const { core } = desk
    if (!core || !item?.fix) return
    const edits = item.fix.edits.map((preview) => preview.edit)
    const { label } = item.fix
    store.put({ selected: id })
    const held = await stillHeld(edits)
    if (!held) return
    const isDone = await tasks.run(
      'fix',
      async (turn) => {
        const { shown } = checking
        const isHarmful = shown !== null && core.harms(shown, edits)
        if (held.moved.length > 0 || isHarmful) {
          const text = isHarmful ? SESSION_WORDS.harmful(item.place) : SESSION_WORDS.moved(item.place)
          turn.put({ notice: { text, undo: false, skipped: [] } })
          return
        }
        await write(turn, core, { title: label, edits })
      },
      { writes: true },
    )
    if (isDone) await checking.recheck({ keeps: true })
  }

  return {
    async fix(id) {
      if (fixing.has(id)) return
      fixing.add(id)
      await fixOne(id)
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
      const current = await stillHeld(edits)
      if (!current) return
      const { due, moved } = current
      const isDone = await tasks.run(
        'fix',
        async (turn) => {
          const { shown } = checking
          const [safe, held] = shown ? withoutHarmfulEdits(core, shown, due) : [due, []]
          if (safe.length > 0) await write(turn, core, { title: fixDialog.title, edits: safe })
          const leftAlone = (which: readonly SetCell[], why: Left) => {
            if (which.length > 0) turn.put({ notice: withLeftAlone(core, store.get().notice, which, why) })
          }
          leftAlone(held, { text: SESSION_WORDS.heldBack, reason: 'unsupported', message: SESSION_WORDS.harmful })
          leftAlone(moved, { text: SESSION_WORDS.movedSome, reason: 'changed', message: SESSION_WORDS.moved })
        },
        { writes: true },
      )
      if (isDone) await checking.recheck({ keeps: true })
    },

    closeFixes() {
      store.put({ fixDialog: null })
    },

    async undo() {
      let removed: string | undefined
      const isDone = await tasks.run(
        'undo',
        async (turn) => {
          const host = await turn.wait(desk.host())
          const core = await turn.wait(desk.load())
          const outcome = await turn.wait(changing(written, host.undo()))
          // What other views wrote is taken back too.
          for (const sheet of new Set(outcome?.applied.map((edit) => edit.sheet))) checking.changed({ sheet })
          removed = outcome?.removedSheet
          turn.put({ notice: undoNotice(core, outcome) })
        },
        { writes: true },
      )
      if (!isDone) return
      // Of a sheet that is gone nothing can be checked again: the one in front is.
      const { notice, sheet } = store.get()
      if (removed === undefined || removed !== sheet?.sheet) await checking.recheck({ keeps: true })
      else if (await checking.checkSheet()) store.put({ notice })
    },
  }
}

/** What an edit writes where, over what: the same for the same change. */
function keyOf({ edit: { sheet, at, from, to } }: Pick<FixPreview, 'edit'>): string {
  return JSON.stringify([sheet, at.row, at.col, from, to])
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
