import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, parseIndicatorValue, quantityOf, type Quantity } from '../../src/value/index.ts'

const parse = (value: string) => parseIndicatorValue({ value })

/** A quantity in one line: ≥|100|批次, then hedge and note where there are any. */
function line(quantity: Quantity | null): string | null {
  if (!quantity) return null
  const { operator, number, upTo, unit, hedge, note } = quantity
  const figures = number.toFixed() + (upTo ? `..${upTo.toFixed()}` : '')
  return [operator ?? '', figures, unit?.text ?? '', hedge ?? '', note ?? ''].join('|').replace(/\|{1,2}$/, '')
}

const NUMBERS: [string, string][] = [
  ['≥700批次', '≥|700|批次'],
  ['≥90 人 次', '≥|90|人次'],
  ['≥720 批次 /年', '≥|720|批次/年'],
  ['≤2 人/次', '≤|2|人/次'],
  ['100%', '|100|%'],
  ['≥85', '≥|85|'],
  ['≤0.65万元', '≤|0.65|万元'],
  ['3407㎡', '|3407|㎡'],
  ['1,234.5元', '|1234.5|元'],
  ['1.2万人次', '|12000|人次'],
  ['3亿元', '|3|亿元'],
  ['3千米', '|3|千米'],
  ['≤6000元/批次', '≤|6000|元/批次'],
  ['≥5家企业', '≥|5|家企业'],
  ['≥-5%', '≥|-5|%'],
  ['≤12 月', '≤|12|月'],
  ['≤3月份', '≤|3|月份'],
  ['每年12次', '|12|次/年'],
  ['100人（次）', '|100|人次'],
  // operators in words, before and behind
  ['不低于95%', '≥|95|%'],
  ['至少3次', '≥|3|次'],
  ['达到95%以上', '≥|95|%'],
  ['达到≥95%', '≥|95|%'],
  ['95%以上', '≥|95|%'],
  ['95%(含)以上', '≥|95|%'],
  ['5个及以上', '≥|5|个'],
  ['不超过30万元', '≤|30|万元'],
  ['控制在30万元以内', '≤|30|万元'],
  ['30万元以下', '≤|30|万元'],
  ['大于等于5个', '≥|5|个'],
  ['超过5个', '>|5|个'],
  ['低于5%', '<|5|%'],
  ['等于100%', '=|100|%'],
  // hedges
  ['预计10家', '|10|家|预计'],
  ['约30人', '|30|人|约'],
  ['30人左右', '|30|人|左右'],
  ['100余家', '|100|家|余'],
  ['力争达到100%', '≥|100|%|力争'],
  ['预计1-2批次', '|1..2|批次|预计'],
  // ranges
  ['90%-95%', '|90..95|%'],
  ['10～20人', '|10..20|人'],
  ['10—20人', '|10..20|人'],
  // notes
  ['35套（含标识）', '|35|套||（含标识）'],
  ['15处（场所）', '|15|处||（场所）'],
  ['≥80 (0-100) 数值', '≥|80|数值||(0-100)'],
  ['≥2000个。（折页30个，海报1000张）', '≥|2000|个||。（折页30个，海报1000张）'],
  ['30（万元）', '|30|万元'],
  ['100%。', '|100|%'],
  // Chinese numerals
  ['两次', '|2|次'],
  ['四个', '|4|个'],
  ['百分之九十五', '|95|%'],
  ['不低于百分之九十五', '≥|95|%'],
]

describe('parseIndicatorValue', () => {
  it.each(NUMBERS)('reads the number in %s', (value, expected) => {
    const parsed = parse(value)
    expect(parsed.kind).toBe('number')
    expect(line(quantityOf(parsed))).toBe(expected)
  })

  it('says where the operator was read and whether the number is written in Chinese', () => {
    expect(quantityOf(parse('≥5次'))?.operatorFrom).toBe('symbol')
    expect(quantityOf(parse('不少于5次'))?.operatorFrom).toBe('word')
    expect(quantityOf(parse('5次'))?.operatorFrom).toBeNull()
    expect(quantityOf(parse('两次'))?.weak).toBe(true)
    expect(quantityOf(parse('2次'))?.weak).toBe(false)
  })

  it.each([
    ['1个工作日', '|1|个工作日'],
    ['≤30分钟', '≤|30|分钟'],
    ['≤8小时/天', '≤|8|小时/天'],
    ['3个月', '|3|个月'],
    ['每天≤8小时', '≤|8|小时/天'],
    ['1 年', '|1|年'],
    ['≥6 年', '≥|6|年'],
    ['3至5天', '|3..5|天'],
    ['3个工作日内', '≤|3|个工作日'],
    ['30日内完成', '≤|30|日'],
    ['不少于三十天', '≥|30|天'],
  ])('reads the duration %s', (value, expected) => {
    const parsed = parse(value)
    expect(parsed).toMatchObject({ kind: 'time', form: 'duration' })
    expect(line(quantityOf(parsed))).toBe(expected)
  })

  it.each([
    ['2024年12月15日前', 2024, 12, 15, null],
    ['2024年12月', 2024, 12, null, null],
    ['12月底', null, 12, null, null],
    ['12月', null, 12, null, null],
    ['2024年6月、12月', 2024, 6, null, null],
    ['2023年全年', 2023, null, null, null],
    ['3月份', null, 3, null, null],
    ['年底前', null, null, null, null],
    ['≤2024年12月31日', 2024, 12, 31, '≤'],
    ['不晚于2024.12.31', 2024, 12, 31, '≤'],
  ])('reads the date %s', (value, year, month, day, operator) => {
    expect(parse(value)).toMatchObject({
      kind: 'time',
      form: 'date',
      start: { year, month, day },
      operator,
      hedge: null,
    })
  })

  it('keeps the hedge of a date', () => {
    expect(parse('预计2024年12月')).toMatchObject({ kind: 'time', form: 'date', hedge: '预计' })
  })

  it.each(['2022.01.01-2022.12.31', '2024年1月至12月', '2019—2020年'])('reads the range of dates %s', (value) => {
    expect(parse(value)).toMatchObject({ kind: 'time', form: 'range' })
  })

  it('knows what recurs, and in which year', () => {
    expect(parse('2024年每月中旬')).toMatchObject({ kind: 'time', form: 'recurring', start: { year: 2024 } })
    for (const value of ['每月10日前', '每季度', '按季度']) {
      expect(parse(value)).toMatchObject({ kind: 'time', form: 'recurring', start: { year: null } })
    }
  })

  it.each([
    '0起',
    '0 次',
    '0次数',
    '0%',
    '=0起',
    '≤0件',
    '零次',
    '零事故',
    '零投诉',
    '无事故',
    '无重大安全事故',
    '不发生食品安全事故',
  ])('takes %s for a zero', (value) => {
    expect(parse(value).kind).toBe('zero')
  })

  it('does not take ≥0起 or a bare 0 for one', () => {
    expect(parse('≥0起').kind).toBe('number')
    expect(parse('0').kind).toBe('number')
  })

  it.each(['优', '良好', '较好', '优/良/中/差', '好、较好、一般、差', '高中低', '合格', '合格以上', '≥良好', '是'])(
    'takes %s for a grade',
    (value) => {
      expect(parse(value).kind).toBe('grade')
    },
  )

  it.each(['无', '/', '—', '——', '-', '不适用', '本项目不适用此指标', '不涉及'])(
    'takes %s for not applicable',
    (value) => {
      expect(parse(value).kind).toBe('not-applicable')
    },
  )

  it.each(['', '  ', '\u3000\n'])('takes %j for blank', (value) => {
    expect(parse(value).kind).toBe('blank')
  })

  it('says nothing of a cell with an error', () => {
    expect(parseIndicatorValue({ value: '#REF!', error: true }).kind).toBe('error')
  })

  it.each([
    ['预计完成对1000家我区企业监督工作', '预计', true],
    ['涉及9大监管领域', null, true],
    ['4-26', null, true],
    ['2019—2020', null, true],
    ['1:3', null, true],
    ['节约30%', null, true],
    ['预约5家', null, true],
    ['10人参加培训', null, true],
    ['15%的企业', null, true],
    ['1、完成3次', null, true],
    ['完成三次检查', null, true],
    ['持续改善', null, false],
    ['效果明显', null, false],
    ['进一步提高', null, false],
    ['资金拨付完成时限', null, false],
    ['控制在年初预算内', null, false],
    ['完成', null, false],
    ['若干', null, false],
    ['一些', null, false],
    ['十分', null, false],
    ['————', null, false],
  ])('leaves %s as text', (value, hedge, hasNumber) => {
    expect(parse(value)).toMatchObject({ kind: 'text', hedge, hasNumber })
  })

  it('never takes a date’s stored number for a date', () => {
    expect(parse('45292').kind).toBe('number')
  })

  it('notices look-alikes, and no blanks', () => {
    expect(parse('≦700元')).toMatchObject({ lookalike: true, plain: '≤700元' })
    expect(parse('95％').lookalike).toBe(true)
    expect(parse('≥ 95 %').lookalike).toBe(false)
  })
})

describe('columns of their own', () => {
  const read = (value: string, operator?: string, unit?: string, name?: string) => {
    const parsed = parseIndicatorValue({
      value,
      ...(operator === undefined ? {} : { operator }),
      ...(unit === undefined ? {} : { unit }),
      ...(name === undefined ? {} : { name }),
    })
    return `${parsed.kind} ${line(quantityOf(parsed)) ?? ''}`.trim()
  }

  it('adds operator and unit to a bare number', () => {
    expect(read('100', '≥', '%')).toBe('number ≥|100|%')
    expect(read('1-2', undefined, '批次')).toBe('number |1..2|批次')
    expect(read('0', '＝', '起')).toBe('zero =|0|起')
    expect(read('12', '≤', '月')).toBe('number ≤|12|月')
    expect(read('3', '≤', '个工作日')).toBe('time ≤|3|个工作日')
    expect(read('2024.12', '≤', '万元')).toBe('number ≤|2024.12|万元')
    expect(read('1.2', '≥', '万人次')).toBe('number ≥|12000|人次')
    expect(quantityOf(parseIndicatorValue({ value: '5', operator: '≥' }))?.operatorFrom).toBe('column')
  })

  it('reads eight digits as the day they write, unless the unit counts something else', () => {
    const day = (value: string, operator?: string, unit?: string, name?: string) => {
      const read = parseIndicatorValue({
        value,
        ...(operator === undefined ? {} : { operator }),
        ...(unit === undefined ? {} : { unit }),
        ...(name === undefined ? {} : { name }),
      })
      return read.kind === 'time' ? [read.form, read.operator, read.start, read.end] : [read.kind]
    }
    const june = { year: 2026, month: 6, day: 30 }
    for (const unit of ['日', '日期', '天', '月', '年月日', '工作日', undefined]) {
      expect(day('20260630', '≤', unit), unit).toEqual(['date', '≤', june, null])
      expect(day('≤20260630', undefined, unit), unit).toEqual(['date', '≤', june, null])
    }
    expect(day('=20260630')).toEqual(['date', '=', june, null])
    expect(day('20260101-20260630', undefined, '日')).toEqual(['range', null, { year: 2026, month: 1, day: 1 }, june])
    expect(read('20260630', '≤', '元')).toBe('number ≤|20260630|元')
    expect(read('20260630', '≤', undefined, '材料费（元）')).toBe('number ≤|20260630|元')
    expect(read('≥20260630人')).toBe('number ≥|20260630|人')
    expect(read('20261330', '≤', '日')).toBe('time ≤|20261330|日')
  })

  it('reads 2026.6 beside 月 as that month, beside 小时 as so many hours', () => {
    expect(parseIndicatorValue({ value: '2026.6', unit: '月' })).toMatchObject({
      form: 'date',
      start: { year: 2026, month: 6, day: null },
    })
    expect(read('2026.6', '≤', '小时')).toBe('time ≤|2026.6|小时')
  })

  it('lets the value itself win', () => {
    expect(read('≥95%', '≤', '人')).toBe('number ≥|95|%')
  })

  it('reads 2万 in 元 and in 万元 as the same money', () => {
    expect(read('2万', undefined, '万元')).toBe('number |2|万元')
    expect(read('2万', undefined, '元')).toBe('number |2|万元')
  })

  it('keeps a unit that no table knows', () => {
    expect(read('5', undefined, '甑')).toBe('number |5|甑')
  })

  it('ignores 定性, 不适用 and / in these columns', () => {
    expect(read('高中低', '定性', '/')).toBe('grade')
    expect(read('显著提升', '定性', '次')).toBe('text')
    expect(read('5', '定量（其他）', '—')).toBe('number |5|')
  })

  it('takes the unit in brackets behind the name where nothing nearer states one', () => {
    expect(read('85', undefined, undefined, '检查企业数（家）')).toBe('number |85|家')
    expect(read('85%', undefined, undefined, '检查企业数（家）')).toBe('number |85|%')
    expect(read('85', undefined, '户', '检查企业数（家）')).toBe('number |85|户')
    expect(read('85', undefined, '/', '完成率(%)')).toBe('number |85|%')
    expect(read('85', undefined, undefined, '检查企业数（重点）')).toBe('number |85|')
  })
})

describe('formatQuantity', () => {
  const same = (value: string) => {
    const first = quantityOf(parse(value))
    if (!first) throw new Error(`${value} states no quantity`)
    const second = quantityOf(parse(formatQuantity(first)))
    expect(line(second)).toBe(line(first))
    expect(second?.unit).toEqual(first.unit)
  }

  it.each(NUMBERS.map(([value]) => value))('reads the same again from what it writes for %s', same)

  it('does so for any number, operator, hedge, unit and note', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '≥', '≤', '>', '<', '=', '不低于', '不超过', '至少'),
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('', '.5', '.25', '万', '-99999999'),
        fc.constantFrom('个', '人次', '%', '万元', '元/批次', '小时', '㎡', '家企业', '个工作日'),
        fc.constantFrom('', '左右', '以上', '（含标识）'),
        (operator, number, more, unit, after) => {
          same(`${operator}${String(number)}${more}${more === '万' && unit === '万元' ? '元' : unit}${after}`)
        },
      ),
    )
  })

  it('does not mind whether the hedge or the operator comes first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('预计', '约', '大约', '力争'),
        fc.constantFrom('≥', '≤', '不低于'),
        fc.integer({ min: 1, max: 99_999 }),
        (hedge, operator, number) => {
          const one = quantityOf(parse(`${hedge}${operator}${String(number)}家`))
          const other = quantityOf(parse(`${operator}${hedge}${String(number)}家`))
          expect(one).toEqual(other)
          expect(one?.hedge).toBe(hedge)
        },
      ),
    )
  })

  it('reads any text at all without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'≥≤约预计0123.,-—至年月日个家%万（）。、每零两十百 ') }),
        (value) => {
          expect(parse(value).raw).toBe(value)
        },
      ),
      { numRuns: 500 },
    )
  })
})
