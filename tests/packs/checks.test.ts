import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { PLACE_NAMES, placeOf } from '../../src/packs/checks/index.ts'
import { Grid, textCell } from '../../src/sheet/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'
import { findingsIn, issuesOf, packOf, runCheckData } from './support.ts'

interface Case {
  readonly what: string
  readonly check: object
  readonly table: string
  readonly says?: string
}

const CASES: readonly Case[] = [
  {
    what: 'required: a blank cell of a column that the form has',
    check: { check: 'required', at: '指标.依据' },
    table: `列: 一级 二级 三级 值 依据
      产出 | 数量 | 抽检批次 | ≥100批次 | 年度计划
      产出 | 质量 | 合格率 | ≥98% | !`,
  },
  {
    what: 'required: nothing where the form has no such column',
    check: { check: 'required', at: ['指标.依据', '项目编码'] },
    table: '产出 | 数量 | 抽检批次 | ≥100批次',
  },
  {
    what: 'forbidden: a word anywhere, written full-width or with blanks',
    check: { check: 'forbidden', at: '指标.指标值', words: ['ABC'], message: '有{word}' },
    table: '产出 | 数量 | 甲 | !达到Ａ B Ｃ级\n产出 | 数量 | 乙 | 达到AB级',
    says: '有ABC',
  },
  {
    what: 'forbidden: only the whole, the start, the end where that is asked',
    check: { check: 'forbidden', at: '指标.名称', words: ['率'], part: 'end' },
    table: '产出 | 质量 | !合格率 | ≥98%\n产出 | 质量 | 率先建成 | ≥1个',
  },
  {
    what: 'pattern: the whole content, of one class of indicators only',
    check: { check: 'pattern', at: '时效指标.指标值', pattern: '\\d{4}年\\d{1,2}月(底)?前?' },
    table: '产出 | 时效 | 完成时间 | 2026年12月底前\n产出 | 时效 | 验收时间 | !年底\n产出 | 数量 | 批次 | 年底',
  },
  {
    what: 'pattern: what must not fit',
    check: { check: 'pattern', at: '指标.指标值', pattern: '.*左右', not: true },
    table: '产出 | 数量 | 批次 | !100批次左右\n产出 | 数量 | 人数 | 100人',
  },
  {
    what: 'allowed: one of a list',
    check: { check: 'allowed', at: '指标.依据', values: ['计划标准', '行业标准'] },
    table: `列: 一级 二级 三级 值 依据
      产出 | 数量 | 抽检批次 | ≥100批次 | 计划标准
      产出 | 质量 | 合格率 | ≥98% | !经验
      产出 | 质量 | 完好率 | ≥98% |`,
  },
  {
    what: 'range: numbers of its unit only',
    check: { check: 'range', at: '指标.指标值', unit: '%', min: 85, max: 100, message: '{value}与{limit}' },
    table: '满意度 | 服务对象 | 满意度 | !≥80%\n产出 | 数量 | 批次 | ≥10批次\n产出 | 质量 | 合格率 | !≥100.5%',
    says: '≥80%与85%',
  },
  {
    what: 'range: money converted to its unit, exactly',
    check: { check: 'range', at: ['成本指标.指标值', '预算数'], unit: '万元', max: 80.3 },
    table: '预算数: 80.3\n产出 | 成本 | 培训费 | !≤803001元\n产出 | 成本 | 租赁费 | ≤803000元',
  },
  {
    what: 'range: nothing of a range, a hedged number or words',
    check: { check: 'range', at: '指标.指标值', min: 1000 },
    table: '产出 | 数量 | 甲 | 1-2批次\n产出 | 数量 | 乙 | 约5批次\n产出 | 数量 | 丙 | 若干',
  },
  {
    what: 'unit: only these',
    check: { check: 'unit', at: '质量指标.指标值', units: ['%', '级'], message: '单位是{unit}' },
    table: '产出 | 质量 | 合格率 | ≥98%\n产出 | 质量 | 返工处 | !≤3处\n产出 | 质量 | 等级 | 优良',
    says: '单位是处',
  },
  {
    what: 'length: characters, with their number',
    check: { check: 'length', at: '指标.名称', max: 5, message: '{count}/{limit}' },
    table: '产出 | 数量 | !食品安全抽检批次 | ≥1批次\n产出 | 数量 | 抽检批次 | ≥1批次',
    says: '8/5',
  },
  {
    what: 'count: too many are told at the first beyond',
    check: { check: 'count', at: '数量指标.名称', max: 1, message: '{count}个' },
    table: '产出 | 数量 | 甲 | ≥1个\n产出 | 数量 | !乙 | ≥1个\n产出 | 数量 | 丙 | ≥1个',
    says: '3个',
  },
  {
    what: 'count: too few where there is none are told at the title',
    check: { check: 'count', at: '满意度指标.名称', min: 1, message: '只有{count}个{place}' },
    table: '标题: !示例项目绩效目标表\n产出 | 数量 | 甲 | ≥1个',
    says: '只有0个满意度指标.名称',
  },
  {
    what: 'sum: money against another place, exactly',
    check: { check: 'sum', at: '经济成本指标.指标值', is: 'atMost', to: '预算数', message: '{sum}超{gap}' },
    table: '预算数: !0.3\n成本 | 经济成本 | 甲 | ≤0.1万元\n成本 | 经济成本 | 乙 | ≤2001元',
    says: '0.3001万元超0.0001万元',
  },
  {
    what: 'sum: weights against a number',
    check: { check: 'sum', at: '指标.权重', is: 'equal', to: 100, message: '{sum}' },
    table: '列: 一级 二级 三级 值 权重\n产出 | 数量 | 甲 | ≥1个 | !50\n产出 | 数量 | 乙 | ≥1个 | 40.5',
    says: '90.5',
  },
  {
    what: 'sum: nothing where a part cannot be read',
    check: { check: 'sum', at: '经济成本指标.指标值', is: 'atMost', to: '预算数' },
    table: '预算数: 1\n成本 | 经济成本 | 甲 | ≤100万元\n成本 | 经济成本 | 乙 | 按实际',
  },
  {
    what: 'unique: the later one',
    check: { check: 'unique', at: '指标.名称', message: '重复{value}' },
    table: '产出 | 数量 | 抽检批次 | ≥1批次\n产出 | 质量 | 合格率 | ≥1%\n产出 | 数量 | !抽检 批次 | ≥2批次',
  },
  {
    what: 'compare: two columns of an indicator',
    check: { check: 'compare', at: '指标.描述', is: 'different', to: '指标.名称' },
    table:
      '列: 一级 二级 三级 描述 值\n产出 | 数量 | 抽检批次 | !抽检批次 | ≥1批次\n产出 | 数量 | 户数 | 受益户数 | ≥1户',
  },
  {
    what: 'compare: every indicator with the one field of the table',
    check: { check: 'compare', at: '成本指标.指标值', is: 'atMost', to: '预算数', message: '{value}多于{other}' },
    table: '预算数: 80\n产出 | 成本 | 甲 | ≤80万元\n产出 | 成本 | 乙 | !≤81万元\n产出 | 成本 | 丙 | ≤90个',
    says: '≤81万元多于80',
  },
  {
    what: 'compare: a text within another',
    check: { check: 'compare', at: '项目名称', is: 'containedIn', to: '标题' },
    table: '标题: 甲项目绩效目标表\n项目名称: !乙项目\n产出 | 数量 | 户数 | ≥1户',
  },
  {
    what: 'where: only if another column says so; unless: not if it says so',
    check: {
      check: 'length',
      at: '指标.指标值',
      max: 2,
      where: { at: '指标.计算符号', in: ['定性'] },
      unless: { at: '指标.名称', in: ['丙'] },
    },
    table: `列: 一级 二级 三级 符号 值 单位
      产出 | 数量 | 甲 | ≥ | 1000 | 个
      产出 | 数量 | 乙 | 定性 | !很好的 |
      产出 | 数量 | 丙 | 定性 | 很好的 |`,
  },
]

describe('a check by data', () => {
  it.each(CASES)('$what', ({ check, table, says }) => {
    const { found, marked, messages } = runCheckData(check, table)
    expect(found).toEqual(marked)
    if (says !== undefined) expect(messages).toContain(says)
  })

  it('blanks: looks at the cell as written, which tables leave out', () => {
    const rows = [
      ['示例项目绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', ' 抽检批次\n', '≥100批次'],
      ['产出指标', '质量指标', '合格率', '≥98%'],
    ].map((row) => row.map(textCell))
    const pack = packOf({ checks: [{ name: 'it', title: '示例', message: '空格', check: 'blanks', at: '指标.名称' }] })
    const { findings } = checkWorkbook([new Grid({ sheet: '表', rows, merges: [] })], { pack })
    expect(findings.filter(({ rule }) => rule === 'shi-li/it').map(({ cell }) => cell)).toEqual([{ row: 2, col: 2 }])
  })

  it('is found, ignored and named like any other rule', () => {
    const pack = packOf({
      checks: [
        {
          name: 'it',
          title: '示例',
          severity: 'error',
          message: '第{line}行“{name}”',
          suggestion: '改成{word}以外的',
          check: 'forbidden',
          at: '指标.名称',
          words: ['甲'],
        },
      ],
    })
    const above = findingsIn('产出 | 数量 | 甲 | ≥1个', pack, (rule) => rule.startsWith('shi-li/'))
    const below = findingsIn('用途: 买东西\n产出 | 数量 | 甲 | ≥1个', pack, (rule) => rule.startsWith('shi-li/'))
    expect(above).toMatchObject([{ severity: 'error', message: '第3行“甲”', suggestion: '改成甲以外的' }])
    expect(below.map(({ fingerprint }) => fingerprint)).toEqual(above.map(({ fingerprint }) => fingerprint))
  })
})

describe('a place', () => {
  it('can be read on every table by every name', () => {
    const { grids } = readNotation(`列: 一级 二级 三级 描述 值 依据 权重 符号 单位 方向
      预算数: 80
      产出 | 数量 | 甲 | 说明 | 1 | 计划 | 10 | ≥ | 个 | 正向
      成本 | 经济成本 | 乙 | 说明 | 2 | 计划 | 10 | ≤ | 万元 | 反向`)
    const [table] = recognise(grids).tables
    for (const name of [...PLACE_NAMES, '资金.财政资金']) {
      const spots = table ? placeOf(name)?.spots(table) : undefined
      expect(spots, name).toBeInstanceOf(Array)
    }
    const values = table ? placeOf('指标.计量单位')?.spots(table) : []
    expect(values?.map(({ text }) => text)).toEqual(['个', '万元'])
  })
  it('is not a coordinate, nor anything every object has', () => {
    for (const name of ['D5', '指标', '指标.', '指标.constructor', '__proto__.名称', 'constructor', '资金.']) {
      expect(placeOf(name), name).toBeNull()
    }
  })
})

describe('a check that could never be made as it is meant', () => {
  const refused = (check: object) =>
    issuesOf({ checks: [{ name: 'it', title: '示例', message: '示例', ...check }] }).map(({ code, path }) => [
      code,
      path,
    ])

  it.each<[string, object, string, string]>([
    ['an unknown place', { check: 'required', at: '指标.颜色' }, 'unknown-place', 'checks.0.at'],
    ['one in a list', { check: 'required', at: ['标题', 'D5'] }, 'unknown-place', 'checks.0.at.1'],
    [
      'in a condition',
      { check: 'required', at: '标题', where: { at: '没有', in: ['1'] } },
      'unknown-place',
      'checks.0.where.at',
    ],
    ['one to compare with', { check: 'compare', at: '标题', is: 'equal', to: '没有' }, 'unknown-place', 'checks.0.to'],
    ['one to sum up to', { check: 'sum', at: '指标.权重', is: 'equal', to: '没有' }, 'unknown-place', 'checks.0.to'],
    ['a pattern that blows up', { check: 'pattern', at: '标题', pattern: '(a+)+' }, 'bad-pattern', 'checks.0.pattern'],
    ['limits the wrong way round', { check: 'range', at: '预算数', min: 2, max: '1.5' }, 'bad-limits', 'checks.0.min'],
    ['no limits', { check: 'count', at: '指标.名称' }, 'bad-limits', 'checks.0'],
    [
      'a placeholder nobody fills',
      { check: 'required', at: '标题', message: '{__proto__}' },
      'unknown-placeholder',
      'checks.0.message',
    ],
    ['an empty scope', { check: 'required', at: '标题', when: {} }, 'empty-scope', 'checks.0.when'],
    [
      'a kind of project nobody knows',
      { check: 'required', at: '标题', when: { projectTypes: ['nope'] } },
      'unknown-type',
      'checks.0.when.projectTypes.0',
    ],
    ['a shape nobody knows', { check: 'eval', at: '标题' }, 'shape', 'checks.0.check'],
  ])('is refused: %s', (_what, check, code, path) => {
    expect(refused(check)).toContainEqual([code, path])
  })
  it('is refused when its name is taken', () => {
    const check = { name: 'it', title: '示例', message: '示例', check: 'required', at: '标题' }
    expect(issuesOf({ checks: [check, check] })).toMatchObject([{ code: 'repeated-check', path: 'checks.1.name' }])
  })
})
