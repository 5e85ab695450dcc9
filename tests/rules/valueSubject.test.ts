import { describe, expect, it } from 'vitest'
import { subjectOf } from '../../src/rules/value/subject.ts'

describe('what a rewritten name is about', () => {
  it.each([
    ['提高食品安全问题发现能力', '食品安全问题发现'],
    ['公众对消防知识的了解程度', '公众对消防知识的了解'],
    ['进一步加强校园周边交通', '校园周边交通'],
    ['医疗设备(含耗材)使用效率', '医疗设备'],
    ['医疗设备()使用效率', '医疗设备'],
    ['“示范”菜市场《标准》环境', '示范菜市场标准环境'],
    ['公交站台完好,乘客方便', '公交站台完好'],
    ['公交站台完好;乘客方便', '公交站台完好'],
    ['乡村道路养护和沿线绿化', '乡村道路养护'],
    ['乡村道路养护与沿线绿化', '乡村道路养护'],
    ['乡村道路养护及沿线绿化', '乡村道路养护'],
    ['乡村道路养护、沿线绿化', '乡村道路养护'],
    ['乡村道路养护以及沿线绿化', '乡村道路养护'],
    ['道路与桥梁', '道路与桥梁'],
    ['社区居民参与率', '社区居民参与'],
    ['年度审计涉及单位', '年度审计涉及单位'],
    ['水质量', '水质量'],
    ['科普及环保课程', '科普及环保课程'],
    ['乡村科学普及课程', '乡村科学普及课程'],
    ['工作台账及时更新', '工作台账及时更新'],
    ['乡村桥梁亮度提升', '乡村桥梁亮'],
    ['公厕效率', '公厕'],
    ['公众的参与度进一步提升', '公众的参与'],
  ])('%s: %s', (name, subject) => {
    expect(subjectOf(name)).toBe(subject)
  })

  it.each([
    ['only what is to be done', '提高'],
    ['one character', '路'],
    ['only a word for anything', '工作影响'],
    ['several words for anything', '项目总体情况'],
    ['nothing', ''],
    ['the rest of a sentence', '居民诉求得到回应'],
    ['more than a name holds', '城乡居民最低生活保障对象动态管理档案'],
  ])('nothing definite where the name is %s', (_, name) => {
    expect(subjectOf(name)).toBe('')
  })

  it('takes a name of fourteen characters and none of fifteen', () => {
    expect(subjectOf('城乡居民最低生活保障对象档案')).toBe('城乡居民最低生活保障对象档案')
    expect(subjectOf('城乡居民最低生活保障对象档案袋')).toBe('')
  })
})
