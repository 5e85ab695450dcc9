import { memo } from '../../value/index.ts'
import { compiled, type Wording } from '../wording.ts'
import { isCheckable, isDated, isKeptUp } from './checkable.ts'
import { isConcrete } from './concrete.ts'

/**
 * Why nobody could check a text at year's end: it praises an effect, tells a change, promises support, promises to keep
 * to a procedure, counts without a number, or is on the pack's list.
 */
export type Vagueness = 'effect' | 'change' | 'support' | 'procedure' | 'indefinite' | 'listed'

const SEPARATORS = /[,，.。;；:：!！?？、“”"'‘’()（）《》<>…—\-·\s]+/g

const TO_RULE =
  /^(?:均|能够?|都|全程|严格|认真|一律|已|基本)*(?:按照?|依照?|依据|根据|遵照|遵循|遵守|参照|结合|对照|视)(?![年月季周日旬天次人户亩批件学])[\u4e00-\u9fff]{1,24}$/
const IN_TIME =
  /按时|及时|按期|如期|准时|适时|随时|不定期|尽快|尽早|早日|第一时间|规定的?(?:时间|时限|期限|工期)|^(?:定期|经常)[\u4e00-\u9fff]{2,4}$/
const TO_EXPECTATION =
  /(?:符合|达到?|满足|合乎|适应|实现|契合|贴合|完成)[\u4e00-\u9fff]{0,14}?(?:要求|预期|需要|需求|规定|目标|期望|标准|计划|目的|条件|规范|效果|实际|任务|约定|初衷)(?:完成|进行|执行|开展|实施|的?水平)?$/
const IN_BUDGET =
  /(?:不(?:得|能)?(?:超|突破)|未超|控制在|未突破|低于|小于|限定在|严控)[\u4e00-\u9fff]{0,8}(?:预算|批复|限额|计划|范围|以?内|合理区间)|预算(?:范围|额度|总额)?(?:之|以)?内|成本(?:可控|控制)/
const DONE =
  /^(?:已|已经|均|都|全面|基本|圆满|顺利|如期|较好|高质量|高标准|高效|保质保量|按质按量|超额|提前|有序|持续|积极|认真|努力|争取|确保|实现)*(?:完成|开展|推进|落实|实施|进行|达成|执行|办理|做好|抓好)(?:好|了|的|各项|各类|相关|有关|年度|当年|全年|本年|本职|预定|预期|既定|规定|计划|上级|领导|组织|单位|部门|目标|工作|任务|交办|下达|安排|部署|内容|指标|项目|活动|事项|日常|其他|到位|实施|建设|情况|良好|进度)*$/
const WORK_ONLY = /^[\u4e00-\u9fff]{0,8}(?:工作|作用|影响|保障|支撑|保证|支持|好评|认可|力度|氛围|局面|目的)$/
const TOLD_HIGH =
  /^[\u4e00-\u9fff]{2,10}(?:[高广多少快强低足好优佳]|[度面性率力量感值效比]长|深远|长远|寿命长|时间短|时间长)$/
const HAS_MEANING =
  /(?:具有|有|起到?|发挥|产生|带来|作出|做出|体现|带动|取得|收到|形成|创造?).{0,10}(?:意义|作用|影响|贡献|效果|价值|效益|力量|帮助|成果|变化|成绩|佳绩|进展|合力|循环|共识|规模)/
const MAKES = /^(?:让|使(?!用)|令)/
const AT_MARKET = /(?:市场价|行情|市场均价|市场水平)/
const REPEATED = /^(?:能(.)[则就]\1|有.必.|随.随.|越.越.|有.{1,2}有.{1,2}|一.一.|[千万]家万户.*)$/
/** 一年比一年好, 更上一层楼: a numeral in it counts nothing. */
const EVER_MORE = /^一(.)比一\1|^[更再又](?:上|进)[一新]/
/** 出台后反响好, 投用后故障少: what is said to come of a thing that is there, is what counts. 以后, 售后, 后续 are other words. */
const AFTERWARDS = /^.{2,8}?(?<![以今然前售最落背先])后(?![续勤期备顾方台面果代])(.{3,})$/
/** 基本全覆盖, 力争达标: what could be checked, made soft again. */
const SOFTENED =
  /^(?:基本|大致|大体|总体上?|原则上|力争|争取|尽量|尽可能|逐步|努力)(?:实现|做到|达到?)?(?:全|无|零|达标|合格|完成|应)/
const LAWFUL = /合法|合规|依法|依规|规章|厉行|勤俭|据实|实报实销|精打细算|铺张/

/** Enough to tell what a text says; a whole page of text must not cost more. */
const LONGEST_READ = 300

/** The reading of texts for one wording, remembered per text. */
export function vaguenessOf(plain: string, wording: Wording): Vagueness | null {
  return compiled(wording, 'vagueness', reader)(plain.length > LONGEST_READ ? plain.slice(0, LONGEST_READ) : plain)
}

function reader(wording: Wording): (plain: string) => Vagueness | null {
  const accepted = new Set(wording.accepted)
  const listed = new Set(wording.vague)
  const promises = new Set(wording.promises)
  const checkable = anyOf(wording.checkable)
  const indefinite = anyOf(wording.indefinite)
  // 有效期, 稳定剂 and 基本医疗 are things, not degrees.
  const degree = new RegExp(`(?:${choice(wording.degrees)})(?![期剂岗证费]|医疗|农田|养老|公共|发明|专利)`)
  const praised = new RegExp(
    `(?:${choice(wording.effects)})[\\u4e00-\\u9fff]{0,6}(?:${choice(wording.praises)})|(?:${choice(wording.praises)})(?:[的地](?=.)|$)|(?:${choice(wording.praises)})(?:${choice(wording.effects)})`,
  )
  const change = anyOf(wording.changes)
  const support = new RegExp(
    // 服务器 and 教育局 are things and places.
    `(?:${choice(wording.supports)})(?![器局厅部站点所费法册栏牌片品单卡房性]|对象|人数)`,
  )
  const read = (plain: string): Vagueness | null => {
    if (accepted.has(plain)) return null
    const text = plain.replace(SEPARATORS, '')
    if (text === '' || accepted.has(text)) return null
    if (listed.has(text)) return 'listed'
    if (promises.has(text)) return 'procedure'
    if (SOFTENED.test(text) && !isDated(text)) return 'indefinite'
    if (isKeptUp(text)) return null
    if (EVER_MORE.test(text)) return 'change'
    const outcome = AFTERWARDS.exec(text)?.[1]
    const empty = outcome === undefined ? null : read(outcome)
    if (empty) return empty
    if (isCheckable(plain)) return null
    if (isDated(text)) return null
    if (promised(text)) return 'procedure'
    if (checkable.test(text)) return null
    if (indefinite.test(text)) return 'indefinite'
    if (praised.test(text) || TOLD_HIGH.test(text) || HAS_MEANING.test(text)) return 'effect'
    if (change.test(text)) return 'change'
    if (MAKES.test(text) || REPEATED.test(text) || support.test(text) || WORK_ONLY.test(text)) return 'support'
    if (degree.test(text)) return 'change'
    return isConcrete(text) ? null : 'listed'
  }
  return memo(read)
}

function promised(text: string): boolean {
  return (
    TO_RULE.test(text) ||
    IN_TIME.test(text) ||
    TO_EXPECTATION.test(text) ||
    IN_BUDGET.test(text) ||
    DONE.test(text) ||
    LAWFUL.test(text) ||
    AT_MARKET.test(text)
  )
}

/** Longest first, so that 较好 is not read as 好. */
function choice(words: readonly string[]): string {
  const sorted = [...words].filter((word) => word !== '').sort((a, b) => b.length - a.length)
  return sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)'
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(choice(words))
}
