import type { FieldLabel } from './labels.ts'

/*
 * Printed labels are put together from few words: 本年度 + 财政 + 预算 + 总额. The lists of labels.ts name the usual
 * ones; what they do not name is understood by how it is built.
 */

const YEAR = '(?:(?:19|20)\\d{2}年?度?|本年度?|当年度?|全年|年度|年初|今年)'
const MONEY = '(?:项目|部门|单位|专项|预算|资金|经费|支出|申请|申报|安排|投入|计划|批复|核定)'
const AMOUNT = '(?:总额|总金额|总量|总计|合计|金额|总数|数额|额度|规模|数)'
const SPAN = '(?:实施期|中长期|中期|长期|全周期|项目期|三年)'

const ANNUAL = /实施|中期|长期|周期|三年/

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`)

// prettier-ignore
const PATTERNS: readonly (readonly [RegExp, FieldLabel])[] = [
  [whole(`(?:二级|子|具体)?(?:专项|项目|政策|资金|支出)*(?:项目|专项|政策|资金|支出方向)(?:全称|名称)`), { field: 'project' }],
  [whole(`(?:项目|资金|预算|填报|申报|申请|编制|编报|填表|实施|承担|承办|用款|使用|建设|执行)+(?:部门|单位|机构)(?:名称|全称)?|(?:部门|单位)全称`), { field: 'unit-name' }],
  [whole(`(?:二级|子)?(?:项目|专项)(?:编码|代码|编号|编码号)`), { field: 'code' }],
  [whole(`(?:预算|项目|填报|申报|绩效目标|目标)(?:所属)?(?:年度|年份)`), { field: 'year' }],
  [whole(`(?:项目|资金|政策)?(?:计划)?(?:实施|执行|起止|建设|存续|开展)+(?:起止)?(?:期限|周期|年限|年度|时间|日期|期间|年月|期)`), { field: 'period' }],
  [whole(`(?:项目|政策|资金|专项)(?:支出)?(?:主要|基本|实施|建设|支出|使用)*(?:概况|概述|简介|简述|描述|介绍|用途|内容|方向)(?:[及与和].{1,8})?`), { field: 'purpose' }],
  [whole(`(?:项目|年度|季度|分季度|分月)*(?:资金|预算|经费)(?:分季度|分月)?(?:支出|使用|用款|拨付|执行)(?:进度)?计划`), { field: 'payment-plan' }],
  [whole(`(?:项目)?${SPAN}${MONEY}*${AMOUNT}`), { field: 'budget', scope: 'period' }],
  [whole(`(?:项目|部门)?${YEAR}${MONEY}*(?:预算|资金|经费)${MONEY}*${AMOUNT}?`), { field: 'budget', scope: 'annual' }],
  [whole(`${MONEY}*(?:预算|资金|经费)${MONEY}*${AMOUNT}`), { field: 'budget', scope: 'whole' }],
  [whole(`(?:其中:)?(?:中央|省级?|市级?|县级?|区级?|地方|上级|本级|同级)财政(?:性|专项)?(?:拨款|资金|补助|安排|投入)*(?:金额|数)?`), { field: 'part', source: 'child' }],
  [whole(`(?:其中:)?(?:申请|${YEAR})*财政(?:性|预算|专项)?(?:拨款|资金|补助|安排|投入)+(?:收入|金额|数|总额)?`), { field: 'part', source: 'fiscal' }],
  [whole(`(?:其中:)?(?:上年度?|以前年度|历年|往年|年初)(?:财政)?(?:结转|结余|和|及)+(?:拨款|资金|收入)*`), { field: 'part', source: 'carried' }],
  [whole(`(?:其中:)?(?:其[他它]|单位|自筹|自有|社会|事业|经营|企业|地方配套|配套|银行|非财政)+(?:来源|自筹|拨款|投入)*(?:资金|收入|贷款)?(?:投入)?`), { field: 'part', source: 'other' }],
  [whole(`(?:项目|部门|单位|资金|专项|支出|政策|预算|绩效|整体|总体|预期|阶段性|主要|设定|${YEAR}|${SPAN})*(?:绩效|总体|整体|预期|总|设定|主要|${YEAR}|${SPAN})(?:绩效|预期|总体|整体|总)*目标(?:内容|描述|概述|设定|情况)?`), { field: 'goal', scope: 'annual' }],
]

/** What a label announces that is built of the field's words; `label` is normalised, without number and brackets. */
export function fieldByGrammar(label: string): FieldLabel | null {
  if (label.length < 3 || label.length > 18) return null
  const found = PATTERNS.find(([pattern]) => pattern.test(label))?.[1] ?? null
  return found?.field === 'goal' && ANNUAL.test(label) ? { field: 'goal', scope: 'period' } : found
}
