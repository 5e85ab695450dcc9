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

// Further cases, written against the catalogue alone.
{
  testRule(qualityAsCompletion, {
    silent: [
      { title: '完成率 under 数量 is for quantity-as-ratio', table: '产出 | 数量 | 抽检完成率 | ≥90%' },
      { title: '完成率 under 时效', table: '产出 | 时效 | 任务完成率 | 100%' },
      { title: '完成质量 is quality', table: '产出 | 质量 | 任务完成质量 | 优' },
      { title: '完成合格率 is quality', table: '产出 | 质量 | 工程完成合格率 | ≥98%' },
      { title: '办结率 and 查处率', table: '产出 | 质量 | 案件办结率 | 100%\n产出 | 质量 | 违法行为查处率 | 100%' },
      { title: 'a row that does not apply', table: '产出 | 质量 | 宣传完成率 | 不适用' },
    ],
    found: [
      {
        title: 'all rows of a table in one finding',
        table:
          '产出 | 质量 | 药品抽检完成率 | !100%\n | 质量 | 化妆品抽检完成率 | !100%\n | 质量 | 宣传工作完成率 | !100%',
        says: '3 条',
      },
      { title: 'a numbered name', table: '产出 | 质量 | 4、食品安全监督抽检完成率 | !100%', says: '1 条' },
      { title: '完成比例', table: '产出 | 质量 | 年度任务完成比例 | !≥95%' },
    ],
  })
}
