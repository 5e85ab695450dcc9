/**
 * The documents a finding may cite, by number. Only their titles and numbers are quoted; their wording is not.
 * Source: the confirmed list of policy documents (docs/policy.md).
 */
export const AUTHORITIES = {
  '中发〔2018〕34号': '中共中央 国务院关于全面实施预算绩效管理的意见',
  '财预〔2015〕88号': '中央部门预算绩效目标管理办法',
  '财预〔2020〕10号': '项目支出绩效评价管理办法',
  '财预〔2021〕101号': '中央部门项目支出核心绩效目标和指标设置及取值指引（试行）',
  '财预〔2013〕53号': '预算绩效评价共性指标体系框架',
  '财办〔2023〕12号': '预算管理一体化规范（2.0版）',
} as const

export type Authority = keyof typeof AUTHORITIES

/** 「《中央部门预算绩效目标管理办法》（财预〔2015〕88号）」, as a finding cites it. */
export function citeAuthority(number: Authority): string {
  return `《${AUTHORITIES[number]}》（${number}）`
}
