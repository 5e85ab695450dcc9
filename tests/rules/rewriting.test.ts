import { describe, expect, it } from 'vitest'
import { formatSuggestion } from '../../src/rules/index.ts'
import { vagueValue } from '../../src/rules/value/vague-value.ts'
import { runRule } from '../support/ruleTester.ts'

/** What is suggested for the vague value of the only indicator. */
function suggested(table: string): string {
  const { reports } = runRule(vagueValue, table)
  const [report] = reports
  if (reports.length !== 1 || !report) throw new Error(`${String(reports.length)} findings, one was expected`)
  return formatSuggestion(vagueValue, report) ?? ''
}

describe('how a vague value is to be rewritten', () => {
  it.each([
    ['a cost as an amount', '产出 | 成本 | 印刷费 | 严格控制', '≤__万元'],
    ['a time as a date', '产出 | 时效 | 桥梁检修时间 | 尽快', '“桥梁检修按时完成率 ≥__%”'],
    ['a time that belongs to nothing', '产出 | 时效 | 及时性 | 尽快', '“任务按时完成率 ≥__%”'],
    ['a quantity as a count', '产出 | 数量 | 宣传活动 | 持续开展', '“宣传活动 ≥__（家、场次、人次等）”'],
    ['what was counted without a number', '效益 | 社会 | 违法线索 | 若干', '“违法线索 ≥__（家、场次、人次等）”'],
    ['a sentence as a count of something', '产出 | 数量 | 印制，发放手册 | 大量', '“…… ≥__（家、场次、人次等）”'],
    ['satisfaction as a percentage', '满意度 | 服务对象 | 家长满意度 | 不断提升', '“家长满意度 ≥__%”'],
    ['satisfaction under benefits too', '效益 | 社会 | 群众满意程度 | 不断提升', '“群众满意程度 ≥__%”'],
    ['a law as what becomes of offences', '效益 | 社会 | 违法经营 | 有所减少', '“违法经营查处率 =100%”'],
    ['what nobody in particular knows as known to the public', '效益 | 社会 | 影响 | 加强宣传', '“公众知晓率 ≥__%'],
    ['a public by its name', '效益 | 社会 | 居民防火意识 | 明显', '“居民防火知晓率 ≥__%'],
    ['a device by how it runs', '效益 | 可持续 | 电梯设备 | 长期', '“电梯设备正常运行率 ≥__%”'],
    ['an order by what disturbs it', '效益 | 社会 | 集市秩序 | 有所好转', '“集市秩序有效投诉 ≤__起”'],
    ['by the value, where the name tells nothing', '效益 | 社会 | 集市 | 秩序良好', '“集市有效投诉 ≤__起”'],
    ['a quality as a rate', '产出 | 质量 | 路灯 | 有保障', '“路灯合格率 ≥__%”'],
    ['a level that a name measures', '效益 | 社会 | 就业 | 有所提升', '“就业率 ≥__%”'],
    ['a level as reaching a standard', '效益 | 社会 | 公厕 | 有所提升', '“公厕达标率 ≥__%”'],
    ['a level by an effect', '效益 | 社会 | 公厕 | 效果显著', '“公厕达标率 ≥__%”'],
    ['a level of a handling that does not end the name', '效益 | 社会 | 处置场 | 有所提升', '“处置场达标率 ≥__%”'],
    ['a level of nothing definite', '效益 | 社会 | 工作影响 | 有所提升', '“……率 ≥__%”'],
    ['anything else in general', '效益 | 社会 | 公厕 | 保障到底', '改成数量、比率、日期或等级'],
  ])('%s', (_, table, words) => {
    expect(suggested(table)).toContain(words)
  })

  it('knows a cost by its first level where the form has no second', () => {
    expect(suggested('列: 一级 三级 值\n成本 | 印刷费 | 严格控制')).toContain('≤__万元')
    expect(suggested('列: 一级 三级 值\n效益 | 公厕 | 有所提升')).toContain('“公厕达标率 ≥__%”')
  })
})

describe('how grave a vague value is', () => {
  const severity = (table: string) =>
    runRule(vagueValue, table).reports.map((report) => report.severity ?? vagueValue.severity)

  it.each(['产出 | 数量', '产出 | 社会', '成本 | 经济成本', '成本 | 社会成本'])('an error under %s', (levels) => {
    expect(severity(`${levels} | 指标 | 有所提升`)).toEqual(['error'])
  })
  it.each(['效益 | 社会', '效益 | 可持续', '满意度 | 服务对象', '效益 | 数量'])('a warning under %s', (levels) => {
    expect(severity(`${levels} | 指标 | 有所提升`)).toEqual(['warning'])
  })
  it('by the second level, where the first is none that is known', () => {
    const under = (level2: string) => severity(`专项指标 | ${level2} | 指标 | 有所提升`)
    for (const level2 of ['数量', '质量', '时效', '成本']) expect([level2, under(level2)]).toEqual([level2, ['error']])
    for (const level2 of ['社会', '生态', '服务对象']) expect([level2, under(level2)]).toEqual([level2, ['warning']])
  })
  it('a warning where neither level is known', () => {
    expect(severity('列: 一级 三级 值\n其他 | 指标 | 有所提升')).toEqual(['warning'])
  })
})

describe('a description that says what each grade means', () => {
  const found = (description: string) =>
    runRule(vagueValue, `列: 一级 二级 三级 描述 值\n效益 | 社会 | 营商环境 | ${description} | 明显改善`).reports.length

  it.each([
    '优：当日办结；良：三日办结；中：一周办结',
    '优良差三档',
    '好：当日办结；一般：三日办结',
    '好和一般两档',
    '一般：三日办结；差：一周以上',
    '一般差两档',
    '合格：一次通过；不合格：补正一次以上',
    '合格不合格',
    '达标：水清；不达标：水浑',
    '达标不达标',
    '投诉下降三成以上为优',
    '办理时限缩短一半以上得良',
    '办结率90%以上的为好',
    '≥90分为合格',
    '评分≥90得满分',
    '评分≤3分为达标',
    '每提前一天以上得2分',
    '以上得12.5分',
    '评分以上为A',
    '以下为差，以上为B级',
  ])('clears the value: %s', (description) => {
    expect(found(description)).toBe(0)
  })

  it.each([
    '让群众感到比较优',
    '为企业提供良好环境',
    '优化流程。改良服务。中期评估',
    '好的做法得到推广。服务一般水平',
    '一般事项当日办。差错',
    '合格产品。不合格',
    '检查达标。不达标',
    '三家以上。为优',
    '三家以上企业',
    '以上措施变为现实',
    '三家以上作为甲方',
  ])('tells nothing by words alone: %s', (description) => {
    expect(found(description)).toBe(1)
  })
})

describe('tens that count nothing', () => {
  const found = (value: string) => runRule(vagueValue, `产出 | 数量 | 走访企业 | ${value}`).reports.length

  it.each([
    '数十',
    '数十家',
    '近数十家',
    '达上百人次',
    '约上千家企业',
    '几十场',
    '好几百人',
    '成千上万',
    '成百家',
    '上千万人',
  ])('%s', (value) => {
    expect(found(value)).toBe(1)
  })
  it.each(['五十家', '走访农户数十家', '数十家企业参加的年度专场招聘活动'])('but not %s', (value) => {
    expect(found(value)).toBe(0)
  })
})
