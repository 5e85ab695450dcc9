import { baselineMissing } from '../../src/rules/value/baseline-missing.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (value: string) => `效益 | 社会 | 就业率 | ${value}`

testRule(baselineMissing, {
  silent: [
    { title: '写了今年的数', table: row('≥86%') },
    { title: '括号里有上年的数', table: row('不低于上年（86%）') },
    { title: '较上年提高几个百分点', table: row('较上年提高2个百分点（上年84%）') },
    { title: '依据里有上年的数', table: '列: 一级 二级 三级 值 依据\n效益 | 社会 | 就业率 | 不低于上年 | 上年实际86%' },
    { title: '不和以前比', table: `${row('不低于全省平均水平')}\n${row('2025年12月')}` },
    { title: '只说方向的由空泛词的规则说', table: row('较上年有所提高') },
    { title: '名称里有基数', table: '效益 | 社会 | 就业率（上年86%） | 不低于上年' },
    { title: '汉字写的基数', table: row('不低于上年（三十家）') },
    { title: '依据里的年份和数', table: '列: 一级 二级 三级 值 依据\n效益 | 社会 | 就业率 | 不低于上年 | 2024年为86%' },
    { title: '描述里的前年和数', table: '列: 一级 二级 三级 描述 值\n效益 | 社会 | 就业率 | 前年86% | 不低于前年' },
    { title: '汉字写的十几家', table: row('不低于上年（十五家）') },
    { title: '前年和今年', table: row('每年12期') },
    { title: '描述里的现状', table: '列: 一级 二级 三级 描述 值\n效益 | 社会 | 就业率 | 现状86% | 不低于基期' },
  ],
  found: [
    { title: '不低于去年同期', table: row('!不低于去年同期'), severity: 'info' },
    { title: '与上年持平', table: row('!与上年持平') },
    { title: '符号加上年', table: row('!≥上年水平') },
    { title: '较上年不下降', table: row('!较上年不下降') },
    { title: '依据里没有数', table: '列: 一级 二级 三级 值 依据\n效益 | 社会 | 就业率 | !高于去年 | 上年统计年报' },
    {
      title: '描述里的数和以前无关',
      table: '列: 一级 二级 三级 描述 值\n效益 | 社会 | 就业率 | 走访50家企业 | !不低于上年',
    },
    {
      title: '只有年份没有数',
      table: '列: 一级 二级 三级 描述 值\n效益 | 社会 | 就业率 | 以2024年为准 | !高于2024年水平',
    },
    { title: '前一年', table: row('!不低于前一年') },
    { title: '前年', table: row('!不低于前年') },
    { title: '不带“年”字的年份', table: row('!高于2024年') },
  ],
})
