import '../../../../taskpane/polyfills.ts'
import { excelEnvironment } from '../environment.ts'
import { isNewWorkbook, record } from './record.ts'
import { ANSWERS, PAGE, QUESTIONS, type Answer, type Question } from './words.ts'

void open()

async function open(): Promise<void> {
  const start = element('start', HTMLButtonElement)
  const said = element('said', HTMLElement)
  const { host, platform } = await Office.onReady()
  if (host !== Office.HostType.Excel) {
    said.textContent = PAGE.noExcel
    return
  }
  start.disabled = false
  start.addEventListener('click', () => void run(start, said, String(platform)))
}

async function run(start: HTMLButtonElement, said: HTMLElement, platform: string): Promise<void> {
  start.disabled = true
  try {
    const environment = excelEnvironment()
    if (!(await isNewWorkbook(environment))) {
      said.textContent = PAGE.notNew
      start.disabled = false
      return
    }
    const recording = await record(environment, {
      platform,
      version: Office.context.diagnostics.version,
      ask: (question) => ask(question, said),
      onStep: (step) => (said.textContent = PAGE.working(step)),
    })
    show(JSON.stringify(recording), said)
  } catch (error) {
    said.textContent = `${PAGE.failed}${error instanceof Error ? error.message : String(error)}`
  }
}

function ask(question: Question, said: HTMLElement): Promise<Answer> {
  const buttons = element('answers', HTMLElement)
  said.textContent = QUESTIONS[question]
  return new Promise((resolve) => {
    for (const answer of Object.keys(ANSWERS) as Answer[]) {
      const button = document.createElement('button')
      button.textContent = ANSWERS[answer]
      button.addEventListener('click', () => {
        buttons.textContent = ''
        resolve(answer)
      })
      buttons.append(button)
    }
    buttons.querySelector('button')?.focus()
  })
}

function show(text: string, said: HTMLElement): void {
  const box = element('recording', HTMLTextAreaElement)
  const copy = element('copy', HTMLButtonElement)
  box.value = text
  box.hidden = copy.hidden = false
  said.textContent = PAGE.done
  copy.addEventListener('click', () => {
    box.select()
    navigator.clipboard.writeText(text).then(
      () => (said.textContent = PAGE.copied),
      () => (said.textContent = PAGE.notCopied),
    )
  })
}

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new TypeError(`no #${id} in the page`)
  return found
}
