import { describe, expect, it } from 'vitest'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation, recognise, type Table } from '../../src/table/index.ts'
import {
  BUILTIN_TYPES,
  proposeIndicators,
  type ItemChoices,
  type ProjectType,
  type ProposedIndicator,
} from '../../src/templates/index.ts'

function tableOf(notation: string, fileName = ''): Table {
  const [table] = recognise(readNotation(notation).grids, { fileName }).tables
  if (!table) throw new Error('no table')
  return table
}

const types = (...ids: string[]) => ids.flatMap((id) => BUILTIN_TYPES.filter((type) => type.id === id))
const named = (all: readonly ProposedIndicator[], name: string) => all.find((one) => one.chosen.indicator.name === name)
const valueOf = (one: ProposedIndicator | undefined) =>
  one && [one.chosen.operator, one.chosen.value, one.chosen.unit].join(' ')

describe('把一类项目的标准指标对到一张表上', () => {
  it('预算数和年度从表上来', () => {
    const table = tableOf('标题: 抽检经费绩效目标表（2026年度）\n预算数: 80.00\n产出 | 数量 | 宣传场次 | ≥3场')
    const all = proposeIndicators(table, types('sampling'))
    expect(valueOf(named(all, '抽检检验总成本'))).toBe('≤ 80 万元')
    expect(valueOf(named(all, '抽检任务完成时间'))).toBe('≤ 2026年12月31日 ')
    expect(all.every((one) => one.missing.length === 0)).toBe(true)
  })

  it('成本按元写的表，总成本也按元写；有千分位的照样有', () => {
    const plain = tableOf('预算数: 80\n产出 | 成本 | 单批次费用 | ≤800元/批次\n产出 | 成本 | 检测费 | ≤800000元')
    expect(valueOf(named(proposeIndicators(plain, types('printing')), '印刷制作总成本'))).toBe('≤ 800000 元')
    const separated = tableOf('预算数: 80\n产出 | 成本 | 检测费 | ≤800,000元')
    expect(valueOf(named(proposeIndicators(separated, types('printing')), '印刷制作总成本'))).toBe('≤ 800,000 元')
  })

  it('表上没有年度的，问同一本里别的表；都没有就空着，说出缺的是年度', () => {
    const table = tableOf('预算数: 80\n产出 | 数量 | 宣传场次 | ≥3场')
    const other = tableOf('标题: 示例绩效目标表（2027年度）\n产出 | 数量 | 宣传场次 | ≥3场')
    const date = (tables: Table[]) => named(proposeIndicators(table, types('sampling'), tables), '抽检任务完成时间')
    expect(date([table, other])?.chosen.value).toBe('2027年12月31日')
    expect(date([table])).toMatchObject({ missing: ['year'], chosen: { value: '' }, preselected: true })
  })

  it('没有预算数的表样不预选总成本，改用单位成本；已有成本指标的不用', () => {
    const bare = tableOf('标题: 示例绩效目标表（2026年度）\n产出 | 数量 | 宣传场次 | ≥3场')
    const all = proposeIndicators(bare, types('sampling'))
    expect(named(all, '抽检检验总成本')).toMatchObject({ preselected: false, missing: ['budget'] })
    expect(named(all, '监督抽检单位成本')?.preselected).toBe(true)
    const costly = tableOf('产出 | 数量 | 宣传场次 | ≥3场\n产出 | 成本 | 每场费用 | ≤3000元/场')
    expect(named(proposeIndicators(costly, types('sampling')), '监督抽检单位成本')?.preselected).toBe(false)
  })

  it('成本分项已经凑成预算的，不预选总成本；要插也叫项目总成本，免得被加进去', () => {
    const table = tableOf('预算数: 80\n产出 | 成本 | 抽样费 | ≤30万元\n产出 | 成本 | 检验费 | ≤50万元')
    const total = named(proposeIndicators(table, types('sampling')), '抽检检验总成本')
    expect(total).toMatchObject({ preselected: false, exists: null, chosen: { name: '项目总成本' } })
  })
})

describe('成本分项', () => {
  const [sampling] = types('sampling')
  if (!sampling) throw new Error('no such type')
  const item = (name: string, value: string) => ({
    level1: 'output' as const,
    level2: 'cost' as const,
    name,
    description: `支付的${name}`,
    operator: '≤' as const,
    value,
    unit: '万元',
    direction: 'negative' as const,
    required: true,
    core: false,
    basis: '预算支出标准',
    cost: 'item' as const,
  })
  const own: ProjectType = {
    ...sampling,
    id: 'own',
    indicators: [...sampling.indicators, item('抽样费用', '10'), item('检验费用', '20'), item('公示费用', '3')],
  }
  const amounts = (table: Table) =>
    proposeIndicators(table, [own])
      .filter((one) => one.chosen.indicator.cost === 'item')
      .map((one) => `${one.chosen.value}${one.chosen.unit}${one.preselected ? '' : ' 不预选'}`)

  it('按原来的比例凑成这张表的预算', () => {
    const table = tableOf('标题: 示例绩效目标表（2026年度）\n预算数: 80\n产出 | 数量 | 其他事项 | ≥1项')
    expect(amounts(table)).toEqual(['24.24万元', '48.48万元', '7.28万元'])
    const total = proposeIndicators(table, [own]).find((one) => one.chosen.indicator.cost === 'total')
    expect(total?.chosen.name).toBe('项目总成本')
  })

  it('表上已有的分项算在内；已经凑够的，不再预选', () => {
    const some = tableOf('预算数: 80\n产出 | 成本 | 宣传费用 | ≤47万元')
    expect(amounts(some)).toEqual(['10万元', '20万元', '3万元'])
    const full = tableOf('预算数: 80\n产出 | 成本 | 宣传费用 | ≤80万元')
    expect(amounts(full)).toEqual(['10万元 不预选', '20万元 不预选', '3万元 不预选'])
  })

  describe('去掉一项或自己改了一项', () => {
    const table = tableOf('标题: 示例绩效目标表（2026年度）\n预算数: 80\n产出 | 数量 | 其他事项 | ≥1项')
    const items = (choices: ItemChoices) =>
      proposeIndicators(table, [own], [], choices).filter((one) => one.chosen.indicator.cost === 'item')
    const kept = (choices: ItemChoices) =>
      items(choices).flatMap(({ preselected, chosen: { name, value, unit } }) =>
        preselected ? [`${name} ${value}${unit}`] : [],
      )

    it('留下的几项重新凑成预算', () => {
      expect(kept({ chosen: new Set(['抽样费用', '公示费用']) })).toEqual(['抽样费用 61.54万元', '公示费用 18.46万元'])
      expect(kept({ chosen: new Set(['公示费用']) })).toEqual(['公示费用 80万元'])
      expect(kept({ chosen: new Set() })).toEqual([])
    })

    it('可选的分项选上以后才分钱', () => {
      const optional: ProjectType = {
        ...own,
        indicators: [...own.indicators, { ...item('复检费用', '7'), required: false }],
      }
      const sums = (choices: ItemChoices) =>
        proposeIndicators(table, [optional], [], choices).flatMap(({ preselected, chosen }) =>
          chosen.indicator.cost === 'item' && preselected ? [`${chosen.name} ${chosen.value}`] : [],
        )
      expect(sums({})).toEqual(['抽样费用 24.24', '检验费用 48.48', '公示费用 7.28'])
      expect(sums({ chosen: new Set(['抽样费用', '公示费用', '复检费用']) })).toEqual([
        '抽样费用 40',
        '公示费用 12',
        '复检费用 28',
      ])
    })

    it('自己填的金额不动，其余的分剩下的钱；没有剩的，不再预选', () => {
      const typed = (value: string) =>
        items({}).flatMap(({ chosen }) => (chosen.name === '检验费用' ? [{ ...chosen, value }] : []))
      expect(kept({ typed: typed('67') })).toEqual(['抽样费用 10万元', '检验费用 67万元', '公示费用 3万元'])
      expect(kept({ typed: typed('80') })).toEqual(['检验费用 80万元'])
      expect(kept({ typed: typed('67'), chosen: new Set(['抽样费用', '检验费用']) })).toEqual([
        '抽样费用 13万元',
        '检验费用 67万元',
      ])
    })
  })

  it('不知道预算的，样数照旧', () => {
    expect(amounts(tableOf('产出 | 数量 | 其他事项 | ≥1项'))).toEqual(['10万元', '20万元', '3万元'])
  })
})

describe('表上已经有的', () => {
  const exists = (line: string, type: string, name: string) => {
    const table = tableOf(`预算数: 80\n${line}`)
    const found = named(proposeIndicators(table, types(type)), name)
    expect(found, name).toBeDefined()
    return found?.exists ? formatCell(found.exists.cell) : null
  }

  it.each([
    ['产出 | 数量 | 1、监督抽检批次 | ≥120批次', 'sampling', '监督抽检批次数'],
    ['产出 | 数量 | 食品监督抽检批次 | ≥120批次', 'sampling', '监督抽检批次数'],
    ['产出 | 质量 | 检验报告达标率 | ≥98%', 'sampling', '检验报告合格率'],
    ['产出 | 时效 | 抽检完成时限 | 2026年10月31日前', 'sampling', '抽检任务完成时间'],
    ['满意度 | 服务对象 | 受检单位满意度 | ≥90%', 'sampling', '受检单位对抽检工作满意度'],
    ['效益 | 满意度 | 受检单位满意率 | ≥90%', 'sampling', '受检单位对抽检工作满意度'],
    ['产出 | 成本 | 项目总成本 | ≤80万元', 'sampling', '抽检检验总成本'],
    ['产出 | 数量 | 培训人数 | ≥100人', 'training', '培训人次'],
    ['产出 | 质量 | 考核通过率 | ≥90%', 'training', '培训考核合格率'],
  ])('%s 就是 %s 的 %s', (line, type, name) => {
    expect(exists(line, type, name)).toMatch(/^C\d+$/)
  })

  it.each([
    ['产出 | 数量 | 快速检测批次 | ≥120批次', 'sampling', '监督抽检批次数'],
    ['产出 | 数量 | 抽检覆盖企业数 | ≥20家', 'sampling', '监督抽检批次数'],
    ['效益 | 社会 | 检验报告合格率提高 | ≥2%', 'sampling', '检验报告合格率'],
    ['产出 | 质量 | 产品合格率 | ≥2%', 'sampling', '检验报告合格率'],
    ['产出 | 成本 | 单批次抽检成本 | ≤1200元/批次', 'sampling', '抽检检验总成本'],
    ['满意度 | 服务对象 | 检验机构满意度 | ≥90%', 'sampling', '受检单位对抽检工作满意度'],
    ['产出 | 数量 | 培训场次 | ≥3场次', 'training', '培训人次'],
  ])('%s 不是 %s 的 %s', (line, type, name) => {
    expect(exists(line, type, name)).toBeNull()
  })

  it('已经有的不预选，其余必选的都预选', () => {
    const table = tableOf('标题: 示例绩效目标表（2026年度）\n预算数: 80\n产出 | 数量 | 监督抽检批次 | ≥120批次')
    const all = proposeIndicators(table, types('sampling'))
    expect(named(all, '监督抽检批次数')?.preselected).toBe(false)
    expect(all.filter((one) => one.preselected).map((one) => one.chosen.indicator)).toEqual(
      types('sampling')[0]?.indicators.filter((one) => one.required && one.name !== '监督抽检批次数'),
    )
  })
})

describe('几类合在一起', () => {
  const table = tableOf('标题: 示例绩效目标表（2026年度）\n预算数: 80\n产出 | 数量 | 其他事项 | ≥1项')

  it('一个意思只出一条，总成本只有一条，叫项目总成本', () => {
    const all = proposeIndicators(table, types('training', 'teacher_training', 'sampling'))
    const totals = all.filter((one) => one.chosen.indicator.cost === 'total')
    expect(totals.map((one) => one.chosen.name)).toEqual(['项目总成本'])
    const names = all.map((one) => one.chosen.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['监督抽检批次数', '培训人次']))
  })

  it('提前下达的、综合的，用里面那些事的指标；看不出做什么的，用一套通用的', () => {
    const transfer = tableOf(
      '标题: 示例绩效目标表（2026年度）\n项目名称: 提前下达2026年食品监督抽检补助经费（示财〔2025〕1号）\n预算数: 80\n产出 | 数量 | 其他事项 | ≥1项',
    )
    const inside = proposeIndicators(transfer, types('transfer')).map((one) => one.chosen.name)
    expect(inside).toEqual(expect.arrayContaining(['监督抽检批次数']))
    const general = proposeIndicators(table, types('general'))
    expect(new Set(general.map((one) => one.chosen.indicator.level1))).toEqual(
      new Set(['output', 'benefit', 'satisfaction']),
    )
    expect(named(general, '项目总成本')).toMatchObject({ preselected: true })
  })
})
