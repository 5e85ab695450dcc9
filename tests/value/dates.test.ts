import { describe, expect, it } from 'vitest'
import { parseDate, parseDateRange, yearsIn } from '../../src/value/index.ts'

describe('parseDate', () => {
  it.each([
    ['2024年12月15日前', 2024, 12, 15],
    ['2024年12月', 2024, 12, null],
    ['2024年 12 月底前', 2024, 12, null],
    ['2024.12.31', 2024, 12, 31],
    ['2024/1/1', 2024, 1, 1],
    ['2024-12', 2024, 12, null],
    ['20241231', 2024, 12, 31],
    ['20240229', 2024, 2, 29],
    ['20260630日', 2026, 6, 30],
    ['20260630前', 2026, 6, 30],
    ['20260630日前完成', 2026, 6, 30],
    ['截至20260630', 2026, 6, 30],
    ['截至2024.12.31', 2024, 12, 31],
    ['19900101', 1990, 1, 1],
    ['21001231', 2100, 12, 31],
    ['2024年', 2024, null, null],
    ['2024年底前', 2024, null, null],
    ['2024年第四季度', 2024, null, null],
    ['24年12月', 2024, 12, null],
    ['12月底前', null, 12, null],
    ['11月30日', null, 11, 30],
    ['年底前', null, null, null],
    ['第四季度', null, null, null],
    ['上半年', null, null, null],
    ['二〇二四年十二月三十一日', 2024, 12, 31],
    ['2024年12月底前完成验收', 2024, 12, null],
  ])('reads %s', (text, year, month, day) => {
    expect(parseDate(text)).toEqual({ year, month, day })
  })

  it.each([
    '2024年13月',
    '2024.12.32',
    '6年',
    '45292',
    '4-26',
    '3.15',
    '1824年',
    '20261330',
    '20260600',
    '19891231',
    '21010101',
    '202606301',
    '20260630人',
    '按时完成',
    '',
    '3个月',
    '每月10日前',
    '2019—2020',
  ])('finds no date in %j', (text) => {
    expect(parseDate(text)).toBeNull()
  })
})

describe('parseDateRange', () => {
  it.each([
    ['2022.01.01-2022.12.31', [2022, 1, 1], [2022, 12, 31]],
    ['2023.01.01-2323.12.31', [2023, 1, 1], [2323, 12, 31]],
    ['20260101-20260630', [2026, 1, 1], [2026, 6, 30]],
    ['2024-01-01-2024-12-31', [2024, 1, 1], [2024, 12, 31]],
    ['2024年1月至12月', [2024, 1, null], [2024, 12, null]],
    ['2024年1-12月', [2024, 1, null], [2024, 12, null]],
    ['2024年1月1日—2024年12月31日', [2024, 1, 1], [2024, 12, 31]],
    ['2019—2020年', [2019, null, null], [2020, null, null]],
    ['2024年至2026年', [2024, null, null], [2026, null, null]],
    ['3-6月', [null, 3, null], [null, 6, null]],
  ])('reads both ends of %s', (text, start, end) => {
    const parts = ([year, month, day]: (number | null)[]) => ({ year, month, day })
    expect(parseDateRange(text)).toEqual({ start: parts(start), end: parts(end) })
  })

  it.each(['2019—2020', '1-2批次', '3-5年', '3-6个月', '2024年12月', '2024-12-31', ''])(
    'finds no range of dates in %j',
    (text) => {
      expect(parseDateRange(text)).toBeNull()
    },
  )
})

describe('yearsIn', () => {
  const years = (text: string) => yearsIn(text).map(({ year }) => year)

  it.each([
    ['2024年食品抽检', [2024]],
    ['２０２４年度', [2024]],
    ['2024.01.01', [2024]],
    ['截至2024-12', [2024]],
    ['2024/1/1开始', [2024]],
    ['二〇二四年', [2024]],
    ['2024.12', [2024]],
    ['2022.01.01-2022.12.31', [2022, 2022]],
    ['2023.01.01-2323.12.31', [2023, 2323]],
  ])('finds the years of %s', (text, expected) => {
    expect(years(text)).toEqual(expected)
  })

  it.each([
    '示例发〔2024〕12号',
    '[2019]3号',
    '(2018)3号',
    '≤2024元',
    '2000个',
    '2024.12万元',
    '12315',
    '2024',
    '13020924P00071710002N',
    '≥2024批次',
    '2024-12件',
  ])('finds none in %s', (text) => {
    expect(yearsIn(text)).toEqual([])
  })

  it('says where a year stands and whether it is one end of several years', () => {
    expect(yearsIn('实施2019—2020年计划，2021年验收')).toEqual([
      { year: 2019, index: 2, span: true },
      { year: 2020, index: 7, span: true },
      { year: 2021, index: 15, span: false },
    ])
  })
})
