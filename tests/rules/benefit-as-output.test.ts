import { benefitAsOutput } from '../../src/rules/meaning/benefit-as-output.ts'
import { testRule } from '../support/ruleTester.ts'

const rows = (...pairs: readonly string[]) => pairs.map((pair) => `效益 | 社会 | ${pair}`).join('\n')

testRule(benefitAsOutput, {
  silent: [
    { title: '0起、新增、使用年限', table: rows('安全事故 | 0起', '新增培训机构数量 | ≥3家', '设备使用年限 | ≥6年') },
    { title: '受益的人数', table: rows('受益群众人数 | ≥500人', '培训带动就业人数 | ≥50人') },
    { title: '结果的比率', table: rows('隐患整改完成率 | ≥98%', '投诉办结率 | 100%', '问题发现率 | ≥2%') },
    { title: '演出观众、接待游客', table: rows('演出观众人次 | ≥1.2万人次', '接待游客数量 | ≥3万人次') },
    { title: '产出里的工作量', table: '产出 | 数量 | 培训企业数量 | ≥80家\n产出 | 质量 | 抽检完成率 | 100%' },
    { title: '效益里的满意度', table: rows('培训活动满意度 | ≥90%') },
    { title: '文字的值由空泛词的规则说', table: rows('宣传活动 | 效果良好') },
    { title: '不适用', table: rows('召开会议数量 | 不适用') },
    { title: '效益下认不出的二级', table: '效益 | 其他 | 印发文件数量 | ≥3份' },
    { title: '一级是产出', table: '产出 | 社会效益指标 | 印发文件数量 | ≥3份' },
    { title: '时间不是数量', table: rows('组织培训活动 | ≥6个月') },
    { title: '材料只在名称中间', table: rows('报告撰写人职称 | ≥3人', '发放率核算口径 | ≥90%') },
  ],
  found: [
    { title: '印发、召开', table: rows('!印发文件数量 | ≥3份', '!召开会议次数 | ≥4次'), severity: 'warning' },
    { title: '形成材料', table: rows('!通过先进地区的对标学习，形成文字性汇报材料 | ≥2个') },
    { title: '补贴发放率', table: rows('!补贴发放率 | ≥90%'), says: '做完没有' },
    { title: '宣传活动场次', table: '效益 | 可持续 | !宣传活动场次 | ≥6场' },
    { title: '名称带着括号', table: rows('!质量分析报告（全年） | ≥3份', '!补贴发放率（全年） | ≥90%') },
    { title: '合并的名称只报一次', table: '效益 | 社会 | !印发文件数量 | ≥3份\n^ | ^ | ^ | ≥4份' },
  ],
})
