import { useEffect, useRef } from 'react'
import type { PaneSession } from '../../../../taskpane/session/session.ts'
import type { OpenBook } from '../openBook.ts'
import { createWorkbenchHost } from '../workbenchHost.ts'

/** The pane of the add-in, the very same, beside one workbook. Its code is loaded while the sheet is already shown. */
export function PanePlace({
  book,
  onSession,
}: {
  readonly book: OpenBook
  onSession(session: PaneSession | null): void
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let session: PaneSession | null = null
    let gone = false
    // The pane has a root of its own: it is put into an element that goes with the workbook.
    const home = document.createElement('div')
    home.className = 'wb-pane-home'
    place.current?.append(home)
    void Promise.all([loadPane(), painted()]).then(async ([{ mountPane, mediaThemeSource, browserPacks }]) => {
      if (gone) return
      session = mountPane(home, {
        openHost: async () => createWorkbenchHost(book.model),
        now: () => Date.now(),
        author: () => '',
        packs: browserPacks(),
        theme: mediaThemeSource(),
      })
      onSession(session)
      // A sample shows at once what the product does; a user's own file is only read.
      if (book.sample) {
        await session.actions.checkAndMark()
        book.model.beginHere()
      } else {
        await session.actions.checkSheet()
        // The sheet in front may be a cover: then the others are looked through.
        const isCover = session.state().failure?.code === 'no-table'
        if (isCover && book.model.snapshot().document.sheets.length > 1) await session.actions.checkWorkbook()
      }
    })
    return () => {
      gone = true
      onSession(null)
      session?.close()
      home.remove()
    }
  }, [book, onSession])
  // The pane is a landmark by itself.
  return <div ref={place} className="wb-pane" data-region="pane" />
}

async function loadPane() {
  const [{ mountPane }, { mediaThemeSource }, { browserPacks }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ '../../../../taskpane/mount.tsx'),
    import(/* webpackChunkName: "pane" */ '../../../../taskpane/theme/index.ts'),
    import(/* webpackChunkName: "pane" */ '../../../../taskpane/browserPacks.ts'),
  ])
  return { mountPane, mediaThemeSource, browserPacks }
}

/** The next frame has been painted: the sheet is seen before the pane begins its work. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
