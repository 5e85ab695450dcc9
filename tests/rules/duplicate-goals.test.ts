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
