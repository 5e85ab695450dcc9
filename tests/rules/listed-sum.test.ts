import { listedSum } from '../../src/rules/value/listed-sum.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (value: string) => `产出 | 数量 | 宣传品制作 | ${value}`

testRule(listedSum, {
  silent: [
    { title: '35套（含标识）', table: row('35套（含标识）') },
    { title: '加得起来，带万', table: row('≥1.2万册（图书1万册，期刊2000册）') },
    { title: '只举一项', table: row('≥2000个（其中横幅30个）') },
    { title: '单价和日期不是分项', table: row('≥20台（每台300元，共6000元）') },
    { title: '没有列完', table: row('≥2000个（横幅30个、展板20个等）') },
    { title: '一项是金额', table: row('≥20台（电脑15台，投入30万元）') },
    { title: '没有括号', table: row('≥2000个') },
    { title: '前面是范围', table: row('20-30台（电脑15台，打印机10台）') },
    {
      title: '年份、选择、上下限和每人',
      table: [
        row('≥20台（2024台，2025年5台）'),
        row('≥20台（电脑15台或打印机10台）'),
        row('≥20台（电脑15台以上，打印机10台）'),
        row('≥20台（人均1台，共2台）'),
      ].join('\n'),
    },
    { title: '没有列完，后面有句号', table: row('≥2000个（横幅30个、展板20个等。）') },
    { title: '第几批不是分项', table: row('≥20批（第1批、第2批）') },
  ],
  found: [
    { title: '少列了', table: row('!50场（线上12场，线下28场）'), says: '相差10场', severity: 'warning' },
    { title: '逗号后面列的', table: row('!50人，其中男20人，女25人'), says: '45人' },
    { title: '单位不同', table: row('!60台（电脑20台，软件40人）'), says: '台、人' },
    { title: '小数', table: row('!10.5公里（东线5.2公里，西线5.2公里）'), says: '相差0.1公里' },
    { title: '带亿和万', table: row('!≥1.5亿株（松树1亿株，柏树4000万株）'), says: '相差10000000株' },
    { title: '“等”字在中间', table: row('!≥60个（横幅等30个，展板20个）'), says: '相差10个' },
    { title: '三项', table: row('!≥60个（横幅30个，展板20个，海报20个）'), says: '3 项加起来是70个' },
  ],
})
