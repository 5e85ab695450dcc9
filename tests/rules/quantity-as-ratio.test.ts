import { expect, it } from 'vitest'
import { formatMessage } from '../../src/rules/index.ts'
import { quantityAsRatio } from '../../src/rules/meaning/quantity-as-ratio.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(quantityAsRatio, {
  silent: [
    { title: '≥100人次不是 ≥100%', table: '产出 | 数量 | 培训人次 | ≥100人次\n产出 | 数量 | 检查条数 | ≥100条' },
    { title: '质量、效益里的比率', table: '产出 | 质量 | 合格率 | ≥98%\n效益 | 社会 | 知晓率 | ≥80%' },
    { title: '每天的工作时长', table: '产出 | 数量 | 平均工作时长 | ≤8小时/天' },
    { title: '空话由别的规则说', table: '产出 | 数量 | 检查覆盖面 | 全覆盖' },
  ],
  found: [
    { title: '检查率', table: '产出 | 数量 | 现场监督检查率 | !≥96%', severity: 'warning' },
    { title: '不低于也是', table: '产出 | 数量 | 完成监督工作数量 | !不低于90%' },
    { title: '百分号在名称的括号里', table: '产出 | 数量 | 检查覆盖率（%） | !≥90' },
  ],
})

// Further cases, written against the catalogue alone.
{
  testRule(quantityAsRatio, {
    silent: [
      { title: 'a count over 100', table: '产出 | 数量 | 检查条数 | ≥100条' },
      { title: '% only in the name', table: '产出 | 数量 | 检查比例（%） | ≥20户' },
      { title: 'a ratio under 质量', table: '产出 | 质量 | 抽检合格率 | ≥98%' },
      { title: 'an index', table: '产出 | 数量 | 质量竞争力指数 | ≥80' },
      { title: 'a row that does not apply', table: '产出 | 数量 | 检查率 | 无' },
    ],
    found: [
      { title: 'a work with a share', table: '产出 | 数量 | 审计被举报机构 | !≥90%' },
      { title: '备案率', table: '产出 | 数量 | 集体聚餐监管备案率 | !≥90%' },
      { title: 'full-width percent', table: '产出 | 数量 | 现场监督检查率 | !≥96％' },
      { title: 'a hedged ratio', table: '产出 | 数量 | 检查覆盖率 | !约90%' },
    ],
  })

  it('says the ratio with its unit where the unit has a column of its own', () => {
    const { reports } = runRule(quantityAsRatio, '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 抽检率 | ≥ | 90 | %')
    expect(reports.map((report) => formatMessage(quantityAsRatio, report)).join()).toContain('90%')
  })
}
