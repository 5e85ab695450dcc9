import { expect, it } from 'vitest'
import { summaryName } from '../../src/rules/cross/summary-name.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const summary = (rows: string): string => `#表 汇总
2024年示例专项资金绩效目标汇总表
填报单位：示例局 | | | 金额单位：万元
序号 | 名称 | 金额 | 年度绩效目标
${rows}`

const project = (name: string, sheet = '项目表'): string => `#表 ${sheet}
2024年示例专项资金支出方向绩效目标表
支出方向 | ${name}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次`

const TWO = ' | 合计 | 70 |\n1 | 物业管理经费 | 18 | 保障\n2 | 市场培育工作 | 52 | 培育'

testRule(summaryName, {
  silent: [
    { title: 'a summary that was sent alone', table: summary(TWO) },
    {
      title: 'every line has its table, 合计 and the headings need none',
      table: `${summary(' | 合计 | 70 |\n一 | 市场监管专项 | 70 | 规范\n1 | 物业管理经费 | 18 | 保障\n | 小计 | 18 |\n2 | 市场培育工作 | 52 | 培育')}
${project('物业管理经费')}\n${project('市场培育工作', '项目表2')}`,
    },
    {
      title: 'blanks, a number and full-width brackets make no other name',
      table: `${summary(' | 合计 | 18 |\n1 | 1、物业 管理经费（机关） | 18 | 保障')}\n${project('物业管理经费(机关)')}`,
    },
    {
      title: 'a workbook whose tables have nothing to do with the summary',
      table: `${summary(TWO)}\n${project('食品安全监督抽检')}`,
    },
    {
      title: 'one table of three was sent along',
      table: `${summary(`${TWO}\n3 | 计量检定 | 10 | 检定`)}\n${project('物业管理经费')}`,
    },
    {
      title: 'two tables of one name',
      table: `${summary(TWO)}\n${project('物业管理经费')}\n${project('市场培育工作', '项目表2')}\n${project('市场培育工作', '项目表3')}`,
    },
    {
      title: 'two tables whose names are both near',
      table: `${summary(TWO)}\n${project('物业管理经费')}\n${project('市场主体培育工作', '项目表2')}\n${project('市场培育服务工作', '项目表3')}`,
      options: { share: 1 },
    },
    {
      title: 'a near name of a table that another line has',
      table: `${summary(' | 合计 | 70 |\n1 | 市场培育工作 | 18 | 保障\n2 | 市场主体培育工作 | 52 | 培育')}\n${project('市场培育工作')}`,
      options: { share: 1 },
    },
    {
      title: 'a table of the whole department next to the summary',
      table: `${summary(TWO)}\n${project('物业管理经费')}\n${project('市场培育工作', '项目表2')}
#表 整体
2024年部门整体支出绩效目标表
部门名称 | 示例局
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次`,
    },
    {
      title: 'a line without a name',
      table: `${summary(`${TWO}\n3 | | 10 | 检定`)}\n${project('物业管理经费')}\n${project('市场培育工作', '项目表2')}`,
    },
  ],
  found: [
    {
      title: 'a name with a few characters more',
      table: `${summary(TWO.replace('市场培育工作', '!市场培育工作'))}\n${project('物业管理经费')}\n${project('市场主体培育工作', '项目表2')}`,
      says: '汇总表写的是“市场培育工作”，这个项目自己的绩效目标表（项目表2）写的是“市场主体培育工作”',
    },
    {
      title: 'a line without a table where the others have theirs',
      table: `${summary(TWO.replace('市场培育工作', '!市场培育工作'))}\n${project('物业管理经费')}`,
      says: '汇总表列了“市场培育工作”，这份工作簿里没有找到它的绩效目标表',
    },
  ],
})

it('shows where the other table says its name', () => {
  const { reports } = runRule(
    summaryName,
    `${summary(TWO)}\n${project('物业管理经费')}\n${project('市场主体培育工作', '项目表2')}`,
  )
  expect(reports.flatMap(({ related = [] }) => related.map((r) => [r.sheet, r.role, r.value]))).toEqual([
    ['项目表2', 'against', '市场主体培育工作'],
  ])
})
