import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { when } from '../../taskpane/check/when.ts'
import { cellPlace } from '../../taskpane/common/cellPlace.ts'
import { unbroken } from '../../taskpane/common/unbroken.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { checkWords } from '../../taskpane/words/check.ts'

const whole = (text: string) =>
  unbroken(text)
    .filter((run) => run.whole)
    .map((run) => run.text)

describe('a sentence at the end of a line', () => {
  it('keeps a figure with its sign and its unit', () => {
    expect(whole('5 项成本加起来 814 万元，比预算数 810 万元多 4 万元')).toEqual([
      '5 项',
      '814 万元',
      '810 万元',
      '4 万元',
    ])
    expect(whole('指标值≥100%，合格率最高就是 100%。')).toEqual(['≥100%', '100%'])
    expect(whole('可写“≥0.3万元/户”')).toEqual(['≥0.3万元/户'])
  })

  it('keeps the number of a document in one piece', () => {
    expect(whole('依据：财预〔2015〕88号「相应匹配」')).toEqual(['财预〔2015〕88号'])
  })

  it('never changes the words, and never ties more together than a narrow pane can hold', () => {
    const sentence = fc.array(
      fc.oneof(fc.constantFrom('合计', '≥', '1,234.50', ' ', '万元', '%', '〔2015〕', '8号'), fc.string()),
    )
    fc.assert(
      fc.property(sentence, (pieces) => {
        const text = pieces.join('')
        const runs = unbroken(text)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        expect(Math.max(0, ...runs.filter((run) => run.whole).map((run) => run.text.length))).toBeLessThan(28)
      }),
    )
  })
})

describe('when a check was made', () => {
  const at = new Date(2026, 10, 21, 9, 5).getTime()
  const after = (minutes: number) => when(at, at + minutes * 60_000)

  it('is said as people say it', () => {
    expect([after(0), after(0.9), after(3), after(59)]).toEqual([
      '刚刚检查',
      '刚刚检查',
      '3 分钟前检查',
      '59 分钟前检查',
    ])
    expect(after(60)).toBe('09:05 检查')
    expect(after(24 * 60)).toBe('11月21日 09:05 检查')
  })
})

describe('a cell', () => {
  it('is named as the core names it', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, col) => {
        expect(cellPlace({ row, col })).toBe(formatCell({ row, col }))
      }),
    )
  })
})

describe('the verdict', () => {
  const said = (...given: Parameters<typeof checkWords.verdict>) => {
    const { lead, rest } = checkWords.verdict(...given)
    return lead + rest
  }
  it('stands in plain words with its count', () => {
    expect(said('blocked', 2, 5)).toBe('暂不能提交 · 2 处须改')
    expect(said('reminders', 0, 5)).toBe('有 5 处提醒')
    expect(said('ready', 0, 0)).toBe('可以提交')
    expect(said('unchecked', 0, 0)).toBe('这张表没能检查')
  })
})
