import type { AnsweringExcel } from '../../support/excelHost/answeringExcel.ts'
import type { RichRequest } from '../../support/excelHost/interpreter.ts'
import { answerForOffice, isForOffice, type OfficeServices } from './officeServices.ts'

/** The numbers by which office.js names what it wants of Excel for Windows. */
const DISPATCH = { richApi: 93, message: 33, command: 39, commandCompleted: 94 } as const
/** host $ platform $ version of the library $ language $ correlation $ dialog $ logging $ flags: 1 is a shared runtime. */
const HOST_INFO = 'excel$win32$16.01$zh-CN$$$disableLogging$1'
const EXCEL = 1

/** Arrays as an ActiveX host hands them over. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 })
type Respond = (answer: unknown) => void
type Notify = (dispatchId: number, payload: unknown) => void

interface FromExcel {
  readonly type: 2 | 3
  readonly id: number
  readonly message: {
    readonly statusCode: number
    readonly body: string
    readonly entries: readonly Readonly<Record<string, unknown>>[]
  }
}

export interface Commands {
  /** Presses a button of the ribbon that runs a function; resolves when the add-in says that it has completed. */
  run(functionName: string): Promise<void>
}

/**
 * Gives the page the `window.external` that Excel for Windows gives its panes, answered by an Excel in memory. To be
 * called before office.js is loaded.
 */
export function installExternal(
  excel: AnsweringExcel,
  services: OfficeServices,
  { level, docUrl }: { readonly level: string; readonly docUrl: string },
): Commands {
  const waiting = new Map<number, Respond>()
  const listeners = new Map<number, Notify>()
  const completed = new Map<string, () => void>()
  let count = 0

  excel.bridge.onMessageFromHost = (text) => {
    const { type, id, message } = JSON.parse(text) as FromExcel
    if (type === 2) waiting.get(id)?.(safeArray([0, message.statusCode, [], message.body]))
    else {
      const entries = message.entries.map((entry) =>
        safeArray([entry['messageCategory'], entry['messageType'], entry['targetId'], entry['message'], null, false]),
      )
      listeners.get(DISPATCH.message)?.(DISPATCH.message, safeArray(entries))
    }
  }

  const execute = (dispatchId: number, parameters: readonly unknown[], respond: Respond) => {
    if (dispatchId === DISPATCH.richApi) {
      const [, , , , text, , flags] = parameters[0] as [unknown, unknown, unknown, unknown, string, unknown, number]
      const body = JSON.parse(text) as RichRequest
      if (isForOffice(body)) {
        respond(safeArray([0, 200, [], JSON.stringify(answerForOffice(body, services))]))
        return
      }
      const id = ++count
      waiting.set(id, respond)
      excel.bridge.sendMessageToHost(JSON.stringify({ id, flags, message: { body } }))
    } else if (dispatchId === DISPATCH.commandCompleted) {
      completed.get(String(parameters[0]))?.()
      respond(safeArray([0]))
    } else {
      services.unknown.push(`dispatch ${String(dispatchId)}`)
      respond(1)
    }
  }

  const theme = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xf0f0f0 }
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'jixiao',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => docUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: level, SharedRuntime: '1.1' }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => JSON.stringify({ ...theme, controlForegroundColor: 0x262626 }),
  }
  const external = {
    GetHostInfo: () => HOST_INFO,
    GetContext: () => context,
    Execute: execute,
    RegisterEvent: (id: number, _target: string, notify: Notify, respond: Respond) => {
      listeners.set(id, notify)
      respond(0)
    },
    UnregisterEvent: (id: number, _target: string, respond: Respond) => {
      listeners.delete(id)
      respond(0)
    },
  }
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true })

  return {
    run: (functionName) =>
      new Promise((resolve, reject) => {
        const notify = listeners.get(DISPATCH.command)
        if (!notify) {
          reject(new Error('the add-in does not listen to the ribbon'))
          return
        }
        const id = `command-${String(++count)}`
        completed.set(id, resolve)
        const source = { source: { id: functionName } }
        notify(DISPATCH.command, safeArray([id, functionName, JSON.stringify(source)]))
      }),
  }
}
