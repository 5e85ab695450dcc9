import '../../../taskpane/polyfills.ts'
import { mountApp } from '../../../taskpane/mount.tsx'
import { createSession } from '../../../taskpane/session/createSession.ts'
import type { PaneTheme, ThemeSource } from '../../../taskpane/theme/index.ts'
import { memoryHost, type MemoryHost } from '../../support/memoryHost.ts'
import type { PaneSession } from '../../../taskpane/session/session.ts'
import { gridFrom, type GridData } from '../support/gridData.ts'
import { STATES, type GalleryState, type StateName, type WorkbookName } from './states.ts'

export interface GalleryBook {
  readonly fileName: string
  readonly grids: readonly GridData[]
}

export interface Gallery {
  /** Mounts the pane in a state; to be called once a page. */
  open(name: StateName, book: GalleryBook): Promise<void>
  paint(kind: PaneTheme['kind']): void
  readonly workbooks: Readonly<Record<StateName, WorkbookName>>
  session: PaneSession | null
  host: MemoryHost | null
}

declare global {
  var gallery: Gallery
}

let theme: PaneTheme = { kind: 'light', accent: null }
const listeners = new Set<() => void>()
const source: ThemeSource = {
  current: () => theme,
  subscribe: (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

const paused = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

globalThis.gallery = {
  session: null,
  host: null,
  workbooks: Object.fromEntries(
    Object.entries(STATES).map(([name, { workbook }]) => [name, workbook]),
  ) as Gallery['workbooks'],
  async open(name, { fileName, grids }) {
    const state: GalleryState = STATES[name]
    const host = memoryHost(grids.map(gridFrom), { fileName, ...state.host })
    const session = createSession({
      openHost: () => Promise.resolve(host),
      now: Date.now,
      author: () => '示例会计',
      ...(state.packs ? { packs: state.packs() } : {}),
    })
    Object.assign(globalThis.gallery, { session, host })
    const element = document.getElementById('pane')
    if (!element) throw new Error('the page has no place for the pane')
    mountApp(element, session, source)
    // Rules and settings come from the host before anything is asked for.
    await paused(30)
    await state.arrange({ session, host, state: session.state })
    await paused(state.after ?? 60)
  },
  paint(kind) {
    theme = { kind, accent: null }
    for (const listener of listeners) listener()
  },
}
