import { installWps } from './standIn.ts'
import type { MadePane } from './addin.ts'

// WPS's window around the add-in's pages: the resident page out of sight, the panes at the right, a ribbon drawn from
// ribbon.xml. The pages are frames, and find this window's WPS (FIND_WPS).

const ribbon = place('ribbon')
const side = place('side')
const frames = new Map<number, HTMLIFrameElement>()

globalThis.wpsStandIn = installWps(globalThis.wpsSetting)
globalThis.wpsStandIn.onPane = show

const resident = document.createElement('iframe')
resident.src = 'index.html'
resident.hidden = true
resident.addEventListener('load', () => void drawRibbon())
document.body.append(resident)

interface Callbacks {
  OnAddinLoad(ribbon: object): unknown
  OnAction(control: { readonly Id: string }): unknown
  GetImage(control: { readonly Id: string }): string
}

function show(pane: MadePane): void {
  const frame = frames.get(pane.ID) ?? document.createElement('iframe')
  if (!frames.has(pane.ID)) {
    frame.name = `pane${String(pane.ID)}`
    frame.title = pane.title
    frame.src = pane.url
    frames.set(pane.ID, frame)
    side.append(frame)
  }
  frame.style.display = pane.Visible ? 'block' : 'none'
}

async function drawRibbon(): Promise<void> {
  const callbacks = resident.contentWindow as unknown as Callbacks
  const xml = new DOMParser().parseFromString(await (await fetch('ribbon.xml')).text(), 'text/xml')
  if (callbacks.OnAddinLoad({}) !== true) throw new Error('OnAddinLoad must say true')
  for (const button of xml.getElementsByTagName('button')) {
    const control = { Id: button.getAttribute('id') ?? '' }
    const drawn = document.createElement('button')
    const image = document.createElement('img')
    image.src = callbacks.GetImage(control)
    image.width = image.height = 32
    drawn.append(image, button.getAttribute('label') ?? '')
    drawn.addEventListener('click', () => callbacks.OnAction(control))
    ribbon.append(drawn)
  }
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new TypeError(`no #${id} in the page`)
  return found
}
