import { duplicateGoals } from '../../src/rules/meaning/duplicate-goals.ts'
import { testRule } from '../support/ruleTester.ts'

const ROW = '产出 | 数量 | 抽检批次 | ≥100批次'
const goals = (text: string) => `绩效目标: ${text}\n${ROW}`

testRule(duplicateGoals, {
  silent: [
    {
      title: '实施期目标和年度目标相同',
      table: `#表 附表3
        2024年示例专项支出方向绩效目标表
        支出方向 | 示例专项
        实施期绩效目标 | 持续优化营商环境
        年度绩效目标 | 持续优化营商环境
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    },
    { title: '短的半句可以相同', table: goals('抽检合格；检查合格；抽检合格') },
    { title: '小数和金额不是编号', table: goals('安排1.5万元用于食品抽检，安排1.5万元用于药品抽检') },
    { title: '同一件事的不同批次', table: goals('1、完成第一批抽检任务 2、完成第二批抽检任务') },
  ],
  found: [
    {
      title: '编号隔开的',
      table: goals('!1.完成食品抽检任务 2.完成药品抽检任务 3.完成食品抽检任务'),
      says: '完成食品抽检任务',
    },
    { title: '换行隔开的', table: goals('!保障食品安全工作\\n保障 食品安全工作。'), severity: 'warning' },
    { title: '分号隔开的', table: goals('!保障辖区食品安全；保障辖区食品安全；') },
    { title: '目标1、目标2 写在一格', table: goals('!目标1：维护市场秩序目标2：维护市场秩序') },
  ],
})

// Further cases, written against the catalogue alone.
{
  const rest = '\n产出 | 数量 | 抽检批次 | ≥100批次'

  testRule(duplicateGoals, {
    silent: [
      { title: 'different goals', table: `绩效目标: 1、完成食品抽检任务；2、完成药品抽检任务；${rest}` },
      { title: 'short repeats', table: `绩效目标: 1、食品安全。2、药品安全。3、食品安全。${rest}` },
      { title: 'one goal', table: `绩效目标: 完成食品抽检任务，完成药品抽检任务${rest}` },
      { title: 'a date and a decimal', table: `绩效目标: 开展3.15消费者权益日宣传活动，2023年12月31日前完成${rest}` },
      { title: 'quarters', table: `绩效目标: 第1、2季度完成食品抽检任务${rest}` },
      {
        title: 'the same goal for the period and the year',
        table: `#表 示例
        专项资金绩效目标表
        支出方向 | 抽检经费 | 项目金额 | 18万元
        实施期绩效目标 | 改善办公环境，确保办公安全
        年度绩效目标 | 改善办公环境，确保办公安全
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
      },
    ],
    found: [
      { title: 'lines', table: `绩效目标: !完成食品抽检任务\\n完成药品抽检任务\\n完成食品抽检任务${rest}` },
      { title: 'semicolons', table: `绩效目标: !完成食品抽检任务；保障安全；完成食品抽检任务。${rest}` },
      { title: 'numbers in brackets', table: `绩效目标: !（1）完成食品抽检任务（2）完成食品抽检任务${rest}` },
      { title: 'Chinese numbers', table: `绩效目标: !一、完成食品抽检任务。二、完成食品抽检任务。${rest}` },
      { title: '一是 … 二是 …', table: `绩效目标: !一是完成食品抽检任务；二是完成食品抽检任务。${rest}` },
      { title: 'another form of the comma', table: `绩效目标: !1、检查企业，消除隐患。2、检查企业,消除隐患${rest}` },
    ],
  })
}
