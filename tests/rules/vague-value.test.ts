import { describe, expect, it } from 'vitest'
import { BASELINE, resolvePack } from '../../src/packs/index.ts'
import { vagueValue } from '../../src/rules/value/vague-value.ts'
import { vaguenessOf } from '../../src/rules/value/vagueness.ts'
import { runRule, testRule } from '../support/ruleTester.ts'
import { FURTHER_MEASURABLE, FURTHER_VAGUE } from './fixtures/furtherValues.ts'
import { MEASURABLE_VALUES, VAGUE_VALUES } from './fixtures/vagueValues.ts'

testRule(vagueValue, {
  silent: [
    { title: '定性的等级是合法的', table: '效益 | 社会 | 项目评价 | 优\n效益 | 社会 | 群众评价 | 较好' },
    { title: '零事故、0起是合法的', table: '效益 | 社会 | 安全事故 | 零事故\n效益 | 社会 | 投诉 | 0起' },
    { title: '不适用的行不问', table: '效益 | 经济 | 经济效益 | 本项目不适用此指标' },
    { title: '带数字的值由别的规则管', table: '产出 | 数量 | 监管领域 | 涉及9大监管领域' },
    {
      title: '验收合格、全覆盖说得清',
      table: '产出 | 质量 | 工程质量 | 通过竣工验收\n产出 | 数量 | 监管范围 | 全覆盖',
    },
    { title: '点了名的标准说得清', table: '产出 | 质量 | 水质 | 达到国家一级标准\n产出 | 质量 | 排放 | 符合国家标准' },
    { title: '写了期限的完成说得清', table: '产出 | 时效 | 完成时间 | 年底前全部完成' },
    {
      title: '描述和名称里的空泛词不算',
      table: '列: 一级 二级 三级 描述 值\n效益 | 社会 | 进一步提升能力 | 效果显著 | ≥5次',
    },
    {
      title: '描述里分了档的定性指标',
      table:
        '列: 一级 二级 三级 描述 值\n效益 | 社会 | 服务质量 | 优：无投诉；良：投诉1-2起；差：投诉3起以上 | 有效提升',
    },
  ],
  found: [
    { title: '定期、随时的承诺', table: '产出 | 数量 | 组织培训 | !定期组织\n产出 | 时效 | 维修 | !随坏随修' },
    { title: '效益下的空泛词是提醒', table: '效益 | 社会 | 营商环境 | !持续改善', severity: 'warning' },
    { title: '产出下的空泛词是错误', table: '产出 | 质量 | 办公条件 | !明显改善', severity: 'error' },
    {
      title: '描述里提到“较好”不等于分了档',
      table: '列: 一级 二级 三级 描述 值\n效益 | 可持续 | 长期使用性 | 能够长期较好地满足需求 | !长期保障工作',
    },
    { title: '值里夹着空格和标点', table: '效益 | 社会 | 办事效率 | !效果 明显。' },
    { title: '没有见过的说法', table: '效益 | 社会 | 村容村貌 | !面貌为之一新' },
    { title: '若干是没有数的数', table: '产出 | 数量 | 宣传场次 | !若干场', says: '“宣传场次 ≥__' },
    { title: '数十家也是没有数的数', table: '产出 | 数量 | 检查企业 | !数十家' },
    { title: '知晓类建议写知晓率', table: '效益 | 社会 | 公众防范意识 | !不断增强', says: '“公众防范知晓率 ≥__%' },
    {
      title: '遏制类建议写查处率',
      table: '效益 | 社会 | 价格违法行为 | !有效遏制',
      says: '“价格违法行为查处率 =100%”',
    },
    { title: '时效指标建议写日期', table: '产出 | 时效 | 完成及时性 | !及时', says: '当年11月30日前' },
    {
      title: '建议里是指标自己说的事',
      table: '效益 | 社会 | 提高食品安全问题发现能力 | !有所提升',
      says: '“食品安全问题发现率 ≥__%”',
    },
    {
      title: '设备建议写运行率',
      table: '效益 | 可持续 | 计算机使用更顺畅 | !支持工作',
      says: '“计算机正常运行率 ≥__%”',
    },
    { title: '说不出是什么事就留空', table: '效益 | 社会 | 工作影响 | !效果明显', says: '“……率 ≥__%”' },
    { title: '成本指标建议写金额', table: '产出 | 成本 | 印刷费 | !厉行节约', says: '≤__万元' },
  ],
})

describe('vague-value 认得没有列出来的说法', () => {
  const sheet = (values: readonly string[]) => values.map((v) => `效益 | 社会 | 指标 | ${v}`).join('\n')
  const foundIn = (values: readonly string[]) => runRule(vagueValue, sheet(values)).reports.length

  it('空泛的值至少认出九成五', () => {
    expect(foundIn(VAGUE_VALUES) / VAGUE_VALUES.length).toBeGreaterThan(0.95)
  })
  it('说得清的值误报不到百分之三', () => {
    expect(foundIn(MEASURABLE_VALUES) / MEASURABLE_VALUES.length).toBeLessThan(0.03)
  })
  it('后来几轮另写的值也一样', () => {
    expect(foundIn(FURTHER_VAGUE) / FURTHER_VAGUE.length).toBeGreaterThan(0.95)
    expect(foundIn(FURTHER_MEASURABLE) / FURTHER_MEASURABLE.length).toBeLessThan(0.03)
  })
  it('规则包可以放行一句话，也可以添一句话', () => {
    const wording = (key: string, word: string) =>
      resolvePack({
        schema: 'jixiao-pack/1',
        id: 'example',
        title: '示例',
        version: '1.0.0',
        wording: { [key]: { add: [word] } },
      }).wording
    expect(vaguenessOf('持续改善', resolvePack(BASELINE).wording)).toBe('change')
    expect(vaguenessOf('持续改善', wording('accepted', '持续改善'))).toBeNull()
    expect(vaguenessOf('办理完毕', resolvePack(BASELINE).wording)).toBeNull()
    expect(vaguenessOf('办理完毕', wording('vague', '办理完毕'))).toBe('listed')
  })
})
