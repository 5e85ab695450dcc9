import { nonstandardLabel } from '../../src/rules/structure/nonstandard-label.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(nonstandardLabel, {
  silent: [
    { title: '简写', table: '产出指标 | 数量 | 抽检批次 | ≥5批次\n效益指标 | 可持续影响 | 使用年限 | ≥6年' },
    {
      title: '新表样的成本',
      table: '成本 | 经济成本 | 费用 | ≤5万元\n成本 | 社会成本 | 投诉 | ≤1次\n成本 | 生态环境成本 | 排放 | ≤1吨',
    },
    {
      title: '中间有空格',
      table: '效益 | 可持续影响  指标 | 使用年限 | ≥6年\n满意度 | 社会公众及服务对象满意度指标 | 满意度 | ≥90%',
    },
  ],
  found: [
    {
      title: '合并的标签只算一次，空行的也算',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        !效果指标 | 社会效益指标 | 知晓率 | ≥80%
        ^ | !环境效益指标 | |
        ^ | !可持续发展指标 | 使用年限 | ≥6年`,
      fixed: ['效益指标', '生态效益指标', '可持续影响指标'],
      severity: 'info',
    },
    {
      title: '一级每行都印的，每格都要改',
      table: '!效果指标 | 社会 | 知晓率 | ≥80%\n!效果指标 | 经济 | 税收 | ≥5万元',
      fixed: ['效益指标', '效益指标'],
    },
    {
      title: '没有一级的表',
      table: '列: 二级 三级 值 依据\n数量指标 | 抽检批次 | ≥5批次 | 计划\n!进度指标 | 完成时间 | 2024年12月 | 计划',
      fixed: ['时效指标'],
    },
  ],
})
