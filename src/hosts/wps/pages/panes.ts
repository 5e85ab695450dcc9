import { PRODUCT } from './words.ts'
import type { WpsProgram } from './program.ts'

/** The pages that stand beside the sheet, as files beside this one. */
export type PaneName = 'taskpane' | 'help'

export interface Panes {
  /** Makes the pane, or brings back the one made before. */
  show(name: PaneName): void
  hide(name: PaneName): void
  isShown(name: PaneName): boolean
}

/** msoCTPDockPositionRight; `Enum` may be missing. */
const RIGHT = 2
/** In pixels: what the pane is drawn for. */
const WIDTH = 360

/**
 * The add-in's panes. WPS knows a pane by its number alone, and the pages of an add-in share nothing but PluginStorage:
 * the number is kept there, so that a second press does not make a second pane.
 *
 * @param folder Address of the folder that holds the pages, with the last slash.
 */
export function panesOf(program: WpsProgram, folder: string): Panes {
  const key = (name: PaneName) => `jixiao.pane.${name}`
  const made = (name: PaneName) => {
    // Some builds give numbers back as text.
    const id = Number(program.PluginStorage.getItem(key(name)))
    // null where it was deleted meanwhile, though the declarations do not say so.
    return id ? (program.GetTaskPane(id) as ReturnType<WpsProgram['GetTaskPane']> | null) : null
  }
  return {
    show(name) {
      const before = made(name)
      const pane = before ?? program.CreateTaskPane(`${folder}${name}.html`, PRODUCT)
      if (!before) program.PluginStorage.setItem(key(name), pane.ID)
      pane.Visible = true
      if (before) return
      pane.DockPosition = RIGHT
      pane.Width = WIDTH
    },
    hide(name) {
      const pane = made(name)
      if (pane) pane.Visible = false
    },
    isShown: (name) => made(name)?.Visible === true,
  }
}

/** The folder of the page that is open. */
export function pagesFolder(page: string = location.href): string {
  return page.replace(/[?#].*$/, '').replace(/[^/]*$/, '')
}
