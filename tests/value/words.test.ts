import { describe, expect, it } from 'vitest'
import { isGrade, isNotApplicable, isZeroWords, parseIndicatorValue, quantityOf } from '../../src/value/index.ts'

const quantity = (value: string) => quantityOf(parseIndicatorValue({ value }))

describe('写成字的计算符号', () => {
  it.each([
    ['大于或等于', '≥'],
    ['大于等于', '≥'],
    ['不得低于', '≥'],
    ['不得少于', '≥'],
    ['不低于', '≥'],
    ['不少于', '≥'],
    ['不小于', '≥'],
    ['至少', '≥'],
    ['最少', '≥'],
    ['达到', '≥'],
    ['达', '≥'],
    ['小于或等于', '≤'],
    ['小于等于', '≤'],
    ['不得超过', '≤'],
    ['不得高于', '≤'],
    ['不得大于', '≤'],
    ['不超过', '≤'],
    ['不高于', '≤'],
    ['不大于', '≤'],
    ['不多于', '≤'],
    ['控制在', '≤'],
    ['最多', '≤'],
    ['至多', '≤'],
    ['大于', '>'],
    ['高于', '>'],
    ['超过', '>'],
    ['多于', '>'],
    ['小于', '<'],
    ['低于', '<'],
    ['少于', '<'],
    ['等于', '='],
  ])('%s5次 的符号是 %s', (word, sign) => {
    expect(quantity(`${word}5次`)?.operator).toBe(sign)
  })

  it.each(['以上', '及以上', '或以上'])('5次%s 是 ≥', (word) => {
    expect(quantity(`5次${word}`)?.operator).toBe('≥')
  })

  it.each(['以下', '及以下', '或以下', '以内', '之内'])('5次%s 是 ≤', (word) => {
    expect(quantity(`5次${word}`)?.operator).toBe('≤')
  })
})

describe('让数不确定的词', () => {
  it.each(['预计', '预估', '估计', '大约', '大概', '大致', '力争', '争取', '将近', '接近', '约', '近'])(
    '%s5次',
    (word) => {
      expect(quantity(`${word}5次`)).toMatchObject({ hedge: word })
    },
  )

  it.each(['左右', '上下'])('5次%s', (word) => {
    expect(quantity(`5次${word}`)).toMatchObject({ hedge: word, operator: null })
  })
})

describe('等次', () => {
  it.each([
    '优',
    '合格以上',
    '达到合格',
    '为良好',
    '≥良好',
    '优/良/中/差',
    '高中低',
    '优良中差',
    'A级',
    'AAA级',
    '甲级',
    '乙级及以上',
    '满意',
  ])('%s 是等次', (text) => {
    expect(isGrade(text)).toBe(true)
  })

  it.each([
    '提升',
    'F级',
    '丁级',
    '甲级医院',
    '三甲级',
    '优良天数',
    '空气优良',
    '合格/提升',
    '优/良/中/差/优/良/中/差/优/良/中',
    '',
  ])('%s 不是等次', (text) => {
    expect(isGrade(text)).toBe(false)
  })
})

describe('写明不填的', () => {
  it.each([
    '无',
    '/',
    '—',
    '——',
    '--',
    'N/A',
    '暂无',
    '不适用',
    '不涉及',
    '不考核',
    '不适用。',
    '本项目不适用此指标',
    '本不适用',
    '该单位不涉及该项指标',
    '本部门无此项内容',
    '本项目无',
    '不适用本指标',
    '无此项',
    '不涉及此内容',
  ])('%s', (text) => {
    expect(isNotApplicable(text)).toBe(true)
  })

  it.each(['无投诉', '无人机', '不适用范围扩大', '非无', '他项目不适用', '本项目有此指标', '无指标'])(
    '%s 不是',
    (text) => {
      expect(isNotApplicable(text)).toBe(false)
    },
  )
})

describe('一件坏事也没有', () => {
  it.each([
    '零事故',
    '0投诉',
    '=0事故',
    '无安全事故',
    '没有违规',
    '未出现重大舆情',
    '不出现拖欠',
    '不发生重大投诉',
    '未发生',
    '无发生安全事件',
  ])('%s', (text) => {
    expect(isZeroWords(text)).toBe(true)
  })

  it.each([
    '零星事故',
    '有事故',
    '无事故率',
    '减少安全事故',
    '无困难',
    '10事故',
    '无安全事故的示范单位建设',
    '不发生重大安全责任事故和较大群体性事件的天数',
  ])('%s 不是', (text) => {
    expect(isZeroWords(text)).toBe(false)
  })
})
