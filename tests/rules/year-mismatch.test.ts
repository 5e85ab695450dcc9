import { yearMismatch } from '../../src/rules/time/year-mismatch.ts'
import { testRule } from '../support/ruleTester.ts'

const titled = (row: string, title = '2024年示例项目绩效目标表') => `标题: ${title}\n${row}`

testRule(yearMismatch, {
  silent: [
    { title: '文件名称里的年份', table: titled('产出 | 质量 | 标准 | 按《2019年实施方案》验收合格') },
    { title: '表上没有年度，文件名也没有', table: '产出 | 时效 | 完成时间 | 2023年12月' },
    {
      title: '依据栏里的年份',
      table: `标题: 2024年示例项目绩效目标表\n列: 一级 二级 三级 值 依据\n产出 | 数量 | 户数 | ≥5户 | 2019年工作方案`,
    },
    { title: '文号里的年份', table: titled('产出 | 质量 | 标准 | 符合示财行〔2019〕49号') },
    { title: '数量不是年份', table: titled('产出 | 数量 | 印制册数 | ≥2023册') },
    { title: '费用不是年份', table: titled('产出 | 成本 | 检查费用 | ≤2022元') },
    { title: '跨年的期间包含预算年度', table: titled('产出 | 时效 | 建设周期 | 2023-2025年') },
    { title: '与上一年比较', table: titled('效益 | 社会 | 办件量 | 比2023年增加5%') },
    {
      title: '预算年度是项目名称里的年份，与文件名不同，无从判断',
      table:
        '标题: 2019年结转示例项目绩效目标表（续）\n项目名称: 关于2019年结转事项\n产出 | 时效 | 完成时间 | 2020年6月',
      fileName: '示例2021.xlsx',
    },
    { title: '相差太远的年份由另一条规则说', table: titled('产出 | 时效 | 完成时间 | 2324年12月') },
  ],
  found: [
    {
      title: '按项目编码里的年度',
      table: '项目编码: 13020924P00071710002N\n产出 | 时效 | 完成时间 | !2023年12月',
      says: '项目编码对应的是 2024年',
    },
    {
      title: '按文件名里的年度',
      table: '产出 | 时效 | 完成时间 | !2023年12月',
      fileName: '示例2024.xlsx',
      says: '文件名写的是 2024年',
    },
    {
      title: '按实施期',
      table: '实施期: 2024.01.01-2024.12.31\n产出 | 时效 | 完成时间 | !2023年12月',
      says: '实施期写的是 2024年',
    },
    { title: '晚于预算年度的完成时间', table: titled('产出 | 时效 | 完成时间 | !2025年3月底前') },
    { title: '中文数字的年份', table: titled('产出 | 时效 | 完成时间 | !二〇二三年十二月') },
    {
      title: '起止都在别的年度只算一处',
      table: titled('产出 | 时效 | 办结期限 | !2022.01.01-2022.12.31'),
      severity: 'error',
    },
  ],
})
