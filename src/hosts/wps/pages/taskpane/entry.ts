import '../../../../../taskpane/polyfills.ts'
import { explain } from '../../../common/obstacle.ts'
import { pagesFolder } from '../panes.ts'
import { wpsProgram } from '../program.ts'
import { OUTSIDE } from '../words.ts'
import { openPane } from './openPane.ts'

const place = document.getElementById('pane')
const program = wpsProgram()
if (place) {
  if (program) openPane(place, program, pagesFolder())
  else explain(place, OUTSIDE)
}
