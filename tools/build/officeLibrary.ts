import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

/** Microsoft's own network; China's 21Vianet cloud has another (docs/excel/intranet.md). */
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

export interface OfficeLibrary {
  /** For the script tag; relative to the page's folder where it is local. */
  readonly address: string
  /** For the content security policy; '' for the page's own. */
  readonly origin: string
  /** Copied beside the pages; null: nothing is. */
  readonly folder: string | null
}

/**
 * Where the pages take office.js from: an https address of it, or a folder that holds it and what belongs to it (the
 * `dist` of @microsoft/office-js).
 */
export function officeLibrary(from = MICROSOFT): OfficeLibrary {
  if (/^https?:/i.test(from)) {
    const { protocol, origin, href } = new URL(from)
    if (protocol !== 'https:') throw new Error(`office.js 的地址要以 https:// 开头：${from}`)
    return { address: href, origin, folder: null }
  }
  const folder = path.resolve(from)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`没有这个文件夹：${from}`)
  if (!existsSync(path.join(folder, 'office.js'))) throw new Error(`这个文件夹里没有 office.js：${from}`)
  return { address: 'office-js/office.js', origin: '', folder }
}
