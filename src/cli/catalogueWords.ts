import { FAMILY_WORDS, OPTION_CHINESE, type OptionWords } from '../report/index.ts'
import type { Explanation, Family, Rule } from '../rules/index.ts'

/** What `jixiao rules` and `jixiao explain` say around the rules, in one language. */
export interface CatalogueWords {
  readonly families: Readonly<Record<Family, string>>
  /** What a rule's page says; a pack's own check speaks as its pack is written. */
  explanation(rule: Rule): Explanation
  readonly what: string
  readonly why: string
  readonly how: string
  readonly options: string
  /** What may be written for an option. */
  readonly allowed: OptionWords
  readonly bad: string
  readonly good: string
  readonly authority: string
  ownChecks(pack: string): string
  count(rules: number): string
  unknown(id: string, near: readonly string[]): string
}

export const CATALOGUE_CHINESE: CatalogueWords = {
  families: FAMILY_WORDS,
  explanation: (rule) => rule.explain,
  what: '查什么',
  why: '为什么',
  how: '怎么改',
  options: '可以调的选项',
  allowed: OPTION_CHINESE,
  bad: '会提示的写法（! 标出提示所在）',
  good: '不会提示的写法',
  authority: '依据',
  ownChecks: (pack) => `规则包“${pack}”自己的检查`,
  count: (rules) => `共 ${String(rules)} 条。用 jixiao explain <规则> 看某一条的说明。`,
  unknown: (id, near) =>
    `没有名为「${id}」的规则。${near.length > 0 ? `您要找的是不是：${near.join('、')}` : '用 jixiao rules 看全部规则。'}`,
}
