import { createRoot } from 'react-dom/client'
import { App, type Landmark } from './app/App.tsx'
import { createSession } from './session/createSession.ts'
import type { PaneEnvironment, PaneSession } from './session/session.ts'
import type { ThemeSource } from './theme/index.ts'

/** Puts the pane into an element of the page that carries it, which gives it a size. Gives the session for the ribbon. */
export function mountPane(
  element: HTMLElement,
  environment: PaneEnvironment & { readonly theme: ThemeSource; readonly landmark?: Landmark },
): PaneSession {
  const session = createSession(environment)
  mountApp(element, session, environment.theme, environment.landmark)
  return session
}

/**
 * The pane over a session that exists already. Gives what takes it away again.
 *
 * @param collapse Puts the pane away, where the program around it leaves that to the pane.
 */
export function mountApp(
  element: HTMLElement,
  session: PaneSession,
  theme: ThemeSource,
  landmark?: Landmark,
  collapse?: () => void,
): () => void {
  const root = createRoot(element)
  root.render(<App session={session} theme={theme} landmark={landmark} collapse={collapse} />)
  return () => {
    root.unmount()
  }
}
