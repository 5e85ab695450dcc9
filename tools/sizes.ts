// What the built pages weigh on the wire. As a command: npm run sizes
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { PageParts } from './build/hostPages.ts'

/**
 * What Excel's pane may weigh, in bytes of gzip; office.js is Microsoft's and not counted.
 * - initial: what it starts with
 * - total: that and all it may load for checking, fixing, reconciling and reports, and the list of rules
 * - parts, each a named chunk (webpackChunkName) that is no part of the total, loaded only when it is asked for:
 *   - templates, for 模板 and 插入标准指标: kinds of project, the words they are recognised by, indicators, planner, view
 *   - packs, where a pack comes from elsewhere than the workbook, and seldom: views that not every check needs (the head of 规则, 复制三列, ignoring, the list of sheets)
 *   - rule-pages, for 规则: what each rule looks for, why, how to put it right, examples
 */
export const BUDGET = {
  initial: 180 * 1024,
  total: 320 * 1024,
  parts: { templates: 120 * 1024, packs: 16 * 1024, seldom: 12 * 1024, 'rule-pages': 32 * 1024 },
} as const

export type OwnPart = keyof typeof BUDGET.parts

const NAMES: Readonly<Record<OwnPart, string>> = {
  templates: '模板',
  packs: '规则包',
  seldom: '少用的视图',
  'rule-pages': '规则说明',
}
const OWN: readonly OwnPart[] = ['templates', 'packs', 'seldom', 'rule-pages']

export interface PageSize {
  /** 'excel/taskpane' */
  readonly page: string
  /** Bytes of the scripts the page starts with, gzipped. */
  readonly initial: number
  /** With every part it may load later, but for those that have a gate of their own. */
  readonly total: number
  /** What only such a part needs; 0 where the page has none. */
  readonly parts: Readonly<Record<OwnPart, number>>
  readonly files: readonly WeighedFile[]
}

interface WeighedFile {
  readonly file: string
  readonly gzip: number
  readonly initial: boolean
  /** The part with a gate of its own that alone needs it; null: it counts in the total. */
  readonly part: OwnPart | null
}

/** Weighs the pages of a built folder (dist/pages) by the graph of their parts (parts.json). */
export async function sizes(folder: string): Promise<readonly PageSize[]> {
  const pages = JSON.parse(await readFile(path.join(folder, 'parts.json'), 'utf8')) as Record<string, PageParts>
  return Promise.all(
    Object.entries(pages).map(async ([page, { initial, later, alone }]) => {
      const files = await Promise.all(
        [...initial, ...later].map(async (file) => ({
          file,
          gzip: gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length,
          initial: initial.includes(file),
          part: OWN.find((part) => alone[part]?.includes(file)) ?? null,
        })),
      )
      return {
        page,
        initial: sum(files.filter((file) => file.initial)),
        total: sum(files.filter(({ part }) => part === null)),
        parts: {
          templates: sum(files.filter(({ part }) => part === 'templates')),
          packs: sum(files.filter(({ part }) => part === 'packs')),
          seldom: sum(files.filter(({ part }) => part === 'seldom')),
          'rule-pages': sum(files.filter(({ part }) => part === 'rule-pages')),
        },
        files,
      }
    }),
  )
}

function sum(files: readonly WeighedFile[]): number {
  return files.reduce((total, { gzip }) => total + gzip, 0)
}

/** A line for each gate of a page and for each of its files: ● first, ○ later, ◇ in a part of its own. */
export function sizesInWords({ page, initial, total, parts, files }: PageSize): string {
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  const sign = ({ initial: first, part }: WeighedFile) => (first ? '●' : part === null ? '○' : '◇')
  return [
    `${page}（gzip）`,
    `  首屏 ${kb(initial)}`,
    `  全部 ${kb(total)}，不算另有上限的部分`,
    ...OWN.filter((part) => parts[part] > 0).map((part) => `  ${NAMES[part]} ${kb(parts[part])}`),
    ...files.map((file) => `    ${sign(file)} ${kb(file.gzip).padStart(9)}  ${file.file}`),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist/pages/', import.meta.url))
  for (const page of await sizes(folder)) console.log(sizesInWords(page))
}
