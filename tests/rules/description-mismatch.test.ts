import { descriptionMismatch } from '../../src/rules/meaning/description-mismatch.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, description: string, value = '≥90%') =>
  `列: 一级 二级 三级 描述 值\n产出 | 质量 | ${name} | ${description} | ${value}`

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
  ],
  found: [
    { title: '人数写成了比率', table: row('参训人数', '!培训考核合格率', '≥90人'), says: '数量', severity: 'warning' },
    { title: '费用写成了批次', table: row('食品抽检费用', '!食品监督抽检批次数', '≤5万元'), says: '金额' },
    { title: '合格率写成了抽检的批次', table: row('产品合格率', '!全年抽检批次') },
    { title: '比率写成了时间', table: row('隐患整改率', '!隐患整改完成时限') },
  ],
})
