import { describe, expect, it } from 'vitest'
import { parsePack } from '../../../src/packs/index.ts'
import { parseCell } from '../../../src/sheet/index.ts'
import { visibleItems } from '../../../taskpane/session/visible.ts'
import type { MemoryHostOptions } from '../../support/memoryHost.ts'
import type { PackSource } from '../../../taskpane/session/packSource.ts'
import { memoryPacks } from '../../support/memoryPacks.ts'
import { NOW, rulesFound, sessionOver, SHEET, until, type Setting } from './sessionOver.ts'

/** A table whose indicators all stand the rules: what an insertion brings is its own. */
const TABLE = `
  标题: 示例监督抽检经费绩效目标表（2026年度）
  项目名称: 示例监督抽检经费
  预算数: 80
  财政资金: 80
  其他资金:
  绩效目标: 完成全年示例抽检任务，及时公示结果。
  产出 | 数量 | 快速检测批次数 | ≥60批次
  产出 | 质量 | 检验报告合格率 | =100%
  产出 | 时效 | 抽检完成时间 | 2026年11月30日前
  产出 | 成本 | 样品购买费用 | ≤52万元
  产出 | 成本 | 承检机构检验费用 | ≤28万元
  效益 | 社会 | 食品安全投诉件数 | ≤20件
  满意度 | 服务对象 | 消费者满意度 | ≥90%
`

async function opened(table = TABLE, options: MemoryHostOptions = {}, packs?: PackSource) {
  const setting = sessionOver(table, options, () => NOW, packs)
  await setting.actions.templates.open()
  const state = () => setting.session.state().templates
  const items = () => state().groups.flatMap((group) => group.items)
  const item = (name: string) => {
    const found = items().find((one) => one.text.name.includes(name))
    if (!found)
      throw new Error(
        `no ${name} among ${items()
          .map((one) => one.text.name)
          .join(' ')}`,
      )
    return found
  }
  return { ...setting, state, items, item, templates: setting.actions.templates }
}

/** Every text of the sheet, row by row. */
function content({ host }: Pick<Setting, 'host'>): string[] {
  const grid = host.grid(SHEET)
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (_col, col) => grid.cell(row, col)?.text ?? '').join('|'),
  )
}

const rowsOf = (text: string, rows: readonly string[]) => rows.filter((row) => row.includes(text))

describe('模板 for the table at hand', () => {
  it('waits for a check, and follows it while the view is open', async () => {
    const { session, actions } = sessionOver(TABLE)
    actions.show('templates')
    expect(session.state().templates.phase).toBe('idle')
    await actions.checkSheet()
    await until(() => session.state().templates.phase === 'ready')
    expect(session.state().templates.project).toBe('示例监督抽检经费')
  })

  it('checks the sheet by itself when it is opened from the ribbon, and writes nothing', async () => {
    const { host, state } = await opened()
    expect(state()).toMatchObject({ phase: 'ready', sheet: SHEET })
    expect(host.calls).not.toContain('apply')
  })

  it('says which kind of project it is and why, with its rivals', async () => {
    const { state } = await opened()
    const [first] = state().chips
    expect(first).toMatchObject({ id: 'sampling', chosen: true })
    expect(state().because.join('')).toContain('抽检')
    expect(state().chips.filter((chip) => chip.chosen)).toHaveLength(1)
  })

  it('greys what the table has already, with its cell, and ticks what is required and not there', async () => {
    const { item, items } = await opened()
    expect(item('检验报告合格率')).toMatchObject({ exists: { place: 'C8' }, ticked: false })
    expect(items().some((one) => one.ticked)).toBe(true)
    expect(items().filter((one) => one.ticked && one.exists)).toEqual([])
  })

  it('lists indicators by class in the order of the form, with the budget that costs must make', async () => {
    const { state } = await opened()
    const classes = state().groups.map((group) => group.level2)
    expect(classes.indexOf('quantity')).toBeLessThan(classes.indexOf('satisfaction'))
    expect(state().groups.find(({ level2 }) => level2 === 'cost')).toMatchObject({ has: 2, budget: '80万元' })
  })

  it('takes another kind with one press, and merges several', async () => {
    const { state, templates } = await opened()
    const before = state().groups.flatMap(({ items }) => items.map(({ key }) => key))
    templates.chooseTypes(['training'])
    expect(state().chips.find(({ id }) => id === 'training')?.chosen).toBe(true)
    const training = state().groups.flatMap(({ items }) => items.map(({ key }) => key))
    expect(training).not.toEqual(before)
    templates.chooseTypes(['sampling', 'training'])
    const both = state().groups.flatMap(({ items }) => items.map(({ key }) => key))
    expect(both.length).toBeGreaterThan(Math.max(before.length, training.length))
    expect(new Set(both).size).toBe(both.length)
  })

  it('keeps what was chosen over a check, and forgets nothing when the view is left', async () => {
    const { actions, item, templates } = await opened()
    const wanted = item('监督抽检批次')
    templates.tick(wanted.key, false)
    actions.show('check')
    await actions.checkSheet()
    actions.show('templates')
    expect(item('监督抽检批次').ticked).toBe(false)
  })

  it('says that no project table is there', async () => {
    const { session, actions } = sessionOver('标题: 示例\n项目名称: 示例', {})
    await actions.templates.open()
    expect(session.state().templates.table).toBeNull()
  })
})

describe('an indicator that is changed before it is inserted', () => {
  it('must have a name and a value; until then it is not planned', async () => {
    const { item, state, templates } = await opened()
    const { key, text } = item('监督抽检批次')
    const rows = state().preview?.newRows.length ?? 0
    templates.edit(key, { value: ' ' })
    expect(item(text.name)).toMatchObject({ issues: [{ severity: 'error', message: '请写指标值。' }] })
    expect(state()).toMatchObject({ faulty: 1 })
    expect(state().preview?.newRows.length ?? 0).toBe(rows - 1)
    templates.reset(key)
    expect(state()).toMatchObject({ faulty: 0 })
    expect(item(text.name)).toMatchObject({ text, edited: false })
  })

  it.each([
    ['a word after an operator', { operator: '≥', value: '大幅提高', unit: '' }, '没有数字'],
    ['a blank left to fill', { operator: '≤', value: '{year}年12月', unit: '' }, '空没有填'],
  ])('is not planned with %s', async (_, change, said) => {
    const { item, templates } = await opened()
    const { key, text } = item('监督抽检批次')
    templates.edit(key, change)
    expect(item(text.name).issues[0]?.message).toContain(said)
  })

  it('hears what the rules say of it, as of what stands on the sheet', async () => {
    const { item, templates } = await opened()
    const { key, text } = item('不合格样品')
    templates.tick(key, true)
    templates.edit(key, { operator: '≥', value: '120', unit: '%' })
    await until(() => item(text.name).issues.length > 0)
    expect(item(text.name).issues.map(({ severity }) => severity)).toContain('error')
    expect(
      item(text.name)
        .issues.map(({ message }) => message)
        .join(''),
    ).toContain('100%')
    templates.edit(key, { operator: '=', value: '100' })
    await until(() => item(text.name).issues.length === 0)
  })
})

describe('inserting', () => {
  it('writes what the preview showed, goes to the first row, checks again and offers to take it back', async () => {
    const setting = await opened()
    const { host, session, state, templates } = setting
    const before = content(setting)
    await templates.preview()
    const { preview, previewing } = state()
    expect(previewing).toBe(true)
    const planned = preview?.clusters.flat().filter(({ kind }) => kind !== 'kept') ?? []
    expect(planned.length).toBeGreaterThan(0)
    expect(content(setting)).toEqual(before)
    await templates.insert()
    const after = content(setting)
    expect(after).toHaveLength(before.length + (preview?.newRows.length ?? 0))
    for (const { number, name, value } of planned) {
      expect(after[number - 1]).toContain(name)
      expect(after[number - 1]).toContain(value)
    }
    expect(session.state().notice).toMatchObject({ undo: true, skipped: [] })
    expect(host.selected.range.top + 1).toBe(Math.min(...planned.map(({ number }) => number)))
    // What was inserted is there now.
    const names = planned.map(({ name }) => name)
    const now = state().groups.flatMap(({ items }) =>
      items.filter((one) => one.exists && names.includes(one.exists.name)),
    )
    expect(now).toHaveLength(planned.length)
    expect(state()).toMatchObject({ ticked: 0, previewing: false })
  })

  it('brings no finding of an error or a warning', async () => {
    const { actions, session, templates } = await opened()
    const before = rulesFound({ session })
    await templates.insert()
    const grave = visibleItems(session.state()).map(({ finding }) => finding.rule)
    expect(grave.filter((rule) => !before.includes(rule))).toEqual([])
    actions.dismiss()
  })

  it('is one step that 撤销 takes back', async () => {
    const setting = await opened()
    const before = content(setting)
    await setting.templates.insert()
    expect(content(setting)).not.toEqual(before)
    await setting.actions.undo()
    expect(content(setting)).toEqual(before)
    expect(setting.items().some(({ ticked }) => ticked)).toBe(true)
  })

  it('is taken back also where the whole workbook was checked, and offered anew', async () => {
    const setting = await opened()
    const { actions, state } = setting
    await actions.checkWorkbook()
    await until(() => state().ticked > 0)
    const before = content(setting)
    const offered = state().ticked
    await setting.templates.insert()
    expect(state().ticked).toBe(0)
    await actions.undo()
    expect(content(setting)).toEqual(before)
    await until(() => state().ticked === offered)
  })

  it('happens once for two quick clicks', async () => {
    const setting = await opened()
    const before = content(setting).length
    const count = setting.state().preview?.newRows.length ?? 0
    await Promise.all([setting.templates.insert(), setting.templates.insert()])
    expect(content(setting)).toHaveLength(before + count)
  })

  it('leaves alone what somebody has changed meanwhile, and says it', async () => {
    const setting = await opened()
    const { host, session, state, templates, items } = setting
    for (const { key } of items().filter(({ ticked }) => ticked)) templates.tick(key, false)
    const wanted = items().find(({ level2, exists }) => level2 === 'satisfaction' && !exists)
    if (!wanted) throw new Error('nothing to insert there')
    templates.tick(wanted.key, true)
    expect(state().preview?.newRows).toHaveLength(1)
    // Not told to the pane: the plan is as it was.
    const cell = parseCell('C13') ?? { row: 0, col: 0 }
    const changed = host.grid(SHEET)
    host.type(SHEET, cell, '别人改过的满意度', { remote: true })
    expect(changed).not.toBe(host.grid(SHEET))
    await templates.insert()
    expect(rowsOf(wanted.text.name, content(setting))).toEqual([])
    expect(session.state().notice?.undo).toBe(false)
    expect(session.state().notice?.skipped).toHaveLength(1)
  })

  it('reads a changed sheet again before it shows the preview', async () => {
    const { host, state, templates } = await opened()
    host.type(SHEET, parseCell('C13') ?? { row: 0, col: 0 }, '参加抽检单位满意度')
    await templates.preview()
    expect(state().previewing).toBe(true)
    expect(
      state()
        .preview?.clusters.flat()
        .map(({ name }) => name),
    ).toContain('参加抽检单位满意度')
  })

  it('that the program refuses changes nothing, and keeps what was ticked', async () => {
    const setting = await opened()
    const before = content(setting)
    const ticked = setting.state().ticked
    setting.host.fail('apply', 'protected')
    await setting.templates.insert()
    expect(setting.session.state().failure).toMatchObject({ code: 'protected', retry: 'insert' })
    expect(content(setting)).toEqual(before)
    expect(setting.state().ticked).toBe(ticked)
  })
})

describe('插入标准指标 at a row', () => {
  it('lists the indicators of its class only, ticks none, and inserts below that row', async () => {
    const setting = await opened()
    const { host, state, templates, items } = setting
    host.choose(SHEET, { top: 7, left: 2, bottom: 7, right: 2 })
    await templates.openHere()
    expect(state().here).toMatchObject({ row: 8 })
    expect(new Set(items().map(({ level2 }) => level2))).toEqual(new Set(['quality']))
    expect(state().ticked).toBe(0)
    const wanted = items().find(({ exists }) => !exists)
    if (!wanted) throw new Error('nothing to insert there')
    templates.tick(wanted.key, true)
    expect(state().preview?.newRows).toEqual([9])
    // The next one of the class comes below it.
    await templates.insert()
    expect(state()).toMatchObject({ here: { row: 9 }, ticked: 0 })
    templates.showAll()
    expect(new Set(items().map(({ level2 }) => level2)).size).toBeGreaterThan(2)
  })

  it('outside of the rows lists all, and says what to do', async () => {
    const { host, session, state, templates } = await opened()
    host.choose(SHEET, { top: 1, left: 0, bottom: 1, right: 0 })
    await templates.openHere()
    expect(state().here).toBeNull()
    expect(session.state().notice?.text).toContain('光标不在指标行上')
  })
})

describe('the search', () => {
  it('finds indicators of every kind, and what is ticked there stays when it ends', async () => {
    const { items, item, state, templates } = await opened()
    templates.search('培训 合格')
    expect(items().length).toBeGreaterThan(0)
    expect(items().every(({ text, description }) => (text.name + description).includes('培训'))).toBe(true)
    const [found] = items()
    if (!found) throw new Error('nothing was found')
    expect(found.ticked).toBe(false)
    templates.tick(found.key, true)
    templates.search('')
    expect(item(found.text.name).ticked).toBe(true)
    expect(
      state()
        .preview?.clusters.flat()
        .map(({ name }) => name),
    ).toContain(found.text.name)
  })

  it('lets what it finds be filled in, which also ticks it', async () => {
    const { items, item, templates } = await opened()
    templates.search('培训 人次')
    const found = items().find(({ exists, ticked }) => !exists && !ticked)
    if (!found) throw new Error('nothing was found')
    templates.edit(found.key, { value: '123' })
    expect(item(found.text.name)).toMatchObject({ ticked: true, edited: true, text: { value: '123' } })
  })

  it('that finds nothing lists nothing', async () => {
    const { items, templates } = await opened()
    templates.search('没有这样的指标')
    expect(items()).toEqual([])
  })
})

describe('what is taken along', () => {
  it('is the ticked indicators as text where the program cannot be written in', async () => {
    const { state, templates, items } = await opened(TABLE, { abilities: { write: false } })
    templates.copyTicked()
    const lines = state().copy?.text.split('\n') ?? []
    const ticked = items().filter((one) => one.ticked)
    expect(lines).toHaveLength(ticked.length)
    expect(lines[0]?.split('\t')[0]).toBe(ticked[0]?.text.name)
    templates.closeCopy()
    expect(state().copy).toBeNull()
  })

  it('is the table as a template of one’s own', async () => {
    const { state, templates } = await opened()
    templates.saveAsType()
    expect(state().copy?.what).toBe('type')
    const parsed = parsePack(state().copy?.text ?? '')
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    const [type] = parsed.pack.projectTypes ?? []
    const names = type && 'indicators' in type ? (type.indicators ?? []).map(({ name }) => name) : []
    expect(names).toContain('快速检测批次数')
    expect(names).toHaveLength(7)
    // By the same rules as before: those of the built-in pack that fits the table.
    expect(parsed.pack.extends).toBe('tianjin')
    expect(state().copy?.fileName).toBe('示例监督抽检经费-模板.json')
    expect(state().copy?.text).toContain('{year}年11月30日')
  })

  it('comes back as a kind of its own where the workbook names that pack', async () => {
    const { state } = await opened()
    const setting = await opened()
    setting.templates.saveAsType()
    const pack = setting.state().copy?.text ?? ''
    const kept = { schema: 'jixiao-state/1', ignored: [], pack, settings: {} } as const
    const again = await opened(TABLE.replaceAll('监督抽检', '专项抽检'), { state: kept })
    expect(again.state().types.length).toBe(state().types.length + 1)
    const own = again.state().types.find(({ id }) => id.startsWith('own_'))
    expect(own?.name).toBe('示例监督抽检经费')
    again.templates.chooseTypes([own?.id ?? ''])
    expect(again.item('快速检测批次数').exists).not.toBeNull()
  })
})

describe('what several tables are kept as', () => {
  const kept = async (name: string) => {
    const { state, templates } = await opened(TABLE.replaceAll('示例监督抽检经费', name))
    templates.saveAsType()
    const parsed = parsePack(state().copy?.text ?? '')
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    const [type] = parsed.pack.projectTypes ?? []
    return { pack: parsed.pack.id, type: type && 'id' in type ? type.id : null, file: state().copy?.fileName }
  }

  it('stands side by side, and the same project again takes its own place', async () => {
    const [one, again, other] = [await kept('示例甲经费'), await kept('示例甲经费'), await kept('示例乙经费')]
    expect(again).toEqual(one)
    expect(other.pack).not.toBe(one.pack)
    expect(other.type).not.toBe(one.type)
  })

  it('is nothing where no indicator is filled in', async () => {
    const { state, templates, session } = await opened(
      '标题: 示例经费绩效目标表（2026年度）\n预算数: 80\n产出 | 数量 | 指标1： |\n产出 | 质量 |  |',
    )
    templates.saveAsType()
    expect(state().copy).toBeNull()
    expect(session.state().notice?.text).toContain('没有填好的指标')
  })

  it('is called by a name that any system takes for a file', async () => {
    expect((await kept('示例：抽检/监测“重点”*项目?')).file).toBe('示例：抽检 监测“重点” 项目 -模板.json')
  })
})

describe('a template kept on this computer', () => {
  const OTHER = TABLE.replaceAll('监督抽检', '夜间巡查').replace('快速检测批次数', '巡查次数')
  const ownNames = (state: {
    readonly types: readonly { readonly id: string; readonly name: string; readonly field: string }[]
  }) => state.types.filter(({ field }) => field === '自己的').map(({ name }) => name)

  it('is there for the next table at once, and for other workbooks, by whatever rules they are checked', async () => {
    const packs = memoryPacks({}, null)
    const first = await opened(TABLE, {}, packs)
    const before = rulesFound(first)
    first.templates.saveAsType()
    expect(first.state().copy?.canKeep).toBe(true)
    expect(first.templates.keepOwn()).toBe(true)
    expect(first.state().copy).toBeNull()
    expect(first.session.state().notice?.text).toContain('已存到这台电脑')
    expect(ownNames(first.state())).toEqual(['示例监督抽检经费'])
    expect(first.state().own).toMatchObject([{ title: '示例监督抽检经费', keptOn: '2026-11-21' }])
    await first.actions.recheck()
    expect(rulesFound(first)).toEqual(before)

    const state = { schema: 'jixiao-state/1', ignored: [], pack: 'mof-2021', settings: {} } as const
    const other = await opened(OTHER, { state }, packs)
    expect(other.session.state().packs.use?.origin).toBe('workbook')
    const own = other.state().types.find(({ name }) => name === '示例监督抽检经费')
    other.templates.chooseTypes([own?.id ?? ''])
    expect(other.item('快速检测批次数').exists).toBeNull()
  })

  it('stands beside a second one; the same project again takes its own place; each can be deleted', async () => {
    const packs = memoryPacks({}, null)
    const keep = async (table: string) => {
      const setting = await opened(table, {}, packs)
      setting.templates.saveAsType()
      setting.templates.keepOwn()
      return setting
    }
    await keep(TABLE)
    await keep(OTHER)
    const again = await keep(TABLE.replace('快速检测批次数', '现场检测批次数'))
    expect(again.session.state().notice?.text).toContain('换成本表现在的指标')
    expect(ownNames(again.state()).sort()).toEqual(['示例夜间巡查经费', '示例监督抽检经费'])
    const own = again.state().types.find(({ name }) => name === '示例监督抽检经费')
    again.templates.chooseTypes([own?.id ?? ''])
    expect(again.items().some(({ text }) => text.name === '快速检测批次数')).toBe(false)
    again.item('现场检测批次数')
    for (const { id } of again.state().own) again.templates.dropOwn(id)
    expect(again.state().own).toEqual([])
    expect(ownNames(again.state())).toEqual([])
    expect(packs.kept.has('templates')).toBe(false)
  })

  it('goes before the kind of the same id that the pack has', async () => {
    const packs = memoryPacks({}, null)
    const first = await opened(TABLE, {}, packs)
    first.templates.saveAsType()
    const pack = (first.state().copy?.text ?? '').replaceAll('快速检测批次数', '局里定的批次数')
    first.templates.keepOwn()
    const state = { schema: 'jixiao-state/1', ignored: [], pack, settings: {} } as const
    const other = await opened(OTHER, { state }, packs)
    const own = other.state().types.filter(({ name }) => name === '示例监督抽检经费')
    expect(own).toHaveLength(1)
    other.templates.chooseTypes([own[0]?.id ?? ''])
    other.item('快速检测批次数')
    for (const { id } of other.state().own) other.templates.dropOwn(id)
    other.item('局里定的批次数')
  })

  it('is refused where there is no room, and what was kept stays', async () => {
    const packs = memoryPacks({}, null)
    const first = await opened(TABLE, {}, packs)
    first.templates.saveAsType()
    first.templates.keepOwn()
    const second = await opened(OTHER, {}, packs)
    const keep = packs.keep.bind(packs)
    packs.keep = (name, text) => (text?.includes('夜间巡查') === true ? false : keep(name, text))
    second.templates.saveAsType()
    expect(second.templates.keepOwn()).toBe(false)
    expect(second.state().copy).not.toBeNull()
    expect(ownNames((await opened(OTHER, {}, packs)).state())).toEqual(['示例监督抽检经费'])
  })

  it('is not offered where the page keeps nothing, and what is kept there by somebody else does no harm', async () => {
    const { state, templates } = await opened()
    templates.saveAsType()
    expect(state().copy?.canKeep).toBe(false)
    const packs = memoryPacks({}, null)
    for (const text of [
      '{',
      '[]',
      '{"schema":"jixiao-templates/1","packs":[{"id":"x","title":"x","keptOn":"","changes":[{"id":1}]}]}',
    ]) {
      packs.kept.set('templates', text)
      expect(ownNames((await opened(TABLE, {}, packs)).state())).toEqual([])
    }
  })
})

describe("cost items of a kind of one's own", () => {
  /** The kind that the table with its three costs makes, offered to the table without any. */
  const NO_COSTS = TABLE.replace(/\n[^\n]*\| 成本 \|[^\n]*/g, '')
  const WITH_COSTS = TABLE.replace('  效益 | 社会', '  产出 | 成本 | 快检试剂费用 | ≤20万元\n  效益 | 社会').replace(
    '≤28万元',
    '≤8万元',
  )

  async function offered() {
    const before = await opened(WITH_COSTS)
    before.templates.saveAsType()
    const kept = { schema: 'jixiao-state/1', ignored: [], pack: before.state().copy?.text ?? '', settings: {} } as const
    const after = await opened(NO_COSTS, { state: kept })
    const own = after.state().types.find(({ id }) => id.startsWith('own_'))
    after.templates.chooseTypes([own?.id ?? ''])
    const amounts = () =>
      after
        .items()
        .filter((one) => one.level2 === 'cost' && one.ticked)
        .map(({ text }) => `${text.name} ${text.value}${text.unit}`)
    return { ...after, amounts }
  }

  it('make up the budget', async () => {
    const { amounts } = await offered()
    expect(amounts()).toEqual(['样品购买费用 52万元', '承检机构检验费用 8万元', '快检试剂费用 20万元'])
  })

  it('share it anew when one is not wanted, and as before when it is wanted again', async () => {
    const { amounts, item, templates } = await offered()
    const { key } = item('样品购买')
    templates.tick(key, false)
    expect(amounts()).toEqual(['承检机构检验费用 22.86万元', '快检试剂费用 57.14万元'])
    templates.tick(key, true)
    expect(amounts()).toEqual(['样品购买费用 52万元', '承检机构检验费用 8万元', '快检试剂费用 20万元'])
  })

  it('leave an amount as it was typed, and share what it leaves', async () => {
    const { amounts, item, templates } = await offered()
    templates.edit(item('样品购买').key, { value: '45' })
    expect(amounts()).toEqual(['样品购买费用 45万元', '承检机构检验费用 10万元', '快检试剂费用 25万元'])
  })
})

describe('how the goal is worded', () => {
  it('is shown for the kind at hand, what is left to write standing out', async () => {
    const { state } = await opened()
    expect(state().goal).toMatchObject({ place: null, isWritten: true })
    expect(state().goal?.text).toContain('＿＿（品类）监督抽检≥＿＿批次')
    expect(state().goal?.text).not.toMatch(/[{}]/)
  })

  it('is offered for the cell where the goal is still blank, to be copied, and written by nobody but the user', async () => {
    const { state, templates, host } = await opened(TABLE.replace(/绩效目标: .*/, '绩效目标:'))
    expect(state().goal?.place).toMatch(/^B\d+$/)
    templates.copyGoal()
    expect(state().copy).toEqual({ what: 'goal', text: state().goal?.text, fileName: null, canKeep: false })
    expect(host.calls).not.toContain('apply')
  })
})

describe('新建空白表', () => {
  it('proposes the form and the year of the table at hand, and leaves the kind to the name', async () => {
    const { state, templates } = await opened()
    await templates.startBlank()
    const { blank } = state()
    expect(blank?.proposed).toMatchObject({ type: '', year: '2026', name: '' })
    expect(blank?.forms).toHaveLength(9)
    expect(blank?.types.length).toBeGreaterThan(30)
    templates.closeBlank()
    expect(state().blank).toBeNull()
  })

  it('puts the table on a new sheet, checks it, and takes it back in one step', async () => {
    const { state, templates, host, session, actions } = await opened()
    await templates.startBlank()
    const proposed = state().blank?.proposed
    if (!proposed) throw new Error('nothing is offered')
    await templates.addBlank({ ...proposed, form: 'F6', name: '示例培训经费', budget: '30' })
    expect(state().blank).toBeNull()
    expect(host.calls.filter((call) => call === 'addSheet')).toHaveLength(1)
    expect(host.active).toBe('示例培训经费')
    expect(session.state().sheet).toMatchObject({ sheet: '示例培训经费', tables: 1 })
    // What is still to be written is said.
    expect(rulesFound({ session })).toEqual(['placeholder-text'])
    expect(session.state().notice).toMatchObject({ undo: true })
    expect(session.state().notice?.text).toContain('「示例培训经费」')
    await until(() => state().project === '示例培训经费')
    // By its name alone it was known to be a training: all that is required is there.
    expect(state().chips[0]).toMatchObject({ id: 'training', chosen: true })
    expect(
      state()
        .groups.flatMap(({ items }) => items)
        .some((one) => one.ticked),
    ).toBe(false)
    await actions.undo()
    expect(host.grids.map(({ sheet }) => sheet)).toEqual([SHEET])
    expect(session.state().sheet?.sheet).toBe(SHEET)
    expect(session.state().notice).toMatchObject({ undo: false })
  })

  it('can be asked for before anything was checked', async () => {
    const { session, actions } = sessionOver(TABLE)
    await actions.templates.startBlank()
    expect(session.state().view).toBe('templates')
    expect(session.state().templates).toMatchObject({ phase: 'idle', blank: { proposed: { year: '2026' } } })
  })

  it.each([{ year: '26' }, { budget: '八十' }, { type: 'no-such-kind' }, { name: '' }])(
    'writes nothing of %o',
    async (wrong) => {
      const { state, templates, host } = await opened()
      await templates.startBlank()
      const proposed = state().blank?.proposed
      if (!proposed) throw new Error('nothing is offered')
      await templates.addBlank({ ...proposed, name: '示例培训经费', ...wrong })
      expect(host.calls).not.toContain('addSheet')
    },
  )
})
