import { memo } from '../../value/index.ts'

/** What the name of a cost indicator tells about it. All of these read the normalised name (`name.plain`). */

const MONEY = '成本|费用|支出|投入|预算|投资|金额|资金|经费|造价'
const SCOPE_WORDS = '实施|建设|资金|经费|投资|预算|支出|年度|全年|本年度?|总体|整体'
const SUM_WORDS = '总额|总数|总量|合计|总计|控制总额|控制数|控制额|额度|额|数|控制'
const PROJECT_TOTAL = new RegExp(`^(?:本|该)?项目(?:${SCOPE_WORDS})*总?的?(?:${MONEY})+(?:${SUM_WORDS})?$`)
const PROJECT_TOTAL_INSIDE = new RegExp(`(?<![子分各个类])项目(?:${SCOPE_WORDS})*总(?:${MONEY})`)
const BARE_TOTAL = new RegExp(
  `^(?:${SCOPE_WORDS}|成本)*(?:总(?:${MONEY})(?:${SUM_WORDS})?|(?:${MONEY})(?:总额|总数|总量|合计|总计|控制总额|控制数|控制额)|合计|总计)$`,
)
const SAYS_TOTAL = new RegExp(`总(?:${MONEY})`)
const TRAILING_BRACKETS = /(?:\([^()]*\))+$/

const UNIT_COST =
  /单价|(?<![清名传订账保菜表提货报联回存])单(?:[次份个件台套场户亩座处辆例批期站点间栋头棵株条册班岗名张页家所校村日吨趟餐笔]|公里|平方|平米|人(?![床间桌课沙房]))|平均|均价|[人户日月次亩件场车生床村校站套台页]均(?![衡等质])|(?<!用人|企事业|事业|施工|服务|承办|检测|检验|中标|受托|各)单位(?:成本|费用|造价|投资)|单位(?:面积|里程|产品)|^每|每(?:人|次|批|件|户|家|个|台|套|场|份|张|亩|名|辆|处|车|天|日|月|平方|公里|吨|课|座|条|期|所|村|校|站|间|栋|头|株|册|页|立方|千瓦)|标准$/
const UNIT_IN_BRACKETS = /\([^()]*元(?:\/|每)[^()]*\)/
const RATIO = /率|比例|比重|占比|幅度|百分比/
const PART_OF_ANOTHER = /^其中|小计$/

const ABOUT_COST =
  /费|成本|支出|预算|造价|单价|工资|薪|补贴|补助|奖励|奖金|资助|金额|标准|价格|总价|均价|报价|款|资金|投入|投资|租金|税|保险|津贴|报酬|酬金|利息|补偿|救助|扶持|佣金|押金/
const COUNTS_SOMETHING =
  /(?:数量|次数|人数|人次|户数|家数|批次数?|件数|份数|个数|场次|面积|里程|时间|时限|期限|时长|及时率|完成率|合格率)$/
const MONEY_IN_PLACE =
  /(?:到位|吻合|匹配)(?:率|度|比例|情况|及时率)?$|(?:执行|支付|使用|拨付|支出|投入|下达|兑付|落实)(?:进度|及时|完成)?(?:率|度|比例|进度)$/
const SAVES = /节约|节省|降低|下降|压减|压缩|变动/
const CONTROLS = /控制|节约|节省|降低|下降|压减|压缩|增长|变动/

export interface CostName {
  /** 项目总成本, 项目成本, …项目总预算: the whole project's money, whatever else the table lists. */
  readonly projectTotal: boolean
  /** 总成本, 预算总额, 年度预算控制数: a total that names nothing it would be the total of. */
  readonly bareTotal: boolean
  /** 监督抽检总费用: a total of something; the project's only where nothing stands beside it. */
  readonly saysTotal: boolean
  /** 单次审计费用, 人均成本, 补助标准, 每批次检测费: the price of one, never a part of a sum. */
  readonly unitCost: boolean
  /** 成本节约率, 支出占比. */
  readonly ratio: boolean
  /** 成本控制率, 费用降低幅度: a legal cost indicator without an amount. */
  readonly costRatio: boolean
  /** 其中：… and 小计 are contained in another amount. */
  readonly partOfAnother: boolean
  /** Speaks of money spent: 检测费, 购置成本, 补助标准; not 抽检批次数, 拨付时间. */
  readonly aboutCost: boolean
  /** 资金到位率, 专项资金投入率, 预算吻合度: whether money came or went, not how much. */
  readonly moneyInPlace: boolean
}

/** Reads a cost indicator's normalised name, once for all rules that ask. */
export const readCostName: (name: string) => CostName = memo((name) => {
  const plain = name.replace(TRAILING_BRACKETS, '')
  const ratio = RATIO.test(name)
  return {
    projectTotal: PROJECT_TOTAL.test(plain) || PROJECT_TOTAL_INSIDE.test(plain),
    bareTotal: BARE_TOTAL.test(plain),
    saysTotal: SAYS_TOTAL.test(name),
    unitCost: UNIT_COST.test(plain) || UNIT_IN_BRACKETS.test(name),
    ratio,
    costRatio: ratio || SAVES.test(name),
    partOfAnother: PART_OF_ANOTHER.test(name),
    aboutCost: ABOUT_COST.test(name) && !COUNTS_SOMETHING.test(plain),
    moneyInPlace: MONEY_IN_PLACE.test(plain) && !CONTROLS.test(name),
  }
})
