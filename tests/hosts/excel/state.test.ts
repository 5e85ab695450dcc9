import { describe, expect, it } from 'vitest'
import { opened, refusal, setting, watchExcel } from './setting.ts'

watchExcel()

describe('随工作簿存的设置', () => {
  it('设置存了读得回来，保存再打开也在；更新版本写的不覆盖', async () => {
    const { workbook, host } = setting()
    const ignored = [{ reason: ']]> a<b&"c" 𠮷' }]
    const state = { schema: 'jixiao-state/1' as const, ignored, pack: null, settings: { live: true } }
    expect(await host.loadState()).toBeNull()
    await host.saveState(state)
    await host.saveState(state)
    expect(workbook.xmlParts).toHaveLength(1)
    expect(await opened(workbook.reopened()).host.loadState()).toEqual(state)
    const newer = setting()
    newer.workbook.xmlParts.push({
      id: 'x',
      xml: '<state xmlns="urn:jixiao:state">{"schema":"jixiao-state/2"}</state>',
    })
    expect(await refusal(newer.host.saveState(state))).toBe('state-unreadable')
  })
})
