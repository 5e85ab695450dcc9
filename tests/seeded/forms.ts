import { inOrder, wholeValue, type SeedForm, type SeedGroup, type SeedIndicator, type SeedProject } from './project.ts'
import { cell, type Printed } from './sheet.ts'

type Row = readonly Printed[]
type Column =
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'value'
  | 'operator'
  | 'number'
  | 'unit'
  | 'weight'
  | 'direction'
  | 'basis'

const GROUPS: Readonly<Record<SeedGroup, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}

const LEVEL2: Readonly<Record<SeedIndicator['class'], string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  'economic-benefit': '经济效益指标',
  'social-benefit': '社会效益指标',
  'ecological-benefit': '生态效益指标',
  sustainability: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
}

interface Style {
  /** 成本指标 is a level 1 of its own (2021 and later). */
  readonly costFirst?: boolean
  /** 满意度 hangs under 效益. */
  readonly satisfactionUnderBenefit?: boolean
  /** Levels are printed on each row, not merged. */
  readonly repeats?: boolean
  /** Level 2 is merged as level 1 is. */
  readonly mergesLevel2?: boolean
  /** Cells left of each row: the first row's, and the further rows'. */
  readonly left?: readonly [first: Row, further: Row]
}

function groupOf(one: SeedIndicator, { costFirst, satisfactionUnderBenefit }: Style): SeedGroup {
  if (one.group) return one.group
  if (one.class === 'cost') return costFirst ? 'cost' : 'output'
  if (one.class === 'satisfaction') return satisfactionUnderBenefit ? 'benefit' : 'satisfaction'
  return one.class === 'quantity' || one.class === 'quality' || one.class === 'timeliness' ? 'output' : 'benefit'
}

function level2Of(one: SeedIndicator, { costFirst, satisfactionUnderBenefit }: Style): string {
  if (one.level2 !== undefined) return one.level2
  if (one.class === 'cost' && costFirst) return '经济成本指标'
  if (one.class === 'satisfaction' && satisfactionUnderBenefit) return '社会公众及服务对象满意度指标'
  return LEVEL2[one.class]
}

/** The rows of the indicators, each in the columns of its form. */
function block(project: SeedProject, columns: readonly Column[], style: Style = {}): Row[] {
  let [last1, last2] = ['', '']
  return inOrder(project.indicators, style.costFirst ?? false).map((one, i) => {
    const group = groupOf(one, style)
    const level1 = one.level1 ?? GROUPS[group]
    const level2 = level2Of(one, style)
    const same1 = !style.repeats && level1 === last1 && level1 !== ''
    const same2 = same1 && style.mergesLevel2 && level2 === last2 && level2 !== ''
    last1 = level1
    last2 = level2
    const texts: Readonly<Record<Column, Printed>> = {
      level1: same1 ? '^' : cell(`level1:${one.id}`, level1),
      level2: same2 ? '^' : cell(`level2:${one.id}`, level2),
      name: cell(`name:${one.id}`, one.name),
      description: cell(`description:${one.id}`, one.description),
      value: cell(`value:${one.id}`, wholeValue(one)),
      operator: cell(`operator:${one.id}`, one.operator),
      number: cell(`value:${one.id}`, one.body),
      unit: cell(`unit:${one.id}`, one.unit),
      weight: cell(`weight:${one.id}`, one.weight),
      direction: cell(`direction:${one.id}`, one.direction),
      basis: cell(`basis:${one.id}`, one.basis),
    }
    const left = style.left ? (i === 0 ? style.left[0] : style.left[1]) : []
    return [...left, ...columns.map((column) => texts[column])]
  })
}

const wide = (first: Printed, width: number): Row => [first, ...Array.from({ length: width - 1 }, () => '<')]
/** A row filled up with merged cells to its width. */
const fill = (cells: Row, width: number): Row => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => '<'),
]

function headed(...labels: (readonly [Column | '', string])[]): Row {
  return labels.map(([column, label]) => (column === '' ? label : cell(`header:${column}`, label)))
}

const yuan = (amount: string): string => (Number(amount) * 10000).toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',')

function numbered(goals: readonly string[]): string {
  return goals.map((goal, i) => `${String(i + 1)}.${goal}`).join('')
}

const PRINTERS: Readonly<Record<SeedForm, (project: SeedProject) => Row[]>> = {
  F1: (p) => [
    wide(cell('title', `${p.name}绩效目标表（${String(p.year)}年度）`), 7),
    ['900102示例市示例局', '<', '<', '<', '<', cell('money-unit', '单位：万元'), '<'],
    [
      cell('code-label', '项目编码'),
      cell('code', p.code),
      cell('project-label', '项目名称'),
      cell('project', p.name),
      '<',
      '<',
      '<',
    ],
    [
      '预算规模及资金用途',
      cell('budget-label', '预算数'),
      cell('budget', p.budget),
      '其中：财政资金',
      cell('fiscal', p.fiscal),
      '其他资金',
      cell('other', p.other),
    ],
    ['^', cell('purpose', p.purpose), '<', '<', '<', '<', '<'],
    [cell('plan-label', '资金支出计划（%）'), '3月底', '<', '6月底', '<', '10月底', '12月底'],
    [
      '^',
      cell('plan1', p.plan[0]),
      '<',
      cell('plan2', p.plan[1]),
      '<',
      cell('plan3', p.plan[2]),
      cell('plan4', p.plan[3]),
    ],
    fill([cell('goal-label', '绩效目标'), cell('goal', numbered(p.goals))], 7),
    [
      ...headed(['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标']),
      ...headed(['description', '绩效指标描述']),
      '<',
      ...headed(['value', '指标值'], ['basis', '指标值确定依据']),
    ],
    ...block(p, ['level1', 'level2', 'name', 'description', 'value', 'basis']).map((row) => [
      ...row.slice(0, 4),
      '<',
      ...row.slice(4),
    ]),
    wide('填表人：示例', 7),
  ],
  F2: (p) => [
    wide(cell('title', `1、${p.name}绩效目标表（${String(p.year)}年度）`), 6),
    fill([cell('goal-label', '绩效目标'), cell('goal', numbered(p.goals))], 6),
    headed(
      ['level1', '一级指标'],
      ['level2', '二级指标'],
      ['name', '三级指标'],
      ['description', '绩效指标描述'],
      ['value', '指标值'],
      ['basis', '指标值确定依据'],
    ),
    ...block(p, ['level1', 'level2', 'name', 'description', 'value', 'basis']),
  ],
  F3: (p) => [
    ['附表3', '', '', '', '', ''],
    wide(cell('title', `${String(p.year)}年县级专项资金支出方向绩效目标表`), 6),
    ['填报单位：示例县某局（盖章）', '<', '<', '', cell('money-unit', '金额单位：万元'), '<'],
    [cell('project-label', '支出方向（子项）'), cell('project', p.name), '<', '所属专项', '名称', '示例专项'],
    [cell('budget-label', '项目金额'), cell('budget', p.budget), '<', '^', '金额', (Number(p.budget) + 120).toFixed(2)],
    fill(['项目实施期', `${String(p.year)}.01.01-${String(p.year + 2)}.12.31`], 6),
    fill([cell('period-goal-label', '实施期绩效目标'), cell('period-goal', p.periodGoal)], 6),
    fill([cell('goal-label', '年度绩效目标'), cell('goal', p.goals.join(''))], 6),
    [
      '年度绩效指标',
      ...headed(
        ['level1', '一级指标'],
        ['level2', '二级指标'],
        ['name', '三级指标'],
        ['value', '指标值及单位'],
        ['basis', '绩效标准'],
      ),
    ],
    ...block(p, ['level1', 'level2', 'name', 'value', 'basis'], {
      satisfactionUnderBenefit: true,
      mergesLevel2: true,
      left: [['^'], ['^']],
    }),
    ['支出明细及测算说明', '支出内容简介', '支出明细', '金额', '支出测算依据及过程说明', '<'],
    ...details(p, (one, k) => [
      '^',
      '项目支出',
      cell(`detail-name:${k}`, one.name),
      cell(`detail-amount:${k}`, one.amount),
      cell(`detail-basis:${k}`, one.basis),
      '<',
    ]),
    ['^', '合计', '<', cell('detail-total', p.detailTotal), '', '<'],
    wide('单位负责人签字：', 6),
  ],
  F4: (p) => [
    wide(cell('title', `1.${p.name}绩效目标表（${String(p.year)}年度）`), 6),
    [
      cell('code-label', '项目编码'),
      cell('code', p.code),
      cell('project-label', '项目名称'),
      cell('project', p.name),
      '<',
      '<',
    ],
    [
      '预算规模及资金用途',
      cell('budget-label', '预算数'),
      cell('budget', `${p.budget}万元`),
      '其中：财政资金',
      cell('fiscal', `${p.fiscal}万元`),
      '其他资金',
    ],
    fill(['^', cell('purpose', p.purpose)], 6),
    fill(['绩效目标', cell('goal-label', '目标1'), cell('goal', p.goals[0])], 6),
    fill(['^', '目标2', cell('goal2', p.goals[1])], 6),
    headed(
      ['level1', '一级指标'],
      ['level2', '二级指标'],
      ['name', '三级指标'],
      ['description', '绩效指标描述'],
      ['value', '指标值'],
      ['basis', '指标值确定依据'],
    ),
    ['^', '^', '^', '^', '^', '^'],
    ...block(p, ['level1', 'level2', 'name', 'description', 'value', 'basis'], { mergesLevel2: true }),
  ],
  F5: (p) => {
    const rows = block(p, ['level1', 'level2', 'name', 'value'], { mergesLevel2: true })
    const period = inOrder(p.indicators, false)
    return [
      wide(cell('title', '项目支出绩效目标申报表'), 8),
      wide(`（${String(p.year)}年度）`, 8),
      fill([cell('project-label', '项目名称'), '<', cell('project', p.name)], 8),
      ['主管部门及代码', '<', '示例区某局 105', '<', '实施单位', '示例区某中心', '<', '<'],
      [
        cell('money-unit', '项目资金（万元）'),
        '<',
        '中期资金总额：',
        '<',
        p.periodBudget,
        cell('budget-label', '年度资金总额：'),
        '<',
        cell('budget', p.budget),
      ],
      ['^', '<', '其中：财政拨款', '<', p.periodBudget, '其中：财政拨款', '<', cell('fiscal', p.fiscal)],
      ['^', '<', '其他资金', '<', '', '其他资金', '<', cell('other', p.other)],
      [
        '总体目标',
        cell('period-goal-label', `中期目标（${String(p.year)}年—${String(p.year + 2)}年）`),
        '<',
        '<',
        '<',
        cell('goal-label', '年度目标'),
        '<',
        '<',
      ],
      ['^', cell('period-goal', p.periodGoal), '<', '<', '<', cell('goal', p.goals.join('')), '<', '<'],
      [
        '绩效指标',
        cell('header:level1', '一级指标'),
        '二级指标',
        '三级指标',
        '指标值',
        cell('header:level2', '二级指标'),
        cell('header:name', '三级指标'),
        cell('header:value', '指标值'),
      ],
      ...rows.map((row, i) => {
        const [level1 = '', level2 = '', ...rest] = row
        const label = typeof level2 === 'string' ? level2 : level2.text
        const whole = period[i]
        return ['^', level1, label, whole?.name ?? '', whole ? periodValue(whole, p) : '', level2, ...rest]
      }),
    ]
  },
  F6: (p) => [
    wide(cell('title', '项目支出绩效目标表'), 6),
    wide(`（${String(p.year)}年度）`, 6),
    fill([cell('project-label', '项目名称'), '<', cell('project', p.name)], 6),
    ['主管部门及代码', '<', '示例区某局 208', '实施单位', '示例区某中心', '<'],
    [
      cell('money-unit', '项目资金（万元）'),
      '<',
      cell('budget-label', '年度资金总额'),
      cell('budget', p.budget),
      '<',
      '<',
    ],
    ['^', '<', '其中：财政拨款', cell('fiscal', p.fiscal), '<', '<'],
    ['^', '<', '其他资金', cell('other', p.other), '<', '<'],
    fill([cell('goal-label', '年度总体目标'), cell('goal', p.goals.join(''))], 6),
    [
      '绩效指标',
      ...headed(
        ['level1', '一级指标'],
        ['level2', '二级指标'],
        ['name', '三级指标'],
        ['value', '指标值'],
        ['weight', '分值权重(90)'],
      ),
    ],
    ...block(p, ['level1', 'level2', 'name', 'value', 'weight'], {
      costFirst: true,
      mergesLevel2: true,
      left: [['^'], ['^']],
    }),
  ],
  F7: (p) => [
    wide('示例区某局', 5),
    wide(cell('title', '项目支出绩效目标表'), 5),
    wide(`（${String(p.year)}年度）`, 5),
    fill([cell('project-label', '项目名称'), '<', cell('project', p.name)], 5),
    ['主管部门及代码', '<', '示例区某局 207', '实施单位', '示例区某中心'],
    [
      cell('money-unit', '项目资金（万元）'),
      '<',
      cell('budget-label', '年度资金总额：'),
      cell('budget', p.budget),
      '<',
    ],
    ['^', '<', '其中：财政拨款', cell('fiscal', p.fiscal), '<'],
    ['^', '<', '其他资金', cell('other', p.other), '<'],
    fill([cell('goal-label', '年度总体目标'), cell('goal', p.goals.join(''))], 5),
    ['绩效指标', ...headed(['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['value', '指标值'])],
    ...block(p, ['level1', 'level2', 'name', 'value'], { costFirst: true, mergesLevel2: true, left: [['^'], ['^']] }),
  ],
  F8: (p) => [
    wide(cell('title', `部门预算项目绩效目标表（${String(p.year)}年度）`), 7),
    wide('单位信息：示例州示例县某局', 7),
    fill([cell('project-label', '项目名称'), cell('project', p.name)], 7),
    fill([cell('goal-label', '年度目标'), cell('goal', p.goals.join(''))], 7),
    headed(
      ['level1', '一级指标'],
      ['level2', '二级指标'],
      ['name', '三级指标'],
      ['operator', '指标性质'],
      ['value', '指标值'],
      ['unit', '度量单位'],
      ['weight', '权重(%)'],
    ),
    ...block(p, ['level1', 'level2', 'name', 'operator', 'number', 'unit', 'weight'], { repeats: true }),
  ],
  F9: (p) => {
    const first: Row = [
      '示例市某站',
      cell('project', p.name),
      cell('budget', yuan(p.budget)),
      cell('goal', p.goals.join('')),
    ]
    return [
      wide(cell('title', `部门预算项目支出绩效目标表（${String(p.year)}年度）`), 12),
      ['', '', '', '', '', '', '', '', '', '', cell('money-unit', '金额单位：元'), '<'],
      [
        '单位名称',
        cell('project-label', '项目名称'),
        cell('budget-label', '预算数'),
        cell('goal-label', '年度目标'),
        ...headed(
          ['level1', '一级指标'],
          ['level2', '二级指标'],
          ['name', '三级指标'],
          ['operator', '指标性质'],
          ['value', '指标值'],
          ['unit', '度量单位'],
          ['weight', '权重'],
          ['direction', '指标方向性'],
        ),
      ],
      ['示例市某局', '小计', yuan(p.budget), '', '', '', '', '', '', '', '', ''],
      ...block(p, ['level1', 'level2', 'name', 'operator', 'number', 'unit', 'weight', 'direction'], {
        repeats: true,
        left: [first, ['^', '^', '^', '^']],
      }),
    ]
  },
  F10: (p) => [
    wide(cell('title', `${String(p.year)}年项目支出绩效目标表`), 5),
    [cell('project-label', '项目名称'), cell('project', p.name), '<', '单位名称', '示例县某局'],
    [cell('money-unit', '项目资金（万元）'), cell('budget-label', '年度资金总额'), '<', cell('budget', p.budget), '<'],
    ['项目预算', '成本构成', '<', '金额（万元）', '测算依据'],
    ...details(p, (one, k) => [
      '^',
      cell(`detail-name:${k}`, one.name),
      '<',
      cell(`detail-amount:${k}`, one.amount),
      cell(`detail-basis:${k}`, one.basis),
    ]),
    ['^', '合计', '<', cell('detail-total', p.detailTotal), ''],
    fill([cell('goal-label', '年度绩效目标'), cell('goal', p.goals.join(''))], 5),
    [
      '年度绩效指标',
      ...headed(['level1', '一级指标'], ['level2', '二级指标'], ['name', '绩效标准'], ['value', '当年预期实现值']),
    ],
    ...block(p, ['level1', 'level2', 'name', 'value'], { mergesLevel2: true, left: [['^'], ['^']] }),
  ],
  F11: (p) => [
    wide(cell('title', `${String(p.year)}年专项资金绩效目标申报表`), 6),
    fill([cell('project-label', '项目名称'), cell('project', p.name)], 6),
    ['项目属性', '新增项目 □  延续项目 √', '<', '项目单位', '示例县某中心', '<'],
    [
      cell('money-unit', '项目资金（万元）'),
      cell('budget-label', '项目资金总额'),
      '<',
      cell('budget', p.budget),
      '<',
      '<',
    ],
    ['^', '其中：财政拨款', '<', cell('fiscal', p.fiscal), '<', '<'],
    ['^', '其他资金', '<', cell('other', p.other), '<', '<'],
    fill([cell('period-goal-label', '长期绩效目标'), cell('period-goal', p.periodGoal)], 6),
    fill([cell('goal-label', '年度绩效目标'), cell('goal', p.goals.join(''))], 6),
    [
      '年度绩效指标',
      ...headed(
        ['level1', '一级指标'],
        ['level2', '二级指标'],
        ['name', '指标内容'],
        ['value', '指标值'],
        ['basis', '备注'],
      ),
    ],
    ...block(p, ['level1', 'level2', 'name', 'value', 'basis'], { mergesLevel2: true, left: [['^'], ['^']] }),
  ],
  F12: (p) => [
    wide(cell('title', `项目绩效目标申报表（${String(p.year)}年度）`), 4),
    ['申报单位', '示例区某局', cell('project-label', '项目名称'), cell('project', p.name)],
    ['项目类型', '经常性专项业务费', '开始时间', `${String(p.year - 1)}年3月`],
    fill(['项目概况', cell('purpose', p.purpose)], 4),
    [cell('money-unit', '项目资金（元）'), '项目资金总额', yuan(p.periodBudget), '<'],
    ['^', cell('budget-label', '年度资金申请总额'), cell('budget', yuan(p.budget)), '<'],
    ['^', '其中：财政资金', cell('fiscal', yuan(p.budget)), '<'],
    fill([cell('period-goal-label', '项目总目标'), cell('period-goal', p.periodGoal)], 4),
    fill([cell('goal-label', '年度绩效目标'), cell('goal', p.goals.join(''))], 4),
    headed(['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['value', '指标目标值']),
    ...block(p, ['level1', 'level2', 'name', 'value'], { mergesLevel2: true }),
  ],
  F13: (p) => [
    wide(cell('title', '项目支出绩效自评表'), 6),
    wide(`（${String(p.year)}年度）`, 6),
    fill([cell('project-label', '项目名称'), '<', cell('project', p.name)], 6),
    [
      cell('money-unit', '项目资金（万元）'),
      '<',
      cell('budget-label', '年度资金总额'),
      cell('budget', p.budget),
      '<',
      '<',
    ],
    fill([cell('goal-label', '年度总体目标'), cell('goal', p.goals.join(''))], 6),
    [
      '绩效指标',
      ...headed(['level1', '一级指标'], ['level2', '二级指标'], ['name', '三级指标'], ['value', '年度指标值']),
      '实际完成值',
    ],
    ...block(p, ['level1', 'level2', 'name', 'value'], { mergesLevel2: true, left: [['^'], ['^']] }).map((row) => [
      ...row,
      '已完成',
    ]),
  ],
}

/** What the left half of F5 says of the three years: their money and their end, else what each year says. */
function periodValue(one: SeedIndicator, { year, periodBudget, budget }: SeedProject): string {
  if (one.date) return `${one.body.replace(/^\d{4}/, String(year + 2))}前`
  if (one.cost === null || one.cost === 'unit') return wholeValue(one)
  const body = Number(one.body) * (Number(periodBudget) / Number(budget))
  return wholeValue({ ...one, body: String(body) })
}

function details(p: SeedProject, row: (one: SeedProject['details'][number], k: string) => Row): Row[] {
  return p.details.map((one, k) => row(one, String(k)))
}

/** Prints a project's table in a form: one sheet's rows. */
export function print(form: SeedForm, project: SeedProject): readonly Row[] {
  return PRINTERS[form](project)
}
