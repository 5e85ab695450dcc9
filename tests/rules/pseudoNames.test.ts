import { expect, it } from 'vitest'
import { isPseudoName, saysWhatIsMeasured } from '../../src/rules/meaning/pseudoNames.ts'

it.each(['经济效益提升率', '提高生态效益', '影响期', '可持续影响程度', '对就业形势的影响', '对监管企业发展的影响'])(
  '%s 量不出什么',
  (name) => {
    expect(isPseudoName(name)).toBe(true)
  },
)

it.each(['经济增长率', '社会效益显著的示范点', '影响', '对就业形势的影响程度', '抽检批次'])('%s 不算', (name) => {
  expect(isPseudoName(name)).toBe(false)
})

it.each(['合格数/总数', '与上年的比例', '在全部工作中的比例', '新增税收'])('描述“%s”说了量的是什么', (text) => {
  expect(saysWhatIsMeasured(text)).toBe(true)
})

it.each(['效益提升的比例', '明显改善'])('描述“%s”没有说量的是什么', (text) => {
  expect(saysWhatIsMeasured(text)).toBe(false)
})
