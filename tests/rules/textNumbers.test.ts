import { describe, expect, it } from 'vitest'
import { contradicts } from '../../src/rules/cross/textPairs.ts'
import { numbersIn, type TextNumber } from '../../src/rules/cross/textNumbers.ts'
import { quantityOf, parseIndicatorValue } from '../../src/value/index.ts'

/** before | operator number unit | after, one for each number of the text. */
const read = (text: string): string[] =>
  numbersIn(text).map((n) => `${n.before}|${n.operator ?? ''}${n.number.toFixed()}${n.unit.text}|${n.after}`)

describe('the numbers in a running text', () => {
  it.each([
    ['培训网格员300人次', '培训网格员|300人次|'],
    ['1,234,500人次参加', '|1234500人次|参加'],
    ['修路3.25公里', '修路|3.25公里|'],
    ['统防统治8万亩', '统防统治|80000亩|'],
    ['发放手册3千册', '发放手册|3000册|'],
    ['惠及2亿人次', '惠及|200000000人次|'],
    ['投入12万元', '投入|12万元|'],
    ['投入2亿元', '投入|2亿元|'],
    ['投入500元', '投入|500元|'],
    ['种植300㎡', '种植|300㎡|'],
    ['误差率2‰', '误差率|2‰|'],
    ['消防演练、培训3场', '消防演练、培训|3场|'],
    ['办结5个工作日', '办结|5个工作日|'],
    ['响应30分钟', '响应|30分钟|'],
    ['响应2小时', '响应|2小时|'],
    ['响应2个小时', '响应|2个小时|'],
    ['办结5天', '办结|5天|'],
    ['办结5工作日', '办结|5工作日|'],
    ['从事养老服务的人员80人', '从事养老服务的人员|80人|'],
    ['送戏下乡一百五十场', '送戏下乡|150场|'],
    ['（一）送戏下乡12场', '送戏下乡|12场|'],
    ['一是送戏下乡12场', '送戏下乡|12场|'],
    ['十一、送戏下乡12场', '送戏下乡|12场|'],
    ['1、送戏下乡12场', '送戏下乡|12场|'],
    ['12、送戏下乡12场', '送戏下乡|12场|'],
    ['加强宣传，送戏下乡12场', '送戏下乡|12场|'],
    ['加强宣传；送戏下乡12场。', '送戏下乡|12场|'],
    ['送戏下乡12场，观众满意', '送戏下乡|12场|'],
    ['送戏下乡12场进社区2024年', '送戏下乡|12场|进社区'],
    ['各项演练3场', '各项演练|3场|'],
    ['面积（建成区）120亩', '面积|120亩|'],
    ['引进人才100人（其中博士12人）', '引进人才|100人|'],
    ['及演练3场', '演练|3场|'],
    ['已知病例3例', '已知病例|3例|'],
    ['大约谈企业3家', '大约谈企业|3家|'],
    ['近郊巡查3次', '近郊巡查|3次|'],
    ['上下游巡查3次', '上下游巡查|3次|'],
    ['演练3场有多人参加', '演练|3场|有多人参加'],
  ])('%s', (text, number) => {
    expect(read(text)).toEqual([number])
  })

  it.each(
    [
      '为',
      '是',
      '有',
      '共',
      '共计',
      '总计',
      '合计',
      '计划',
      '预计',
      '力争',
      '保持',
      '保持在',
      '稳定在',
      '稳定',
      '提升到',
    ].concat(['提高到', '提升至', '提高至', '均', '都', '数量', '=', '共计为']),
  )('…%s only leads to the number', (word) => {
    expect(read(`送戏下乡${word}12场`)).toEqual(['送戏下乡|12场|'])
  })

  it('keeps such a word where it leads to no number', () => {
    expect(read('共有产权房建设12套')).toEqual([])
    expect(read('计划外巡查12次')).toEqual(['计划外巡查|12次|'])
    expect(read('达标企业巡查12次')).toEqual(['达标企业巡查|12次|'])
    expect(read('低于限额的工程巡查12次')).toEqual(['低于限额的工程巡查|12次|'])
  })

  it.each(['不少于', '不低于', '不小于', '不得少于', '不能低于', '至少', '达到', '达', '超过', '≥', '>'])(
    '%s is a lower limit',
    (word) => {
      expect(read(`送戏下乡${word}12场`)).toEqual(['送戏下乡|≥12场|'])
    },
  )

  it.each(['不超过', '不得超过', '不高于', '不多于', '不大于', '控制在', '低于', '小于', '≤', '<'])(
    '%s is an upper limit',
    (word) => {
      expect(read(`投诉${word}12件`)).toEqual(['投诉|≤12件|'])
    },
  )

  it.each([
    ['以上', '≥'],
    ['及以上', '≥'],
    ['以内', '≤'],
    ['以下', '≤'],
    ['之内', '≤'],
  ])('%s behind the number is its limit', (word, operator) => {
    expect(read(`送戏下乡12场${word}`)).toEqual([`送戏下乡|${operator}12场|`])
    expect(read(`送戏下乡12场${word}进村`)).toEqual([`送戏下乡|${operator}12场|进村`])
  })

  it('reads no limit from words that stand further behind', () => {
    expect(read('改造12户三层以上')).toEqual(['改造|12户|三层以上'])
  })

  it.each([
    '第3场演练',
    '财预〔2021〕101号',
    '2024年演练',
    '3月演练',
    '演练3',
    '每月演练3场',
    '城区、乡镇演练各2场',
    '上年演练3场',
    '截至目前演练3场',
    '已建小区3个',
    '已有小区3个',
    '已完成演练3场',
    '已经演练3场',
    '已达演练3场',
    '从去年起演练3场',
    '从严演练3场',
    '人均3次',
    '约3场',
    '演练大约3场',
    '演练近3场',
    '演练3场左右',
    '演练3场上下',
    '演练3场余',
    '演练3场多',
    '演练3-5场',
    '演练3千%',
    '投入3千元',
    '办结2年',
    '办结3个月',
    '响应30秒',
    'A4纸',
  ])('%s says no number of the year', (text) => {
    expect(read(text)).toEqual([])
  })

  it('gives each number the words of its own', () => {
    expect(read('培训网格员300人次，演练 12 场；巡查（河道）4次')).toEqual([
      '培训网格员|300人次|',
      '演练|12场|',
      '巡查|4次|',
    ])
    expect(read('培训3期300人次')).toEqual(['培训|3期|', '|300人次|'])
    expect(numbersIn('统防统治 8 万亩以上').map(({ written }) => written)).toEqual(['8万亩'])
  })
})

describe('a number of a text against a value', () => {
  const number = (operator: TextNumber['operator']): TextNumber => {
    const [one] = numbersIn('演练12场')
    if (!one) throw new Error('a number that everybody reads')
    return { ...one, operator }
  }
  const judge = (operator: TextNumber['operator'], value: string) => {
    const quantity = quantityOf(parseIndicatorValue({ value }))
    if (!quantity) throw new Error(`${value} is a quantity`)
    return contradicts(number(operator), quantity)
  }

  it.each([
    ['≥', '12场', null],
    ['≥', '≥15场', null],
    ['≥', '≥11场', 'error'],
    ['≥', '≤11场', null],
    ['≥', '＜11场', null],
    ['≥', '≤15场', null],
    [null, '≥15场', 'warning'],
    [null, '≥11场', 'error'],
    [null, '15场', 'warning'],
    [null, '11场', 'error'],
    [null, '≤15场', 'error'],
    [null, '≤11场', 'warning'],
    [null, '＜15场', 'error'],
    [null, '＜11场', 'warning'],
    ['≤', '≤15场', 'error'],
    ['≤', '≤11场', null],
    ['≤', '15场', 'error'],
    ['≤', '=15场', 'error'],
    ['≤', '=11场', null],
    ['≤', '11场', null],
    ['≤', '≥15场', null],
    ['≤', '≥11场', null],
    ['≤', '＞15场', null],
  ] as const)('%s 12场 and %s: %s', (operator, value, severity) => {
    expect(judge(operator, value)).toBe(severity)
  })
})
