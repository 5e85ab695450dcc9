import { multipleValues } from '../../src/rules/value/multiple-values.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(multipleValues, {
  silent: [
    { title: '短说明', table: '产出 | 数量 | 服装 | 35套（含标识）\n产出 | 数量 | 维护 | 15处（场所）' },
    { title: '打分尺度', table: '产出 | 质量 | 指数 | ≥80（0-100）' },
    { title: '分档标准', table: '效益 | 社会 | 服务质量 | 优90分以上、良80分以上、中60分以上、差60分以下' },
    { title: '日期', table: '产出 | 时效 | 完成时间 | 2024年3月1日至5月30日，分2批完成' },
    { title: '只有一个数的话', table: '产出 | 数量 | 监督 | 预计完成对1000家个体工商户的监督' },
    {
      title: '选项放宽说明的长度',
      table: '产出 | 数量 | 服装 | 35套（含春秋装夏装冬装以及全部标识和配饰）',
      options: { longestNote: 40 },
    },
  ],
  found: [
    { title: '量词少见的两个数', table: '产出 | 数量 | 修缮房屋 | !20间，门窗60樘' },
    { title: '顿号隔开的两个数', table: '产出 | 数量 | 活动 | !培训3次、宣传2场', says: '2 个数' },
    { title: '句号后面又列数', table: '产出 | 数量 | 宣传品 | !≥2000个。（横幅30个，海报1000张）' },
    {
      title: '很长的说明',
      table: '产出 | 数量 | 服装 | !35套（含春秋装夏装冬装以及全部标识和配饰）',
      says: '挪到指标描述',
    },
  ],
})
