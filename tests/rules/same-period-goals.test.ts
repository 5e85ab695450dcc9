import { expect, it } from 'vitest'
import { samePeriodGoals } from '../../src/rules/meaning/same-period-goals.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const table = (whole: string, annual: string, period = '') => `#表 示例
支出方向绩效目标表 | < | <${period === '' ? '' : `\n项目实施期 | ${period} | <`}
绩效目标 | 实施期绩效目标 | 年度绩效目标
^ | ${whole} | ${annual}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 改造面积 | ≥3407㎡`

testRule(samePeriodGoals, {
  silent: [
    { title: '两处不同', table: table('三年改造18所学校', '改造6所学校') },
    { title: '实施期只有一年', table: table('改造6所学校', '改造6所学校', '2025年1月-2025年12月') },
    { title: '年度目标空着由别的规则说', table: table('改造6所学校', '') },
    { title: '只有年度目标', table: '绩效目标: 改造6所学校\n产出 | 数量 | 学校数 | ≥6所' },
    ...['一年', '1年', '1 年', '2025年度', '当年完成'].map((period) => ({
      title: `实施期是${period}`,
      table: table('改造6所学校', '改造6所学校', period),
    })),
    { title: '两处都空着', table: table('', '') },
    { title: '两处都只有一个破折号', table: table('——', '——') },
  ],
  found: [
    { title: '只差标点', table: table('改造6所学校', '!改造6所学校。'), severity: 'warning' },
    { title: '实施期有几年', table: table('改造6所学校', '!改造6所学校', '2024年1月-2026年12月') },
    {
      title: '汇总表的一行',
      table: `#表 附表2
专项资金绩效目标汇总表 | < | < | < | <
序号 | 名称 | 金额（万元） | 实施期绩效目标 | 年度绩效目标
1 | 食品抽检 | 20 | 守住食品安全底线 | !守住食品安全底线
2 | 设备购置 | 10 | 三年更新30台 | 更新10台
 | 合计 | 30 | | `,
    },
    ...['11年', '1年以上', '2024年度起三年', '2025年起，长期'].map((period) => ({
      title: `实施期是${period}`,
      table: table('改造6所学校', '!改造6所学校', period),
    })),
  ],
})

it('带上实施期目标所在的单元格', () => {
  const { reports } = runRule(samePeriodGoals, table('改造6所学校', '改造6所学校。'))
  expect(reports.flatMap(({ related }) => related ?? [])).toMatchObject([{ role: 'against', value: '改造6所学校' }])
})
