import { quantityAsRatio } from '../../src/rules/meaning/quantity-as-ratio.ts'
import { testRule } from '../support/ruleTester.ts'

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
