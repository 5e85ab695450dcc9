import type { CommandName } from '../../../../../taskpane/commands.ts'
import { giveOrder } from '../orders.ts'
import { panesOf } from '../panes.ts'
import type { WpsProgram } from '../program.ts'

/** A button of ribbon.xml, without the prefix of its id. */
export type Press = CommandName | 'openPane' | 'help'

/** What Excel's ribbon does without opening the pane. */
const WITHOUT_PANE: ReadonlySet<Press> = new Set<Press>(['checkSheet', 'clearMarks'])

export interface Resident {
  /** What a button does. Resolves when this page has done its part. */
  press(press: Press): Promise<void>
}

/**
 * The page behind the ribbon, which WPS keeps open out of sight. Where the pane stands open it does the work, so that
 * there is one place that shows results; else this page checks and marks by itself, or opens the pane for it.
 */
export function createResident(program: WpsProgram, folder: string): Resident {
  const panes = panesOf(program, folder)
  const hand = (command: CommandName) => {
    panes.hide('help')
    panes.show('taskpane')
    giveOrder(program.PluginStorage, command)
  }
  // One after the other: a second press would read what the first is about to mark.
  let busy: Promise<void> = Promise.resolve()
  const actWithoutPane = async (press: CommandName) => {
    // Where the part that does it cannot be loaded, the pane is opened and says what there is to say.
    const part = await import('./withoutPane.ts').catch(() => null)
    if (part) await part.runWithoutPane(press, program, () => hand(press))
    else hand(press)
  }
  return {
    async press(press) {
      if (press === 'help') {
        panes.hide('taskpane')
        panes.show('help')
      } else if (press === 'openPane') {
        panes.hide('help')
        panes.show('taskpane')
      } else if (!WITHOUT_PANE.has(press) || panes.isShown('taskpane')) hand(press)
      else {
        const done = busy.then(() => actWithoutPane(press))
        // What goes wrong is told to this press alone: the next one is done all the same.
        busy = done.catch(() => undefined)
        await done
      }
    },
  }
}
