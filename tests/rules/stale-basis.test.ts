import { staleBasis } from '../../src/rules/time/stale-basis.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(staleBasis, {
  silent: [
    {
      title: 'three years old',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 示市监〔2021〕12号',
    },
    {
      title: 'old and renewed',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 2018年工作方案、2023年工作要点',
    },
    {
      title: 'laws, standards and plans for several years',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 《食品安全抽样检验管理办法》（2019年修订）\n产出 | 质量 | 合格率 | ≥95% | GB 2760-2014\n产出 | 时效 | 完成时间 | 2024年6月 | “十四五”规划（2016年）',
    },
    {
      title: 'the documents the product itself goes by',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 财预〔2015〕88号\n产出 | 质量 | 合格率 | ≥95% | 按财预[2015]88号文',
    },
    {
      title: 'no year, or a plan that goes on',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 年度工作计划\n产出 | 质量 | 合格率 | ≥95% | 2021—2025年实施方案',
    },
    {
      title: 'without a budget year nothing is old',
      table: '列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 示市监〔2011〕12号',
    },
    {
      title: 'a complete number with blanks or a part',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 示市监〔2023〕 12 号\n产出 | 质量 | 合格率 | ≥95% | 示市监发〔2023〕12-1号',
    },
    {
      title: 'an old document in a description',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 描述 值\n产出 | 数量 | 抽检批次 | 按示市监〔2011〕12号 | ≥5批次',
    },
    {
      title: 'older, as the pack allows',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | 示市监〔2018〕12号',
      options: { years: 10 },
    },
  ],
  found: [
    {
      title: 'one document behind several indicators, once',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | !示市监（2018）3号\n产出 | 质量 | 合格率 | ≥95% | !示市监（2018）3号',
      says: '早 6 年',
      severity: 'info',
    },
    {
      title: 'a number without its year',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | !示财预〔〕12号',
      says: '文号不全',
    },
    {
      title: 'a number with a placeholder',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | !示财预〔2023〕××号',
      says: '文号不全',
    },
    {
      title: 'a number without 号',
      table:
        '标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 抽检批次 | ≥5批次 | !示政办发〔2023〕12',
      says: '文号不全',
    },
  ],
})
