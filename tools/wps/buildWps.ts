import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import config from '../../webpack.config.js'
import {
  addinFolder,
  jspluginsOffline,
  jspluginsOnline,
  oemIni,
  publishOffline,
  publishOnline,
} from '../../src/hosts/wps/packaging/listings.ts'
import { bundle } from '../build/buildPages.ts'
import type { CarriedPack } from '../build/deployment.ts'
import { tarGzArchive, zipArchive } from './archives.ts'
import { instructions } from './instructions.ts'
import { WPS_PAGES } from './pages.ts'

/** Where `npm run start:wps` serves the pages; wpsjs uses the same. */
export const WPS_PORT = 3889

/** Older than the oldest engine that serves: WPS's own build of Chromium may lack what that version had. */
const SYNTAX = 'chrome80'

/** For building and serving, not for WPS. */
const LEFT_OUT = ['parts.json']

export interface WpsBuildOptions {
  /** Where the pages will be served from, http or https, for online installations. */
  readonly address?: string
  readonly mode?: 'production' | 'development'
  /** The pack that every page carries: --pack. */
  readonly deployment?: CarriedPack | null
  /** Gets the folders `pages` and `online`, and the archives. */
  readonly out: string
}

export interface WpsBuild {
  /** The pages, as a web server or WPS's folder jsaddons takes them. */
  readonly pages: string
  /** Paths of the archives for offline installations. */
  readonly archives: readonly string[]
}

/** Builds the pages alone. */
export async function buildWpsPages(
  out: string,
  mode: 'production' | 'development' = 'production',
  deployment: CarriedPack | null = null,
): Promise<void> {
  await bundle(config({ from: WPS_PAGES, syntax: SYNTAX, mode, deployment, out }))
}

/** Builds the pages and all that is handed out: the same sources give the same bytes. */
export async function buildWps({
  address = `http://127.0.0.1:${String(WPS_PORT)}/`,
  mode = 'production',
  deployment = null,
  out,
}: WpsBuildOptions): Promise<WpsBuild> {
  const folder = httpFolder(address)
  await rm(out, { recursive: true, force: true })
  const pages = path.join(out, 'pages')
  await buildWpsPages(pages, mode, deployment)
  const version = await productVersion()
  const addin = await filesOf(pages)

  await writeFile(path.join(pages, 'jsplugins.xml'), jspluginsOnline(folder))
  const online = new Map([
    ['publish.xml', publishOnline(folder)],
    ['oem.ini', oemIni(`${folder}jsplugins.xml`)],
    ['安装说明.html', await instructions({ version, address: folder })],
  ])
  await mkdir(path.join(out, 'online'))
  for (const [name, text] of online) await writeFile(path.join(out, 'online', name), text)

  const offline = offlineFiles(addin, version, await instructions({ version, address: null }))
  const archives = new Map([
    [`jixiao-wps-${version}-windows.zip`, zipArchive(offline)],
    [`jixiao-wps-${version}-linux.tar.gz`, tarGzArchive(offline)],
  ])
  for (const [name, bytes] of archives) await writeFile(path.join(out, name), bytes)
  return { pages, archives: [...archives.keys()].map((name) => path.join(out, name)) }
}

/** What an archive holds: the folder jsaddons as it is to lie in WPS's own, and what the other editions need instead. */
function offlineFiles(addin: ReadonlyMap<string, Uint8Array>, version: string, page: string): Map<string, Uint8Array> {
  const encoder = new TextEncoder()
  const texts = [
    ['安装说明.html', page],
    ['jsaddons/publish.xml', publishOffline(version)],
    ['企业版/jsplugins.xml', jspluginsOffline(version)],
    ['企业版/oem.ini', oemIni(null)],
  ] as const
  return new Map([
    ...texts.map(([name, text]) => [name, encoder.encode(text)] as const),
    ...[...addin].map(([name, bytes]) => [`jsaddons/${addinFolder(version)}/${name}`, bytes] as const),
  ])
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = globSync(['**'], { cwd: folder, ignore: LEFT_OUT }).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)))
}

async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** With the last slash. Throws where it is no such address, in words for the person who builds. */
function httpFolder(address: string): string {
  const url = /^https?:\/\//i.test(address) ? new URL(address) : null
  if (!url || url.search || url.hash) {
    throw new Error(
      `地址要以 http:// 或 https:// 开头，写到网页所在的文件夹为止，例如 http://oa.example.cn/jixiao/：${address}`,
    )
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
