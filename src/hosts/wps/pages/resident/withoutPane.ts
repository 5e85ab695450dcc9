import { browserPacks } from '../../../../../taskpane/browserPacks.ts'
import { createCommands, type CommandName } from '../../../../../taskpane/commands.ts'
import { createSession } from '../../../../../taskpane/session/createSession.ts'
import { wpsHost } from '../../index.ts'
import type { WpsProgram } from '../program.ts'

/**
 * Does a command in a session of its own, on the workbook the user looks at. What there is to say is said in the pane,
 * for which `openPane` does the same command there.
 */
export async function runWithoutPane(command: CommandName, program: WpsProgram, openPane: () => void): Promise<void> {
  const host = wpsHost(program)
  const session = createSession({
    openHost: () => Promise.resolve(host),
    now: () => Date.now(),
    author: () => '',
    packs: browserPacks(),
  })
  const commands = createCommands({
    session,
    host: () => Promise.resolve(host),
    showPane: () => Promise.resolve(openPane()),
  })
  try {
    await commands[command]()
  } finally {
    session.close()
    host.dispose()
  }
}
