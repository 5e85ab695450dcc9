import { expect, it } from 'vitest'
import { duplicateIndicator } from '../../src/rules/structure/duplicate-indicator.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(duplicateIndicator, {
  silent: [
    { title: '合计行', table: '产出 | 数量 | 合计 | 5户\n产出 | 数量 | 合计 | 6户' },
    {
      title: '中期和年度各写一遍',
      table: `一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥300批次 | 数量指标 | 抽检批次 | ≥100批次
        ^ | 质量指标 | 合格率 | ≥98% | 质量指标 | 合格率 | ≥98%`,
    },
    { title: '不适用的行', table: '效益 | 经济 | 不适用 | 不适用\n效益 | 社会 | 不适用 | 不适用' },
    { title: '名称写“无”', table: '效益 | 经济 | 无 |\n效益 | 社会 | 无 |' },
    {
      title: '一个合并的名称',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次
        ^ | ^ | ^ | ≥50批次`,
    },
    {
      title: '括号里的单位不同也是不同的名称',
      table: '产出 | 数量 | 检查数（家） | ≥5家\n产出 | 数量 | 检查数（次） | ≥5次',
    },
  ],
  found: [
    {
      title: '先有效益、再有产出，也是既产出又效益',
      table: '效益 | 社会 | 抽查合格率 | ≥95%\n产出 | 质量 | !抽查合格率 | ≥96%',
      severity: 'error',
      says: '“抽查合格率”既是产出又是效益：前面在社会效益指标里是“≥95%”，这里在质量指标里是“≥96%”',
    },
    {
      title: '二级是表上自己的叫法，一样才算同类',
      table: '产出 | 示例类 | 培训 | ≥5次\n产出 | 另一类 | !培训 | ≥6次\n产出 | 示 例类 | !培训 | ≥7次',
      says: '“培训”在示例类里出现了不止一次，上一条的值是“≥5次”，这一条是“≥7次”',
    },
    {
      title: '二级不同的，按不同处报',
      table: '产出 | 数量 | 培训 | ≥5次\n产出 | 质 量 | !培训 | ≥6次',
      severity: 'warning',
      says: '“培训”在数量指标和质量里各出现一次，值分别是“≥5次”和“≥6次”',
    },
    {
      title: '序号不同、空格不同',
      table: '产出 | 数量 | 1、检查 户数 | ≥5户\n产出 | 数量 | !2、检查户数 | ≥6户',
      severity: 'error',
    },
    {
      title: '三条相同，各报一次',
      table: '产出 | 质量 | 合格率 | ≥5%\n产出 | 质量 | !合格率 | ≥6%\n产出 | 质量 | !合格率 | ≥7%',
    },
    {
      title: '先有别类的、再有同类的，按同类报',
      table: '产出 | 数量 | 培训 | ≥5次\n产出 | 时效 | !培训 | 5天\n产出 | 数量 | !培训 | ≥6次',
      says: '在数量指标里出现了不止一次',
    },
    {
      title: '满意度和效益里各一次',
      table: '效益 | 社会 | 群众满意度 | ≥90%\n满意度 | 服务对象 | !群众满意度 | ≥90%',
      severity: 'warning',
    },
    {
      title: '没有二级一栏，一级一样就是同类',
      table: '列: 一级 三级 值\n产出 | 培训 | ≥5次\n产出 | !培训 | ≥6次\n效益 | !培训 | ≥7次',
      says: '“培训”在产出指标里出现了不止一次',
    },
    {
      title: '没有写类别的行',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        | | 培训场次 | ≥5场
        | | !培训场次 | ≥6场
        | | 培训人次 | ≥60人次`,
      severity: 'error',
      says: '“培训场次”在没有写类别的行里出现了不止一次',
    },
    {
      title: '写了类别的和没有写类别的',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        | | 培训场次 | ≥5场
        产出指标 | 数量指标 | !培训场次 | ≥6场`,
      severity: 'warning',
      says: '“培训场次”在没有写类别的行和数量指标里各出现一次',
    },
    {
      title: '同类里名称不同的不相干',
      table: '产出 | 数量 | 培训 | ≥5次\n产出 | 时效 | 检查 | 5天\n产出 | 时效 | !培训 | 6天',
      severity: 'warning',
      says: '“培训”在数量指标和时效指标里各出现一次',
    },
  ],
})

it('带上前一条所在的单元格', () => {
  const { reports } = runRule(duplicateIndicator, '产出 | 数量 | 培训 | ≥5次\n产出 | 数量 | 培训 | ≥6次')
  expect(reports.flatMap(({ related }) => related ?? [])).toMatchObject([{ role: 'first', value: '培训' }])
})

it('每一条只和它前面的比，前面有同类的先说同类', () => {
  const table = '产出 | 数量 | 培训 | ≥5次\n产出 | 时效 | 培训 | 5天\n产出 | 时效 | 培训 | 6天'
  const { reports } = runRule(duplicateIndicator, table)
  expect(reports.map(({ message, data }) => [message, data?.['first'], data?.['value']])).toEqual([
    ['elsewhere', '≥5次', '5天'],
    ['same-class', '5天', '6天'],
  ])
})
