import { describe, expect, it } from 'vitest'
import { CLEAN } from '../../samples/sources/clean.ts'
import { HEBEI_GOALS } from '../../samples/sources/hebeiGoals.ts'
import { HUNAN } from '../../samples/sources/hunan.ts'
import { MOF_2015 } from '../../samples/sources/mof2015.ts'
import { SELF_ASSESSMENT } from '../../samples/sources/selfAssessment.ts'
import { SHAANXI } from '../../samples/sources/shaanxi.ts'
import { SHIJIAZHUANG } from '../../samples/sources/shijiazhuang.ts'
import { SICHUAN } from '../../samples/sources/sichuan.ts'
import { SICHUAN_LIST } from '../../samples/sources/sichuanList.ts'
import { checkWorkbook } from '../../src/check/index.ts'
import { applyToGrids } from '../../src/fix/index.ts'
import { formatCell, formatRange, Grid, type Edit, type InsertRows } from '../../src/sheet/index.ts'
import { readNotation, type Table } from '../../src/table/index.ts'
import {
  planInsertion,
  type ChosenIndicator,
  type InsertionRequest,
  type TemplateIndicator,
} from '../../src/templates/index.ts'
import { insertInto, planned } from './planChecks.ts'
import { EMPTY_FORMS } from './planForms.ts'

type Level2 = TemplateIndicator['level2']

const LEVEL1: Readonly<Record<Level2, TemplateIndicator['level1']>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  'economic-benefit': 'benefit',
  'social-benefit': 'benefit',
  'ecological-benefit': 'benefit',
  sustainability: 'benefit',
  satisfaction: 'satisfaction',
}

/** 「≥ 5 次」: operator, value and unit. */
function indicator(level2: Level2, name: string, said: string, more: Partial<TemplateIndicator> = {}): ChosenIndicator {
  const [operator = '', value = '', unit = ''] = said.split(' ')
  const template: TemplateIndicator = {
    level1: LEVEL1[level2],
    level2,
    name,
    description: `说明：${name}`,
    operator: '≥',
    value: '1',
    unit: '',
    direction: 'positive',
    required: true,
    core: false,
    basis: '计划标准',
    ...more,
  }
  return { indicator: template, name, operator, value, unit }
}

interface Case {
  readonly grids: readonly Grid[]
  readonly grid: Grid
  readonly table: Table
  readonly fileName: string
}

function caseOf(notation: string, id = 't1', fileName = ''): Case {
  const { grids } = readNotation(notation)
  const table = checkWorkbook(grids, { fileName }).tables.find((one) => one.id === id)
  const grid = grids.find((one) => one.sheet === table?.sheet)
  if (!table || !grid) throw new Error('no such table')
  return { grids, grid, table, fileName }
}

const sample = ({ tables, file }: { tables: string; file: string }, id = 't1') => caseOf(tables, id, file)

function insert({ grids, table, fileName }: Case, chosen: readonly ChosenIndicator[], at?: number) {
  const done = insertInto(grids, table, chosen, { fileName, ...(at === undefined ? {} : { at }) })
  const grid = done.grids.find((one) => one.sheet === table.sheet)
  if (!grid) throw new Error('no grid')
  const line = (row: number) => Array.from({ length: grid.colCount }, (_, col) => grid.cell(row - 1, col)?.text ?? '')
  return { ...done, grid, line }
}

const inserts = (edits: readonly Edit[]) => edits.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
const changesOf = (insertion: {
  changes: readonly { what: string; at: { row: number; col: number }; from: string; to: string }[]
}) => insertion.changes.map(({ what, at, from, to }) => `${what} ${formatCell(at)} ${from}→${to}`)

describe('编号', () => {
  it('插在中间接着编，后面的一条一条往下推，各处都写明', () => {
    const at = sample(HUNAN)
    const first = at.table.indicators.find((one) => one.name.text.startsWith('1、粮食'))
    const { insertion, line } = insert(at, [indicator('quantity', '新建育秧中心数量', '≥ 5 个')], first?.row)
    expect(insertion.rows).toEqual([
      { row: 15, kind: 'new', level1: '产出指标', level2: '数量指标', name: '2、新建育秧中心数量', value: '≥5个' },
    ])
    expect(changesOf(insertion)).toEqual([
      'numbering D16 2、高标准农田管护面积→3、高标准农田管护面积',
      'numbering D17 3、农产品质量安全定量检测批次→4、农产品质量安全定量检测批次',
      'numbering D18 4、农业行政执法检查次数→5、农业行政执法检查次数',
    ])
    expect(line(20).slice(3)).toEqual(['1、农产品质量安全抽检合格率', '≥98%'])
  })

  it('插在末尾的接着编，别的不动；没有编号的类照样不编', () => {
    const { insertion } = insert(sample(HUNAN), [
      indicator('quality', '畜禽粪污利用率', '≥ 80 %'),
      indicator('economic-benefit', '亩均增收额', '≥ 80 元/亩'),
    ])
    expect(insertion.rows.map((row) => row.name)).toEqual(['3、畜禽粪污利用率', '亩均增收额'])
    expect(insertion.changes).toEqual([])
  })

  it('预印的“指标1：”留在名称前面，填不下的接着编', () => {
    const { insertion } = insert(caseOf((EMPTY_FORMS['F6'] ?? '').replaceAll('{project}', '示例项目')), [
      indicator('quantity', '培训人次', '≥ 100 人次'),
      indicator('quantity', '培训期数', '≥ 4 期'),
    ])
    expect(insertion.rows.map(({ kind, name }) => [kind, name])).toEqual([
      ['slot', '指标1：培训人次'],
      ['new', '指标2：培训期数'],
    ])
  })
})

describe('权重', () => {
  const weighed = (weights: readonly string[], header = '权重', unit = '次') =>
    caseOf(`#表 表
示例项目绩效目标表（2026年度） | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | ${header}
产出指标 | 数量指标 | 检查次数 | ≥10${unit} | ${weights[0] ?? ''}
^ | ^ | 走访户数 | ≥10户 | ${weights[1] ?? ''}
^ | 质量指标 | 检查合格率 | ≥95% | ${weights[2] ?? ''}
效益指标 | 社会效益指标 | 群众知晓率 | ≥80% | ${weights[3] ?? ''}
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | ${weights[4] ?? ''}`)
  const two = [indicator('quantity', '培训人次', '≥ 100 人次')]
  const weights = (done: ReturnType<typeof insert>) =>
    done.after.tables[0]?.indicators.map((one) => one.weight?.text ?? '')

  it('合计 100 的还是 100：只从同一类里匀，原来的按比例', () => {
    const done = insert(weighed(['20', '10', '30', '30', '10']), two)
    expect(weights(done)).toEqual(['13', '7', '10', '30', '30', '10'])
    expect(changesOf(done.insertion)).toEqual(['weight E3 20→13', 'weight E4 10→7'])
  })

  it('写成百分数、小数、份额的照原样写', () => {
    expect(weights(insert(weighed(['20%', '10%', '30%', '30%', '10%']), two))).toEqual([
      '13%',
      '7%',
      '10%',
      '30%',
      '30%',
      '10%',
    ])
    expect(weights(insert(weighed(['22.5', '7.5', '30', '30', '10']), two))?.slice(0, 3)).toEqual([
      '15.0',
      '5.0',
      '10.0',
    ])
    const shares = weights(insert(weighed(['0.2', '0.1', '0.3', '0.3', '0.1']), two)) ?? []
    expect(shares.reduce((sum, one) => sum + Number(one), 0)).toBeCloseTo(1)
  })

  it('合计差一截的，新的先补那一截，旧的不动', () => {
    const done = insert(weighed(['20', '10', '30', '20', '10'], '权重(100)'), two)
    expect(weights(done)).toEqual(['20', '10', '10', '30', '20', '10'])
    expect(done.insertion.changes).toEqual([])
  })

  it('还有指标没填权重的，那一截留给它们', () => {
    const done = insert(weighed(['20', '10', '30', '', '10']), two)
    expect(weights(done)).toEqual(['13', '7', '10', '30', '', '10'])
  })

  it('合计本来就超了的，合计不变：那是原来的问题，检查会说', () => {
    const done = insert(weighed(['20', '10', '40', '30', '10']), two)
    expect(weights(done)?.reduce((sum, one) => sum + Number(one), 0)).toBe(110)
  })

  it('同类匀不出的，从同一个一级指标匀', () => {
    const done = insert(weighed(['2', '1', '57', '30', '10']), two)
    expect(weights(done)?.reduce((sum, one) => sum + Number(one), 0)).toBe(100)
    expect(Math.min(...(weights(done) ?? []).map(Number))).toBeGreaterThan(0)
  })

  it('没有人填权重的表，新的也空着', () => {
    expect(weights(insert(weighed([]), two))).toEqual(['', '', '', '', '', ''])
  })

  it('权重是公式算出来的，不去动它', () => {
    const { grids, ...rest } = weighed(['20', '10', '30', '30', '10'])
    const [grid] = grids
    if (!grid) throw new Error('no grid')
    const rows = grid.usedRows.map((row) =>
      grid.rowCells(row).map((cell, col) => (cell && row === 2 && col === 4 ? { ...cell, formula: '40/2' } : cell)),
    )
    const calculated = new Grid({ sheet: grid.sheet, rows, merges: grid.merges })
    const done = insert({ ...rest, grids: [calculated], grid: calculated }, two)
    expect(changesOf(done.insertion)).toEqual(['weight E4 10→5'])
    expect(weights(done)).toEqual(['20', '5', '5', '30', '30', '10'])
  })
})

describe('各种表样', () => {
  it('F5：只写右边年度的一半，左边中期空着，合并的标签接下来', () => {
    const { line, insertion } = insert(sample(MOF_2015), [indicator('quality', '消防验收合格率', '= 100 %')])
    expect(insertion.rows[0]?.row).toBe(14 + 1)
    expect(line(16)).toEqual(['', '', '', '', '', '', '消防验收合格率', '=100%'])
    const [edit] = inserts(insertion.plan.edits)
    expect(edit?.rows?.grow.map(formatRange).sort()).toEqual(['C14:C15', 'F14:F15'])
  })

  it('F8：符号、数、单位分到三列，级别每行都写；说不成数的写定性', () => {
    const { insertion, grid } = insert(sample(SICHUAN), [
      indicator('timeliness', '物资配发完成时间', '≤ 2026年9月30日'),
      indicator('sustainability', '应急预案完备程度', '= 优'),
    ])
    const rows = insertion.rows.map(({ row }) => [0, 1, 2, 3, 4, 5].map((col) => grid.cell(row, col)?.text ?? ''))
    expect(rows).toEqual([
      ['产出指标', '时效指标', '物资配发完成时间', '≤', '2026年9月30日', ''],
      ['效益指标', '可持续影响指标', '应急预案完备程度', '定性', '优', ''],
    ])
  })

  it('F9：插在一个项目的末尾，它的名称、预算那几格跟着长，下一个项目不动', () => {
    const { insertion, after, grid } = insert(sample(SICHUAN_LIST), [
      indicator('satisfaction', '数据用户满意率', '≥ 90 %', { direction: 'positive' }),
    ])
    const [edit] = inserts(insertion.plan.edits)
    expect(edit?.rows?.grow.map(formatRange)).toEqual(['A5:A11', 'B5:B11', 'C5:C11', 'D5:D11'])
    expect(after.tables.map((table) => table.indicators.length)).toEqual([8, 6, 9])
    expect([4, 5, 6, 7, 8, 9, 11].map((col) => grid.cell(11, col)?.text)).toEqual([
      '满意度指标',
      '服务对象满意度指标',
      '数据用户满意率',
      '≥',
      '90',
      '%',
      '正向指标',
    ])
  })

  it('F11：插到年度那一块，长期那一块不动；备注空着', () => {
    const { insertion, line } = insert(sample(SHAANXI), [indicator('quantity', '培训果农人次', '≥ 300 人次')])
    expect(insertion.rows.map((row) => row.row + 1)).toEqual([19])
    expect(line(19)).toEqual(['', '', '', '培训果农人次', '≥300人次', ''])
  })

  it('F2：印到下一页的依据跟着它的指标，新的一行在它下面', () => {
    const { insertion, line } = insert(sample(SHIJIAZHUANG), [indicator('cost', '打印机单价', '≤ 2000 元/台')])
    expect(insertion.rows.map((row) => row.row + 1)).toEqual([10])
    expect(line(10)).toEqual(['', '成本指标', '打印机单价', '说明：打印机单价', '≤2000元/台', '计划标准'])
  })

  it('F4：预印的空行先填，级别照表上的叫法', () => {
    const { insertion } = insert(sample(HEBEI_GOALS), [
      indicator('ecological-benefit', '绿色出行观众比例', '≥ 60 %'),
      indicator('sustainability', '文艺社团持续活动数量', '≥ 8 个'),
    ])
    expect(insertion.rows.map(({ kind, level1, level2 }) => [kind, level1, level2])).toEqual([
      ['slot', '效果指标', '生态效益指标'],
      ['new', '效果指标', '可持续性影响'],
    ])
  })

  it('2021 年的表样：成本进经济成本，不适用的行换成真的指标', () => {
    const { insertion } = insert(sample(CLEAN, 't3'), [
      indicator('cost', '单台终端购置单价', '≤ 15000 元/台'),
      indicator('economic-benefit', '节约人工成本', '≥ 6 万元'),
    ])
    expect(insertion.rows.map(({ kind, level1, level2 }) => [kind, level1, level2])).toEqual([
      ['new', '成本指标', '经济成本指标'],
      ['slot', '效益指标', '经济效益指标'],
    ])
  })

  it('一个名称后面有实施期和年度两个值的，两格都写', () => {
    const { line } = insert(
      caseOf(`#表 表
示例项目绩效目标表（2026年度） | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值
产出指标 | 数量指标 | 检查次数 | ≥30次 | ≥10次
效益指标 | 社会效益指标 | 群众知晓率 | ≥80% | ≥80%
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | ≥90%`),
      [indicator('quantity', '培训人次', '≥ 100 人次')],
    )
    expect(line(4).slice(2)).toEqual(['培训人次', '≥100人次', '≥100人次'])
  })

  it('表头下面什么都没有的，从第一行插起', () => {
    const { grids } = readNotation(`#表 表
示例项目绩效目标表（2026年度） | < | < | <
绩效目标 | 检查全面。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值`)
    const [table] = checkWorkbook(grids).tables
    const [grid] = grids
    if (!table || !grid) throw new Error('no table')
    const { plan, rows } = planned({
      table,
      grid,
      chosen: [
        indicator('satisfaction', '群众满意度', '≥ 90 %'),
        indicator('quantity', '检查次数', '≥ 10 次'),
        indicator('quality', '检查合格率', '≥ 95 %'),
      ],
    })
    expect(rows.map((row) => `${row.level1}/${row.level2}/${row.name}`)).toEqual([
      '产出指标/数量指标/检查次数',
      '产出指标/质量指标/检查合格率',
      '满意度指标/服务对象满意度指标/群众满意度',
    ])
    const after = checkWorkbook(applyToGrids(grids, plan).grids).tables[0]
    expect(after?.indicators.map((one) => [one.level1?.class, one.level2?.class])).toEqual([
      ['output', 'quantity'],
      ['output', 'quality'],
      ['satisfaction', 'satisfaction'],
    ])
  })

  it('左右并排的两张表：插到一张里，另一张只多一个空行', () => {
    const notation = `#表 表
甲项目绩效目标表（2026年度） | < | < | < | | 乙项目绩效目标表（2026年度） | < | < | <
绩效目标 | 检查全面。 | < | < | | 绩效目标 | 培训到位。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | | 一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次 | | 产出指标 | 数量指标 | 培训期数 | ≥2期
产出指标 | 数量指标 | 走访户数 | ≥10户 | | ^ | ^ | 培训人次 | ≥20人次
效益指标 | 社会效益指标 | 群众知晓率 | ≥80% | | 效益指标 | 社会效益指标 | 持证上岗率 | ≥80%
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%`
    const chosen = [indicator('quantity', '发放资料份数', '≥ 300 份')]
    expect(insert(caseOf(notation, 't1'), chosen).line(6).slice(4)).toEqual(['', '', '', '', ''])
    const right = insert(caseOf(notation, 't2'), chosen)
    expect(right.line(6)).toEqual(['', '', '', '', '', '', '', '发放资料份数', '≥300份'])
  })

  it('上一行藏着的，照看得见的那一行的样子', () => {
    const { table, grid } = sample(CLEAN)
    const hidden = new Grid({
      sheet: grid.sheet,
      rows: Array.from({ length: grid.rowCount }, (_, row) => grid.rowCells(row)),
      merges: grid.merges,
      hiddenRows: new Set([12]),
    })
    const chosen = [indicator('quantity', '投诉热线接听件数', '≥ 900 件')]
    const [edit] = inserts(planned({ table, grid: hidden, chosen }).plan.edits)
    expect(edit).toMatchObject({ before: 13, rows: { like: 11 } })
  })
})

describe('写法', () => {
  const at = (): Case =>
    caseOf(
      '标题: 示例绩效目标表（2026年度）\n产出 | 数量 | 检查次数 | ≥10次\n效益 | 社会 | 知晓率 | ≥80%\n满意度 | 服务对象 | 群众满意度 | ≥90%',
    )
  const valueOf = (said: string, level2: Level2 = 'quantity') =>
    planned({ ...at(), chosen: [indicator(level2, '某件事情', said)] }).rows[0]?.value

  it('合在一格的：符号、数、单位连着写，限期写成“…前”，没有发生写成“0起”', () => {
    expect(valueOf('≥ 200 批次')).toBe('≥200批次')
    expect(valueOf('≤ 2026年9月30日', 'timeliness')).toBe('2026年9月30日前')
    expect(valueOf('≤ 2026年9月底', 'timeliness')).toBe('2026年9月底')
    expect(valueOf('= 0 起', 'social-benefit')).toBe('0起')
    expect(valueOf('= 优', 'quality')).toBe('优')
  })

  it('“=100%”是字，不是公式', () => {
    const { grid } = insert(at(), [indicator('quality', '检查合格率', '= 100 %')])
    const cell = grid.rowCells(3).find((one) => one?.text === '=100%')
    expect(cell).toEqual({ text: '=100%', value: '=100%', formula: null, error: null })
  })

  it('名称里的换行不带进格里', () => {
    const { rows } = planned({ ...at(), chosen: [indicator('quality', '检查\n合格率', '≥ 95 %')] })
    expect(rows[0]?.name).toBe('检查合格率')
  })
})

describe('不插的时候', () => {
  const request = (one: Case, chosen: readonly ChosenIndicator[]): InsertionRequest => ({ ...one, chosen })
  const some = indicator('quantity', '某件事情', '≥ 1 件')

  it('汇总表、自评表不插', () => {
    const no = { ok: false, reason: 'not-a-project-table' }
    expect(planInsertion(request(sample(HUNAN, 't2'), [some]))).toEqual(no)
    expect(planInsertion(request(sample(SELF_ASSESSMENT), [some]))).toEqual(no)
  })

  it('表上都有的不再插，说出在哪一格；一条都不剩就不插', () => {
    const clean = sample(CLEAN)
    const known = indicator('satisfaction', '投诉人满意率', '≥ 90 %')
    expect(planInsertion(request(clean, [known]))).toEqual({ ok: false, reason: 'nothing-to-insert' })
    const { skipped, rows } = planned(request(clean, [known, some]))
    expect(skipped.map(({ exists }) => [exists.name, formatCell(exists.cell)])).toEqual([['投诉人满意度', 'C26']])
    expect(rows).toHaveLength(1)
  })

  it('旁边的指标在插之前改了，就不插', () => {
    const { grids, grid, table } = sample(CLEAN)
    const { plan } = planned({ table, grid, chosen: [some] })
    const [edit] = inserts(plan.edits)
    expect(edit?.expects.map(({ text }) => text)).toContain('放心消费示范单位（家）')
    const changed: Edit = {
      kind: 'set-cell',
      sheet: grid.sheet,
      at: { row: 12, col: 2 },
      from: '放心消费示范单位（家）',
      to: '别的',
    }
    const edited = applyToGrids(grids, { title: '', edits: [changed] }).grids
    expect(applyToGrids(edited, plan).outcome.skipped.map(({ reason }) => reason)).toEqual(['changed'])
  })
})
