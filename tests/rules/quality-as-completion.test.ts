import { qualityAsCompletion } from '../../src/rules/meaning/quality-as-completion.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(qualityAsCompletion, {
  silent: [
    { title: '数量、时效里的完成率', table: '产出 | 数量 | 抽检完成率 | 100%\n产出 | 时效 | 按时完成率 | 100%' },
    {
      title: '到位率、达标率、合格率',
      table: '产出 | 质量 | 聘用人员到位率 | 100%\n产出 | 质量 | 完成任务达标率 | ≥95%',
    },
    { title: '描述里的完成率', table: '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检合格率 | 抽检完成率 | ≥95%' },
  ],
  found: [
    {
      title: '全表合成一条',
      table:
        '产出 | 质量 | 抽检完成率 | !100%\n产出 | 质量 | 纸张规范、印制清晰完成率 | !≥98%\n产出 | 质量 | 任务完成比例(%) | !≥98%',
      says: '有 3 条',
      severity: 'warning',
    },
  ],
})
