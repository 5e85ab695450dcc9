import { changeKept } from './changing.ts'
import { Checking } from './checking.ts'
import { choiceActions, openFindingAt } from './choosing.ts'
import { decisionActions } from './deciding.ts'
import { Desk } from './desk.ts'
import { fixActions } from './fixing.ts'
import { Keeping } from './keeping.ts'
import { markActions } from './marking.ts'
import { followPackFacts, packing } from './packing.ts'
import { loadRulePages } from './reading.ts'
import type { PaneEnvironment, PaneSession } from './session.ts'
import { Sharing } from './sharing.ts'
import { createTemplating } from './templating.ts'

export { initialState } from './initialState.ts'

/** Starts a session: opens the host, loads the core behind it, listens to what the user does on the sheets. */
export function createSession(environment: PaneEnvironment): PaneSession {
  const desk = new Desk(environment)
  const { store, tasks } = desk
  const sharing = new Sharing(desk)
  const keeping = new Keeping(desk, sharing)
  const checking = new Checking(desk, keeping)
  const templating = createTemplating(desk, checking)
  const change = changeKept(desk, checking, keeping)
  const pack = { desk, checking, keeping, sharing, change }
  const stops: (() => void)[] = [loadRulePages(desk), followPackFacts(pack)]
  let isClosed = false

  const start = async (): Promise<void> => {
    const host = await desk.host()
    if (isClosed) return
    store.put({ abilities: host.abilities, program: host.program })
    if (host.abilities.liveChanges) stops.push(host.onChange((change) => checking.changed(change)))
    stops.push(
      host.onSelect((place) => {
        if (place.sheet !== store.get().activeSheet) store.put({ activeSheet: place.sheet })
        openFindingAt(desk, place)
      }),
    )
    await checking.showRules()
  }
  void desk.attempt(start)

  return {
    state: store.get,
    subscribe: store.subscribe,
    actions: {
      ...choiceActions(desk),
      ...fixActions(desk, checking),
      ...decisionActions(desk, checking, change),
      ...markActions(desk, checking),
      templates: templating.actions,
      packs: packing(pack),
      async checkSheet(options) {
        await checking.checkSheet(options)
      },
      async checkWorkbook() {
        await checking.checkWorkbook()
      },
      showSheet: (name) => checking.showSheet(name),
      async recheck() {
        await checking.recheck()
      },
      cancel: () => tasks.cancel(),
      async retry() {
        const { failure, scope, isPartOfWorkbook } = store.get()
        // Under its name it will not be found another time: the sheets are asked for anew.
        if (failure?.code === 'no-such-sheet' && failure.retry) {
          await (scope === 'workbook' || isPartOfWorkbook ? checking.checkWorkbook() : checking.checkSheet())
        } else if (tasks.canRetry) await tasks.retry()
        else if (failure?.retry) await checking.checkSheet()
      },
    },
    close() {
      isClosed = true
      checking.stop()
      templating.close()
      tasks.cancel()
      for (const stop of stops) stop()
    },
  }
}
