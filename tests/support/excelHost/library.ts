import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

export interface Bridge {
  sendMessageToHost(message: string): void
  onMessageFromHost?: (message: string) => void
}

interface Library {
  readonly Excel: typeof Excel
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } }
}

let loaded: Library | null = null

/**
 * Microsoft's client library for Excel, unmodified, from its npm package; it needs four globals of a browser.
 * In this realm: objects of another one are no plain objects to it.
 */
export function clientLibrary(): Library {
  if (loaded) return loaded
  const globals: Record<string, unknown> = {
    window: globalThis,
    navigator: { userAgent: 'Node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], cookie: '', URL: '' },
  }
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
  const file = fileURLToPath(
    new URL('../../browser/node_modules/@microsoft/office-js/dist/excel-win32-16.01.js', import.meta.url),
  )
  vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file })
  loaded = globalThis as unknown as Library
  return loaded
}
