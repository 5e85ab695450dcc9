import type { Deployment, KeptName, PackSource } from './session/packSource.ts'

/** More than this is not kept: browsers give a site about five million characters in all. */
const LARGEST = 1_000_000

/** What the page and the browser give: the deployment's file over HTTP or within the page, copies in localStorage. */
export function browserPacks(): PackSource {
  return { deployment: deploymentOf(document), read, recall, keep }
}

/** `<script type="application/json" id="jixiao-deployment">` holds it, or `<meta name="jixiao-deployment">` says where it is. */
function deploymentOf(page: Document): Deployment | null {
  const text = page.getElementById('jixiao-deployment')?.textContent ?? ''
  if (text.trim() !== '') return { kind: 'inline', text }
  const address = page.querySelector('meta[name="jixiao-deployment"]')?.getAttribute('content') ?? ''
  // From a folder nothing beside the page can be read.
  if (address === '' || !/^https?:$/.test(location.protocol)) return null
  return { kind: 'address', address: new URL(address, page.baseURI).href }
}

/** By XMLHttpRequest: its limit of time holds for the answer as well, in the oldest engine too. */
function read(address: string, milliseconds: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.timeout = milliseconds
    // Asked anew each time, and answered from the browser's copy where nothing has changed.
    request.setRequestHeader('Cache-Control', 'no-cache')
    const away = (why: string) => () => reject(new Error(`${address}: ${why}`))
    request.onload = () => {
      if (request.status === 200) resolve(request.responseText)
      else if (request.status === 404 || request.status === 410) resolve(null)
      else away(String(request.status))()
    }
    request.onerror = away('no answer')
    request.ontimeout = away('too late')
    request.send()
  })
}

/** Storage may be forbidden, also inside Office: then nothing is kept. */
function recall(name: KeptName): string | null {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

function keep(name: KeptName, text: string | null): boolean {
  try {
    // An older one would be taken for this one.
    localStorage.removeItem(keyOf(name))
    if (text === null) return true
    if (text.length > LARGEST) return false
    localStorage.setItem(keyOf(name), text)
    return true
  } catch {
    return false
  }
}

function keyOf(name: KeptName): string {
  return `jixiao-pack-${name}`
}
