import type { HostRefusal } from '../../src/sheet/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Failure, Task } from './paneState.ts'

/** A failure that the session finds itself: its words are ready. */
export class PaneFailure extends Error {
  readonly code: Failure['code']
  readonly canRetry: boolean
  constructor(code: Failure['code'], message: string, canRetry = false) {
    super(message)
    this.name = 'PaneFailure'
    this.code = code
    this.canRetry = canRetry
  }
}

/** What trying again cannot change. */
const FINAL: readonly Failure['code'][] = ['unsupported', 'read-only', 'state-unreadable', 'no-table', 'bad-pack']

/** What is said of something that was thrown, and what may be tried again. */
export function failureOf(error: unknown, task: Task | null): Failure {
  if (error instanceof PaneFailure) {
    return { code: error.code, message: error.message, retry: error.canRetry ? task : null }
  }
  if (isRefusal(error)) {
    return { code: error.code, message: error.message, retry: FINAL.includes(error.code) ? null : task }
  }
  return { code: 'unknown', message: SESSION_WORDS.unexpected, retry: task }
}

/** A host's refusal. Known by its shape: its class belongs to the core, which is loaded later. */
export function isRefusal(error: unknown): error is HostRefusal {
  return error instanceof Error && 'code' in error && 'detail' in error
}
