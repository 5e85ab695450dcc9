import { describe, expect, it } from 'vitest'
import { misplacedClass } from '../../src/rules/structure/misplaced-class.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

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

describe('二级指标归哪一类', () => {
  const homeOf = (level1: string, level2: string) =>
    runRule(misplacedClass, `${level1} | ${level2} | 检查户数 | ≥5户`).reports.map(({ data }) => data?.['right'])

  it.each([
    ['效益指标', '产出数量指标', '产出指标'],
    ['效益指标', '产出质量', '产出指标'],
    ['效益指标', '产出成本', '成本指标'],
    ['效益指标', '经济成本', '成本指标'],
    ['效益指标', '社会成本指标', '成本指标'],
    ['效益指标', '生态成本', '成本指标'],
    ['效益指标', '环境成本', '成本指标'],
    ['效益指标', '生态环境成本指标', '成本指标'],
    ['产出指标', '经济效果', '效益指标'],
    ['产出指标', '社会效益', '效益指标'],
    ['产出指标', '环境效益指标', '效益指标'],
    ['产出指标', '生态环境效益', '效益指标'],
    ['产出指标', '可持续发展', '效益指标'],
  ])('%s 下面的 %s 属于%s', (level1, level2, right) => {
    expect(homeOf(level1, level2)).toEqual([right])
  })

  it.each([
    ['效益指标', '数量增长'],
    ['效益指标', '新增数量指标'],
    ['效益指标', '降低成本'],
    ['效益指标', '成本节约'],
    ['效益指标', '降低经济成本'],
    ['效益指标', '经济成本节约'],
    ['效益指标', '降低环境成本'],
    ['效益指标', '环境成本下降'],
    ['产出指标', '产生经济效益'],
    ['产出指标', '经济效益分析报告'],
    ['产出指标', '促进可持续'],
  ])('%s 下面的 %s 说不准，不说', (level1, level2) => {
    expect(homeOf(level1, level2)).toEqual([])
  })
})
