import { describe, expect, it } from 'vitest'
import { placeholderText } from '../../src/rules/structure/placeholder-text.ts'
import { placeholderIn } from '../../src/rules/structure/placeholderText.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(placeholderText, {
  silent: [
    { title: '乘号', table: '产出 | 成本 | 单价3×4元 | ≤12元\n产出 | 数量 | 服装尺码XXL | ≥5套' },
    { title: '遮住的电话号码', table: '用途: 热线138****0000维护\n产出 | 数量 | 接听次数 | ≥5次' },
    {
      title: '一根短横和两根都是不适用',
      table: '产出 | 数量 | 检查户数 | ≥5户\n效益 | 经济 | 无 | ——\n效益 | 生态 | 无 | —',
    },
    {
      title: '很长的描述里的省略号',
      table: '列: 一级 二级 三级 描述 值\n产出 | 数量 | 检查户数 | 检查餐饮、食品生产、农产品、药店、医疗机构…… | ≥5户',
    },
    { title: '指标数量是个好名称', table: '产出 | 数量 | 指标1项目标2项完成数 | ≥5项' },
    { title: '英文编号里的字母', table: '产出 | 数量 | 购置MAXX2型设备 | ≥5台' },
    { title: '年份里的圆圈', table: '产出 | 时效 | 完成时间 | 二〇二四年十二月' },
  ],
  found: [
    { title: '指标值里', table: '产出 | 数量 | 检查户数 | !≥××户', says: '××' },
    { title: '（≤**万元）', table: '产出 | 成本 | !检查费用（≤**万元） | ≤5万元', severity: 'error' },
    { title: '年份留空', table: '产出 | 时效 | 完成时间 | !20××年12月\n产出 | 时效 | 验收时间 | !____年12月' },
    { title: '全角的星号和叉', table: '产出 | 数量 | !＊＊检查户数 | ≥5户\n产出 | 数量 | !ＸＸ检查户数 | ≥6户' },
    { title: '没有换掉的编号', table: '产出 | 数量 | !指标1： | ≥5户\n产出 | 数量 | !指标2 | ≥6户' },
    {
      title: '实施期、金额、明细和支出计划里',
      table: `#表 示例
        示例支出方向绩效目标表
        填报单位：示例局 | | | 金额单位：万元
        项目名称 | 抽检经费 | 实施期 | !20××年
        项目金额 | !**
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 检查次数 | ≥10次
        支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
        劳务费 | 劳务费 | !×× | !**人，每人**元
        办公费 | 办公费 | —— | 无
        合计 | | 37`,
    },
    { title: '一串短横', table: '项目名称: !————\n产出 | 数量 | 检查户数 | !————' },
    {
      title: '描述重复名称里的占位符号，合成一条',
      table: '列: 一级 二级 三级 描述 值\n产出 | 数量 | !**检查户数 | !**检查户数 | ≥5户',
    },
    { title: '短名称里的省略号', table: '产出 | 数量 | !…… | ≥5户' },
  ],
})

describe('一段文字里的占位符号', () => {
  it.each([
    ['**户', '**'],
    ['5**户', '**'],
    ['**5户', '**'],
    ['完成XX项', 'XX'],
    ['完成xx项', 'xx'],
    ['完成×××项', '×××'],
    ['共__户', '__'],
    ['——', '——'],
    ['检查等……', '……'],
    ['检查等…', '…'],
    ['检查...', '...'],
    ['检查。。。', '。。。'],
    ['指标1', '指标1'],
    ['指标12：', '指标12:'],
    ['目标一、', '目标一、'],
    ['目标1：目标2：', '目标1:目标2:'],
    ['指标1……', '指标1……'],
    ['指标1：...', '指标1:...'],
    ['目标1：目标2：……', '目标1:目标2:……'],
  ])('%s 里有 %s', (text, found) => {
    expect(placeholderIn(text, false)).toBe(found)
  })

  it.each([
    '138****0000',
    '5*8米',
    '3×4米',
    'XXL',
    'MAXX2型',
    'x户',
    'A__1',
    'a_b',
    '—',
    '甲——乙',
    '——乙',
    '甲——',
    '3.5.',
    '完成。',
    '完成。。',
    '本指标1',
    '指标1户',
    '指标体系',
    '目标',
    '',
  ])('%j 里没有', (text) => {
    expect(placeholderIn(text, false)).toBeNull()
  })

  it('长的叙述里省略号是等等的意思，短的不是', () => {
    const of = (length: number) => `${'检'.repeat(length - 1)}…`
    expect(placeholderIn(of(20), true)).toBe('…')
    expect(placeholderIn(of(21), true)).toBeNull()
    expect(placeholderIn(of(21), false)).toBe('…')
    expect(placeholderIn(`${of(21)}**`, true)).toBe('**')
  })
})
