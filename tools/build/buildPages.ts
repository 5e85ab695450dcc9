import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import webpack from 'webpack'
import config from '../../webpack.config.js'
import type { CarriedPack } from './deployment.ts'
import { excelManifest, LOCAL_ADDRESS } from './excelManifest.ts'

export interface BuildOptions {
  /** Where the folder `pages` will be served from, https. */
  readonly address?: string
  /** See officeLibrary. */
  readonly officeJs?: string | undefined
  readonly mode?: 'production' | 'development'
  /** The pack that every page carries: --pack. */
  readonly deployment?: CarriedPack | null
  /** Gets the folders `pages` and `excel`. */
  readonly out?: string
}

export const DIST = path.join(import.meta.dirname, '../../dist')

/** Builds the pages of all hosts and Excel's manifest. */
export async function buildPages({
  address = LOCAL_ADDRESS,
  officeJs,
  mode = 'production',
  deployment = null,
  out = DIST,
}: BuildOptions = {}): Promise<void> {
  const manifest = await excelManifest(address)
  await bundle(config({ officeJs, mode, deployment, out: path.join(out, 'pages') }))
  await mkdir(path.join(out, 'excel'), { recursive: true })
  await writeFile(path.join(out, 'excel', 'manifest.xml'), manifest)
}

/** Runs webpack; throws what it has to say where it fails. */
export async function bundle(configuration: webpack.Configuration): Promise<void> {
  const compiler = webpack(configuration)
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)))
  })
  await new Promise<void>((resolve, reject) => {
    compiler.close((error) => (error ? reject(error) : resolve()))
  })
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }))
}
