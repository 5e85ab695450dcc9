// What the built pages weigh on the wire. As a command: npm run sizes
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { PageParts } from './build/hostPages.ts'

/** What Excel's pane may weigh, in bytes of gzip; office.js is Microsoft's and not counted. */
export const BUDGET = { initial: 180 * 1024, total: 320 * 1024 } as const

export interface PageSize {
  /** 'excel/taskpane' */
  readonly page: string
  /** Bytes of the scripts the page starts with, gzipped. */
  readonly initial: number
  /** With every part it may load later. */
  readonly total: number
  readonly files: readonly { readonly file: string; readonly gzip: number; readonly initial: boolean }[]
}

/** Weighs the pages of a built folder (dist/pages). */
export async function sizes(folder: string): Promise<readonly PageSize[]> {
  const parts = JSON.parse(await readFile(path.join(folder, 'parts.json'), 'utf8')) as Record<string, PageParts>
  return Promise.all(
    Object.entries(parts).map(async ([page, { initial, later }]) => {
      const weigh = async (file: string) => gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length
      const files = await Promise.all([
        ...initial.map(async (file) => ({ file, gzip: await weigh(file), initial: true })),
        ...later.map(async (file) => ({ file, gzip: await weigh(file), initial: false })),
      ])
      return { page, initial: sum(files.filter((file) => file.initial)), total: sum(files), files }
    }),
  )
}

function sum(files: readonly { readonly gzip: number }[]): number {
  return files.reduce((total, { gzip }) => total + gzip, 0)
}

/** excel/taskpane：首屏 150.1 KB，全部 290.0 KB（gzip），and a line for each file. */
export function sizesInWords({ page, initial, total, files }: PageSize): string {
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  const lines = files.map(({ file, gzip, initial: first }) => `  ${first ? '●' : '○'} ${kb(gzip).padStart(9)}  ${file}`)
  return [`${page}：首屏 ${kb(initial)}，全部 ${kb(total)}（gzip）`, ...lines].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist/pages/', import.meta.url))
  for (const page of await sizes(folder)) console.log(sizesInWords(page))
}
