import { expect, it } from 'vitest'
import { titleMismatch } from '../../src/rules/structure/title-mismatch.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(titleMismatch, {
  silent: [
    {
      title: `市级财政的资金`,
      table: `标题: 1.市财政支农资金绩效目标表\n项目名称: 果园水肥一体化改造\n产出 | 数量 | 检查户数 | ≥5户`,
    },
    {
      title: `省财政的资金`,
      table: `标题: 1.省级财政支农资金绩效目标表\n项目名称: 果园水肥一体化改造\n产出 | 数量 | 检查户数 | ≥5户`,
    },
    {
      title: `县区财政的资金`,
      table: `标题: 1.区财政支农资金绩效目标表\n项目名称: 果园水肥一体化改造\n产出 | 数量 | 检查户数 | ≥5户`,
    },
    {
      title: `括号里的说明`,
      table: `标题: 1.食品抽检（第一批）项目绩效目标表\n项目名称: 食品抽检\n产出 | 数量 | 检查户数 | ≥5户`,
    },
    {
      title: `书名号和年度`,
      table: `标题: 1.《2026年度食品抽检》经费绩效目标表\n项目名称: 食品抽检\n产出 | 数量 | 检查户数 | ≥5户`,
    },
    {
      title: `后缀叠着写`,
      table: `标题: 1.食品抽检专项工作经费绩效目标表\n项目名称: 食品抽检\n产出 | 数量 | 检查户数 | ≥5户`,
    },
    { title: `名称太短，说不准`, table: `标题: 1.会议费绩效目标表\n项目名称: 食品抽检\n产出 | 数量 | 检查户数 | ≥5户` },
    {
      title: `名称一栏太短，说不准`,
      table: `标题: 1.食品抽检绩效目标表\n项目名称: 会议费\n产出 | 数量 | 检查户数 | ≥5户`,
    },
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
    {
      title: '标题写全了，名称一栏是简称',
      table: '标题: 1.市场监督管理业务费绩效目标表\n项目名称: 市场监管费\n产出 | 数量 | 检查户数 | ≥5户',
    },
    {
      title: '标题是全称',
      table: '标题: 1.食品安全监督抽检经费绩效目标表\n项目名称: 食品抽检经费\n产出 | 数量 | 检查户数 | ≥5户',
    },
    {
      title: '项目名称写在单位后面',
      table: '标题: 1.食品抽检绩效目标表\n单位名称: 示例局\n项目名称: 示例局食品抽检\n产出 | 数量 | 检查户数 | ≥5户',
    },
  ],
  found: [
    {
      title: '名称一栏说的是另一件事，带上那一格',
      table: '标题: !1.食品抽检经费绩效目标表\n项目名称: 图书馆设备购置\n产出 | 数量 | 抽检批次 | ≥5批次',
      says: '标题写的是“食品抽检经费”，项目名称写的是“图书馆设备购置”，不是同一个项目',
    },
    {
      title: 'a dated title with nothing in common',
      table: '标题: !2024年物业管理绩效目标表\n项目名称: 食品抽检\n产出 | 数量 | 抽检批次 | ≥5批次',
    },
  ],
})

it('带上名称所在的单元格', () => {
  const { reports } = runRule(
    titleMismatch,
    '标题: 1.食品抽检经费绩效目标表\n项目名称: 图书馆设备购置\n产出 | 数量 | 抽检批次 | ≥5批次',
  )
  expect(reports.flatMap(({ related }) => related ?? [])).toMatchObject([{ role: 'against', value: '图书馆设备购置' }])
})
