import { HostRefusal, type Cancellable } from '../../sheet/index.ts'
import { refusal, toRefusal } from './refusals.ts'

export interface RunOptions {
  /** Wait while the user edits a cell, instead of failing. */
  readonly delayForCellEdit: boolean
  /** All writes of the run are one step of Excel's undo (ExcelApi 1.20); hosts that do not know it ignore it. */
  readonly mergeUndoGroup: boolean
}

/** What the adapter needs of the world: Excel.run, what the host and its library know, and the patience with them. */
export interface ExcelEnvironment {
  run<T>(options: RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>
  /** Whether the host has this version of the requirement set ExcelApi, '1.13'. */
  supports(version: string): boolean
  /** Host and library both know worksheet.notes (ExcelApi 1.18); a self-hosted library may know less than the host. */
  readonly notes: boolean
  /** The document's address or path as Office gives it; null or '' for an unsaved one. */
  documentUrl(): string | null
  /** How long one round trip may take, in ms. */
  readonly syncLimit: number
}

export interface SessionOptions extends Cancellable {
  /** The run's writes should be one undo step. */
  readonly undoGroup?: boolean
}

/**
 * One round trip, or the work given (that makes its own); rejects when it takes too long or is cancelled. Afterwards
 * the batch must not go on.
 */
export type Sync = (work?: Promise<unknown>) => Promise<void>

/** How long to ask whether a cell is being edited, once a round trip has run out of time. */
const PROBE_MS = 1_000

/**
 * Runs a batch against Excel. Every sync has a time limit: on the web one may never come back, and whether its writes
 * were made is then unknown. An abandoned batch stops at its sync, so what stands behind it is never sent.
 * Rejects with HostRefusal.
 */
export async function runBatch<T>(
  environment: ExcelEnvironment,
  { cancel, undoGroup = false }: SessionOptions,
  batch: (context: Excel.RequestContext, sync: Sync) => Promise<T>,
): Promise<T> {
  if (cancel?.aborted) throw refusal('cancelled')
  try {
    return await environment.run({ delayForCellEdit: true, mergeUndoGroup: undoGroup }, (context) =>
      batch(context, (work) => limited(work ?? context.sync(), environment.syncLimit, cancel)),
    )
  } catch (error) {
    const known = toRefusal(error)
    if (known instanceof HostRefusal && known.code === 'timeout' && (await isEditing(environment)))
      throw refusal('cell-editing')
    throw known
  }
}

/** Excel says so at once to a request that does not want to wait. */
async function isEditing(environment: ExcelEnvironment): Promise<boolean> {
  try {
    await environment.run({ delayForCellEdit: false, mergeUndoGroup: false }, (context) => {
      context.workbook.load('name')
      return limited(context.sync(), Math.min(PROBE_MS, environment.syncLimit), undefined)
    })
    return false
  } catch (error) {
    const known = toRefusal(error)
    return known instanceof HostRefusal && known.code === 'cell-editing'
  }
}

function limited(trip: Promise<unknown>, limit: number, cancel: AbortSignal | undefined): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const stop = (settle: () => void) => {
      clearTimeout(timer)
      cancel?.removeEventListener('abort', onAbort)
      settle()
    }
    const onAbort = () => stop(() => reject(refusal('cancelled')))
    const timer = setTimeout(() => stop(() => reject(refusal('timeout'))), limit)
    cancel?.addEventListener('abort', onAbort)
    trip.then(
      () => stop(cancel?.aborted ? () => reject(refusal('cancelled')) : resolve),
      (error: unknown) => stop(() => reject(error)),
    )
  })
}
