import { describe, expect, it } from 'vitest'
import { likeness } from '../../src/rules/cross/likeness.ts'
import { bare, covered, sameMeasure, stemOf } from '../../src/rules/cross/subject.ts'
import { unitOf, type Unit } from '../../src/value/index.ts'

const count = (base: string, per: string | null = null): Unit => ({ text: base, base, kind: 'count', per })

describe('what a text is about', () => {
  it.each([
    ['抽样检验', '抽检'],
    ['抽样检测', '抽检'],
    ['抽查检验', '抽检'],
    ['监督抽查', '抽检'],
    ['监督抽检', '抽检'],
    ['抽验', '抽检'],
    ['监督检查', '检查'],
    ['巡检', '检查'],
    ['采购电脑', '购置电脑'],
    ['配备电脑', '购置电脑'],
    ['更新执法车', '购置执法车'],
    ['更新网页', '更新网页'],
    ['印刷手册', '印制手册'],
    ['制作手册', '印制手册'],
    ['立案案件', '查处案件'],
    ['修建道路', '建设道路'],
    ['新建道路', '建设道路'],
    ['全年开展全区的消防演练工作', '消防演练'],
    ['辖区餐饮店', '餐饮店'],
    ['辖区内餐饮店', '餐饮店'],
  ])('%s is %s', (text, words) => {
    expect(bare(text)).toBe(words)
  })

  it.each([
    ['食品抽检批次', '食品抽检'],
    ['食品抽检批次数', '食品抽检'],
    ['消防演练场次', '消防演练'],
    ['消防演练场次数', '消防演练'],
    ['走访家次', '走访'],
    ['走访户次数', '走访'],
    ['走访家次数', '走访'],
    ['走访户次', '走访'],
    ['网格员培训人次', '网格员培训'],
    ['网格员培训人次数', '网格员培训'],
    ['新增的总面积', '新增'],
    ['查处案件数', '查处案件'],
    ['老旧小区改造数量', '老旧小区改造'],
    ['电脑(含显示器)购置数量', '电脑购置'],
    ['培训网格员300人次', '培训网格员'],
    ['培训网格员不少于1,200人次', '培训网格员'],
    ['印制手册≥3万册', '印制手册'],
    ['印制手册30', '印制手册'],
    ['9个社区消防演练', '9个社区消防演练'],
    ['人次', '人次'],
    ['车辆数', '车辆'],
  ])('%s is about %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem)
  })
})

describe('how much of a text another one holds', () => {
  it.each([
    ['食品抽检', '食品抽检', 1],
    ['食品抽检', '抽检食品', 1],
    ['食品抽检', '药品抽检', 0.75],
    ['消防演练', '消防检查', 0.5],
    ['消防', '消防演练', 1],
    ['消', '消防', 0],
    ['', '消防', 0],
    ['消防', '食品', 0],
  ])('%s by %s', (text, by, share) => {
    expect(covered(text, by)).toBeCloseTo(share)
  })
})

describe('how alike two names are', () => {
  it.each([
    ['网', '网', 1],
    ['', '', 1],
    ['网', '网格', 0],
    ['网格', '网', 0],
    ['网格', '网格', 1],
    ['道路养护', '道路保养', 1 / 3],
    ['道路养护', '道路养护费', 6 / 7],
    ['道路道路', '道路', 0.5],
    ['道路', '道路道路', 0.5],
    ['道路道路', '道路道路道路', 0.75],
    ['道路', '河道', 0],
    ['河道', '河', 0],
  ])('%s and %s', (a, b, share) => {
    expect(likeness(a, b)).toBeCloseTo(share)
  })
})

describe('units that count the same', () => {
  it.each([
    ['件', '起 宗 例'],
    ['场', '次 场次 期 回 轮 轮次 届 次数'],
    ['户', '家 所 处 座 个 间'],
    ['人', '名 位 人数'],
    ['套', '台 辆 部 架 只 台套 台(套) 个'],
    ['份', '本 册 张 篇 个'],
    ['批', '批次'],
    ['项', '个'],
  ])('%s is also %s', (base, others) => {
    for (const other of others.split(' ')) {
      expect([other, sameMeasure(count(base), count(other))]).toEqual([other, true])
      expect([other, sameMeasure(count(other), count(base))]).toEqual([other, true])
    }
  })

  it.each(['件 次', '次 人', '人 人次', '台 份', '批 份', '项 份', '家 台'])('%s are two things', (pair) => {
    const [a = '', b = ''] = pair.split(' ')
    expect(sameMeasure(count(a), count(b))).toBe(false)
  })

  it('counts no length by its number and no area by its length', () => {
    const [metre, percent, square] = ['米', '%', '平方米'].map((text) => unitOf(text))
    if (!metre || !percent || !square) throw new Error('units that everybody knows')
    expect(sameMeasure(metre, metre)).toBe(true)
    expect(sameMeasure(metre, percent)).toBe(false)
    expect(sameMeasure(metre, square)).toBe(false)
    expect(sameMeasure(count('件'), { ...count('件'), kind: 'measure' })).toBe(false)
  })

  it('takes what is counted for each year as counted, and nothing else that is counted for each', () => {
    expect(sameMeasure(count('批次', '年'), count('批次'))).toBe(true)
    expect(sameMeasure(count('批次'), count('批次', '年度'))).toBe(true)
    expect(sameMeasure(count('批次', '年'), count('批次', '年度'))).toBe(true)
    expect(sameMeasure(count('批次', '月'), count('批次'))).toBe(false)
    expect(sameMeasure(count('批次', '月'), count('批次', '月'))).toBe(true)
    expect(sameMeasure(count('批次', '月'), count('批次', '季'))).toBe(false)
  })
})
