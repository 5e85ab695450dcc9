const BRACKET_AT_END = /\([^()]*\)$/

// Handling a bad event is work: the more of it the better.
const HANDLED =
  /查处|立案|办结|结案|整改|处理|处置|处罚|排查|下降|降低|减少|节约|节省|压减|压降|防控|防范|预防|避免|化解|解决|调解|调处|受理|纠正|消除|治理|举报|奖励|打击|侦破|破案|回复|答复|反馈|回访|监测|检查|抽查|监督|监控|鉴定|评估|宣传|培训|演练|教育|救助|救治|赔付|理赔|保险|挽回|修复|修补|维修|响应|督办|审理|审查|执行|追回|清理|核查|查办|办理|登记(?!失业)|发现|识别|预警|扑救|扑灭|救援|出警|处警|帮扶|帮助|安置|接访|走访|扶持|资助|转移就业|再就业/
const BAD_EVENT =
  /(?:事故|投诉|差错|失误|出错|故障|误差|违规|违法|违纪|上访|信访|舆情|超标|超支|不合格|不满意|死亡|伤亡|病死|流失|辍学|失学|返贫|逾期|延误|拖欠|漏报|误报|漏检|误检|缺勤|破损|损坏|损耗|退件|退货|空置|闲置|发病|感染|失泄密|泄密|泄露|疫情|火灾|火警|火险|溺水|中毒|暴发|失业|漏损|发案|近视|犯罪|再犯|缺陷|违约|停机|中断|复发|返工|败诉|纠纷)(?:事件|案件|情况|问题|现象)?(?:发生)?(?:率|数|数量|次数|起数|件数|人数|人次|比例|量)?$/
const RATE_AT_END = /率$|比例$/

const DURATION =
  /(?:用时|耗时|(?:办理|办结|审批|审核|响应|等待|等候|处理|处置|修复|维修|开办|受理|答复|回复|审理|到场|抢修|候诊|排队|恢复|停水|停电|滞留|(?:到达|赶到|抵达)(?:现场)?)(?:的)?(?:平均)?(?:时长|时间|时限|周期|天数))$/
/** What is used up or let out: less is better unless it is the clean kind. */
const CONSUMPTION =
  /(?:(?:化肥|农药|化学|塑料|薄膜|农膜|煤炭?|燃油|纸张|一次性)[\u4e00-\u9fff]{0,4}(?:使用|施用|消耗|消费|用)(?:总)?(?:量|强度)|(?:用水|用电|耗电|耗水|耗能|能耗|油耗|排放|碳排放)(?:总)?(?:量|强度)|(?:PM\d+(?:\.\d+)?|颗粒物|臭氧|污染物|氨氮|总磷)[\u4e00-\u9fff]{0,4}浓度)$/
const SPENDING = /(?:成本|费用|造价|开支|能耗|单价)$/
const MORE_MONEY =
  /节约|节省|降低|减少|下降|压减|压降|控制率|到位|投入|配套|自筹|带动|拉动|收入|增收|收益|补助|补贴|资助|救助|奖|标准|发放/

const POSITIVE_RATE =
  /(?:满意度|满意率|合格率|覆盖率|达标率|知晓率|及时率|办结率|准确率|完成率|优良率|优秀率|就业率|入学率|完好率|正常率|正常运行率|普及率|参与率|通过率|到位率|治愈率|绿化率|及格率|整改率|查处率|采纳率|成活率)$/
const TURNED_ROUND = /[不未非超]|下降|降低|减少|降幅|投诉|差错|误差/

function withoutBracket(name: string): string {
  return name.endsWith(')') ? name.replace(BRACKET_AT_END, '') : name
}

/** A name of something bad that happens (安全事故数, 投诉率), unless the name speaks of dealing with it. Normalised. */
export function isBadEvent(name: string): boolean {
  return BAD_EVENT.test(withoutBracket(name)) && !HANDLED.test(name)
}

/** A bad event told as a share: 差错率. A count under 数量指标 may be the workload (信访案件数). */
export function isBadShare(name: string): boolean {
  return isBadEvent(name) && RATE_AT_END.test(withoutBracket(name))
}

/** 平均办理时长, 用时: how long people wait. 培训时长 is no such. */
export function isWaiting(name: string): boolean {
  return DURATION.test(withoutBracket(name))
}

/** 化肥施用量, 污水排放量: what should be used or let out less. 节约用水量 is no such. */
export function isConsumption(name: string): boolean {
  return CONSUMPTION.test(withoutBracket(name)) && !HANDLED.test(name) && !/替代|回收|再生|清洁/.test(name)
}

/** What is spent: 成本, 费用. What is saved, granted or brought in is not. */
export function isSpending(name: string): boolean {
  return SPENDING.test(withoutBracket(name)) && !MORE_MONEY.test(name)
}

/** Money that the name itself says should be more: 节约成本, 补助标准. */
export function wantsMoreMoney(name: string): boolean {
  return MORE_MONEY.test(name)
}

/** 满意度, 合格率 …: a share of which more is better. */
export function isPositiveRate(name: string): boolean {
  return POSITIVE_RATE.test(withoutBracket(name)) && !TURNED_ROUND.test(name)
}

export function lessIsBetter(name: string): boolean {
  return isBadEvent(name) || isConsumption(name) || isWaiting(name) || isSpending(name)
}
