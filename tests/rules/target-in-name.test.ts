import { targetInName } from '../../src/rules/value/target-in-name.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, value: string) => `产出 | 数量 | ${name} | ${value}`

testRule(targetInName, {
  silent: [
    { title: '年份', table: row('2025年度培训班', '≥3期') },
    { title: '文号', table: row('落实石财行〔2019〕49号文件', '≥49项') },
    {
      title: '3.15、4-26、12345',
      table: `${row('3.15宣传', '≥3场')}\n${row('4-26宣传周', '≥26场')}\n${row('12345热线办理', '≥12345件')}`,
    },
    { title: '名称前的序号', table: row('1、走访企业', '≥1家') },
    { title: '数说的是哪些', table: row('500万元以上项目数量', '≥500个') },
    { title: '数说的是范围，值是另一个数', table: row('对6个乡镇抽检批次', '≥120批次') },
    { title: '比率的范围', table: '产出 | 质量 | 20个村道路硬化率 | ≥20%' },
    { title: '时长', table: '产出 | 时效 | 30分钟内到达率 | ≥95%' },
    { title: '括号里的单位', table: row('培训企业（家）', '≥80家') },
    { title: '排名、年限和第几期', table: row('第3期培训、满3年和前3名奖励', '≥3名') },
    { title: '数在末尾的长度', table: row('建设公路5公里', '≥100%') },
    { title: '数后面还有话，值是别的', table: row('问卷调查20人次，并汇总', '≥90%') },
    { title: '意见是多少个街道的', table: row('5个街道满意度', '≥5个') },
  ],
  found: [
    { title: '值里同样的数', table: row('!建设5个社区养老服务站', '≥5个'), says: '5个', severity: 'warning' },
    { title: '名称以数收尾，值是别的', table: row('!购买执法书籍 200 册', '≥100%'), says: '200册' },
    { title: '比率', table: '产出 | 质量 | !抽检合格率达到98%的目标 | ≥98%', says: '98%' },
    { title: '带万的数', table: row('!发放宣传单1.2万张，进社区', '≥12000张') },
    { title: '数后面有“以”字', table: row('!建设5个养老服务站以惠及老人', '≥5个'), says: '5个' },
    { title: '括号里的数', table: row('!宣传条幅（50个）', '≥50个'), says: '如“宣传条幅”' },
    { title: '长度写了两处', table: row('!道路5公里改造', '≥5公里'), says: '写了两处' },
    { title: '带亿的数', table: row('!投放1亿株苗木', '≥100000000株'), says: '1亿株' },
    { title: '同样的数，另一种量词', table: row('!发放书籍200册', '≥200辆'), says: '不知道按哪一个考核' },
  ],
})
