import { missingUnit } from '../../src/rules/value/missing-unit.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(missingUnit, {
  silent: [
    { title: '单位栏里有单位', table: '列: 一级 二级 三级 值 单位\n产出 | 数量 | 企业 | ≥85 | 家' },
    { title: '名称括号里有单位', table: '产出 | 数量 | 检查企业数（家） | ≥85' },
    { title: '得分、排名本来没有单位', table: '产出 | 质量 | 考核得分 | ≥85\n效益 | 社会 | 全省排名 | ≤3' },
    { title: '名称末尾写着百分号', table: '效益 | 经济 | 税收增长% | ≥5' },
    { title: '年份', table: '产出 | 时效 | 完成年度 | 2024' },
    { title: '等于的年份', table: '产出 | 时效 | 完成情况 | =2024' },
    { title: '年份的两头', table: '产出 | 时效 | 起点 | 1990\n产出 | 时效 | 终点 | 2060' },
    { title: '年度在末尾', table: '产出 | 时效 | 实施年度 | ≥3' },
  ],
  found: [
    { title: '满意度缺百分号', table: '满意度 | 服务对象 | 群众满意度 | !≥85', says: '≥85%' },
    { title: '像年份的数量', table: '产出 | 数量 | 印制手册 | !≥2000' },
    { title: '成本缺单位', table: '产出 | 成本 | 印刷费 | !≤3', says: '≤3万元' },
    { title: '单位栏写的是斜杠', table: '列: 一级 二级 三级 值 单位\n产出 | 数量 | 企业 | !≥85 | /' },
    {
      title: '不像年份的数',
      table: '产出 | 数量 | 印制手册 | !1989\n产出 | 数量 | 发放手册 | !2061',
    },
    { title: '年度不在末尾', table: '产出 | 数量 | 年度检查企业 | !≥85', says: '家、次、人' },
    { title: '率缺百分号', table: '产出 | 质量 | 合格率 | !≥85', says: '“≥85%”' },
    { title: '率不在末尾', table: '产出 | 数量 | 合格率检查企业 | !≥85', says: '家、次、人' },
  ],
})
