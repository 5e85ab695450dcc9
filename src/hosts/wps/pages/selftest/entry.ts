import '../../../../../taskpane/polyfills.ts'
import { wpsProgram, type WpsProgram } from '../program.ts'
import { lineOf, reportText, SELFTEST } from './words.ts'

const said = element('said', HTMLElement)
const program = wpsProgram()
if (!program) said.textContent = SELFTEST.outside
else {
  const start = element('start', HTMLButtonElement)
  start.disabled = false
  start.addEventListener('click', () => void run(start, program))
}

async function run(start: HTMLButtonElement, wps: WpsProgram): Promise<void> {
  start.disabled = true
  const list = element('results', HTMLOListElement)
  list.replaceChildren()
  try {
    const { isNewWorkbook, selfTest } = await import('./run.ts')
    if (!isNewWorkbook(wps)) said.textContent = SELFTEST.notNew
    else {
      const results = await selfTest(wps, (result) => {
        const item = document.createElement('li')
        item.textContent = lineOf(result)
        list.append(item)
      })
      show(reportText(results))
    }
  } catch (error) {
    said.textContent = `${SELFTEST.failed}${error instanceof Error ? error.message : String(error)}`
  }
  start.disabled = false
}

function show(text: string): void {
  const box = element('report', HTMLTextAreaElement)
  const copy = element('copy', HTMLButtonElement)
  box.value = text
  box.hidden = copy.hidden = false
  said.textContent = SELFTEST.done
  copy.onclick = () => {
    box.focus()
    box.select()
    // Missing on a page that came over plain http.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (!clipboard) said.textContent = SELFTEST.selected
    else {
      clipboard.writeText(text).then(
        () => (said.textContent = SELFTEST.copied),
        () => (said.textContent = SELFTEST.selected),
      )
    }
  }
}

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new TypeError(`no #${id} in the page`)
  return found
}
