import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

export interface Bridge {
  sendMessageToHost(message: string): void
  onMessageFromHost?: (message: string) => void
}

interface Library {
  readonly Excel: typeof Excel
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void }
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): unknown
    }
  }
  readonly OSF: { _OfficeAppFactory?: { getContext(): unknown } }
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
  // Where `Office.context` gets its answer from: office.js puts it there, whose part for Excel this file is.
  // @microsoft/office-js-helpers asks the context for a requirement set.
  loaded.OSF._OfficeAppFactory = { getContext: () => ({ requirements: { isSetSupported: () => true } }) }
  return loaded
}

/**
 * Gives the library's Worksheet the member `notes`, which this release (ExcelApi 1.15) does not know yet; gives back
 * what takes it away again. A stand-in and no proof: it is made by the library's own helper, as the generated code
 * makes `comments`, over its class for comments, whose members the documented NoteCollection shares (add, items,
 * content, getLocation, delete). What a library with ExcelApi 1.18 sends for notes is not verified by it.
 */
export function standInNotes(): () => void {
  const { Excel, OfficeExtension } = clientLibrary()
  Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: { m_notes?: unknown; _ParentObject?: unknown }) {
      const create = () => {
        const notes = OfficeExtension.BatchApiHelper.createPropertyObject(
          Excel.CommentCollection,
          this,
          'Notes',
          true,
          4,
        )
        return Object.assign(notes as object, { _ParentObject: this })
      }
      return (this.m_notes ??= create())
    },
  })
  return () => Reflect.deleteProperty(Excel.Worksheet.prototype, 'notes')
}
