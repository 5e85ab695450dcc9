import { pseudoQuantified } from '../../src/rules/meaning/pseudo-quantified.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, value: string) => `效益 | 经济 | ${name} | ${value}`
const described = (name: string, description: string, value: string) =>
  `列: 一级 二级 三级 描述 值\n效益 | 经济 | ${name} | ${description} | ${value}`

testRule(pseudoQuantified, {
  silent: [
    {
      title: '税收、游客、收入有数可查',
      table: [row('税收增长率', '≥5%'), row('游客人数增长率', '≥8%'), row('农民收入增长率', '≥6%')].join('\n'),
    },
    {
      title: '值不是百分比',
      table: [row('影响期限', '≥5年'), row('经济效益提升', '≥20万元'), row('社会影响力', '有所提升')].join('\n'),
    },
    { title: '描述里有公式', table: described('经济效益提升率', '（本年收益-上年收益）/上年收益', '≥5%') },
    { title: '描述里有真正的对象', table: described('经济效益增长率', '园区企业税收增长', '≥5%') },
    {
      title: '对工作的认可度、满意度',
      table: [row('对检查工作的认可度', '≥85%'), row('对质量分析报告的满意度', '≥90%')].join('\n'),
    },
    { title: '垃圾处理对环境的影响有对象', table: row('生活垃圾无害化处理率', '≥95%') },
    {
      title: '影响力以外的率',
      table: [row('社会公众知晓率', '≥80%'), row('森林覆盖率', '≥30%'), row('水质达标率', '≥95%')].join('\n'),
    },
    { title: '不适用', table: row('影响期限', '不适用') },
  ],
  found: [
    {
      title: '效益加变化加率',
      table: [row('经济效益提升%', '!≥92%'), row('社会效益增长率', '!≥90%'), row('生态效益提升值%', '!≥98%')].join(
        '\n',
      ),
      severity: 'error',
    },
    {
      title: '没见过的说法',
      table: [
        row('社会效益显著提升率', '!≥90%'),
        row('提高经济效益', '!≥90%'),
        row('生态环境效益改善程度', '!≥90%'),
      ].join('\n'),
    },
    {
      title: '可持续影响期限、社会影响力',
      table: [row('可持续影响期限', '!≥100%'), row('社会影响力', '!≥92%'), row('项目影响程度', '!100%')].join('\n'),
    },
    {
      title: '对……的影响、作用',
      table: [
        row('对监管企业发展\\n的影响', '!≥100%'),
        row('对经济发展带来效果', '!≥92%'),
        row('对产业发展的促进作用', '!≥90%'),
      ].join('\n'),
    },
    { title: '描述照抄或换个说法', table: described('生态效益增值率', '项目实施后生态效益增长率', '!≥96%') },
    { title: '百分号在单位栏', table: '列: 一级 二级 三级 符号 值 单位\n效益 | 社会 | 社会效益提升 | ≥ | !90 | %' },
  ],
})

// Further cases, written against the catalogue alone.
{
  const described = '列: 一级 二级 三级 描述 值\n'

  testRule(pseudoQuantified, {
    silent: [
      {
        title: 'growth of something measured',
        table: '效益 | 经济 | 经济增长率 | ≥5%\n效益 | 社会 | 社会消费品零售总额增长率 | ≥5%',
      },
      { title: '农民收入增长率 has a real subject', table: '效益 | 经济 | 农民收入增长率 | ≥5%' },
      { title: '经济增长率 is a statistic', table: '效益 | 经济 | 地区经济增长率 | ≥5%' },
      { title: '影响期限 in years', table: '效益 | 可持续 | 影响期限 | ≥3年' },
      { title: '经济效益 in money', table: '效益 | 经济 | 经济效益 | ≥20万元' },
      { title: 'a phrase is for vague-value', table: '效益 | 社会 | 对社会发展的影响 | 明显提升' },
      {
        title: 'a formula in the description',
        table: `${described}效益 | 生态 | 生态效益提升率 | 新增绿地面积÷原有绿地面积 | ≥9%`,
      },
      { title: '污染物减排率', table: '效益 | 生态 | 污染物减排率 | ≥5%' },
      { title: 'satisfaction', table: '满意度 | 服务对象 | 社会公众满意度 | ≥90%' },
      { title: '公众知晓率', table: '效益 | 社会 | 公众知晓率 | ≥80%' },
    ],
    found: [
      { title: '对……的影响，不管对什么', table: '效益 | 可持续 | 对就业形势的影响 | !≥90%' },
      { title: '生态环境改善率', table: '效益 | 生态 | 生态环境改善率 | !≥90%' },
      { title: '影响力 alone', table: '效益 | 社会 | 影响力 | !≥92%' },
      { title: '社会影响力', table: '效益 | 社会 | 社会影响力 | !≥92%' },
      { title: '可持续影响程度', table: '效益 | 可持续 | 可持续影响程度 | !≥90%' },
      { title: '生态效益提升值%', table: '效益 | 生态 | 生态效益提升值% | !≥98%' },
      { title: 'a name broken over two lines', table: '效益 | 可持续 | 对监管企业发展\\n的影响 | !≥100%' },
      { title: '对经济发展带来效果', table: '效益 | 经济 | 对经济发展带来效果 | !≥92%' },
      {
        title: 'the percent in a column of its own',
        table: '列: 一级 二级 三级 符号 值 单位\n效益 | 社会 | 社会效益增长率 | ≥ | !90 | %',
      },
      {
        title: 'a description that only turns the name round',
        table: `${described}效益 | 社会 | 社会效益提升率 | 项目实施后社会效益提升的比例 | !≥90%`,
      },
    ],
  })
}
