/** A project's name, taken apart: what is said of it stands in the name itself and in its brackets. */
export interface ProjectName {
  /** All of it, without blanks and quotation marks. */
  readonly plain: string
  /** Without 提前下达…的通知（文号） and without brackets. */
  readonly main: string
  /** What stands in brackets, joined by 、. */
  readonly remark: string
  /** `main` without what every name may end in: 经费, 补助资金, 项目. In Chinese the head of a name stands last. */
  readonly head: string
  /** Handed down from above, or a fund of many uses: then the brackets say what the money is for. */
  readonly handedDown: boolean
}

const FUND = /(?:补助|专项|发展|引导|转移支付)(?:资金|经费)$/
const NOISE = /[\s“”"'‘’《》〈〉「」『』·•・]+/g
const WRAPPER = /^(?:关于)?(?:提前)?下达(.*?)(?:的通知|通知)?$/
const NUMBER = /[（(【][^（）()]*[〔[［【(（]?(?:19|20)\d\d[〕\]］】)）]?[^（）()]*号[)）】]/g
const REMARK = /[（([【]([^（）()[\]【】]*)[)）\]】]/g
const TAIL =
  /(?:项目|专项|工作|资金|经费|费用|支出|保障|补助|补贴|预算|配套|尾款|质保金|等|及|（[^）]*）|\d{4}年度?|[\s，、。—-])+$/

/** Never throws; an empty name gives empty parts. */
export function readProjectName(name: string): ProjectName {
  const plain = name.normalize('NFKC').toUpperCase().replace(NOISE, '').replace(/3\.15/g, '315')
  const unnumbered = plain.replace(NUMBER, '')
  const inner = WRAPPER.exec(unnumbered)?.[1]
  const unwrapped = inner ? inner : unnumbered
  const main = unwrapped.replace(REMARK, '')
  return {
    plain,
    main,
    remark: [...unwrapped.matchAll(REMARK)].map(([, inside]) => inside).join('、'),
    head: main.replace(TAIL, ''),
    handedDown: inner !== undefined || FUND.test(main) || /转移支付|^(?:20\d\d年)?(?:中央|省级)/.test(main),
  }
}

/** A project's name without 提前下达…的通知（文号）: what is left says what the money is for. */
export function unwrapName(name: string): string {
  const plain = name.replace(/\s+/g, '')
  const unnumbered = plain.replace(NUMBER, '')
  const inner = WRAPPER.exec(unnumbered)?.[1]
  return inner ? inner : unnumbered
}
