import type { Checking } from './checking.ts'
import type { Desk } from './desk.ts'
import type { TemplateActions } from './session.ts'
import type { TemplateDesk } from './templates/index.ts'

/** 模板 as far as the pane starts with it: all of its work is loaded when it is first opened. */
export interface Templating {
  readonly actions: TemplateActions
  close(): void
}

export function createTemplating(desk: Desk, checking: Checking): Templating {
  const { store } = desk
  let opening: Promise<TemplateDesk> | null = null
  let opened: TemplateDesk | null = null

  const open = async (): Promise<TemplateDesk> => {
    opening ??= desk
      .load()
      .then((core) => core.loadTemplates())
      .then(({ TemplateDesk: Loaded }) => (opened = new Loaded(desk, checking)))
    try {
      return await opening
    } catch (error) {
      opening = null
      throw error
    }
  }
  const follow = () => {
    const { view, templates } = store.get()
    if (view !== 'templates') return
    if (opened) {
      void opened.follow()
      return
    }
    // Each change is told: the first one that finds something checked sets it going.
    if (templates.phase === 'loading' || !checking.shown) return
    store.put({ templates: { ...templates, phase: 'loading' } })
    void desk.attempt(async () => (await open()).follow())
  }
  const withDesk = (action: (loaded: TemplateDesk) => Promise<void>) =>
    desk.attempt(async () => {
      store.put({ view: 'templates' })
      await action(await open())
    })
  const stop = store.subscribe(follow)
  return {
    close: () => {
      stop()
      opened?.close()
    },
    actions: {
      open: () => withDesk((loaded) => loaded.open()),
      openHere: () => withDesk((loaded) => loaded.openHere()),
      showAll: () => opened?.showAll(),
      chooseTable: (id) => opened?.chooseTable(id),
      chooseTypes: (ids) => opened?.chooseTypes(ids),
      search: (text) => opened?.search(text),
      tick: (key, ticked) => opened?.tick(key, ticked),
      edit: (key, change) => opened?.edit(key, change),
      reset: (key) => opened?.reset(key),
      preview: async () => opened?.preview(),
      closePreview: () => opened?.closePreview(),
      insert: async () => opened?.insert(),
      saveAsType: () => opened?.saveAsType(),
      keepOwn: () => opened?.keepOwn() === true,
      dropOwn: (id) => opened?.dropOwn(id),
      copyTicked: () => opened?.copyTicked(),
      copyGoal: () => opened?.copyGoal(),
      closeCopy: () => opened?.closeCopy(),
      startBlank: () => withDesk(async (loaded) => loaded.startBlank()),
      closeBlank: () => opened?.closeBlank(),
      addBlank: async (request) => opened?.addBlank(request),
    },
  }
}
