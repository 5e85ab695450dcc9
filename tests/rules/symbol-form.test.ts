import { symbolForm } from '../../src/rules/value/symbol-form.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(symbolForm, {
  silent: [
    { title: '空格不报', table: '产出 | 数量 | 企业 | ≥ 50 家' },
    { title: '圆圈数字和平方米照旧', table: '产出 | 数量 | 面积 | ≥3407㎡' },
    { title: '全角括号照旧', table: '产出 | 数量 | 服装 | 35套（含标识）' },
  ],
  found: [
    {
      title: '各种相近的符号',
      table:
        '产出 | 数量 | 一 | !≧5家\n产出 | 数量 | 二 | !﹥5家\n产出 | 数量 | 三 | !＜5家\n产出 | 数量 | 四 | !＝5家\n产出 | 质量 | 五 | !≥5％',
      fixed: ['≥5家', '>5家', '<5家', '=5家', '≥5%'],
      says: '5 处',
    },
    { title: '全角小数', table: '产出 | 成本 | 费用 | !≤９．５万元', fixed: ['≤9.5万元'] },
    { title: '只改符号，说明不动', table: '产出 | 数量 | 服装 | !≧35套（含标识）', fixed: ['≥35套（含标识）'] },
    { title: '符号栏', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 企业 | !≧ | 5 | 家', fixed: ['≥'] },
  ],
})
