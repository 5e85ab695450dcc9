import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { createSession } from './session/createSession.ts'
import type { PaneEnvironment, PaneSession } from './session/session.ts'
import type { ThemeSource } from './theme/index.ts'

/** Puts the pane into an element of the page that carries it, which gives it a size. Gives the session for the ribbon. */
export function mountPane(
  element: HTMLElement,
  environment: PaneEnvironment & { readonly theme: ThemeSource },
): PaneSession {
  const session = createSession(environment)
  mountApp(element, session, environment.theme)
  return session
}

/** The pane over a session that exists already. Gives what takes it away again. */
export function mountApp(element: HTMLElement, session: PaneSession, theme: ThemeSource): () => void {
  const root = createRoot(element)
  root.render(<App session={session} theme={theme} />)
  return () => {
    root.unmount()
  }
}
