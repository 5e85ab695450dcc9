import { describe, expect, it } from 'vitest'
import { formatCell } from '../../src/sheet/index.ts'
import { budgetOf, readNotation, recognise, type MoneyField, type Table } from '../../src/table/index.ts'

/** Tables as other bureaus print them: none of the catalogue's forms exactly, each with a trait of its own. */

function read(drawing: string, fileName = ''): readonly Table[] {
  return recognise(readNotation(`#表 示例\n${drawing}`).grids, { fileName }).tables
}

function one(drawing: string): Table {
  const tables = read(drawing)
  const [table] = tables
  if (!table || tables.length !== 1) throw new Error(`${String(tables.length)} tables were read`)
  return table
}

const money = (field: MoneyField | null) =>
  field ? `${formatCell(field.cell)} ${field.amount?.format('万元') ?? field.state}` : null

const fundsOf = (table: Table) =>
  table.funds.map(({ scope, total, splits }) => [scope, money(total), ...splits.flatMap((s) => s.parts.map(money))])

const goalsOf = (table: Table) => table.goals.map((goal) => `${goal.scope} ${formatCell(goal.cell)} ${goal.text}`)

const rowsOf = (table: Table) =>
  table.indicators.map(({ scope, level1, level2, name, value }) =>
    [
      scope,
      `${level1?.class ?? '-'}/${level2?.class ?? '-'}`,
      name.text,
      formatCell(value.cell),
      (value.operator?.text ?? '') + value.text + (value.unit?.text ?? ''),
    ].join(' '),
  )

const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维护设施数量 | ≥10处`

describe('表头分两行', () => {
  it('「指标值」下面再分计算符号、数值、单位', () => {
    const table = one(`2026年省级部门预算项目支出绩效目标表
      部门名称：示例厅 | | | | | 单位：万元
      项目名称 | 全民阅读推广 | < | < | 项目属性 | □新增 √延续
      资金金额（万元） | 120.5 | < | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
      ^ | ^ | ^ | ^ | 计算符号 | 数值 | 单位
      ^ | 产出指标 | 数量指标 | 举办阅读活动场次 | ≥ | 30 | 场
      ^ | 效益指标 | 社会效益指标 | 居民阅读率 | ≥ | 65 | %`)
    expect(rowsOf(table)).toEqual([
      'annual output/quantity 举办阅读活动场次 F7 ≥30场',
      'annual benefit/social-benefit 居民阅读率 F8 ≥65%',
    ])
    expect(money(budgetOf(table))).toBe('B4 120.5万元')
    expect(table.unitName?.text).toBe('示例厅')
  })

  it('「绩效指标」盖在三级上面，指标值向下合并', () => {
    const table = one(`项目支出绩效目标表
      项目名称 | 智慧交通建设 | < | <
      绩效指标 | < | < | 指标值
      一级指标 | 二级指标 | 三级指标 | ^
      产出 | 数量 | 路口改造数量 | 20个
      ^ | 质量 | 验收合格率 | 100%`)
    expect(rowsOf(table)).toEqual([
      'annual output/quantity 路口改造数量 D5 20个',
      'annual output/quality 验收合格率 D6 100%',
    ])
  })

  it('「目标值」盖在符号、值、单位上面，三级的名称都在第二行', () => {
    const table = one(`项目绩效目标表
      项目名称 | 路网建设 | < | < | < | <
      绩效指标 | < | < | 目标值 | < | <
      一级指标 | 二级指标 | 三级指标 | 符号 | 值 | 单位
      产出指标 | 数量指标 | 新建道路 | ≥ | 12 | 公里`)
    expect(rowsOf(table)).toEqual(['annual output/quantity 新建道路 E5 ≥12公里'])
  })

  it('一级指标在上一行，实施期和年度各占一半', () => {
    const table = one(`部门项目支出绩效目标申报表
      项目名称 | 科普工作 | < | < | < | < | < | <
      绩效指标 | 一级指标 | 实施期绩效指标 | < | < | 年度绩效指标 | < | <
      ^ | ^ | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
      ^ | 产出指标 | 数量指标 | 科普活动 | ≥150场 | 数量指标 | 科普活动 | ≥50场`)
    expect(rowsOf(table)).toEqual([
      'period output/quantity 科普活动 E5 ≥150场',
      'annual output/quantity 科普活动 H5 ≥50场',
    ])
    expect(table.columns.level1 && formatCell(table.columns.level1.cell)).toBe('B3')
  })
})

describe('一个名称后面不止一个值', () => {
  it('实施期指标值和年度指标值各读各的', () => {
    const table = one(`项目支出绩效目标表
      项目名称 | 林长制 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值
      产出指标 | 数量指标 | 巡林次数 | ≥300次 | ≥100次`)
    expect(rowsOf(table)).toEqual([
      'period output/quantity 巡林次数 D4 ≥300次',
      'annual output/quantity 巡林次数 E4 ≥100次',
    ])
  })

  it('有半年值和全年值时取全年值', () => {
    const table = one(`项目支出绩效目标申报表
      项目名称 | 食品检测 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值（半年） | 指标值（全年）
      产出指标 | 数量指标 | 抽检批次 | ≥2000批次 | ≥4000批次`)
    expect(rowsOf(table)).toEqual(['annual output/quantity 抽检批次 E4 ≥4000批次'])
  })
})

describe('指标列的其他排法', () => {
  it('没有一级、二级，靠权重、计量单位认出表头', () => {
    const table = one(`2026年市级重点专项资金绩效目标表（一级项目）
      编制单位：示例委 | | | | | 单位：万元
      专项资金名称 | 农业产业发展资金 | < | 业务主管部门 | 示例局 | <
      2026年预算 | 4500 | < | < | < | <
      当年整体绩效目标 | 培育示范园区5个 | < | < | < | <
      绩效指标 | 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值
      ^ | 培育示范园区数量 | 30 | 个 | ≥ | 5
      ^ | 农户满意度 | 10 | % | ≥ | 90`)
    expect(rowsOf(table)).toEqual(['annual -/- 培育示范园区数量 F7 ≥5个', 'annual -/- 农户满意度 F8 ≥90%'])
    expect([table.unitName?.text, money(budgetOf(table)), table.year?.year]).toEqual(['示例委', 'B4 4500万元', 2026])
    expect(goalsOf(table)).toEqual(['annual B5 培育示范园区5个'])
  })

  it('一级指标后面也有一列分值时，三级指标的分值是后面那列', () => {
    const table = one(`项目绩效目标表
      项目名称 | 公交补贴 | < | < | < | <
      一级指标 | 分值 | 二级指标 | 三级指标 | 2026年目标值 | 分值
      产出指标 | 50 | 数量指标 | 补贴车辆 | ≥100辆 | 20`)
    expect(table.indicators[0]?.weight?.text).toBe('20')
  })

  it('总分一行横跨到指标值，不是指标', () => {
    const table = one(`2025年度项目支出绩效自评表
      项目名称 | 系统运维 | < | < | < | < | <
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分
      ^ | 年度资金总额 | 50 | 48 | 47 | 10 | 9.8
      年度总体目标 | 预期目标 | < | 实际完成情况 | < | < | <
      ^ | 保障系统稳定运行 | < | 已完成 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 运维系统数 | =3个 | 3个 | 20 | 20
      总分 | < | < | < | < | 100 | 99.8`)
    expect(rowsOf(table)).toEqual(['annual output/quantity 运维系统数 D8 =3个'])
    expect(table.kind).toBe('self-assessment')
    expect(money(budgetOf(table))).toBe('C4 50万元')
    expect(goalsOf(table)).toEqual(['annual B6 保障系统稳定运行'])
  })

  it('「其他需要说明的问题」是表尾', () => {
    const table = one(`项目绩效目标表
      项目名称 | 渔政执法 | < | <
      ${INDICATORS}
      其他需要说明的问题 | 无 | < | <`)
    expect(table.indicators).toHaveLength(1)
  })
})

describe('资金的其他写法', () => {
  it('资金来源下面写「合计」，单位在后面的格子里', () => {
    const table = one(`2026年预算项目绩效目标申报表
      项目名称 | 驻村经费 | < | <
      资金来源 | 合计 | 30 | 万元
      ^ | 财政拨款 | 30 | 万元
      ^ | 其他资金 | 0 | 万元
      ${INDICATORS}`)
    expect(fundsOf(table)).toEqual([['annual', 'C3 30万元', 'C4 30万元', 'C5 0万元']])
    expect(table.kind).toBe('project')
  })

  it('总额的标签里写了万元，下面的各项资金也是万元', () => {
    const table = one(`绩效目标申报表
      专项名称 | 科技创新
      资金总额（万元） | ３００
      其 中：财 政 拨 款 | ２８０
      其 他 资 金 | ２０
      ${INDICATORS}`)
    expect(fundsOf(table)).toEqual([['annual', 'B3 300万元', 'B4 280万元', 'B5 20万元']])
  })

  it('中央、省级、市级财政资金和自筹资金并列时都是来源', () => {
    const table = one(`省级专项资金绩效目标表
      专项资金名称 | 水利专项 | < | <
      资金总额（万元） | 1000 | < | <
      其中：中央财政资金 | 500 | 省级财政资金 | 300
      市级财政资金 | 100 | 自筹资金 | 100
      ${INDICATORS}`)
    expect(fundsOf(table)).toEqual([['annual', 'B3 1000万元', 'B4 500万元', 'D4 300万元', 'B5 100万元', 'D5 100万元']])
  })

  it('项目总预算与当年预算上下两行，各有各的财政拨款', () => {
    const table = one(`项目支出绩效目标表
      项目名称 | 智慧交通 | < | <
      项目总预算 | 300万元 | 其中：财政拨款 | 250万元
      当年预算 | 100万元 | 其中：财政拨款 | 90万元
      ${INDICATORS}`)
    expect(fundsOf(table)).toEqual([
      ['annual', 'B4 100万元', 'D4 90万元'],
      ['period', 'B3 300万元', 'D3 250万元'],
    ])
  })

  it('部门整体：年度主要任务的金额合计就是预算，任务是明细', () => {
    const table = one(`部门（单位）整体绩效目标表
      部门（单位）名称 | 示例厅 | < | < | < | <
      年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | <
      ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金
      ^ | 人员经费 | 保障人员 | 300 | 300 | 0
      ^ | 监管执法 | 开展执法 | 200 | 150 | 50
      ^ | 金额合计 | < | 500 | 450 | 50
      年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | <
      ^ | 产出指标 | 数量指标 | 执法次数 | ≥50次 | <`)
    expect(table.kind).toBe('overall')
    expect(table.projectFromTitle).toBeNull()
    expect(money(budgetOf(table))).toBe('D7 500万元')
    expect(table.details?.rows.map((row) => `${row.name.text} ${money(row.amount) ?? ''}`)).toEqual([
      '人员经费 D5 300万元',
      '监管执法 D6 200万元',
    ])
  })

  it('「预算数 | 待定」说不出金额，不去下面找文字', () => {
    const table = one(`项目绩效目标表
      项目名称 | 绿化 | < | <
      预算数（万元） | 待定 | < | <
      年度目标 | 绿化达标 | < | <
      ${INDICATORS}`)
    expect(money(budgetOf(table))).toBe('B3 not-an-amount')
  })
})

describe('标签的其他写法', () => {
  it('带编号的小标题：1.项目名称；三、绩效目标 下面一整行是目标；（万元）写在小标题里', () => {
    const table = one(`2026年项目支出绩效目标申报表
      一、项目基本情况 | < | < | <
      1.项目名称 | 大气监测 | 2.主管部门 | 示例局
      3.项目单位 | 示例站 | 4.项目起止时间 | 2026年1月-2026年12月
      二、项目资金情况（万元） | < | < | <
      1.资金总额 | 95 | 2.其中：财政拨款 | 95
      三、绩效目标 | < | < | <
      建成监测站点15个 | < | < | <
      四、绩效指标 | < | < | <
      ${INDICATORS}`)
    expect([table.project?.text, table.unitName?.text, table.period?.text]).toEqual([
      '大气监测',
      '示例站',
      '2026年1月-2026年12月',
    ])
    expect(fundsOf(table)).toEqual([['annual', 'B6 95万元', 'D6 95万元']])
    expect(goalsOf(table)).toEqual(['annual A8 建成监测站点15个'])
  })

  it.each([
    ['年度预算总金额', 'annual'],
    ['项目预算总额', 'annual'],
    ['2026年预算', 'annual'],
    ['预算批复金额', 'annual'],
    ['项目实施期预算总额', 'period'],
  ] as const)('「%s」是金额', (label, scope) => {
    const table = one(`项目绩效目标表
      项目名称 | 绿化 | < | <
      ${label}（元） | 80000 | < | <
      ${INDICATORS}`)
    expect(money(budgetOf(table, scope))).toBe('B3 8万元')
  })

  it.each([
    ['当年整体绩效目标', 'annual'],
    ['项目绩效总目标', 'annual'],
    ['年度目标（200字以内）', 'annual'],
    ['中长期绩效目标', 'period'],
  ])('「%s」是目标', (label, scope) => {
    const table = one(`项目绩效目标表
      项目名称 | 绿化 | < | <
      ${label} | 绿化覆盖率提高 | < | <
      ${INDICATORS}`)
    expect(goalsOf(table)).toEqual([`${scope} B3 绿化覆盖率提高`])
  })

  it.each(['项目经费', '财政拨款工作', '完成年度目标', '专项资金', '目标管理责任制'])(
    '项目名称「%s」是名称，不是标签',
    (name) => {
      const table = one(`项目绩效目标表
      项目名称 | ${name} | < | <
      预算数 | 5万元 | < | <
      ${INDICATORS}`)
      expect(table.project?.text).toBe(name)
    },
  )
})

describe('一张表里列多个项目', () => {
  it('表头两行，项目名称在上一行，每行都重复', () => {
    const tables = read(`预算项目绩效目标批复表
      单位：元
      项目编码 | 项目名称 | 项目金额 | 绩效目标 | 绩效指标 | < | < | <
      ^ | ^ | ^ | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值
      P001 | 路灯维护 | 800,000.00 | 亮灯率达标 | 产出指标 | 数量指标 | 维护路灯数 | ≥3000盏
      P001 | 路灯维护 | 800,000.00 | 亮灯率达标 | 产出指标 | 质量指标 | 亮灯率 | ≥98%
      P002 | 绿化养护 | 500,000.00 | 绿化达标 | 产出指标 | 数量指标 | 养护面积 | ≥10公顷`)
    expect(tables.map((t) => [t.form, t.code?.text, t.project?.text, money(budgetOf(t)), t.indicators.length])).toEqual(
      [
        ['F9', 'P001', '路灯维护', 'C5 80万元', 2],
        ['F9', 'P002', '绿化养护', 'C7 50万元', 1],
      ],
    )
  })

  it('实施期目标和当年目标各占一列，单位名称只写一次', () => {
    const tables = read(`项目支出绩效目标表
      单位名称：示例局 | | | | | | | | 金额单位：万元
      项目单位 | 项目名称 | 预算金额 | 项目实施期绩效目标 | 当年绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
      示例一所 | 设施维修 | 45.6 | 设施完好 | 维修3处 | 产出指标 | 数量指标 | 维修处数 | ≥3处
       | 宣传费 | 5 | 宣传到位 | 宣传10次 | 产出指标 | 数量指标 | 宣传次数 | ≥10次`)
    expect(tables.map((table) => [table.unitName?.text, ...goalsOf(table)])).toEqual([
      ['示例一所', 'period D4 设施完好', 'annual E4 维修3处'],
      ['示例一所', 'period D5 宣传到位', 'annual E5 宣传10次'],
    ])
  })

  it('列里没有单位时，用表上方写的单位', () => {
    const [table] = read(`项目支出绩效目标表
      单位名称：示例局 | | | | 单位：元
      项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
      公用经费 | 保障运转 | 产出指标 | 数量指标 | 保障人数 | = | 25 | 人`)
    expect(table?.unitName?.text).toBe('示例局')
    expect(table && goalsOf(table)).toEqual(['annual B4 保障运转'])
  })
})

describe('一张工作表上几个表', () => {
  it('左右并排，中间空一列', () => {
    const tables = read(`道路绩效目标表 | < | < | < | | 桥梁绩效目标表 | < | < | <
      项目名称 | 道路维修 | < | < | | 项目名称 | 桥梁维修 | < | <
      预算数 | 10万元 | < | < | | 预算数 | 20万元 | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | | 一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 维修道路长度 | ≥5公里 | | 产出指标 | 数量指标 | 维修桥梁数 | ≥2座`)
    expect(tables.map((t) => [t.project?.text, money(budgetOf(t)), ...rowsOf(t)])).toEqual([
      ['道路维修', 'B3 10万元', 'annual output/quantity 维修道路长度 D5 ≥5公里'],
      ['桥梁维修', 'G3 20万元', 'annual output/quantity 维修桥梁数 I5 ≥2座'],
    ])
  })

  it('只有一个标题，下一个项目从「填报单位」开始，年度和金额单位沿用上面的', () => {
    const tables = read(`2026年度项目绩效目标表
      填报单位：示例一所 | | | 单位：万元
      项目名称 | 项目甲 | 项目金额 | 10
      ${INDICATORS}
      填报单位：示例二所 | | |
      项目名称 | 项目乙 | 项目金额 | 20
      ${INDICATORS}`)
    expect(
      tables.map((t) => [t.unitName?.text, t.project?.text, money(budgetOf(t)), t.indicators.length, t.year?.year]),
    ).toEqual([
      ['示例一所', '项目甲', 'D3 10万元', 1, 2026],
      ['示例二所', '项目乙', 'D7 20万元', 1, 2026],
    ])
  })

  it('说明页、名单和别的预算表不是绩效目标表', () => {
    const { tables, problems } = recognise(
      readNotation(`#表 填表说明
        填表说明
        1. 项目名称：填写项目全称。
        2. 指标值：填写具体数值。
        #表 名单
        序号 | 姓名 | 部门 | 联系电话
        1 | 张三 | 办公室 | 123
        #表 经费
        2026年三公经费预算表
        项目 | 预算数 | 上年预算数
        公务接待费 | 3 | 4`).grids,
    )
    expect(tables).toEqual([])
    expect(problems.map((problem) => [problem.sheet, problem.code])).toEqual([
      ['填表说明', 'no-table'],
      ['名单', 'no-table'],
      ['经费', 'no-table'],
    ])
  })
})

describe('影响力目标', () => {
  it('算作效益，长效管理算作可持续', () => {
    const table = one(`财政项目支出绩效目标申报表
      项目名称 | 公园维护 | < | <
      一级指标 | 二级指标 | 三级指标 | 指标目标值
      产出目标 | 数量 | 养护面积 | =10公顷
      影响力目标 | 长效管理 | 制度健全性 | 健全`)
    expect(rowsOf(table)).toEqual([
      'annual output/quantity 养护面积 D4 =10公顷',
      'annual benefit/sustainability 制度健全性 D5 健全',
    ])
  })
})
