import { describe, expect, it } from 'vitest'
import type { Sample } from '../../samples/support/sample.ts'
import { ANHUI } from '../../samples/sources/anhui.ts'
import { CLEAN } from '../../samples/sources/clean.ts'
import { HEBEI } from '../../samples/sources/hebei.ts'
import { HEBEI_GOALS } from '../../samples/sources/hebeiGoals.ts'
import { HUBEI } from '../../samples/sources/hubei.ts'
import { HUNAN } from '../../samples/sources/hunan.ts'
import { MOF_2015 } from '../../samples/sources/mof2015.ts'
import { MOF_2021 } from '../../samples/sources/mof2021.ts'
import { SELF_ASSESSMENT } from '../../samples/sources/selfAssessment.ts'
import { SHAANXI } from '../../samples/sources/shaanxi.ts'
import { SHANGHAI } from '../../samples/sources/shanghai.ts'
import { SHIJIAZHUANG } from '../../samples/sources/shijiazhuang.ts'
import { SICHUAN } from '../../samples/sources/sichuan.ts'
import { SICHUAN_LIST } from '../../samples/sources/sichuanList.ts'
import { TIANJIN } from '../../samples/sources/tianjin.ts'
import { formatCell, formatRange } from '../../src/sheet/index.ts'
import {
  budgetOf,
  countIndicators,
  readNotation,
  recognise,
  type RecognisedWorkbook,
  type Table,
} from '../../src/table/index.ts'

function readSample({ tables, file }: Sample): RecognisedWorkbook {
  return recognise(readNotation(tables).grids, { fileName: file })
}

function first(workbook: RecognisedWorkbook): Table {
  const [table] = workbook.tables
  if (!table) throw new Error('no table was found')
  return table
}

/** What a table says above its indicators, in short. */
function head(table: Table) {
  const budget = budgetOf(table)
  return {
    form: table.form,
    range: formatRange(table.range),
    project: table.project?.text ?? null,
    budget: budget ? `${formatCell(budget.cell)} ${budget.amount?.format('万元') ?? budget.state}` : null,
    year: table.year?.year ?? null,
    indicators: countIndicators(table),
    slots: table.slots.length,
  }
}

/** Level classes and value of the rows, by the number of the sheet's row. */
function row(table: Table, sheetRow: number) {
  return table.indicators
    .filter((indicator) => indicator.row === sheetRow - 1)
    .map((i) => [i.scope, i.level1?.class, i.level2?.class, i.name.plain, i.value.text])
}

const fundsOf = (table: Table) =>
  table.funds.map((fund) => ({
    scope: fund.scope,
    total: fund.total?.amount?.format('万元') ?? null,
    splits: fund.splits.map((s) => [s.by, ...s.parts.map((part) => part.amount?.format('万元') ?? part.state)]),
  }))

const goalsOf = (table: Table) => table.goals.map((goal) => `${goal.scope} ${formatCell(goal.cell)}`)

const planOf = (table: Table) => table.paymentPlan?.periods.map(({ name, value }) => `${name} ${value.text}`)

describe('F1 天津：一张工作表一个项目，年度只在文件名里', () => {
  const workbook = readSample(TIANJIN)
  const table = first(workbook)

  it('每张工作表读出一个表，预算、年度、指标都在', () => {
    expect(workbook.tables.map(head)).toEqual([
      {
        form: 'F1',
        range: 'A1:G26',
        project: '食品安全监督抽检经费',
        budget: 'C4 80万元',
        year: 2026,
        indicators: 19,
        slots: 0,
      },
      {
        form: 'F1',
        range: 'A1:G24',
        project: '特种设备安全监察经费',
        budget: 'C4 30万元',
        year: 2026,
        indicators: 17,
        slots: 0,
      },
    ])
    expect(workbook.problems).toEqual([])
    expect(workbook.tables.map((t) => [t.id, t.sheet, t.kind, t.year?.from])).toEqual([
      ['t1', '食品安全监督抽检', 'project', 'file'],
      ['t2', '特种设备安全监察', 'project', 'file'],
    ])
  })

  it('资金用途在预算的下一行，空着的其他资金是空白而不是 0', () => {
    expect(table.purpose && formatCell(table.purpose.cell)).toBe('B5')
    expect(fundsOf(table)).toEqual([{ scope: 'annual', total: '80万元', splits: [['source', '80万元', 'blank']] }])
    expect(goalsOf(table)).toEqual(['annual B6'])
  })

  it('一级指标向下延续，三级指标和描述跨列合并', () => {
    expect(row(table, 9)).toEqual([['annual', 'output', 'quantity', '食用农产品专项抽检批次', '≥260批次']])
    expect(row(table, 22)).toEqual([['annual', 'output', 'cost', '单批次抽检费用', '≤1200元/批次']])
    expect(row(table, 26)).toEqual([['annual', 'satisfaction', 'satisfaction', '消费者满意度', '=100%']])
    expect(table.indicators[0]?.description?.text).toBe('全年对生产、流通、餐饮环节食品抽样检验的批次数')
  })
})

describe('F1 河北：项目编码、支出计划，一张工作表上叠放几个表', () => {
  const workbook = readSample(HEBEI)
  const table = first(workbook)

  it('叠放的两个表各有自己的范围和预算，年度来自项目编码', () => {
    expect(workbook.tables.map(head)).toEqual([
      {
        form: 'F1',
        range: 'A1:G23',
        project: '老旧小区改造补助资金',
        budget: 'C4 560万元',
        year: 2026,
        indicators: 14,
        slots: 0,
      },
      {
        form: 'F1',
        range: 'A25:G43',
        project: '农村危房改造补助资金',
        budget: 'C28 120万元',
        year: 2026,
        indicators: 10,
        slots: 0,
      },
    ])
    expect(table.year?.from).toBe('code')
    expect(table.code?.text).toBe('13999926P00011010001N')
  })

  it('支出计划四个时点各有百分比', () => {
    expect(planOf(table)).toEqual(['3月底 15%', '6月底 60%', '10月底 50%', '12月底 100%'])
    expect(table.paymentPlan && formatCell(table.paymentPlan.label)).toBe('A6')
  })

  it('依据列读作依据', () => {
    expect(table.indicators[0]?.basis?.text).toBe('县城镇老旧小区改造年度计划')
    expect(Object.keys(table.columns)).toEqual(['level1', 'level2', 'name', 'description', 'value', 'basis'])
  })
})

describe('F2 石家庄：没有预算和项目名称，几十个表叠放', () => {
  const workbook = readSample(SHIJIAZHUANG)
  const table = first(workbook)

  it('项目名称从标题里读', () => {
    expect(workbook.tables.map((t) => [t.form, t.project, t.projectFromTitle, countIndicators(t)])).toEqual([
      ['F2', null, '办公设备购置经费', 7],
      ['F2', null, '特种作业人员培训经费', 6],
      ['F2', null, '质量状况分析报告编制费用', 6],
    ])
    expect(budgetOf(table)).toBeNull()
  })

  it('分页时重印的表头和跨页的依据都属于同一个表', () => {
    expect(formatRange(table.range)).toBe('A1:F12')
    expect(row(table, 10)).toEqual([['annual', 'output', 'timeliness', '设备到货时限', '≤20 个 工作日']])
    expect(table.indicators.find((i) => i.row === 9)?.level1?.cell).toEqual({ row: 3, col: 0 })
    expect(workbook.problems).toEqual([])
  })
})

describe('F3 湖南：整体、汇总、支出方向', () => {
  const workbook = readSample(HUNAN)
  const [overall, summary, direction, , disease] = workbook.tables

  it('一本工作簿里有五个表，各是各的种类', () => {
    expect(workbook.tables.map((t) => [t.sheet, t.form, t.kind, formatRange(t.range), countIndicators(t)])).toEqual([
      ['附表1', 'F3', 'overall', 'A2:E29', 15],
      ['附表2', 'F3', 'summary', 'A2:E10', 0],
      ['附表3', 'F3', 'project', 'A2:F23', 8],
      ['附表3', 'F3', 'project', 'A28:F48', 9],
      ['附表3', 'F3', 'project', 'A53:F74', 10],
    ])
  })

  it('整体表的总额写在标签同一格，按收入和按支出各分各的', () => {
    expect(overall && head(overall).budget).toBe('B5 1260.5万元')
    expect(overall && fundsOf(overall)[0]?.splits).toEqual([
      ['income', '1250.5万元', 'blank', 'blank'],
      ['spending', '860.5万元', '400万元'],
    ])
    expect(overall?.unitName?.text).toBe('示例县农业农村局')
  })

  it('整体表的指标从 B 列开始，序号不算名称，满意度挂在效益下面', () => {
    expect(overall && row(overall, 16)).toEqual([['annual', 'output', 'quantity', '高标准农田管护面积', '≥6.5万亩']])
    expect(overall && row(overall, 29)).toEqual([['annual', 'benefit', 'satisfaction', '农民群众满意度', '≥90%']])
  })

  it('汇总表的一、二是小计，1、2 属于它', () => {
    const rows = summary?.summary?.rows.map((r) => [r.level, r.name.text, r.amount.amount?.format('万元')])
    expect(rows).toEqual([
      [1, '农业生产发展专项', '260万元'],
      [2, '粮油绿色高产示范', '140万元'],
      [2, '高标准农田管护', '115万元'],
      [1, '动物疫病防控专项', '140万元'],
      [2, '动物疫病防控', '140万元'],
    ])
    expect(summary?.summary?.total?.amount?.format('万元')).toBe('400万元')
    expect(summary?.summary?.rows[1]?.goals.map((goal) => goal.scope)).toEqual(['period', 'annual'])
  })

  it('支出方向的金额是自己的，不是所属专项的', () => {
    expect(direction && head(direction)).toMatchObject({
      project: '粮油绿色高产示范',
      budget: 'B5 140万元',
      year: 2026,
      slots: 1,
    })
    expect(direction && goalsOf(direction)).toEqual(['period B7', 'annual B8'])
    expect(direction?.period?.text).toBe('2026.01.01-2026.12.31')
  })

  it('支出明细有金额、测算依据和合计', () => {
    const rows = direction?.details?.rows.map((r) => [r.name.text, r.amount.amount?.format('万元')])
    expect(rows).toEqual([
      ['示范片物资补助', '96万元'],
      ['技术服务', '28.8万元'],
      ['示范牌制作', '14.2万元'],
    ])
    expect(direction?.details?.total?.amount?.format('万元')).toBe('140万元')
    expect(disease?.details?.rows[0]?.basis?.text).toContain('村级防疫员50名')
  })
})

describe('F4 石家庄：目标分列、金额自带单位、表头占两行', () => {
  const table = first(readSample(HEBEI_GOALS))

  it('读出 45 万元和两个目标，预印未填的两行是空行', () => {
    expect(head(table)).toEqual({
      form: 'F4',
      range: 'A1:F24',
      project: '公共文化服务活动经费',
      budget: 'C3 45万元',
      year: 2026,
      indicators: 12,
      slots: 2,
    })
    expect(goalsOf(table)).toEqual(['annual C7', 'annual C8'])
    expect(table.slots.map((slot) => [slot.level2?.class, formatCell(slot.cell)])).toEqual([
      ['economic-benefit', 'E20'],
      ['ecological-benefit', 'E22'],
    ])
  })

  it('空着的支出计划也占一格', () => {
    expect(planOf(table)).toEqual(['3月底 10%', '6月底 40%', '10月底 ', '12月底 100%'])
  })

  it('效果指标是效益，可持续性影响是可持续影响', () => {
    expect(row(table, 23)).toEqual([['annual', 'benefit', 'sustainability', '基层文艺骨干新增人数', '≥50人']])
    expect(row(table, 18)[0]?.slice(1, 3)).toEqual(['output', 'cost'])
  })
})

describe('F5 财政部 2015：左边中期，右边年度', () => {
  const table = first(readSample(MOF_2015))

  it('预算是年度的，一行两边算一条指标', () => {
    expect(head(table)).toMatchObject({ form: 'F5', budget: 'H6 62万元', year: 2026, indicators: 11 })
    expect(table.indicators).toHaveLength(22)
  })

  it('中期和年度的资金、目标各归各的', () => {
    expect(fundsOf(table)).toEqual([
      { scope: 'annual', total: '62万元', splits: [['source', '60万元', 'blank']] },
      { scope: 'period', total: '186万元', splits: [['source', '186万元', 'blank']] },
    ])
    expect(goalsOf(table)).toEqual(['period B10', 'annual F10'])
  })

  it('一级指标两边共用', () => {
    expect(row(table, 17)).toEqual([
      ['period', 'output', 'cost', '照明改造费用', '≤66万元'],
      ['annual', 'output', 'cost', '照明改造费用', '≤22万元'],
    ])
  })
})

describe('F6 财政部 2021：成本是一级指标，分值合计 90', () => {
  const table = first(readSample(MOF_2021))

  it('读出资金、年度和 17 条指标', () => {
    expect(head(table)).toMatchObject({ form: 'F6', range: 'A1:F26', budget: 'D5 360万元', year: 2026, indicators: 17 })
    expect(table.unitName?.text).toBe('示例市职业技能鉴定中心')
  })

  it('经济成本指标归成本，分值随行读出', () => {
    expect(row(table, 10)).toEqual([['annual', 'cost', 'economic-cost', '企业职工培训补贴支出', '≤210万元']])
    expect(table.columns.weight?.text).toBe('分值权重(90)')
    expect(table.indicators.map((i) => i.weight?.text ?? '').filter((text) => text !== '')).toHaveLength(16)
  })
})

describe('F7 安徽：没有分值，标题占两行', () => {
  const table = first(readSample(ANHUI))

  it('上面一行是单位名称，下面一行是年度', () => {
    expect(head(table)).toMatchObject({
      form: 'F7',
      project: '河道堤防维修养护',
      budget: 'D6 150万元',
      year: 2026,
      indicators: 13,
    })
    expect(table.title?.text).toBe('项目支出绩效目标表')
    expect(fundsOf(table)[0]?.splits).toEqual([['source', '120万元', '30万元']])
  })

  it('不适用的行也是指标，值是不适用', () => {
    expect(table.indicators.filter((i) => i.value.value.kind === 'not-applicable')).toHaveLength(3)
  })
})

describe('F8 四川：符号、数值、单位分列', () => {
  const table = first(readSample(SICHUAN))

  it('没有预算，单位信息在一格里', () => {
    expect(head(table)).toMatchObject({
      form: 'F8',
      project: '森林草原防灭火专项经费',
      budget: null,
      year: 2026,
      indicators: 12,
    })
    expect(table.unitName?.text).toBe('示例州示例县林业和草原局')
  })

  it('三列合成一个指标值', () => {
    const [mileage] = table.indicators
    expect(mileage?.value.operator?.text).toBe('≥')
    expect(mileage?.value.unit?.text).toBe('公里')
    expect(mileage?.value.value).toMatchObject({ kind: 'number' })
    expect(table.indicators.map((i) => i.weight?.text)).toEqual([
      '10',
      '10',
      '10',
      '10',
      '5',
      '10',
      '5',
      '10',
      '5',
      '5',
      '5',
      '10',
    ])
  })
})

describe('F9 四川清单：一个表头下有许多项目', () => {
  const workbook = readSample(SICHUAN_LIST)

  it('每个项目是一个表，小计行不是项目', () => {
    expect(workbook.tables.map(head)).toEqual([
      {
        form: 'F9',
        range: 'A5:L11',
        project: '空气自动站运行维护',
        budget: 'C5 96万元',
        year: 2026,
        indicators: 7,
        slots: 0,
      },
      {
        form: 'F9',
        range: 'A12:L17',
        project: '地表水采测分离',
        budget: 'C12 70万元',
        year: 2026,
        indicators: 6,
        slots: 0,
      },
      {
        form: 'F9',
        range: 'A18:L26',
        project: '环境执法能力建设',
        budget: 'C18 120万元',
        year: 2026,
        indicators: 9,
        slots: 0,
      },
    ])
    expect(workbook.problems).toEqual([])
  })

  it('单位、目标和指标方向随项目读出', () => {
    const [, water] = workbook.tables
    expect(water?.unitName?.text).toBe('示例市环境监测站')
    expect(water?.goals.map((goal) => goal.text)).toEqual(['每月完成 26 个断面采样分析，为断面考核提供数据。'])
    expect(water?.indicators.map((i) => i.direction?.text)).toEqual([
      '正向指标',
      '正向指标',
      '反向指标',
      '反向指标',
      '正向指标',
      '正向指标',
    ])
  })

  it('小计行只有单位名称和金额时也不是项目', () => {
    const { grids } = readNotation(`
      #表 清单
      部门预算项目支出绩效目标表（2026年度）
      单位名称 | 项目名称 | 预算数（元） | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
      示例市水利局 | | 300,000.00
      示例市水利局 | 山洪灾害防治 | 300,000.00 | 及时预警 | 产出指标 | 数量指标 | 维护监测站点 | ≥ | 60 | 个
    `)
    const found = recognise(grids)
    expect(found.tables.map((table) => table.project?.text)).toEqual(['山洪灾害防治'])
    expect(found.problems).toEqual([])
  })
})

describe('F10 湖北：成本构成在上，绩效标准就是三级指标', () => {
  const table = first(readSample(HUBEI))

  it('成本构成是支出明细', () => {
    expect(head(table)).toMatchObject({
      form: 'F10',
      project: '农村公路日常养护',
      budget: 'D3 96万元',
      year: 2026,
      indicators: 8,
    })
    expect(table.details?.rows.map((r) => r.amount.amount?.format('万元'))).toEqual(['60万元', '24万元', '11万元'])
    expect(table.details?.total && formatCell(table.details.total.cell)).toBe('D8')
  })

  it('绩效标准列读作指标名称，当年预期实现值读作指标值', () => {
    expect(row(table, 13)).toEqual([['annual', 'output', 'quality', '县乡公路优良路率', '≥85%']])
  })
})

describe('F11 陕西：长期和年度两块指标', () => {
  const table = first(readSample(SHAANXI))

  it('两块在同一个表里，长期的是 period，年度的是 annual', () => {
    expect(head(table)).toMatchObject({ form: 'F11', range: 'A1:F24', budget: 'D4 280万元', indicators: 14 })
    expect(table.indicators.map((i) => i.scope)).toEqual([
      ...Array<string>(6).fill('period'),
      ...Array<string>(8).fill('annual'),
    ])
    expect(goalsOf(table)).toEqual(['period B7', 'annual B8'])
  })

  it('长期块的级次不会带进年度块', () => {
    expect(row(table, 17)).toEqual([['annual', 'output', 'quantity', '新建智能选果线', '≥2条']])
  })
})

describe('F12 上海：所有年度的总额和今年的申请额', () => {
  const table = first(readSample(SHANGHAI))

  it('今年的申请额才是预算，项目资金总额属于整个周期', () => {
    expect(head(table)).toMatchObject({
      form: 'F12',
      project: '架空线入地和杆箱整治',
      budget: 'C6 320万元',
      year: 2026,
      indicators: 9,
    })
    expect(fundsOf(table).map(({ scope, total }) => [scope, total])).toEqual([
      ['annual', '320万元'],
      ['period', '860万元'],
    ])
  })

  it('项目总目标属于整个周期，年度绩效目标属于今年', () => {
    expect(goalsOf(table)).toEqual(['period B8', 'annual B9'])
  })
})

describe('F13 自评表', () => {
  it('认得出是自评表，年度指标值是指标值，完成值和得分不算', () => {
    const table = first(readSample(SELF_ASSESSMENT))
    expect(table.kind).toBe('self-assessment')
    expect(head(table)).toMatchObject({
      form: 'F13',
      project: '公共体育设施更新',
      budget: 'D5 68万元',
      year: 2025,
      indicators: 7,
    })
    expect(row(table, 12)).toEqual([['annual', 'output', 'timeliness', '器材安装完成时间', '2025年9月30日前']])
  })
})

describe('一本工作簿里有几种表样', () => {
  it('各认各的', () => {
    expect(readSample(CLEAN).tables.map(head)).toEqual([
      {
        form: 'F1',
        range: 'A1:H26',
        project: '消费维权与打假经费',
        budget: 'C4 56.8万元',
        year: 2026,
        indicators: 17,
        slots: 0,
      },
      {
        form: 'F6',
        range: 'A1:F24',
        project: '社区居家养老服务补助',
        budget: 'D5 240万元',
        year: 2026,
        indicators: 15,
        slots: 0,
      },
      {
        form: 'F7',
        range: 'A2:E27',
        project: '智慧图书馆设备更新',
        budget: 'D6 95.5万元',
        year: 2026,
        indicators: 17,
        slots: 0,
      },
    ])
  })
})

describe('不是绩效目标表的工作表', () => {
  it('说没有找到，而不是什么都不说', () => {
    const { grids } = readNotation('#表 通讯录\n科室 | 电话\n办公室 | 0000')
    const found = recognise(grids)
    expect(found.tables).toEqual([])
    expect(found.problems.map((problem) => problem.code)).toEqual(['no-table'])
  })

  it('空白工作表不算', () => {
    const { grids } = readNotation('#表 空白')
    expect(recognise(grids).problems).toEqual([])
  })
})
