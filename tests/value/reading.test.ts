import { describe, expect, it } from 'vitest'
import {
  normalise,
  parseAmount,
  parseDate,
  parseDateRange,
  parseIndicatorValue,
  quantityOf,
  unitOf,
  uploadColumns,
  yearsIn,
  type IndicatorInput,
} from '../../src/value/index.ts'

type DateParts = { readonly year: number | null; readonly month: number | null; readonly day: number | null }

const dateLine = (date: DateParts | null | undefined) =>
  date ? [date.year, date.month, date.day].map((part) => part ?? '?').join('-') : 'null'

/** What was read, in one line: its kind, the quantity, the date. */
function readingOf(input: IndicatorInput): string {
  const value = parseIndicatorValue(input)
  const quantity = quantityOf(value)
  const parts: string[] = [value.kind === 'time' ? value.form : value.kind]
  if (quantity) {
    const { operator, number, upTo, unit, hedge, note } = quantity
    parts.push(`${operator ?? ''}${number.toFixed()}${upTo ? `..${upTo.toFixed()}` : ''}${unit?.text ?? ''}`)
    if (hedge !== null) parts.push(hedge)
    if (note !== null) parts.push(note)
  }
  if (value.kind === 'time' && value.start) parts.push(dateLine(value.start))
  return parts.join(' ')
}

describe('一个单元格里的指标值', () => {
  it.each([
    ['3百人', 'number 300人'],
    ['3千户', 'number 3000户'],
    ['3万余人次', 'number 30000人次 余'],
    ['2百万人', 'number 2000000人'],
    ['5千万人', 'number 50000000人'],
    ['2十万人', 'number 200000人'],
    ['10余万元', 'number 10万元 余'],
    ['3亿立方米', 'number 300000000立方米'],
    ['10个(次)', 'number 10个 (次)'],
    ['5个以上(含)', 'number ≥5个'],
    ['5个(含本数)以内', 'number ≤5个'],
    ['80(0-100)%', 'number 80% (0-100)'],
    ['30(万元)', 'number 30万元'],
    ['30(说明)', 'number 30 (说明)'],
    ['30。', 'number 30'],
    ['30;', 'number 30'],
    ['30！！', 'number 30'],
    ['≥95%(满分)以上', 'number ≥95% (满分)以上'],
    ['30日内完成', 'duration ≤30日'],
    ['30天之内答复全部申请', 'duration ≤30天'],
    ['6个月内', 'duration ≤6个月'],
    ['30厅内', 'text'],
    ['10户内', 'text'],
    ['5万元内', 'number ≤5万元'],
    ['3天-5天', 'duration 3..5天'],
    ['3个-5', 'number 3..5个'],
    ['3个-5户', 'text'],
    ['3到5个', 'number 3..5个'],
    ['6月份', 'date ?-6-?'],
    ['前6月', 'text'],
    ['≤6月', 'number ≤6月'],
    ['12月底前', 'date ?-12-?'],
    ['6月底、12月底', 'date ?-6-?'],
    ['3月、随时', 'text'],
    ['每月5日前', 'recurring ?-?-?'],
  ])('%s：%s', (value, reading) => {
    expect(readingOf({ value })).toBe(reading)
  })

  it('公式出错的单元格没有值可读', () => {
    expect(parseIndicatorValue({ value: ' #REF! ', error: true })).toEqual({
      kind: 'error',
      raw: ' #REF! ',
      plain: normalise(' #REF! '),
      lookalike: false,
    })
  })
})

describe('分在几列的指标值', () => {
  it.each([
    ['2026', '', '年', '', 'date 2026-?-?'],
    ['6', '≤', '月', '', 'number ≤6月'],
    ['30', '≤', '天', '', 'duration ≤30天'],
    ['5万', '≤', '万元', '', 'number ≤5万元'],
    ['3亿', '≤', '亿元', '', 'number ≤3亿元'],
    ['良好', '≥', '%', '', 'grade'],
    ['无', '≥', '%', '', 'not-applicable'],
    ['', '≥', '%', '', 'blank'],
    ['90-95', '', '%', '', 'number 90..95%'],
    ['零事故', '=', '起', '', 'zero'],
    ['0', '=', '起', '', 'zero =0起'],
    ['按合同约定的进度支付全部款项', '≥', '%', '', 'text'],
    ['98', '', '', '满意度(%)', 'number 98%'],
    ['98', '', '', '培训人数(单位:人次)', 'number 98人次'],
    ['98', '', '', '培训人数(计量单位:人次)', 'number 98人次'],
    ['98', '', '', '培训人数(示例)', 'number 98'],
    ['98', '', '', '(%)满意度', 'number 98'],
    ['98', '', '户', '培训人数(人)', 'number 98户'],
    ['98人', '', '', '培训人数(户)', 'number 98人'],
  ])('%j %j %j，名称 %j：%s', (value, operator, unit, name, reading) => {
    expect(readingOf({ value, operator, unit, name })).toBe(reading)
  })

  it.each([
    ['2026年6月', '≤', '≤'],
    ['2026年6月', '', null],
    ['不晚于2026年6月', '', '≤'],
    ['<2026年6月', '', '<'],
  ])('日期 %j 的符号列写 %j，读作 %j', (value, operator, read) => {
    expect(parseIndicatorValue({ value, operator })).toMatchObject({ kind: 'time', form: 'date', operator: read })
  })
})

describe('日期', () => {
  it.each([
    ['20260631', '2026-6-31'],
    ['20260115', '2026-1-15'],
    ['20261231', '2026-12-31'],
    ['20261301', 'null'],
    ['x20260115', 'null'],
    ['202601155', 'null'],
    ['5日前', '?-?-5'],
    ['15号以前', '?-?-15'],
    ['x5日前', 'null'],
    ['5日', 'null'],
    ['截至2026年3月', '2026-3-?'],
    ['截止到2026年3月5日', '2026-3-5'],
    ['在2026年6月', '2026-6-?'],
    ['2026.3', '2026-3-?'],
    ['v2026.3', 'null'],
    ['1900年1月', '1900-1-?'],
    ['2999年', '2999-?-?'],
    ['1899年', 'null'],
    ['3000年', 'null'],
    ['2026年0月', 'null'],
    ['2026年1月0日', 'null'],
    ['2026年1月32日', 'null'],
    ['2026年3月底前完成全部示例设备的采购安装调试培训和最终验收并且投入使用并通过专家评审', 'null'],
  ])('%s：%s', (text, date) => {
    expect(dateLine(parseDate(text))).toBe(date)
  })

  it.each([
    ['2026年1月至2027年3月', '2026-1-?', '2027-3-?'],
    ['2026年10-12月', '2026-10-?', '2026-12-?'],
    ['2026年1月1日至12月31日', '2026-1-1', '2026-12-31'],
    ['2026年11月—2027年2月', '2026-11-?', '2027-2-?'],
    ['2026年1月——3月', '2026-1-?', '2026-3-?'],
    ['2026年1月--3月', '2026-1-?', '2026-3-?'],
    ['2026.1-2026.3', '2026-1-?', '2026-3-?'],
  ])('%s：从 %s 到 %s', (text, start, end) => {
    const range = parseDateRange(text)
    expect([dateLine(range?.start), dateLine(range?.end)]).toEqual([start, end])
  })

  it.each(['3月底', '至2026年3月', '2026年1月到至3月', '5-8日', '100-3月', '2026-3', ''])('%j 不是一段时间', (text) => {
    expect(parseDateRange(text)).toBeNull()
  })

  it.each([
    ['2024年至二〇二六年', [2024, 2026]],
    ['二〇二六年的计划接2024年的', [2026, 2024]],
    ['二零二六年', [2026]],
    ['二〇二六', []],
    ['２０２６年', [2026]],
    ['编号12026年3', []],
    ['一二三四五年', []],
    ['100个', []],
  ])('%s 提到的年份是 %j', (text, years) => {
    expect(yearsIn(text).map(({ year }) => year)).toEqual(years)
  })
})

describe('金额', () => {
  it.each([
    ['人民币100元', '100'],
    ['RMB100元', '100'],
    ['1.5E+3元', '1500'],
    ['100元整', '100'],
    ['100万元(含税)', '1000000'],
    ['资金总额(万元):12.5', '125000'],
    ['人民币叁佰元整', '300'],
    ['一百二十万元', '1200000'],
    ['-3.2万元', '-32000'],
    ['¥1,234.50', 'unit-unknown'],
    ['12.5(含税)', 'unit-unknown'],
    [':100', 'unit-unknown'],
    ['100人', 'not-an-amount'],
    ['x100元', 'not-an-amount'],
    ['约100元左右吧', 'not-an-amount'],
    ['100元(含税)另计', 'not-an-amount'],
    ['###', 'not-an-amount'],
    ['无', 'blank'],
  ])('%s：%s', (text, said) => {
    const { amount, state } = parseAmount(text, null)
    expect(amount?.yuan.toFixed() ?? state).toBe(said)
  })

  it.each([
    ['12.35', 12.345, '12.345'],
    ['12', 12.4, '12.4'],
    ['12.35', 99, '12.35'],
    ['####', 12.345, '12.345'],
    ['12.35', Number.NaN, '12.35'],
  ])('显示 %s 而存着 %d：按 %s 算', (shown, stored, number) => {
    expect(parseAmount(shown, '万元', stored).number?.toFixed()).toBe(number)
  })
})

describe('单位', () => {
  it.each([
    ['万人次', 'count'],
    ['个月', 'time'],
    ['人次', 'count'],
    ['万元', 'money'],
    ['元/人', 'money'],
    ['%', 'percent'],
    ['批次/年', 'count'],
    ['平方米', 'measure'],
  ])('%s：%s', (text, kind) => {
    expect(unitOf(text)?.kind ?? 'null').toBe(kind)
  })
})

describe('系统里的三列', () => {
  it.each([
    ['零事故', '', '定性', '零事故', '', true],
    ['≥95%', '', '≥', '95', '%', true],
    ['≥95%(示例)', '', '≥', '95', '%', false],
    ['≥约95%', '', '≥', '95', '%', false],
    ['95', '', '=', '95', '', false],
    ['90-95%', '', '', '90-95', '%', false],
    [' #REF! ', '', '', '#REF!', '', false],
    [' 按  合同\n执行 ', '', '定性', '按 合同 执行', '', true],
    ['优', '定性', '定性', '优', '', true],
    ['优', '非定性', '定性', '优', '', true],
    ['2026年6月前', '', '定量(其他)', '2026年6月前', '', true],
    ['≤2026年6月', '', '定量(其他)', '2026年6月', '', true],
    ['2026年6月', '定量其他', '定量(其他)', '2026年6月', '', true],
    ['95%', '定量(其他)', '定量(其他)', '95%', '', true],
    ['95%', '其他定量', '定量(其他)', '95%', '', true],
    ['95%', '非其他定量', '=', '95', '%', false],
    ['95%', '定量其他项', '=', '95', '%', false],
    ['95%', '不适用', '不适用', '', '', true],
    ['95%', '并不适用', '=', '95', '%', false],
    ['95%', '不适用于此', '=', '95', '%', false],
  ] as const)('%j，符号列 %j：%j %j %j', (value, operator, symbol, figures, unit, certain) => {
    const read = parseIndicatorValue({ value, error: value.includes('#') })
    expect(uploadColumns(read, operator)).toEqual({ symbol, value: figures, unit, certain })
  })

  it('没有符号列也一样', () => {
    expect(uploadColumns(parseIndicatorValue({ value: '≥95%' }))).toMatchObject({ symbol: '≥', certain: true })
  })
})
