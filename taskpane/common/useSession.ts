import { useSyncExternalStore } from 'react'
import type { PaneState } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'

/**
 * A part of the session's state, followed as it changes. `selector` picks: it must give the same object while the
 * state has not changed, so what is worked out from a part belongs into useMemo.
 */
export function useSession<T>(session: PaneSession, selector: (state: PaneState) => T): T {
  const read = () => selector(session.state())
  return useSyncExternalStore(session.subscribe, read, read)
}
