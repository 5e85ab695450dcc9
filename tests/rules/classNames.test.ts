import { expect, it } from 'vitest'
import { isClassName } from '../../src/rules/meaning/classNames.ts'

it.each([
  '产出',
  '效益',
  '项目效益',
  '数量指标',
  '质量指标1',
  '社会效益指标',
  '可持续影响指标',
  '可持续指标',
  '满意度指标',
  '服务对象满意度指标',
  '社会公众服务对象满意度指标',
  '社会公众及服务对象满意度指标',
])('%s 只是一类的名字', (name) => {
  expect(isClassName(name)).toBe(true)
})

it.each(['数量指标12', '数量指标达标率', '满意度指标完成率', '服务对象满意度', '办理数量', ''])(
  '%j 不是一类的名字',
  (name) => {
    expect(isClassName(name)).toBe(false)
  },
)
