/** Two steps of one process, told apart by the names of their indicators. */
export interface Stage {
  readonly earlier: RegExp
  readonly later: RegExp
  /** What the later step may not be, compared with the earlier. */
  readonly wrong: 'fewer' | 'more'
  /** Names that speak of the later step and count something else. */
  readonly not: RegExp
  readonly notEarlier: RegExp
  /** The words of the steps: what is left of a name is the thing itself. */
  readonly words: RegExp
  /** A later step of one says nothing: one report on all of it. */
  readonly one: boolean
  readonly sameUnit: boolean
}

// One report on many, and what is no report of the act itself.
const ON_ALL = /总结|分析|年度|汇总|综合|通报|工作报告|季度|月度|情况报告|评价报告|率$|比例/
const OTHER_COUNTS =
  /率$|比例|报告|意见书|问题|整改|线索|建议|人员|专家|机构|队伍|设备|聘请|委托|天数|时长|人次|人数|指标|标准/
const RATES = /率$|比例|度$/

/** An act that ends in a paper each time. */
function paper(act: string, one: boolean): Stage {
  return {
    earlier: new RegExp(act),
    later: new RegExp(`(?:${act}).*(?:报告|意见书)`),
    wrong: 'fewer',
    not: ON_ALL,
    notEarlier: OTHER_COUNTS,
    words: new RegExp(`${act}|出具|报告书?|意见书|提交|形成|第三方|监督|企业|单位|[对个的]`, 'g'),
    one,
    sameUnit: false,
  }
}

export const stages: readonly Stage[] = [
  paper('审计', false),
  paper('鉴定', true),
  paper('评估', true),
  paper('评审', true),
  paper('抽检|抽查检验|检验|检测|抽样', true),
  {
    earlier: /(?:培训|参训|考核|考试|鉴定).*(?:人数|人次)|(?:培训|参训)(?:人员|学员)/,
    later: /(?:合格|通过|取证|持证|获证|结业).*人[数次]|(?:人员|学员).*(?:合格|通过|取证|结业)(?:数|人数)?$/,
    wrong: 'more',
    not: RATES,
    notEarlier: /合格|通过|取证|持证|获证|结业|率$|满意/,
    words: /培训|参训|参加|考核|考试|鉴定|合格|通过|取得?证书?|持证|获证|结业|人[员数次]|学员|职业|技能/g,
    one: false,
    sameUnit: true,
  },
  {
    earlier: /(?:发现|排查).*(?:问题|隐患)|(?:问题|隐患).*(?:发现|排查)/,
    later: /(?:整改|消除).*(?:问题|隐患)|(?:问题|隐患).*(?:整改|消除)/,
    wrong: 'more',
    not: RATES,
    notEarlier: /整改|消除|率$/,
    words: /发现|排查|整改|消除|治理|督促|问题|隐患|[的并]/g,
    one: false,
    sameUnit: true,
  },
  {
    earlier: /购置|采购|购买|新购/,
    later: /安装|投用|投入使用|验收合格/,
    wrong: 'fewer',
    not: /率$|比例|时[间限长]|购置|采购|购买/,
    notEarlier: /率$|安装|时[间限长]/,
    words: /购置|安装|调试|投入使用|投用|验收|合格|并|及/g,
    one: false,
    sameUnit: true,
  },
  {
    earlier: /印制|印刷|制作|购置|采购|购买/,
    later: /发放|分发|派发/,
    wrong: 'more',
    not: /率$|比例|时[间限长]|印制|印刷|制作|购置|采购|购买|补贴|补助|资金/,
    notEarlier: /率$|发放|时[间限长]/,
    words: /购置|印制|发放|分发|派发|并|及/g,
    one: false,
    sameUnit: true,
  },
]
