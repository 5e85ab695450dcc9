import '../../../../../taskpane/polyfills.ts'
import { pagesFolder } from '../panes.ts'
import { wpsProgram } from '../program.ts'
import { createResident, type Press } from './resident.ts'

declare global {
  interface Window {
    /** Made by engine.js, used by main.js: what to do with a press, and the presses that came before. */
    readonly jixiao?: { readonly old: boolean; readonly waiting: Press[]; run: ((press: Press) => void) | null }
  }
}

const { jixiao } = window
const program = wpsProgram()
if (jixiao && !jixiao.old && program) {
  const resident = createResident(program, pagesFolder())
  jixiao.run = (press) => void resident.press(press)
  for (const press of jixiao.waiting.splice(0)) jixiao.run(press)
}
