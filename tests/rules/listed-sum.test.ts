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
  ],
  found: [
    { title: '少列了', table: row('!50场（线上12场，线下28场）'), says: '相差10场', severity: 'warning' },
    { title: '逗号后面列的', table: row('!50人，其中男20人，女25人'), says: '45人' },
    { title: '单位不同', table: row('!60台（电脑20台，软件40人）'), says: '台、人' },
    { title: '小数', table: row('!10.5公里（东线5.2公里，西线5.2公里）'), says: '相差0.1公里' },
  ],
})
