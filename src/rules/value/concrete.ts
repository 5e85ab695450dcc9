/**
 * What makes a text without digits something that is there or not there at year's end, though no pattern of checkable.ts
 * knows it: the thing it names, the step it says is done, whom it covers, what does not happen, a step of a scale, a
 * rhythm, a rule it keeps to. Asked last, of texts in which nothing vague was found: what is none of these is a phrase.
 */
const THING =
  /(?:[证书照册单表图纸库室站馆院校厂店桥楼路渠坝片刊函件卷款费税债价章房箱机券票卡碑牌稿篇库]|平台|系统|网站|专线|报告|公告|通知|公示|方案|名录|台账|档案|合同|协议|专利|商标|标志|资质|许可|批复|纪要|信息|视频|图集|概算|预算|决算|供应商|[企商]业|公司|机构|单位|集体|部门|团队|乡镇|[村社]区|行政村|公园|基地|示范[县区市镇户点]|城市|文保|工程师?|人口|[户师员生]|人员|职工|干部|党员|专家|教师|案例|论文|教材|软件|硬件|设备|仪器|探头|服装|材料|物资|建筑|结构|路面|桩基|电话|热线|窗口|专户|财政|转账|直播|线[上下]|现金|编号|盖章|签[字收]|认定|认证|授权|鉴定)$/
const STEP =
  /(?:完毕|完成|办结|归[档零还]|备案|[结立销]案|开庭|宣判|起诉|移[送交]|入[库账户网围选]|到[账岗位货]|上[架线市]|[贯连接开联]通|接入|铺设|封顶|[开竣完]工|[开停]业|开[班学放馆]|[结毕]业|结[项题]|登记|注册|造册|挂[网牌]|公[布示]|通报|发[放布电车]|拨付|支付|缴纳|兑[付现]|点火|试车|试车成功|支护|[亮硬]化|(?<!广)覆盖|切换|迁移|部署|拆除|搬迁|[交停]付|交房|验收|转正|晋级|出线|决赛|核查|复核|检[查测]|监[测理]|考核|抽[查检]|评[审估]|年检|建[成档库]|清退|退出|关闭|取缔|取消|审[计核批]通过|(?:正式|投入|全面|试)运[营行]|达标排放)$/
const SCOPE =
  /^(?:全|所有|各|每|逐)(?!面|力|心|程|方位|国上下|社会|民)|覆盖(?:全|所有|各)|^(.)\1[有通都](?!着落|回[音应]|答复|进展|人[管问])|^[本省市区县镇村][内级域](?!外)|^[专双][人岗锁]|^男女|[两三]级$|[省国市]内外/
// 不断, 无私, 不负众望 begin alike and say nothing.
const NEGATED =
  /^(?:不(?!断(?![供电水网粮流])|影响|辜|言|私|可|愧|懈|甘|遗|忘|失|负|折|畏|惧|偏|掉|减|错|明|胜|间|一样|比|落)|[无未免零](?!..之.|私|限|微|数|声|穷|比|畏|惧|明|形|缝|偏|障|忧|来|雨|懈|可[非挑厚否争]|与伦|所不|处不))/
const STEP_OF_SCALE =
  /(?:[级类]|等级?|(?<![知闻有著驰扬])名|强县|职称|[以之]上|[以之]下|满分|冠军|亚军|第一)$|^(?:高|中|初|副高|正高)级|[级类等]以上|^是(?:已|$)/
const RHYTHM =
  /^日[\u4e00-\u9fff]日|^[按逐隔](?:年|月|季|周|日|天|旬)|小时|分钟|工作日|节假日|学[年期]|周[一二三四五六日末]|全[年天]|[季年月]度$|季$|永久性|终身|^每|[^目提超跟空之]前$|^实时|^当[季月年日场天班]|立等|^即办|即时|分期|一次性/
const RULE_KEPT =
  /^(?:与|和|同|按|依照?|执行|不[高低超]于?|低于|高于|等于|符合|达到|满足).{0,12}(?:合同|概算|文件|标准|限价|指导价|药典|图纸|规范|规程|限值|年限|定额)/
/** 三槽, 十五筒: a number with whatever is counted. */
const COUNTED = /^[两三四五六七八九十]{1,4}[\u4e00-\u9fff]{1,2}$/
/** Letters, signs left over from a form (≥**场) and single words (首演, 量产) are no phrase. */
const NO_PHRASE = /[^\u4e00-\u9fff]|^..?$/

/** Whether a text without digits names something to look for at year's end. Separators dropped. */
export function isConcrete(text: string): boolean {
  return (
    NO_PHRASE.test(text) ||
    THING.test(text) ||
    STEP.test(text) ||
    SCOPE.test(text) ||
    NEGATED.test(text) ||
    STEP_OF_SCALE.test(text) ||
    RHYTHM.test(text) ||
    RULE_KEPT.test(text) ||
    COUNTED.test(text)
  )
}
