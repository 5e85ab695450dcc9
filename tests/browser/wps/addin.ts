/** A pane as WPS keeps it. */
export interface MadePane {
  readonly ID: number
  readonly url: string
  readonly title: string
  Visible: boolean
  DockPosition: number
  Width: number
}

/**
 * What WPS gives an add-in beside the object model: panes, known by their numbers, and the storage that its pages share.
 * Numbers that were stored come back as text, as the declarations say.
 */
export class AddinParts {
  readonly panes: MadePane[] = []
  readonly UserName = '示例用户'
  readonly Version = '12.0'
  readonly Build = '12.1.0.16910'
  readonly PluginStorage: {
    getItem(key: string): string | null
    setItem(key: string, value: unknown): void
    removeItem(key: string): void
  }
  readonly #onShow: (pane: MadePane) => void

  constructor(stored: Map<string, string> = new Map(), onShow: (pane: MadePane) => void = () => undefined) {
    this.#onShow = onShow
    this.PluginStorage = {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, String(value)),
      removeItem: (key) => void stored.delete(key),
    }
  }

  CreateTaskPane(url: string, title = ''): MadePane {
    const onShow = this.#onShow
    let visible = false
    const pane: MadePane = {
      ID: this.panes.length + 1,
      url,
      title,
      DockPosition: 0,
      Width: 0,
      get Visible() {
        return visible
      },
      set Visible(value) {
        visible = value
        onShow(pane)
      },
    }
    this.panes.push(pane)
    return pane
  }

  GetTaskPane(id: number): MadePane | null {
    return this.panes.find(({ ID }) => ID === id) ?? null
  }
}
