import type { Cancellable } from '../../sheet/index.ts'
import { ExcelRefusal, toRefusal } from './excelError.ts'

export interface RunOptions {
  /** Wait while the user edits a cell, instead of failing. */
  readonly delayForCellEdit: boolean
  /** All writes of the run are one step of Excel's undo (ExcelApi 1.20); hosts that do not know it ignore it. */
  readonly mergeUndoGroup: boolean
}

/** What the adapter needs of the world: Excel.run, which requirement sets the host has, and its patience. */
export interface ExcelEnvironment {
  run<T>(options: RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>
  /** Whether the host has this version of the requirement set ExcelApi, '1.13'. */
  supports(version: string): boolean
  /** How long one round trip may take, in ms. */
  readonly syncLimit: number
}

export interface SessionOptions extends Cancellable {
  /** The run writes cells: its writes should be one undo step. */
  readonly undoGroup?: boolean
}

/** One round trip; rejects when it takes too long or is cancelled. Afterwards the batch must not go on. */
export type Sync = () => Promise<void>

/**
 * Runs a batch against Excel. Every sync has a time limit: on the web one may never come back, and whether its writes
 * were made is then unknown. An abandoned batch stops at its sync, so what stands behind it is never sent.
 * Rejects with ExcelRefusal.
 */
export async function runBatch<T>(
  environment: ExcelEnvironment,
  { cancel, undoGroup = false }: SessionOptions,
  batch: (context: Excel.RequestContext, sync: Sync) => Promise<T>,
): Promise<T> {
  if (cancel?.aborted) throw new ExcelRefusal('cancelled')
  try {
    return await environment.run({ delayForCellEdit: true, mergeUndoGroup: undoGroup }, (context) =>
      batch(context, () => limited(context.sync(), environment.syncLimit, cancel)),
    )
  } catch (error) {
    throw toRefusal(error)
  }
}

function limited(trip: Promise<unknown>, limit: number, cancel: AbortSignal | undefined): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const stop = (settle: () => void) => {
      clearTimeout(timer)
      cancel?.removeEventListener('abort', onAbort)
      settle()
    }
    const onAbort = () => stop(() => reject(new ExcelRefusal('cancelled')))
    const timer = setTimeout(() => stop(() => reject(new ExcelRefusal('timeout'))), limit)
    cancel?.addEventListener('abort', onAbort)
    trip.then(
      () => stop(cancel?.aborted ? () => reject(new ExcelRefusal('cancelled')) : resolve),
      (error: unknown) => stop(() => reject(error)),
    )
  })
}
