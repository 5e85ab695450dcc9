import type { Checking } from './checking.ts'
import type { Desk } from './desk.ts'
import type { Keeping, KeptChange } from './keeping.ts'

/** Changes what is kept with the workbook; `notice` says what was done. */
export type ChangeKept = (what: KeptChange, notice?: string | null) => Promise<void>

/** A change holds at once in the pane, and in the workbook as soon as the program has taken it. */
export function changeKept(desk: Desk, checking: Checking, keeping: Keeping): ChangeKept {
  return async (what, notice = null) => {
    await desk.attempt(async () => {
      await keeping.change(what)
      await checking.reinspect()
    })
    await desk.tasks.run(
      'settings',
      async (turn) => {
        if (notice !== null) turn.put({ notice: { text: notice, undo: false, skipped: [] } })
        await turn.wait(keeping.save())
      },
      { writes: true, keeps: true },
    )
  }
}
