import { describe, expect, it, vi } from 'vitest'
import { ADDRESS, memoryPacks, PACK, type MemoryPacks } from '../../support/memoryPacks.ts'
import { NOW, rulesFound, sessionOn, sessionOver, type Setting } from './sessionOver.ts'

const DEPLOYED = { 'jixiao.json': { schema: 'jixiao-deployment/1', pack: 'packs/本局.json' }, 'packs/本局.json': PACK }
const OWN = 'shili-shi/satisfaction-floor'

const over = (packs: MemoryPacks | undefined, state: string | null = null): Setting =>
  sessionOver(
    undefined,
    { state: { schema: 'jixiao-state/1', ignored: [], pack: state, settings: {} } },
    () => NOW,
    packs,
  )
const use = ({ session }: Pick<Setting, 'session'>) => session.state().packs.use
const file = (value: unknown, name = 'shili.json') => ({ name, text: JSON.stringify(value) })

describe('the deployment’s pack', () => {
  it('is checked by from the first check on, and its own check is told by its title', async () => {
    const packs = memoryPacks(DEPLOYED)
    const setting = over(packs)
    await setting.actions.checkSheet()
    expect(use(setting)).toMatchObject({ id: 'shili-shi', version: '1.2.0', origin: 'deployed', file: '本局.json' })
    expect(setting.session.state().sheet?.pack.id).toBe('shili-shi')
    expect(rulesFound(setting)).not.toContain('cost-sum')
    expect(setting.finding(OWN).title).toBe('满意度低于 95%')
    expect(packs.asked).toEqual([ADDRESS, new URL('packs/本局.json', ADDRESS).href])
  })

  it('is the last good copy where the server is away, and the day of it is told', async () => {
    const packs = memoryPacks(DEPLOYED)
    await over(packs).actions.checkSheet()
    packs.away = true
    const later = over(packs)
    await later.actions.checkSheet()
    expect(use(later)).toMatchObject({ id: 'shili-shi', origin: 'cached', keptOn: '2026-11-21' })
    expect(rulesFound(later)).toContain(OWN)
    expect(later.session.state().failure).toBeNull()
  })

  it('that never came is said once, and the tables are checked all the same', async () => {
    const packs = memoryPacks(DEPLOYED)
    packs.away = true
    const setting = over(packs)
    await vi.waitFor(() => expect(setting.session.state().failure?.code).toBe('bad-pack'))
    expect(setting.session.state().failure?.message).toContain('没有取到')
    setting.actions.dismiss()
    await setting.actions.checkSheet()
    expect(use(setting)?.origin).toBe('fitting')
    expect(setting.session.state().failure).toBeNull()
    expect(rulesFound(setting)).toContain('cost-sum')
  })

  it('that is bad is said with its place, and the last good copy holds', async () => {
    const packs = memoryPacks(DEPLOYED)
    await over(packs).actions.checkSheet()
    packs.files.set(new URL('packs/本局.json', ADDRESS).href, JSON.stringify({ ...PACK, rules: { 'no-such': 'off' } }))
    const setting = over(packs)
    await vi.waitFor(() => expect(setting.session.state().failure?.message).toContain('rules.no-such'))
    await setting.actions.checkSheet()
    expect(use(setting)).toMatchObject({ origin: 'cached', version: '1.2.0' })
  })

  it('builds on files beside it', async () => {
    const county = { schema: 'jixiao-pack/1', id: 'xian', title: '示例县规则', version: '2.0.0', extends: 'shi.json' }
    const packs = memoryPacks({
      'jixiao.json': { schema: 'jixiao-deployment/1', pack: 'packs/xian.json' },
      'packs/xian.json': county,
      'packs/shi.json': PACK,
    })
    const setting = over(packs)
    await setting.actions.checkSheet()
    expect(use(setting)).toMatchObject({ id: 'xian', origin: 'deployed', cannotKeep: 'several-files' })
    expect(rulesFound(setting)).toContain(OWN)
  })

  it.each([
    ['https://elsewhere.example/pack.json', '不在本页的服务器上'],
    ['packs/none.json', '没有「none.json」'],
  ])('at %s is not taken', async (pack, reason) => {
    const packs = memoryPacks({ 'jixiao.json': { schema: 'jixiao-deployment/1', pack } })
    const setting = over(packs)
    await vi.waitFor(() => expect(setting.session.state().failure?.message).toContain(reason))
    expect(packs.asked.every((address) => address.startsWith('https://ju.example/'))).toBe(true)
  })

  it('that a deployment no longer names is forgotten', async () => {
    const packs = memoryPacks(DEPLOYED)
    await over(packs).actions.checkSheet()
    expect(packs.kept.has('deployed')).toBe(true)
    packs.files.set(ADDRESS, JSON.stringify({ schema: 'jixiao-deployment/1', pack: null }))
    const setting = over(packs)
    await setting.actions.checkSheet()
    expect(use(setting)?.origin).toBe('fitting')
    expect(packs.kept.get('deployed')).toBe(`none ${ADDRESS}`)
    // A server that is away after that is no news: it had nothing to give.
    packs.files.clear()
    packs.away = true
    const later = over(packs)
    await later.actions.checkSheet()
    expect(use(later)?.origin).toBe('fitting')
    expect(later.session.state().failure).toBeNull()
  })

  it('stands in the page itself where nothing can be asked for', async () => {
    const text = JSON.stringify({ schema: 'jixiao-deployment/1', pack: PACK })
    const packs = memoryPacks({}, { kind: 'inline', text })
    const setting = over(packs)
    await setting.actions.checkSheet()
    expect(use(setting)).toMatchObject({ id: 'shili-shi', origin: 'deployed' })
    expect(packs.asked).toEqual([])
  })

  it('gives way to the workbook’s own, and is not waited for then', async () => {
    const packs = memoryPacks(DEPLOYED)
    const setting = over(packs, 'mof-2021')
    await setting.actions.checkSheet()
    expect(use(setting)).toMatchObject({ id: 'mof-2021', origin: 'workbook' })
    expect(packs.asked).toEqual([])
  })
})

describe('换规则包…', () => {
  it('offers the deployment’s, one that fits and the product’s own, and says which one holds', async () => {
    const setting = over(memoryPacks(DEPLOYED))
    await setting.actions.checkSheet()
    await setting.actions.packs.openDialog()
    const choices = setting.session.state().packs.dialog?.choices ?? []
    expect(choices.slice(0, 3).map(({ key }) => key)).toEqual(['deployed', 'fitting', 'baseline'])
    expect(choices.filter(({ current }) => current).map(({ key }) => key)).toEqual(['deployed'])
    await setting.actions.packs.choose('fitting')
    expect(use(setting)?.origin).toBe('fitting')
    expect(rulesFound(setting)).toContain('cost-sum')
    expect(setting.session.state().packs.dialog).toBeNull()
  })

  it('chosen or imported holds for other workbooks on this computer too, before the deployment’s', async () => {
    const packs = memoryPacks(DEPLOYED)
    const setting = over(packs)
    await setting.actions.packs.importFiles([file({ ...PACK, id: 'mine', title: '我的规则' })])
    expect(setting.session.state().notice?.text).toContain('我的规则')
    const other = over(packs)
    await other.actions.checkSheet()
    expect(use(other)).toMatchObject({ id: 'mine', origin: 'imported', file: 'shili.json' })
    await other.actions.packs.choose('mof-2021')
    expect(use(over(packs))).toBeNull()
    const third = over(packs)
    await third.actions.checkSheet()
    expect(use(third)).toMatchObject({ id: 'mof-2021', origin: 'builtin' })
    await third.actions.packs.openDialog()
    expect(third.session.state().packs.dialog?.choices.some(({ key }) => key === 'imported')).toBe(true)
  })

  describe('with a pack that has templates only', () => {
    const TYPE = {
      schema: 'jixiao-project-type/1',
      id: 'fishery',
      name: '增殖放流类',
      axis: 'activity',
      keywords: ['增殖放流'],
      excludes: [],
      goal: '',
      indicators: [],
    }
    const TEMPLATES = {
      schema: 'jixiao-pack/1',
      id: 'muban',
      title: '示例市模板',
      version: '1.0.0',
      extends: 'hebei',
      projectTypes: [TYPE],
    }
    const asked = async () => {
      const packs = memoryPacks(DEPLOYED)
      const setting = over(packs)
      await setting.actions.checkSheet()
      await setting.actions.packs.openDialog()
      await setting.actions.packs.importFiles([file(TEMPLATES)])
      expect(setting.session.state().packs.dialog?.templates).toEqual({ title: '示例市模板', count: 1 })
      expect(use(setting)?.origin).toBe('deployed')
      return { ...setting, packs }
    }
    it('adds them to what there is: the rules stay', async () => {
      const setting = await asked()
      const before = rulesFound(setting)
      await setting.actions.packs.settleImport('add')
      expect(setting.session.state().packs.dialog).toBeNull()
      expect(setting.session.state().notice?.text).toContain('检查的规则没有变')
      expect(use(setting)?.origin).toBe('deployed')
      expect(rulesFound(setting)).toEqual(before)
      await setting.actions.templates.open()
      const { types, own } = setting.session.state().templates
      expect(types.find(({ id }) => id === 'fishery')).toMatchObject({ field: '自己的' })
      expect(own).toMatchObject([{ id: 'muban', title: '示例市模板' }])
    })
    it('is shown in 模板 that was open before', async () => {
      const packs = memoryPacks()
      const setting = over(packs)
      await setting.actions.templates.open()
      setting.actions.show('rules')
      await setting.actions.packs.importFiles([file(TEMPLATES)])
      await setting.actions.packs.settleImport('add')
      setting.actions.show('templates')
      await vi.waitFor(() =>
        expect(setting.session.state().templates.types.some(({ id }) => id === 'fishery')).toBe(true),
      )
    })
    it('is checked by where that is wanted', async () => {
      const setting = await asked()
      await setting.actions.packs.settleImport('use')
      expect(use(setting)).toMatchObject({ id: 'muban', origin: 'imported' })
      expect(setting.packs.kept.has('templates')).toBe(false)
    })
    it('changes nothing where the question is closed', async () => {
      const setting = await asked()
      await setting.actions.packs.closeDialog()
      await setting.actions.packs.settleImport('use')
      expect(use(setting)?.origin).toBe('deployed')
    })
    it('says where there is no room', async () => {
      const setting = await asked()
      setting.packs.full = true
      await setting.actions.packs.settleImport('add')
      expect(setting.session.state().notice?.text).toContain('存不下')
    })
    it('is not asked about where it changes a rule too', async () => {
      const setting = over(memoryPacks(DEPLOYED))
      await setting.actions.packs.importFiles([file({ ...TEMPLATES, rules: { 'range-value': 'off' } })])
      expect(use(setting)).toMatchObject({ id: 'muban', origin: 'imported' })
    })
  })

  it('refuses a bad file with every reason, and changes nothing', async () => {
    const packs = memoryPacks()
    packs.files.clear()
    const setting = over(packs)
    await setting.actions.checkSheet()
    const before = rulesFound(setting)
    await setting.actions.packs.openDialog()
    await setting.actions.packs.importFiles([file({ ...PACK, rules: { 'cost-sum': 'loud' }, odd: 1 })])
    const { dialog } = setting.session.state().packs
    expect(dialog?.refused.length).toBeGreaterThan(1)
    expect(dialog?.refused.map(({ place }) => place)).toContain('第 1 行 rules.cost-sum')
    expect(use(setting)?.origin).toBe('fitting')
    expect(rulesFound(setting)).toEqual(before)
    expect(packs.kept.has('choice')).toBe(false)
  })

  it('says that an imported pack holds for now only where the computer keeps nothing', async () => {
    const packs = memoryPacks({}, null)
    packs.full = true
    const setting = over(packs)
    await setting.actions.packs.importFiles([file(PACK)])
    await setting.actions.checkSheet()
    expect(setting.session.state().packs.use?.origin).toBe('imported')
    await setting.actions.packs.importFiles([file(PACK)])
    expect(setting.session.state().notice?.text).toContain('关闭窗格后要重新导入')
  })

  it('takes several files that belong together', async () => {
    const setting = over(memoryPacks({}, null))
    const county = { schema: 'jixiao-pack/1', id: 'xian', title: '示例县规则', version: '2.0.0', extends: 'shi.json' }
    await setting.actions.packs.importFiles([file(county, 'xian.json'), file(PACK, 'shi.json')])
    await setting.actions.checkSheet()
    expect(use(setting)).toMatchObject({ id: 'xian', file: 'xian.json', cannotKeep: 'several-files' })
    await setting.actions.packs.keepInWorkbook()
    expect(setting.host.state?.pack).toBeNull()
  })
})

describe('a pack kept with the workbook', () => {
  it('goes with it to a computer that knows nothing of it, and can be taken out again', async () => {
    const setting = over(memoryPacks({}, null))
    await setting.actions.checkSheet()
    await setting.actions.packs.importFiles([file(PACK)])
    await setting.actions.packs.keepInWorkbook()
    expect(use(setting)?.origin).toBe('workbook')
    const elsewhere = sessionOn(setting.host)
    await elsewhere.actions.checkSheet()
    expect(use(elsewhere)).toMatchObject({ id: 'shili-shi', origin: 'workbook' })
    expect(rulesFound(elsewhere)).toContain(OWN)
    await elsewhere.actions.packs.dropFromWorkbook()
    expect(setting.host.state?.pack).toBeNull()
    expect(rulesFound(elsewhere)).not.toContain(OWN)
  })

  it('is a name only where the pack is one of the product’s own', async () => {
    const setting = over(memoryPacks({}, null))
    await setting.actions.packs.choose('mof-2021')
    await setting.actions.checkSheet()
    await setting.actions.packs.keepInWorkbook()
    expect(setting.host.state?.pack).toBe('mof-2021')
  })

  it('with settings for single kinds of projects is followed in them', async () => {
    const checks = PACK.checks.map((check) => ({ ...check, when: { projectTypes: ['sampling'] } }))
    const setting = over(undefined, JSON.stringify({ ...PACK, checks }))
    await setting.actions.checkSheet()
    expect(rulesFound(setting)).toContain(OWN)
    expect(setting.session.state().sheet?.problems).toEqual([])
  })
})

describe('what 规则 says of the pack', () => {
  it('is what it changes of the base, with its own checks among the rules', async () => {
    const setting = over(undefined, JSON.stringify(PACK))
    await setting.actions.checkSheet()
    setting.actions.show('rules')
    await vi.waitFor(() => expect(setting.session.state().packs.facts).not.toBeNull())
    const { facts } = setting.session.state().packs
    expect(facts?.tightened).toEqual([expect.objectContaining({ before: 'warning', after: 'error' })])
    expect(facts?.loosened).toEqual([expect.objectContaining({ before: 'error', after: 'off' })])
    expect(facts).toMatchObject({
      years: [2026],
      checks: ['满意度低于 95%'],
      words: { added: ['杠杠的'], removed: [] },
    })
    const [first] = setting.session.state().rules
    expect(first).toMatchObject({ id: OWN, title: '满意度低于 95%', packSeverity: 'warning' })
    expect(first?.page).toMatchObject({
      why: '我市要求满意度不低于 95%。',
      bad: [['满意度 | 服务对象 | 群众满意度 | !≥80%']],
    })
  })

  it('follows when another pack is taken, and a check of the pack can be turned off', async () => {
    const setting = over(memoryPacks(DEPLOYED))
    await setting.actions.checkSheet()
    await setting.actions.setRule(OWN, 'off')
    expect(rulesFound(setting)).not.toContain(OWN)
    setting.actions.show('rules')
    await vi.waitFor(() => expect(setting.session.state().packs.facts?.checks).toHaveLength(1))
    await setting.actions.packs.choose('fitting')
    await vi.waitFor(() => expect(setting.session.state().packs.facts?.checks).toEqual([]))
    expect(setting.session.state().rules.some(({ id }) => id === OWN)).toBe(false)
  })
})

describe('复制三列', () => {
  it('gives symbol, number and unit of each indicator, and says what would be refused', async () => {
    const { session, actions } = sessionOver()
    await actions.checkSheet()
    await actions.packs.openColumns()
    const [table] = session.state().packs.columns ?? []
    expect(table?.text.split('\n')).toHaveLength(7)
    expect(table?.text.split('\n').slice(1, 3)).toEqual(
      ['≥\t100\t%', '\t2026年11月30日前\t'].map((line, i) =>
        i === 0 ? line : expect.stringContaining('2026年11月30日前'),
      ),
    )
    const byName = (name: string) => table?.rows.find((row) => row.name === name)
    expect(byName('样品购买费用')).toMatchObject({ symbol: '≤', value: '52', unit: '万元', faults: [], unsure: false })
    expect(byName('抽检批次')).toMatchObject({ written: '预计60批次', unsure: true })
    await actions.packs.closeColumns()
    expect(session.state().packs.columns).toBeNull()
  })

  it('says why at the indicator that would be refused', async () => {
    const { session, actions } = sessionOver(`
      标题: 示例抽检经费绩效目标表（2026年度）
      预算数: 80
      产出 | 数量 | 抽检批次 | 1-2批次
      产出 | 数量 | 抽检份数 | ≥60
      满意度 | 服务对象 | 消费者满意度 | ≥90%
    `)
    await actions.checkSheet()
    await actions.packs.openColumns()
    const rows = session.state().packs.columns?.[0]?.rows ?? []
    expect(rows.map(({ faults }) => faults.length)).toEqual([1, 1, 0])
    expect(rows[0]?.faults[0]).toContain('退回')
    expect(rows[1]?.faults[0]).toContain('没有计量单位')
  })
})
