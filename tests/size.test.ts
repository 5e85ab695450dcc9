import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '../src/rules/index.ts'
import { BUDGET, sizes, sizesInWords, type PageSize } from '../tools/sizes.ts'
import { builtPages } from './support/builtPages.ts'

describe('Excel 窗格的大小', () => {
  let folder: string
  let pane: PageSize

  beforeAll(async () => {
    folder = await builtPages()
    const found = (await sizes(folder)).find(({ page }) => page === 'excel/taskpane')
    if (!found) throw new Error('没有构建出 excel/taskpane')
    pane = found
  }, 300_000)

  it('首屏脚本不超过 180 KB（gzip）', () => {
    expect(pane.initial, sizesInWords(pane)).toBeLessThanOrEqual(BUDGET.initial)
  })

  it('检查、修正、对账、报告用到的全部脚本不超过 320 KB（gzip）', () => {
    expect(pane.total, sizesInWords(pane)).toBeLessThanOrEqual(BUDGET.total)
  })

  it.each([
    ['模板', 'templates', 120],
    ['规则包', 'packs', 16],
    ['少用的视图', 'seldom', 12],
    ['规则说明', 'rule-pages', 32],
  ] as const)('%s自成一份，打开时才取（%s），不超过 %d KB（gzip）', (_, part, kilobytes) => {
    expect(pane.parts[part], sizesInWords(pane)).toBeGreaterThan(1024)
    expect(pane.parts[part], sizesInWords(pane)).toBeLessThanOrEqual(kilobytes * 1024)
  })

  it('规则的说明和例子只在规则说明里，一条不少', async () => {
    const text = async (isPart: boolean) => {
      const files = pane.files.filter(({ part }) => (part === 'rule-pages') === isPart)
      return (await Promise.all(files.map(({ file }) => readFile(path.join(folder, file), 'utf8')))).join('\n')
    }
    const [pages, others] = await Promise.all([text(true), text(false)])
    for (const { id, explain } of RULES) {
      expect(pages.includes(explain.how), id).toBe(true)
      expect(others.includes(explain.how), id).toBe(false)
    }
  })
})
