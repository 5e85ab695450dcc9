import { weightValue } from '../../src/rules/weight/weight-value.ts'
import { testRule } from '../support/ruleTester.ts'

const table = (...weights: string[]) =>
  ['列: 一级 二级 三级 值 权重 依据']
    .concat(weights.map((w, i) => `产出 | 数量 | 第${String.fromCharCode(65 + i)}类检查户数 | ≥10户 | ${w} | 计划`))
    .join('\n')

testRule(weightValue, {
  silent: [
    {
      title: '公式出错的权重',
      table: '列: 一级 二级 三级 值 权重\n产出 | 数量 | 检查户数 | ≥10户 | 90\n产出 | 质量 | 合格率 | ≥95% | #REF!',
    },
    { title: '都填了', table: table('50', '40') },
    { title: '一条都没填', table: table('', '') },
    { title: '没有权重列', table: '产出 | 数量 | 检查户数 | ≥10户' },
    { title: '不适用的指标不填', table: `${table('90')}\n效益 | 生态 | 无 | 不适用 | | 计划` },
    { title: '带单位', table: table('50%', '40分') },
  ],
  found: [
    { title: '空着的一条', table: table('90', '!'), says: '没有填', severity: 'warning' },
    { title: '是 0', table: table('90', '!0'), says: '权重是 0' },
    { title: '负数', table: table('95', '!-5'), says: '负数' },
    { title: '不是数', table: table('90', '!十分之一') },
  ],
})
