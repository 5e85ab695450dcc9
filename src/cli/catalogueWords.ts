import { FAMILY_WORDS } from '../report/index.ts'
import type { Family } from '../rules/index.ts'

/** What `jixiao rules` and `jixiao explain` say around the rules, in one language. */
export interface CatalogueWords {
  readonly families: Readonly<Record<Family, string>>
  readonly what: string
  readonly why: string
  readonly how: string
  readonly messages: string
  readonly options: string
  readonly bad: string
  readonly good: string
  readonly authority: string
  /** Said of a rule whose page there is only in Chinese; '' where nothing is to be said. */
  readonly pageInChinese: string
  ownChecks(pack: string): string
  count(rules: number): string
  unknown(id: string, near: readonly string[]): string
}

export const CATALOGUE_CHINESE: CatalogueWords = {
  families: FAMILY_WORDS,
  what: '查什么',
  why: '为什么',
  how: '怎么改',
  messages: '会怎么说',
  options: '可以调的选项',
  bad: '会提示的写法（! 标出提示所在）',
  good: '不会提示的写法',
  authority: '依据',
  pageInChinese: '',
  ownChecks: (pack) => `规则包“${pack}”自己的检查`,
  count: (rules) => `共 ${String(rules)} 条。用 jixiao explain <规则> 看某一条的说明。`,
  unknown: (id, near) =>
    `没有名为「${id}」的规则。${near.length > 0 ? `您要找的是不是：${near.join('、')}` : '用 jixiao rules 看全部规则。'}`,
}
