/** What only sounds like a measure. */
const RISE = '(?:提升|增长|增值|提高|改善|增加|增强|优化|发挥|实现|达成|完成|贡献)'
const GAUGE = '(?:率|%|度|幅度|值|程度|比例|比率|水平|情况|指数|力)'
const ADVERB = '(?:有效|明显|持续|逐步|稳步|显著|不断|进一步|长期)?'
const WHAT = '(?:经济社会|社会经济|经济|社会|生态|环境|生态环境|可持续|综合|整体)'

const PSEUDO = [
  // 经济效益提升%, 社会效益增长率, 提高生态效益, 社会影响力
  `(?:项目|工作)?(?:实施后|实施)?(?:的|带来的|产生的)?${ADVERB}${RISE}?${WHAT}(?:和${WHAT})?(?:的)?(?:效益|效果|影响力|影响)(?:的)?${ADVERB}${RISE}{0,2}${GAUGE}{0,2}%?`,
  // 生态环境改善率; 经济增长率 is measured.
  `(?:社会|生态|环境|生态环境|人居环境)${ADVERB}(?:提升|提高|改善|优化)${GAUGE}%?`,
  // 影响期限, 可持续影响程度
  `(?:项目|政策|社会|可持续|持续|长期)?(?:的)?影响(?:期限|期|力|程度|范围|时间|年限|度|深度|广度)(?:率|%)?`,
  // 对社会发展带来的影响, 对监管企业发展的影响
  `对.{1,20}?(?:的|带来的?|产生的?|起到的?)?(?:影响|效果|(?:促进|推动|带动|积极)?作用)(?:力|程度|率|%)?`,
].join('|')

const NAME = new RegExp(`^(?:${PSEUDO})$`)
/** No name without one of these is a pseudo name: asked first, of every name. */
const HINT = /效益|影响|^对.*(?:效果|作用)|[会济态境续](?:效果|提升|提高|改善|优化)/

// 「…提升的比例」 only turns the name round; 「…与…的比例」 and 「占…的比例」 say what is divided by what.
const FORMULA = /[/÷]|占|之比|比值|比重|除以|公式|×100|[与和同].+比例|在.+中的比例/
const SUBJECT =
  /税|收入|产值|利润|营收|营业额|销售|游客|客流|人数|户数|家数|次数|数量|面积|投资|就业|用工|岗位|节约|节省|节能|减排|排放|能耗|降低|产量|贸易|出口|GDP|生产总值|消费|水质|空气|绿化|植被|森林|垃圾|污水|事故|发病|覆盖|使用年限|使用寿命|培训|受益|满意|知晓|投诉|案件|损失|价格/

/** 对就业形势的影响: with whatever subject, an influence alone is no number. */
const BARE_INFLUENCE = /^对.+(?:影响|效果|作用)$/

/** Whether a plain name measures nothing, whatever its value: 经济效益提升%, 影响期限, 对…的影响. */
export function isPseudoName(plain: string): boolean {
  return (
    plain.length > 2 &&
    plain.length <= 40 &&
    HINT.test(plain) &&
    NAME.test(plain) &&
    (!SUBJECT.test(plain) || BARE_INFLUENCE.test(plain))
  )
}

/** Whether a description says what the percentage is of: a formula, or something that can be counted. */
export function saysWhatIsMeasured(plain: string): boolean {
  return FORMULA.test(plain) || SUBJECT.test(plain)
}
