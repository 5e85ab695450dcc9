import type { Table } from '../../../src/table/index.ts'
import type { Insertion } from '../../../src/templates/index.ts'
import type { Checking } from '../checking.ts'
import type { Desk } from '../desk.ts'
import type { Turn } from '../tasks.ts'
import { noticeOf } from './notice.ts'
import { firstWritten } from './proof.ts'

/**
 * Writes an insertion in one step, says what became of it, goes to its first row, and checks again. `onWritten` hears
 * the last row that was inserted, 0-based, as soon as any was.
 */
export async function insertInto(
  desk: Desk,
  checking: Checking,
  table: Table,
  insertion: Insertion,
  onWritten: (lastRow: number) => void,
): Promise<void> {
  const write = async (turn: Turn) => {
    const host = await turn.wait(desk.host())
    const core = await turn.wait(desk.load())
    const writing = host.apply(insertion.plan, { cancel: turn.signal })
    // However a writing ends, cancelled or without an answer too, the sheet may hold something else now.
    const outcome = await turn.wait(writing.finally(() => checking.changed({ sheet: table.sheet })))
    turn.put({ notice: noticeOf(core, insertion, outcome) })
    const row = firstWritten(outcome.applied, insertion.rows)
    if (row === null) return
    onWritten(row + Math.max(0, insertion.rows.length - 1))
    const at = { row, col: table.columns.name?.cell.col ?? table.range.left }
    await desk.attempt(() => desk.go({ sheet: table.sheet, at }))
  }
  if (await desk.tasks.run('insert', write, { writes: true })) await checking.recheck({ keeps: true })
}
