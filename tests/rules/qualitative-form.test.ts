import { qualitativeForm } from '../../src/rules/value/qualitative-form.ts'
import { testRule } from '../support/ruleTester.ts'

const split = (...cells: readonly string[]) =>
  `列: 一级 二级 三级 符号 值 单位\n${cells.map((cell) => `效益 | 社会 | 服务能力 | ${cell}`).join('\n')}`

testRule(qualitativeForm, {
  silent: [
    { title: '定性的等级和整行等级', table: split('定性 | 高 |', '定性 | 优良中差 |', '定性 | 好/较好/一般/差 |') },
    { title: '定性的零和日期', table: split('定性 | 零事故 |', '定性 | 2025年12月31日前 |', '定性 | 每季度 |') },
    { title: '定性的话由空泛词的规则说', table: split('定性 | 逐步增强 |') },
    { title: '符号和数', table: split('≥ | 90 | %', '= | 100 | %') },
    { title: '不适用', table: split('≥ | 不适用 |', '定性 | / |') },
    { title: '没有符号栏的等级', table: '产出 | 质量 | 验收 | 合格以上\n产出 | 质量 | 等级 | ≥二级' },
    { title: '表样里没填的', table: '产出 | 成本 | 总成本 | ≤**万元\n产出 | 成本 | 总成本 | ≤XX万元' },
    { title: '比上年', table: '效益 | 社会 | 就业率 | ≥上年水平' },
    {
      title: '一级、两倍、合格这样的档次比得出大小',
      table: split('≥ | 基本合格 |', '≥ | 三星 |', '≥ | 翻两番 |'),
    },
    { title: '好一点、中上这样的档次', table: split('≥ | 良好 |', '≥ | 较好 |', '≥ | 中等 |') },
    { title: '符号后面是没填的', table: '产出 | 成本 | 总成本 | ≤年度预算**万元\n产出 | 成本 | 总成本 | ≤预算……元' },
    { title: '完整的句子里有这些字', table: split('定性 | 服务不错的评价 |', '定性 | 基本可以满足需要 |') },
    { title: '带数字的话由别的规则说', table: split('≥ | 明显好于2024年 |') },
    { title: '定性的约定日期', table: split('定性 | 2025年第4季度 |') },
    { title: '没有符号的话', table: split(' | 明显提升 |') },
    { title: '字不在开头', table: split('≥ | “良好”的评价 |') },
  ],
  found: [
    { title: '定性的时长', table: split('定性 | !30天 |'), severity: 'error' },
    { title: '定性的零起', table: split('定性 | !0起 |') },
    { title: '符号写在文字前', table: '效益 | 社会 | 办事效率 | !≥明显提升', says: '“≥”', severity: 'error' },
    { title: '等于一句话', table: split('= | !全部完成 |') },
    { title: '字母等级', table: '产出 | 质量 | 评价结果 | !B+', severity: 'warning' },
    { title: '不成体系的等级', table: split('定性 | !尚可 |'), severity: 'warning' },
    {
      title: '等级一类的话前有几个符号',
      table: '效益 | 社会 | 服务能力 | !>=明显提升\n效益 | 社会 | 办事效率 | !<明显下降',
    },
    ...[
      ['A', 'A-', '甲', '乙等', '上等', '中上', '中下', '良+', '优-'],
      ['中等偏上', '平', '平平', '及格', '不及格', '劣', '特优', '凑合'],
    ].map((grades, i) => ({
      title: `没有上下文的等级（${String(i + 1)}）`,
      table: split(...grades.map((grade) => `定性 | !${grade} |`)),
      severity: 'warning' as const,
    })),
    { title: '符号后面的话里有“好”字', table: split('≥ | !好转明显 |', '≥ | !中心城区全部 |'), says: '“≥”' },
    { title: '两个符号连写', table: '效益 | 社会 | 办事效率 | !≥≥明显提升', says: '前面却写了“≥≥”' },
    { title: '定性的个数', table: split('定性 | !30 | 家'), says: '30' },
  ],
})
