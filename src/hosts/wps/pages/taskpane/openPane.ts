import { browserPacks } from '../../../../../taskpane/browserPacks.ts'
import { createCommands, type Commands } from '../../../../../taskpane/commands.ts'
import { mountApp } from '../../../../../taskpane/mount.tsx'
import { createSession } from '../../../../../taskpane/session/createSession.ts'
import { mediaThemeSource } from '../../../../../taskpane/theme/index.ts'
import type { WpsHost } from '../../index.ts'
import { followOrders } from '../orders.ts'
import { panesOf } from '../panes.ts'
import type { WpsProgram } from '../program.ts'

interface OpenWorkbook {
  /** What tells it from others: its place, or its name while it has none. */
  readonly name: string | null
  readonly commands: Commands
  close(): void
}

/**
 * Opens the pane at a place of the page. It stands beside all workbooks: results, decisions and undo belong to one, so
 * each gets a session of its own when the user comes to it.
 */
export function openPane(place: HTMLElement, program: WpsProgram, folder: string): void {
  const panes = panesOf(program, folder)
  const theme = mediaThemeSource()
  const collapse = () => panes.hide('taskpane')
  const packs = browserPacks()
  const showPane = () => Promise.resolve(panes.show('taskpane'))

  const open = (): OpenWorkbook => {
    let opened: Promise<WpsHost> | null = null
    const openHost = () => (opened ??= createHost(program))
    // Some builds do not tell who the user is.
    const author = () => (program.UserName as string | undefined) ?? ''
    const session = createSession({ openHost, now: () => Date.now(), author, packs })
    const unmount = mountApp(place, session, theme, 'main', collapse)
    return {
      name: activeWorkbook(program),
      commands: createCommands({ session, host: openHost, showPane }),
      close() {
        session.close()
        unmount()
        void opened?.then((host) => host.dispose())
      },
    }
  }

  let current = open()
  const follow = () => {
    if (activeWorkbook(program) === current.name) return
    current.close()
    current = open()
  }
  program.ApiEvent.AddApiEventListener('WorkbookActivate', () => {
    // Some builds tell it before the workbook is in front.
    setTimeout(follow)
  })
  followOrders(program.PluginStorage, (command) => void current.commands[command]())
}

async function createHost(program: WpsProgram): Promise<WpsHost> {
  const { wpsHost } = await import('../../index.ts')
  return wpsHost(program)
}

function activeWorkbook({ ActiveWorkbook: book }: WpsProgram): string | null {
  // null where none is open, though the declarations do not say so.
  return (book as WpsProgram['ActiveWorkbook'] | null)?.FullName ?? null
}
