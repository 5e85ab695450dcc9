import { describe, expect, it } from 'vitest'
import { textNumber } from '../../src/rules/cross/text-number.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const goal = (text: string, ...rows: string[]) => [`绩效目标: ${text}`, ...rows].join('\n')
const row = (name: string, value: string, level2 = '数量') => `产出 | ${level2} | ${name} | ${value}`
const described = (name: string, description: string, value: string) =>
  `列: 一级 二级 三级 描述 值\n产出 | 数量 | ${name} | ${description} | ${value}`

testRule(textNumber, {
  silent: [
    { title: 'the same number', table: goal('培训网格员 300 人次。', row('网格员培训人次', '≥300人次')) },
    { title: '以上 and more than that', table: goal('培训网格员300人次以上。', row('网格员培训人次', '≥320人次')) },
    { title: 'another thing', table: goal('培训网格员300人次。', row('消防演练人次', '≥100人次')) },
    { title: 'another unit', table: goal('培训网格员300人次。', row('网格员培训期数', '≥3期')) },
    { title: '人次 is not 人', table: goal('培训网格员300人次。', row('网格员培训人数', '≥100人')) },
    { title: 'each month', table: goal('每月巡查河道4次。', row('巡查河道次数', '≥48次')) },
    { title: 'last year', table: goal('上年培训网格员280人次，今年继续培训。', row('网格员培训人次', '≥300人次')) },
    { title: 'a part of it', table: goal('培训网格员，其中新任网格员80人次。', row('网格员培训人次', '≥300人次')) },
    {
      title: 'the same number in Chinese',
      table: goal('一是送戏下乡一百五十场。', row('送戏下乡场次', '≥150场')),
    },
    { title: 'a stricter limit', table: goal('登记误差率不超过5‰。', row('登记误差率', '≤3‰', '质量')) },
    { title: 'a hedge behind a Chinese number', table: goal('印制手册六万余份。', row('印制手册', '≥5万份')) },
    { title: 'a hedge', table: goal('培训网格员约280人次。', row('网格员培训人次', '≥300人次')) },
    {
      title: 'a year, a document and 3.15 are no numbers of anything',
      table: goal('按财预〔2021〕101号，2024年办好3.15宣传活动。', row('3.15宣传活动场次', '≥2场')),
    },
    {
      title: 'parts that reach the whole',
      table: goal(
        '食品抽检780批次。',
        row('食品生产环节抽检批次', '≥720批次'),
        row('食品流通环节抽检批次', '≥100批次'),
      ),
    },
    {
      title: 'one of two that agrees',
      table: goal('食品抽检780批次。', row('食品抽检批次', '≥780批次'), row('食品专项抽检批次', '≥60批次')),
    },
    {
      title: 'two names that both could be meant',
      table: goal('食品、药品抽检900批次。', row('食品抽检批次', '≥600批次'), row('药品抽检批次', '≥200批次')),
    },
    {
      title: 'the goal of the whole period is not this year',
      table: `#表 申报表
项目支出绩效目标申报表
总体目标 | 中期目标 | 年度目标
 | 改造小区18个 | 改造小区6个
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 改造小区数量 | ≥6个`,
    },
    { title: 'a limit that is kept', table: goal('火灾受害率控制在0.9‰以内。', row('火灾受害率', '≤0.8‰', '质量')) },
    { title: 'a rate of something else', table: goal('产品抽检合格率达到98%。', row('案件办结率', '≥95%', '质量')) },
    { title: 'a description that agrees', table: described('抽查批次', '抽查产品 140 批次', '≥140批次') },
    {
      title: 'a description that counts each',
      table: described('培训人次', '完成培训不少于3次，每次不少于30人', '≥90人次'),
    },
    {
      title: 'a description of the size of its objects',
      table: described('检查户数', '对50户以上的小区开展检查', '≥20户'),
    },
    { title: 'the factor of a formula', table: described('培训合格率', '合格人数÷参训人数×100%', '≥95%') },
    { title: 'a hedged value is not compared', table: goal('食品抽检992批次。', row('食品抽检批次', '预计900批次')) },
    {
      title: 'a rate that is meant by another word',
      table: goal('推动98%的食品抽检合格。', row('食品抽检合格率', '≥99%', '质量')),
    },
    { title: 'a word too short to mean anything', table: goal('开展9次。', row('食品抽检次数', '≥12次')) },
    { title: 'a short subject that is wider', table: goal('培训300人次。', row('网格员培训人次', '≥200人次')) },
    {
      title: 'several things at once and one of them',
      table: goal('网格员、调解员培训300人次。', row('网格员培训人次', '≥200人次')),
    },
    {
      title: 'a limit of what parts take together',
      table: goal('食品抽检不超过992批次。', row('食品生产抽检批次', '≥720批次'), row('食品流通抽检批次', '≥60批次')),
    },
    {
      title: 'parts with an upper limit',
      table: goal('食品抽检992批次。', row('食品生产抽检批次', '≤720批次'), row('食品流通抽检批次', '＜60批次')),
    },
    {
      title: 'parts of which one does not hold all of the words',
      table: goal(
        '食品安全抽检992批次。',
        row('食品安全生产抽检批次', '≥720批次'),
        row('食品安全流通抽检批次', '≥60批次'),
        row('食品专项抽检批次', '≥300批次'),
      ),
    },
    {
      title: 'rates are not added',
      table: goal(
        '食品抽检合格率达到98%。',
        row('食品生产抽检合格率', '≥40%', '质量'),
        row('食品流通抽检合格率', '≥50%', '质量'),
      ),
    },
    {
      title: 'two wholes that the text is a part of',
      table: goal(
        '查处一般程序食品安全违法案件40起以上。',
        row('食品案件立案查处数', '≥20件'),
        row('违法案件查处数', '≥30件'),
      ),
    },
    { title: 'money', table: goal('食堂食材采购成本12万元。', row('食堂食材采购成本', '≤10万元', '成本')) },
    { title: 'a range', table: goal('食品抽检992批次。', row('食品抽检批次', '800-900批次')) },
    { title: 'a value without a unit', table: goal('食品抽检992批次。', row('食品抽检', '900')) },
    { title: 'a description of another thing', table: described('抽查批次', '召开会议12批次', '≥120批次') },
    { title: 'a description with two numbers', table: described('抽查批次', '抽查140批次，复查20.5批次', '≥120批次') },
    {
      title: 'a description with words behind its number',
      table: described('抽查批次', '抽查140批次食品企业', '≥120批次'),
    },
    { title: 'a description of a value without a unit', table: described('抽查批次', '抽查140批次', '120') },
    { title: 'a description in another unit', table: described('抽查批次', '抽查140人', '≥120批次') },
  ],
  found: [
    {
      title: 'half of the parts that the text takes together',
      table: goal('!食品抽检992批次。', row('食品生产抽检批次', '≥720批次'), row('食品流通抽检批次', '≥60批次')),
      severity: 'warning',
    },
    {
      title: 'the better of two names',
      table: goal('!食品抽检992批次。', row('食品抽检批次', '≥900批次'), row('食品专项抽检批次', '≥60批次')),
      says: '“食品抽检批次”',
    },
    {
      title: 'several things in the name too',
      table: goal('!食品、药品抽检900批次。', row('食品药品抽检批次', '≥600批次')),
    },
    {
      title: 'an equal number of another thing',
      table: goal('!食品抽检992批次。', row('食品抽检批次', '≥900批次'), row('锅炉检验批次', '≥992批次')),
    },
    { title: 'a description of nothing but the number', table: described('抽查批次', '!不少于140批次', '≥120批次') },
    { title: 'a description with thousands', table: described('抽查批次', '!抽查1,400批次', '≥120批次') },
    {
      title: 'a description in words of its own',
      table: described('抽查批次', '!对全部重点企业的产品抽查140批次', '≥120批次'),
    },
    { title: 'full-width digits', table: goal('!误差率达到２‰。', row('误差率', '≥1‰', '质量')) },
    {
      title: 'less in the indicator than in the goal',
      table: goal('!培训网格员 300 人次，提升服务能力。', row('网格员培训人次', '≥260人次')),
      says: '这里写的是“300人次”，同一件事的指标“网格员培训人次”是 ≥260人次',
      severity: 'error',
    },
    {
      title: 'more in the indicator than in the goal',
      table: goal('!培训网格员300人次。', row('网格员培训人次', '≥360人次')),
      severity: 'warning',
    },
    {
      title: 'a number behind its verb',
      table: goal('!改造 6 个老旧小区。', row('老旧小区改造数量', '≥5个')),
      severity: 'error',
    },
    {
      title: 'a rate',
      table: goal('!抽检合格率达到98%以上。', row('食品抽检合格率', '≥95%', '质量')),
    },
    {
      title: 'a limit that is missed',
      table: goal('!森林火灾受害率控制在0.9‰以内。', row('森林火灾受害率', '≤1‰', '质量')),
      severity: 'error',
    },
    {
      title: '不超过 is a limit, for all that it ends in 超过',
      table: goal('!登记误差率不超过2‰。', row('登记误差率', '≤3‰', '质量')),
      severity: 'error',
    },
    {
      title: 'a number in Chinese behind the order of the goals',
      table: goal('!一是送戏下乡一百八十场。', row('送戏下乡场次', '≥150场')),
      says: '这里写的是“一百八十场”',
    },
    {
      title: 'a whole before its part',
      table: goal('!引进硕士以上人才100人（其中博士12人）。', row('引进硕士以上人才', '≥70人')),
      says: '“100人”',
    },
    {
      title: 'a narrower promise that is more than the whole',
      table: goal('!查处一般程序食品安全违法案件40起以上。', row('食品案件立案查处数', '≥20件')),
      severity: 'warning',
    },
    {
      title: '万 multiplied out',
      table: goal('!统防统治 8 万亩。', row('统防统治面积', '≥6万亩')),
      says: '8万亩',
    },
    {
      title: 'a description with another number',
      table: described('抽查批次', '!抽查产品 140 批次', '≥120批次'),
      says: '说明写的是“140批次”，这个指标“抽查批次”的值是 ≥120批次',
    },
    {
      title: 'the aims of the year in a table of the whole department',
      table: `#表 整体
2024年部门整体支出绩效目标表
年度重点工作计划 | 事项 | 责任单位 | 工作目标
^ | 食品监管 | 餐饮股 | 全年执法检查全覆盖
^ | 案件查办 | 稽查队 | !查处食品违法案件40起以上
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
^ | 产出指标 | 数量指标 | 查处食品违法案件数 | ≥20件`,
    },
  ],
})

describe('text-number: what the finding shows', () => {
  it('names the values it was compared with', () => {
    const { reports } = runRule(
      textNumber,
      goal('食品抽检992批次。', row('食品生产抽检批次', '≥720批次'), row('食品流通抽检批次', '≥60批次')),
    )
    expect(reports.flatMap(({ related = [] }) => related.map((r) => `${formatCell(r.cell)} ${r.role}`))).toEqual([
      'D4 against',
      'D5 against',
    ])
  })
})
