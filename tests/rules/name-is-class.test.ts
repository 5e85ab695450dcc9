import { expect, it } from 'vitest'
import { formatMessage } from '../../src/rules/index.ts'
import { nameIsClass } from '../../src/rules/meaning/name-is-class.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(nameIsClass, {
  silent: [
    {
      title: '服务对象满意度说清了是谁',
      table: '满意度 | 服务对象 | 服务对象满意度 | ≥90%\n满意度 | 服务对象 | 满意度 | ≥90%',
    },
    {
      title: '类别名称后面有具体内容',
      table: '产出 | 质量 | 产品质量 | 合格\n产出 | 成本 | 项目成本 | ≤5万元\n产出 | 数量 | 检查数量 | ≥5户',
    },
    { title: '写了不适用', table: '效益 | 生态 | 生态效益指标 | 不适用' },
    { title: '经济效益增长由另一条规则说', table: '效益 | 经济 | 经济效益增长率 | ≥5%' },
  ],
  found: [
    {
      title: '不带“指标”的类别',
      table: '效益 | 社会 | !社会效益 | 显著\n效益 | 可持续 | !可持续影响 | 长期',
      severity: 'error',
    },
    {
      title: '可持续性影响、成本指标',
      table: '效益 | 可持续 | !可持续性影响指标 | ≥5年\n产出 | 成本 | !成本指标 | ≤5万元',
    },
    { title: '带序号、带空格', table: '产出 | 数量 | !1、数 量 指标 | ≥5户' },
    { title: '满意度指标', table: '满意度 | 服务对象 | !满意度指标 | ≥90%' },
    { title: '合并的名称只报一次', table: '产出 | 数量 | !数量指标 | ≥5户\n^ | ^ | ^ | ≥6户' },
  ],
})

// Further cases, written against the catalogue alone.
{
  testRule(nameIsClass, {
    silent: [
      { title: '服务对象满意度 names whose satisfaction', table: '满意度 | 服务对象 | 服务对象满意度 | ≥90%' },
      { title: '受益群众满意度指标 names whose satisfaction', table: '满意度 | 服务对象 | 受益群众满意度指标 | ≥90%' },
      {
        title: 'a class word with an object',
        table: '产出 | 质量 | 工程质量 | 合格\n产出 | 成本 | 项目总成本 | ≤80万元',
      },
      { title: 'a row that does not apply', table: '效益 | 生态 | 生态效益指标 | 无' },
      { title: '税收效益 has a subject', table: '效益 | 经济 | 新增税收 | ≥20万元' },
    ],
    found: [
      { title: 'a class with its number', table: '产出 | 数量 | !指标1：数量指标 | ≥5个' },
      { title: 'a class broken over two lines', table: '效益 | 可持续 | !可持续影响\\n指标 | ≥96%' },
      { title: '环境效益 beside 生态效益', table: '效益 | 生态 | !环境效益 | ≥94%' },
      { title: 'a class under another class', table: '效益 | 社会 | !时效指标 | 2024年12月底前' },
      { title: '满意度指标 alone', table: '满意度 | 服务对象 | !满意度指标 | ≥90%' },
      { title: '社会公众及服务对象满意度指标', table: '满意度 | 服务对象 | !社会公众及服务对象满意度指标 | ≥90%' },
    ],
  })

  it('quotes no empty value where only the class name stands', () => {
    const { reports } = runRule(nameIsClass, '产出 | 质量 | 质量指标 | ')
    expect(reports.map((report) => formatMessage(nameIsClass, report)).join()).not.toContain('“”')
  })
}
