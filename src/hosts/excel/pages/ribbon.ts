import type { Commands } from '../../../../taskpane/commands.ts'

/** Office.actions, as far as it is needed. */
export interface OfficeActions {
  associate(name: string, run: (event: { completed(): void }) => Promise<void>): void
}

/**
 * Gives Excel what to do for each button of the manifest. Excel is told that a command has ended however it ended:
 * it would keep the button waiting, and after some minutes complain. A failure is not swallowed: it goes on to the
 * page's log.
 */
export function associateCommands(commands: Commands, actions: OfficeActions): void {
  for (const [name, run] of Object.entries(commands)) {
    actions.associate(name, async (event) => {
      try {
        await run()
      } finally {
        event.completed()
      }
    })
  }
}
