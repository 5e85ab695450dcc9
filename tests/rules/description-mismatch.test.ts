import { descriptionMismatch } from '../../src/rules/meaning/description-mismatch.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, description: string, value = '≥90%') =>
  `列: 一级 二级 三级 描述 值\n产出 | 质量 | ${name} | ${description} | ${value}`

/** One row describes itself by the name of another, so many rows above or below it. */
function apart(above: number, below: number): string {
  const near = Math.max(above, below) <= 8 ? '!' : ''
  const between = Array.from({ length: above + below - 1 }, (_, i) => `产出 | 数量 | 第${String(i)}类检查户数 | | ≥5户`)
  const named = '产出 | 数量 | 药品抽检批次 | | ≥160批次'
  const copied = `产出 | 数量 | 化妆品抽检批次 | ${near}药品抽检批次 | ≥30批次`
  const rows = above > 0 ? [named, ...between, copied] : [copied, ...between, named]
  return ['列: 一级 二级 三级 描述 值', ...rows].join('\n')
}

testRule(descriptionMismatch, {
  silent: [
    { title: '同一种', table: row('任务完成时间', '全年任务办结日期') },
    { title: '比率由人数算出', table: row('考核合格率', '考核合格人数') },
    { title: '比率的公式', table: row('考核合格率', '合格人数/参训人数') },
    { title: '及时率说的就是时间', table: row('补贴发放及时率', '补贴打卡到户时间') },
    { title: '预算执行率由支出算出', table: row('预算执行率', '全年实际支出金额') },
    { title: '满意度怎么算', table: row('学员满意度', '问卷中表示满意的人数') },
    { title: '描述只有一个数', table: row('职业培训补贴支出', '1800人次', '≤9万元') },
    { title: '描述是一句话', table: row('完成时间', '按合同约定，分三次拨付，每次完成率') },
    { title: '描述和名称一样', table: row('抽检完成率', '抽检完成率') },
    {
      title: '合并的描述只问第一行',
      table:
        '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检率 | 抽检比例 | ≥3%\n产出 | 时效 | 抽检时间 | ^ | 2025年5月',
    },
    { title: '没有描述', table: '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检率 | | ≥3%' },
    { title: '描述太短，说不准', table: row('抽检时间', '抽检比例') },
    { title: '描述长过 40 个字', table: row('抽检时间', `${'检'.repeat(39)}比例`) },
    { title: '时间只在名称中间', table: row('时间管理培训人数', '全年参加培训的人次') },
    { title: '比例只在名称中间', table: row('比例尺地图数量', '全年印制地图的张数') },
    { title: '份数只在名称中间', table: row('按份数付的印刷费用', '印刷教材的支出') },
    { title: '成本只在名称中间', table: row('成本核算培训', '参加培训的人数') },
    { title: '与什么的比例，是在解释', table: row('抽检时间', '与上年抽检任务的比例') },
    { title: '合格率带着括号', table: row('考核合格率（全年）', '参训学员合格人数') },
    { title: '名称里有两个率，看后一个', table: row('参训率、合格率', '考核合格的人数') },
    {
      title: '两行名称相同，描述也相同',
      table: `${row('抽检完成率', '抽检完成率')}\n产出 | 时效 | 抽检完成率 | 抽检完成率 | ≥90%`,
    },
    {
      title: '合并的描述不问第二行',
      table:
        '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检率 | 全年抽检的比例 | ≥3%\n产出 | 时效 | 抽检时间 | ^ | 2025年5月',
    },
    { title: '名称在前面九行，太远', table: apart(9, 0) },
    { title: '名称在后面九行，太远', table: apart(0, 9) },
  ],
  found: [
    { title: '人数写成了比率', table: row('参训人数', '!培训考核合格率', '≥90人'), says: '数量', severity: 'warning' },
    { title: '费用写成了批次', table: row('食品抽检费用', '!食品监督抽检批次数', '≤5万元'), says: '金额' },
    { title: '合格率写成了抽检的批次', table: row('产品合格率', '!全年抽检批次') },
    { title: '比率写成了时间', table: row('隐患整改率', '!隐患整改完成时限') },
    { title: '描述刚好 5 个字', table: row('抽检时间', '!总抽检比例'), says: '说的是时间' },
    { title: '描述刚好 40 个字', table: row('抽检时间', `!${'检'.repeat(38)}比例`) },
    { title: '名称和描述都带着括号', table: row('抽检（食品）时间（截止日）', '!全年抽检完成率（按批）') },
    { title: '时间不是从金额算出来的', table: row('资金拨付时间', '!全年实际支出金额') },
    { title: '名称在前面八行', table: apart(8, 0), says: '可能串行了' },
    { title: '名称在后面八行', table: apart(0, 8), says: '可能串行了' },
  ],
})
