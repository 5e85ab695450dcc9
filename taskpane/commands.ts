import type { SheetHost, SheetPlace } from '../src/sheet/index.ts'
import type { FindingItem } from './session/paneState.ts'
import type { PaneSession } from './session/session.ts'
import { visibleItems } from './session/visible.ts'
import { commonWords } from './words/common.ts'

/** What the ribbon and the context menu offer; the names stand in Excel's manifest.xml and in WPS's ribbon.xml. */
export type CommandName =
  'checkSheet' | 'checkWorkbook' | 'clearMarks' | 'insertTemplate' | 'ignoreFinding' | 'insertIndicator'

export interface CommandSurroundings {
  /** The pane's own session: commands and pane show the same results. */
  readonly session: PaneSession
  /** The workbook, for where the user has right-clicked. */
  host(): Promise<Pick<SheetHost, 'selection'>>
  /** Opens the pane, or brings it to the front. */
  showPane(): Promise<void>
}

/** A button's work. What goes wrong is told in the pane, which is opened for it. */
export type Commands = Readonly<Record<CommandName, () => Promise<void>>>

export function createCommands({ session, host, showPane }: CommandSurroundings): Commands {
  const { actions } = session
  return {
    // Marks on the sheet are the answer; where there is nothing to mark, the pane gives it.
    async checkSheet() {
      const { marked, said } = await actions.checkAndMark()
      if (marked > 0 || said === '') return
      actions.show('check')
      await showPane()
    },
    async checkWorkbook() {
      actions.show('check')
      await Promise.all([showPane(), actions.checkWorkbook()])
    },
    async clearMarks() {
      await actions.clearMarks()
      if (session.state().failure) await showPane()
    },
    async insertTemplate() {
      await Promise.all([showPane(), actions.templates.open()])
    },
    async ignoreFinding() {
      actions.show('check')
      await showPane()
      const place = await (await host()).selection()
      const { sheet } = session.state()
      const isFresh = sheet?.sheet === place.sheet && !sheet.stale
      if (!isFresh) await actions.checkSheet()
      const item = findingAt(session, place)
      if (!item) {
        // Where the check itself did not work, that has been said.
        if (isFresh || !session.state().failure) actions.say(commonWords.nothingToIgnore)
        return
      }
      reveal(session, item)
      await actions.select(item.id)
      actions.startIgnoring(item.id)
    },
    async insertIndicator() {
      await Promise.all([showPane(), actions.templates.openHere()])
    },
  }
}

/** The finding on the selected cells: the open one where it stands there, else the first that is not ignored yet. */
function findingAt(session: PaneSession, { sheet, range }: SheetPlace): FindingItem | undefined {
  const { sheet: result, selected } = session.state()
  const here = (result?.items ?? []).filter(
    ({ finding: { cell, ignored, sheet: name } }) =>
      !ignored &&
      name === sheet &&
      cell.row >= range.top &&
      cell.row <= range.bottom &&
      cell.col >= range.left &&
      cell.col <= range.right,
  )
  return here.find(({ id }) => id === selected) ?? here[0]
}

/** A hint, or what a search leaves out, is not in the list as it is filtered. */
function reveal({ state, actions }: PaneSession, item: FindingItem): void {
  if (visibleItems(state()).some(({ id }) => id === item.id)) return
  const { severities } = state().filter
  actions.setFilter({ ignored: false, text: '', severities: { ...severities, [item.finding.severity]: true } })
}
