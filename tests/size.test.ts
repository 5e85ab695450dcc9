import { beforeAll, describe, expect, it } from 'vitest'
import { BUDGET, sizes, sizesInWords, type PageSize } from '../tools/sizes.ts'
import { builtPages } from './support/builtPages.ts'

describe('Excel 窗格的大小', () => {
  let pane: PageSize

  beforeAll(async () => {
    const found = (await sizes(await builtPages())).find(({ page }) => page === 'excel/taskpane')
    if (!found) throw new Error('没有构建出 excel/taskpane')
    pane = found
  }, 300_000)

  it('首屏脚本不超过 180 KB（gzip）', () => {
    expect(pane.initial, sizesInWords(pane)).toBeLessThanOrEqual(BUDGET.initial)
  })

  it('全部脚本不超过 320 KB（gzip）', () => {
    expect(pane.total, sizesInWords(pane)).toBeLessThanOrEqual(BUDGET.total)
  })
})
