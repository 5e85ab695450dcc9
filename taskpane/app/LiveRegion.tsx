import { Hidden, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { announcement } from './announcement.ts'

/** Tells screen readers what has happened, politely. Stands there from the start: a region that appears is not read. */
export function LiveRegion({ session }: { readonly session: PaneSession }) {
  const words = useSession(session, announcement)
  return (
    <Hidden role="status" aria-live="polite">
      {words}
    </Hidden>
  )
}
