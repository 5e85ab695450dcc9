import type { PackDesk } from './packs/index.ts'
import type { PackActions } from './session.ts'

/** What can be done about packs, with its part loaded when the first of it is asked for. */
export function packing(pack: PackDesk): PackActions {
  const { desk, sharing } = pack
  let loaded: PackActions | null = null
  const act = (action: (actions: PackActions) => Promise<void>) =>
    desk.attempt(async () => action((loaded ??= (await sharing.load()).packActions(pack))))
  return {
    openDialog: () => act((packs) => packs.openDialog()),
    closeDialog: () => act((packs) => packs.closeDialog()),
    choose: (key) => act((packs) => packs.choose(key)),
    importFiles: (files) => act((packs) => packs.importFiles(files)),
    settleImport: (how) => act((packs) => packs.settleImport(how)),
    keepInWorkbook: () => act((packs) => packs.keepInWorkbook()),
    dropFromWorkbook: () => act((packs) => packs.dropFromWorkbook()),
    openColumns: () => act((packs) => packs.openColumns()),
    closeColumns: () => act((packs) => packs.closeColumns()),
  }
}

/** Works out what the pack in use changes, while 规则 is open. Gives what ends it. */
export function followPackFacts({ desk, checking, sharing }: PackDesk): () => void {
  const { store } = desk
  let isLoading = false
  const load = async () => {
    try {
      const { packFacts } = await sharing.load()
      const { pack } = checking
      if (pack) store.put({ packs: { ...store.get().packs, facts: packFacts(pack) } })
    } finally {
      isLoading = false
    }
  }
  return store.subscribe(() => {
    const { view, packs } = store.get()
    if (view !== 'rules' || !packs.use || packs.facts || isLoading) return
    isLoading = true
    void desk.attempt(load)
  })
}
