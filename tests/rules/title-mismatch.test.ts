import { titleMismatch } from '../../src/rules/structure/title-mismatch.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(titleMismatch, {
  silent: [
    {
      title: 'a short form of the name',
      table: '标题: 2、市场监管专项绩效目标表\n项目名称: 市场监督管理专项经费\n产出 | 数量 | 检查户数 | ≥5户',
    },
    {
      title: 'brackets, blanks and the year',
      table:
        '标题: 1.抽验检查工作经费（药品、医疗器械）绩效目标表\n项目名称: 2024年抽验检查工作 经费\n产出 | 数量 | 检查户数 | ≥5户',
    },
    {
      title: 'the place before the name',
      table: '标题: 示例市示例区食品安全抽检项目绩效目标表\n项目名称: 食品安全抽检经费\n产出 | 数量 | 检查户数 | ≥5户',
    },
    {
      title: 'a title that only names the unit',
      table: '标题: 示例区市场监督管理局绩效目标表\n项目名称: 食品安全抽检经费\n产出 | 数量 | 检查户数 | ≥5户',
    },
    {
      title: 'a fund whose part the project is',
      table: '标题: 2024年科技创新专项资金绩效目标表\n项目名称: 研发投入后补助\n产出 | 数量 | 补助户数 | ≥5户',
    },
    {
      title: 'the business of a year',
      table:
        '标题: 2024年政务信息系统运行维护费绩效目标表\n项目名称: 政务云租用及安全服务\n产出 | 数量 | 系统数 | ≥5个',
    },
    {
      title: 'no name of a project in the title',
      table: '标题: 2024年项目支出绩效目标表\n项目名称: 研发投入后补助\n产出 | 数量 | 补助户数 | ≥5户',
    },
    {
      title: 'no name in the field: required-field says so',
      table: '标题: 1.抽检经费绩效目标表\n项目名称: \n产出 | 数量 | 抽检批次 | ≥5批次',
    },
  ],
  found: [
    {
      title: 'a dated title with nothing in common',
      table: '标题: !2024年物业管理绩效目标表\n项目名称: 食品抽检\n产出 | 数量 | 抽检批次 | ≥5批次',
    },
  ],
})
