import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const EARLIER = '(?:上年|去年|往年|前一?年|上一年|上年度|上一年度|历年|同期|基期|上期|(?:19|20)\\d{2}年)'
/** 不低于上年, 与去年持平, ≥上年同期水平, 较上年不下降: a level that only the earlier figure tells. */
const COMPARED = new RegExp(
  `(?:不?(?:低于|少于|高于|多于|差于|弱于|超过|大于|小于)|优于|好于|[≥≤><=]).{0,4}${EARLIER}|[与和同跟].{0,4}${EARLIER}.{0,8}持平|[较比].{0,4}${EARLIER}.{0,8}(?:不(?:降|减|增|升|下降|上升|减少|增加)|持平)`,
)
const HINT = /年|同期|基期|上期/
const YEAR = /(?:19|20)\d{2}年?/g
/** A figure beside the earlier year, in the value, name, description or basis: 上年85%, 基数为1200. */
const BASE_FIGURE = /\d|[一二三四五六七八九十百千万]+(?:个|家|件|起|人|次|万|亿)/
const SPEAKS_OF_BASE = /上年|去年|往年|前一?年|上一年|历年|同期|基期|基数|基准|现状|原有|目前|实际|20\d{2}/

export const baselineMissing = defineIndicatorRule({
  id: 'baseline-missing',
  family: 'value',
  severity: 'info',
  since: '0.2.0',
  fix: 'none',
  title: '和上年比，却没有写上年是多少',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{value}”要和以前的数比，表里却没有写以前是多少' },
  suggestions: { default: '把基数写出来，例如“≥85%（上年83%）”，或写进指标描述、确定依据' },
  explain: {
    what: '指标值写“不低于上年”“高于去年同期”，指标值、描述和依据里都没有上年的数。',
    why: '不知道基数，就不知道今年要做到多少；年底临时找数，容易有争议。',
    how: '把要达到的数直接写出来，括号里注明上年的数。',
  },
  examples: {
    good: [
      '效益 | 社会 | 游客人次 | ≥12万人次（上年11.5万人次）\n效益 | 社会 | 空气优良天数 | 不低于上年（上年300天）',
      '列: 一级 二级 三级 描述 值\n效益 | 社会 | 就业率 | 上年就业率86% | 不低于上年',
    ],
    bad: [
      { table: '效益 | 社会 | 就业率 | !不低于上年' },
      { table: '效益 | 经济 | 税收收入 | !高于2024年水平', says: '高于2024年水平' },
    ],
  },
  check(indicator) {
    const { row, value } = indicator
    const { plain } = value.value
    if (!HINT.test(plain) || !COMPARED.test(plain) || tellsBase(indicator)) return null
    return { cell: value.cell, row, message: 'default' as const, data: { value: shown(value.text) } }
  },
})

function tellsBase({ name, description, basis, value }: Indicator): boolean {
  if (BASE_FIGURE.test(value.value.plain.replace(YEAR, ''))) return true
  return [name.plain, description?.plain ?? '', basis?.text ?? ''].some(
    (text) => SPEAKS_OF_BASE.test(text) && BASE_FIGURE.test(text.replace(YEAR, '')),
  )
}
