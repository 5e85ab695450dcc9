import { SESSION_WORDS } from '../words/session.ts'
import type { Checking } from './checking.ts'
import type { Desk } from './desk.ts'
import { isRefusal } from './failures.ts'
import type { Notice } from './paneState.ts'
import type { PaneActions } from './session.ts'
import { countItems, shownCheck } from './visible.ts'

type MarkActions = Pick<PaneActions, 'mark' | 'clearMarks' | 'writeReport' | 'checkAndMark'>

/** What is put onto the sheets beside the user's own work: marks, notes, the report. */
export function markActions(desk: Desk, checking: Checking): MarkActions {
  const { store, tasks } = desk

  /** Marks what was found; gives the number of cells, null where it did not come to its end. */
  const mark = async (): Promise<number | null> => {
    if (shownCheck(store.get())?.stale && !(await checking.recheck())) return null
    let cells = 0
    const isDone = await tasks.run(
      'mark',
      async (turn) => {
        const host = await turn.wait(desk.host())
        const core = await turn.wait(desk.load())
        const { scope, settings, filter, abilities } = store.get()
        const check = shownCheck(store.get())
        const { shown } = checking
        if (!check || !shown) return
        const notes = settings.notes && abilities?.notes === true
        const findings = check.items.map(({ finding }) => finding)
        const { pack } = shown.result
        const marks = core.findingMarks({ findings, pack }, shown.grids, { infos: filter.severities.info, notes })
        const left: Notice['skipped'][number][] = []
        if (scope === 'sheet') {
          // Terms of a sum on another sheet are marked when that sheet is.
          const own = marks.get(check.sheet) ?? []
          await turn.wait(host.mark(check.sheet, own))
          cells = own.length
        } else {
          try {
            await turn.wait(host.clearMarks())
          } catch (error) {
            // Old marks on a protected sheet stay: no reason to leave the others without new ones.
            if (!isRefusal(error) || error.code !== 'protected') throw error
          }
          let done = 0
          for (const [sheet, own] of marks) {
            turn.progress({ done: done++, total: marks.size, label: sheet })
            try {
              await turn.wait(host.mark(sheet, own))
              cells += own.length
            } catch (error) {
              if (!isRefusal(error) || error.code !== 'protected') throw error
              left.push({ place: sheet, reason: 'protected', message: error.message })
            }
          }
        }
        const text = left.length > 0 ? SESSION_WORDS.markedSome(cells, left.length) : SESSION_WORDS.marked(cells)
        turn.put({ marked: cells > 0, notice: { text, undo: false, skipped: left } })
      },
      { writes: true },
    )
    return isDone ? cells : null
  }

  return {
    async mark() {
      await mark()
    },

    async clearMarks() {
      await tasks.run(
        'clear',
        async (turn) => {
          const host = await turn.wait(desk.host())
          const { scope, sheet, marked } = store.get()
          if (scope === 'workbook') await turn.wait(host.clearMarks())
          else {
            const { sheet: active } = await turn.wait(host.selection())
            await turn.wait(host.clearMarks(active))
            // The pane speaks of another sheet than the one the user looks at: both are meant.
            if (sheet && marked && sheet.sheet !== active) await turn.wait(host.clearMarks(sheet.sheet))
          }
          turn.put({ marked: false, notice: { text: SESSION_WORDS.cleared, undo: false, skipped: [] } })
        },
        { writes: true },
      )
    },

    async writeReport() {
      const check = shownCheck(store.get())
      const isFresh = check ? !check.stale || (await checking.recheck()) : await checking.checkSheet()
      if (!isFresh) return
      await tasks.run(
        'report',
        async (turn) => {
          const host = await turn.wait(desk.host())
          const core = await turn.wait(desk.load())
          const { shown, unread } = checking
          const now = shownCheck(store.get())
          if (!shown || !now || now.tables === 0) return
          const name = await turn.wait(host.writeReport(core.reportOf(shown, now, unread)))
          turn.put({ notice: { text: SESSION_WORDS.reported(name), undo: false, skipped: [] } })
        },
        { writes: true },
      )
    },

    async checkAndMark() {
      const isDone = await checking.checkSheet()
      const failure = () => store.get().failure?.message ?? ''
      const { sheet } = store.get()
      // Given up or overtaken: what is shown is of another check.
      if (!isDone || failure() !== '' || !sheet) return { marked: 0, said: failure() }
      const { error, warning } = countItems(sheet.items)
      const said = verdictWords(sheet.verdict, error, warning)
      const cells = await mark()
      if (cells === null) return { marked: 0, said: `${said}。${failure()}` }
      return { marked: cells, said: `${said}。${SESSION_WORDS.marked(cells)}` }
    },
  }
}

function verdictWords(verdict: 'ready' | 'reminders' | 'blocked' | 'unchecked', errors: number, warnings: number) {
  const words = SESSION_WORDS.verdict
  if (verdict === 'blocked') return words.blocked(errors, warnings)
  return verdict === 'reminders' ? words.reminders(warnings) : words[verdict]
}
