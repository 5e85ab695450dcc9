import { misplacedClass } from '../../src/rules/structure/misplaced-class.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(misplacedClass, {
  silent: [
    {
      title: 'satisfaction under 效益, where the pack knows the form prints it so',
      table: '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 社会公众及服务对象满意度指标 | 群众满意度 | ≥90%',
      options: { satisfactionUnderBenefit: false },
    },
    {
      title: 'cost under 产出, of whatever kind',
      table: '产出 | 经济成本 | 抽检费用 | ≤80万元\n产出 | 成本 | 宣传费用 | ≤8万元',
    },
    {
      title: 'labels that hold the word of another class',
      table: '效益 | 生态环境质量指标 | 优良天数比例 | ≥80%\n效益 | 社会成本节约 | 办事成本降低率 | ≥5%',
    },
    {
      title: 'a level 1 that says two things at once',
      table: '产出与效果 | 数量 | 抽检批次 | ≥100批次\n效益及满意度指标 | 社会 | 知晓率 | ≥80%',
    },
    {
      title: 'a level 1 that cannot be told',
      table: '履职情况 | 数量 | 抽检批次 | ≥100批次',
    },
    {
      title: 'a label merged over both levels',
      table:
        '#表 示例\n示例项目绩效目标表\n一级指标 | 二级指标 | 三级指标 | 指标值\n满意度指标 | < | 群众满意度 | ≥90%',
    },
  ],
  found: [
    {
      title: 'a label printed on each row, once with all its cells',
      table: '效益 | !数量 | 抽检批次 | ≥100批次\n效益 | !数量 | 检查户数 | ≥10户\n效益 | 社会 | 知晓率 | ≥80%',
      says: '它属于产出指标',
      severity: 'warning',
    },
    {
      title: 'a merged label, once',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | !社会效益指标 | 知晓率 | ≥80%
        ^ | ^ | 覆盖率 | ≥80%`,
    },
    {
      title: 'a pre-printed row nobody filled in',
      table: '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | !可持续 | | ',
    },
    { title: 'satisfaction under 产出', table: '产出 | !服务对象 | 群众满意度 | ≥90%', severity: 'warning' },
    { title: 'cost under 效益', table: '效益 | !成本 | 抽检费用 | ≤80万元', says: '它属于成本指标' },
    { title: 'an output under 成本', table: '成本 | !时效 | 完成时间 | 2024年12月底前' },
  ],
})
