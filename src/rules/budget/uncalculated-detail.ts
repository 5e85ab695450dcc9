import * as z from 'zod/mini'
import { Amount, normalise } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { displayUnit } from './costs.ts'
import { detailLines } from './details.ts'

/** 3×5万元, 100批次*600, 33.6/12: worked out with signs. */
const SIGNED = /\d[^\d,，。;；]{0,12}[×*xX·÷][^\d,，。;；]{0,12}\d/
/** 600元/批次, 人/月/4200元, 每批次600元, 单价600元, 标准为50元, 2%的税: a price of one. */
const PRICE =
  /\d(?:\.\d+)?(?:百|千|万|亿)?元?(?:\/|每)[^\d\s]|[^\d\s]\/\d[\d,.]*(?:百|千|万)?元|每[^\d,，。;；]{1,10}\d|(?:单价|均价|人均|标准|定额|费率)[^\d,，。;；]{0,6}\d|按[^,，。;；]{0,12}\d+(?:\.\d+)?[%‰]/
/** 按合同价: what has been agreed needs no calculation. */
const AGREED = /(?:合同|协议|中标)(?:金额|价|总价|约定)?[^单]{0,8}\d/
/** 100批次, 600元: a number that counts and one that is money, before the result. */
const COUNTED = /\d(?:万|千|百)?(?![\d.,%元万千百亿年])[\u4e00-\u9fff㎡]/
const MONEY = /\d(?:百|千|万|亿)?元|\d[万亿](?!\p{L})/gu

export const uncalculatedDetail = defineRule({
  id: 'uncalculated-detail',
  family: 'budget',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '明细没有写怎么算出来的',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan from which a detail needs its calculation. */
    from: z._default(z.number(), 10_000),
  }),
  messages: {
    'no-calculation': '“{name}” {amount}，测算依据里没有写数量和单价，看不出怎么算出来的',
    blank: '“{name}” {amount}，测算依据空着，看不出怎么算出来的',
  },
  suggestions: { default: '写成“数量×单价”，例如 抽检100批次，每批次600元，共6万元；按合同付款的，写合同名称和金额。' },
  explain: {
    what: '支出明细里 1 万元以上的每一行，测算依据要写出数量和单价。',
    why: '只有总数，没有算法，就判断不了安排得多还是少。',
    how: '写明数量、单价和结果。小额的不用写。',
    options: {
      from: '多少元以上的明细才要求写怎么算的',
    },
  },
  examples: {
    good: [
      `#表 示例
      示例支出方向绩效目标表
      填报单位：示例局 | | | 金额单位：万元
      项目金额 | 12.5
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 检查次数 | ≥10次
      支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
      检测费 | 检测费 | 12 | 检测22座，每座5000元，共11万元；交通费1万元
      办公费 | 办公费 | 0.5 | 纸张
      合计 | | 12.5`,
    ],
    bad: [
      {
        table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目金额 | 20
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        物业费 | 物业费 | 18 | !含工资、管理费、税金等共计18万元
        宣传费 | 印刷费 | 2 | 印制2000份，每份10元
        合计 | | 20`,
        says: '“物业费” 18万元，测算依据里没有写数量和单价',
      },
      {
        table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目金额 | 20
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        物业费 | 物业费 | !18 |
        宣传费 | 印刷费 | 2 | 印制2000份，每份10元
        合计 | | 20`,
        says: '测算依据空着',
      },
    ],
  },
  *check(table, { options }) {
    const { details } = table
    // Without a single basis the form has no such column.
    if (!details?.rows.some((row) => row.basis)) return
    const least = Amount.yuan(options.from)
    for (const { name, amount: field, basis } of detailLines(details.rows)) {
      if (!field.amount || field.amount.compare(least) < 0 || (basis && isCalculated(basis.text))) continue
      yield {
        cell: basis?.cell ?? field.cell,
        message: basis ? 'no-calculation' : 'blank',
        data: { name: shorten(name.text), amount: field.amount.format(displayUnit(table, field)) },
      }
    }
  },
})

function isCalculated(text: string): boolean {
  const plain = normalise(text)
  if (!/\d/.test(plain)) return false
  if (SIGNED.test(plain) || PRICE.test(plain) || AGREED.test(plain)) return true
  return COUNTED.test(plain) && (plain.match(MONEY)?.length ?? 0) > 1
}
