import type { Verdict } from '../check/index.ts'
import type { Severity } from '../rules/index.ts'
import { KEPT_CHINESE, type KeptSentences } from './kept.ts'
import { SEVERITY_WORDS, verdictWords } from './words.ts'

/** All that the report for people says around its findings, in one language. */
export interface TextWords {
  readonly severities: Readonly<Record<Severity, { readonly name: string; readonly shape: string }>>
  verdict(verdict: Verdict, errors: number, warnings: number): string
  /** Behind the verdict. */
  infos(count: number): string
  readonly notChecked: string
  pack(title: string, id: string, version: string): string
  readonly wholeFile: string
  readonly noName: string
  lines(count: number): string
  indicators(count: number): string
  readonly selfAssessment: string
  brackets(text: string): string
  /** Behind a finding's rule. */
  remark(text: string): string
  readonly nothing: string
  /** Nothing at or above the severity that was asked for. */
  readonly nothingToList: string
  /** A finding of several cells, by its first. */
  places(first: string, count: number): string
  also(cells: readonly string[]): string
  fix(
    safe: boolean,
    edits: readonly { readonly cell: string; readonly from: string; readonly to: string }[],
    more: number,
  ): string
  readonly problems: string
  problem(place: string, message: string): string
  readonly kept: KeptSentences
  readonly totals: {
    readonly file: string
    readonly verdict: string
    /** 表, 指标, 须改, 提醒, 提示. */
    readonly counts: readonly string[]
    sum(files: number): string
  }
}

export const TEXT_CHINESE: TextWords = {
  severities: SEVERITY_WORDS,
  verdict: verdictWords,
  infos: (count) => `，${String(count)} 处提示`,
  notChecked: '没能检查',
  pack: (title, id, version) => `规则包：${title}（${id} ${version}）`,
  wholeFile: '整个文件',
  noName: '（没有名称）',
  lines: (count) => `${String(count)} 行`,
  indicators: (count) => `${String(count)} 条指标`,
  selfAssessment: '，自评表：完成值和得分不检查',
  brackets: (text) => `（${text}）`,
  remark: (text) => `（${text}）`,
  nothing: '没有问题',
  nothingToList: '没有要列出的问题',
  places: (first, count) => `${first} 等${String(count)}处`,
  also: (cells) => `另见 ${cells.join('、')}`,
  fix: (safe, edits, more) => {
    const list = edits.map(({ cell, from, to }) => `${cell}「${from}」改为「${to}」`).join('；')
    const rest = more > 0 ? ` 等 ${String(edits.length + more)} 处` : ''
    return `${safe ? '可自动修正：' : '建议修正：'}${list}${rest}`
  },
  problems: '没有读懂或没能核对的地方',
  problem: (place, message) => `${place}：${message}`,
  kept: KEPT_CHINESE,
  totals: {
    file: '文件',
    verdict: '结论',
    counts: ['表', '指标', '须改', '提醒', '提示'],
    sum: (files) => `合计 ${String(files)} 个文件`,
  },
}
