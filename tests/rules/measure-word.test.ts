import { measureWord } from '../../src/rules/value/measure-word.ts'
import { testRule } from '../support/ruleTester.ts'

const described = (name: string, description: string, value: string) =>
  `列: 一级 二级 三级 描述 值\n产出 | 数量 | ${name} | ${description} | ${value}`

testRule(measureWord, {
  silent: [
    { title: '同义的量词', table: '产出 | 数量 | 走访企业家数 | ≥20户\n产出 | 数量 | 印制手册份数 | ≥200册' },
    { title: '客户数、样本数不带量词', table: '产出 | 数量 | 服务客户数 | ≥20个\n产出 | 数量 | 抽检样本数 | ≥20批次' },
    { title: '场次和次', table: '产出 | 数量 | 宣传活动次数 | ≥6场次' },
    { title: '一年多少次', table: '产出 | 数量 | 巡查次数 | ≥12次/年' },
    { title: '万人次', table: '产出 | 数量 | 接待人次数 | ≥1.2万人次' },
    { title: '描述里是另一件事的数', table: described('培训', '全年举办3期，培训90人', '≥90人次') },
    { title: '描述里两种量词都有', table: described('信息采编', '30条信息，共30个', '≥30个') },
    { title: '金额、比率', table: '产出 | 成本 | 购置台数 | ≤3万元\n产出 | 质量 | 抽检批次数 | ≥90%' },
    { title: '名称里的单位和值相同', table: '产出 | 数量 | 参训企业（家） | ≥80家' },
    {
      title: '括号不在名称末尾，或者括的不是单位',
      table: '产出 | 数量 | 走访（家）企业（含个体工商户） | ≥80项\n产出 | 数量 | 培训企业（重点） | ≥80项',
    },
    {
      title: '词里的“条、台、场、家、名、册”不是量词',
      table:
        '产出 | 数量 | 头条数 | ≥5辆\n产出 | 数量 | 平台数 | ≥5辆\n产出 | 数量 | 市场数 | ≥5辆\n产出 | 数量 | 专家数 | ≥5辆\n产出 | 数量 | 地名数 | ≥5辆\n产出 | 数量 | 注册数 | ≥5辆\n产出 | 数量 | 机器人数 | ≥5辆\n产出 | 数量 | 配套数 | ≥5辆\n产出 | 数量 | 软件数 | ≥5辆\n产出 | 数量 | 账户数 | ≥5辆',
    },
    { title: '第30条和型号', table: described('信息采编', '依据第30条和A30条', '≥30个') },
  ],
  found: [
    { title: '人数写成了件', table: '产出 | 数量 | 受益人数 | !≥30件', says: '人', severity: 'warning' },
    { title: '单位在自己的列', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 检查次数 | ≥ | !12 | 个' },
    { title: '描述里的数带万', table: described('发放', '发放宣传单1.2万张', '!≥12000条'), says: '1.2万张' },
    { title: '数量前的量词', table: '产出 | 数量 | 检修次数量 | !≥6台' },
    { title: '名称里的数', table: '产出 | 数量 | 采编信息30条 | !≥30个', says: '名称里写的是“30条”' },
    { title: '描述里的数带亿', table: described('发放', '发放宣传单1亿张', '!≥100000000条'), says: '1亿张' },
    { title: '以“数”收尾的名称', table: '产出 | 数量 | 修建房屋栋数 | !≥30辆', says: '把名称改成“辆”' },
  ],
})
