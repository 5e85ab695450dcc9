import type { Severity } from '../../src/rules/index.ts'
import { SEVERITY_WORDS } from './common.ts'

/** A severity or 不查, in words. */
export function levelWords(level: Severity | 'off'): string {
  return level === 'off' ? '不查' : SEVERITY_WORDS[level]
}

/** What the view 规则 says. */
export const ruleWords = {
  loading: '正在打开规则…',
  pack: (title: string, version: string) => `${title} ${version}`,
  thisWorkbook: '这里的改动只对这个工作簿有效，并和它保存在一起。',
  ownCount: (count: number) => `改了 ${String(count)} 条`,
  resetAll: '全部恢复…',
  resetAsk: (count: number) => `把改过的 ${String(count)} 条都恢复为规则包的设置？`,
  resetYes: (count: number) => `恢复 ${String(count)} 条`,
  cancel: '取消',
  search: '搜索规则',
  searchHint: '名称、含义或编号',
  found: (count: number) => `找到 ${String(count)} 条`,
  notFound: (text: string) => `没有和「${text}」有关的规则`,
  notFoundHint: '换个说法试试，例如：预算、单位、满意度、日期。',
  clearSearch: '清空搜索',
  count: (count: number) => `${String(count)} 条`,
  asPack: (level: Severity | 'off') => `同规则包（${levelWords(level)}）`,
  levelOf: (title: string) => `「${title}」的级别`,
  check: (title: string) => `检查「${title}」`,
  own: '已改',
  reset: (level: Severity | 'off') => `恢复为${levelWords(level)}`,
  resetOne: (title: string, level: Severity | 'off') => `「${title}」恢复为${levelWords(level)}`,
  page: {
    back: '返回规则',
    what: '查什么',
    why: '为什么',
    how: '怎么改',
    bad: '会提示的写法',
    marked: '标出的单元格就是提示的位置。',
    markedCell: '提示在这里',
    good: '不会提示的写法',
    authority: '依据',
    options: '可以由规则包调的',
    option: (name: string, standard: string, allowed: string) => `${name}：默认 ${standard}，可以写${allowed}`,
    example: (nth: number) => `例 ${String(nth)}`,
  },
}
