import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook } from '../../src/check/index.ts'
import { draftGrid } from '../../src/sheet/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'
import { blankTable, projectTypeSchema, proposeIndicators, typeFromTable } from '../../src/templates/index.ts'

function tableOf(notation: string) {
  const [table] = recognise(readNotation(notation).grids).tables
  if (!table) throw new Error('no table')
  return table
}

const TABLE = tableOf(`标题: 农机安全检查经费绩效目标表（2026年度）
  项目名称: 农机安全检查经费
  预算数: 30
  绩效目标: 2026年检查农机200台，不出责任事故。
  列: 一级 二级 三级 描述 值 依据
  产出 | 数量 | 1、检查农机台数 | 全年上门检查的农机台数 | ≥200台 | 年度计划
  产出 | 数量 | 2、检查农机台数 | 又写了一遍 | ≥200台 | 年度计划
  产出 | 质量 | 隐患整改率 | | 100% |
  产出 | 时效 | 检查完成时间 | 全部检查结束的日期 | 2026年11月30日前 | 年度计划
  产出 | 成本 | 项目总成本 | 全部支出 | ≤30万元 | 预算
  产出 | 成本 | 单台检查成本 | 每台平均 | ≤1500元/台 | 预算
  效益 | 社会 | 农机责任事故 | 责任事故起数 | 0起 | 考核
  效益 | 生态 | 本项目不适用此指标 | | 不适用 |
  满意度 | 服务对象 | 机手满意度 | 问卷 | ≥90% | 问卷`)

describe('把手头这张表存成模板', () => {
  const type = typeFromTable(TABLE, { id: 'own_farm_machine', name: '农机安全检查类' })
  const by = (name: string) => type.indicators.find((one) => one.name === name)

  it('编号去掉，写重的只留一条，不适用的不留', () => {
    expect(type.indicators.map((one) => one.name)).toEqual([
      '检查农机台数',
      '隐患整改率',
      '检查完成时间',
      '项目总成本',
      '单台检查成本',
      '农机责任事故',
      '机手满意度',
    ])
  })

  it('预算数和年度换成空位，下一张表填它自己的', () => {
    expect(by('项目总成本')).toMatchObject({ operator: '≤', value: '{budget}', unit: '万元', cost: 'total' })
    expect(by('检查完成时间')).toMatchObject({ operator: '≤', value: '{year}年11月30日', unit: '' })
    expect(type.goal).toBe('{year}年检查农机200台，不出责任事故。')
  })

  it('符号、数、单位分开；单价不算进合计；越少越好的记成反向', () => {
    expect(by('检查农机台数')).toMatchObject({ operator: '≥', value: '200', unit: '台', direction: 'positive' })
    expect(by('单台检查成本')).toMatchObject({ operator: '≤', value: '1500', unit: '元/台', cost: 'unit' })
    expect(by('农机责任事故')).toMatchObject({ operator: '=', value: '0', unit: '起', direction: 'negative' })
  })

  it('没有描述和依据的，补上能改的话', () => {
    expect(by('隐患整改率')?.description).toBe('隐患整改率＝符合要求的数量÷总数量×100%')
    expect(by('隐患整改率')?.basis).toBe('计划标准')
  })

  it('存好的模板插得进明年的表，按那张表的预算和年度', () => {
    const next = tableOf('标题: 示例绩效目标表（2027年度）\n预算数: 45\n产出 | 数量 | 其他任务 | ≥1项')
    const values = proposeIndicators(next, [type]).map(({ chosen }) => chosen.operator + chosen.value + chosen.unit)
    expect(values).toContain('≤45万元')
    expect(values).toContain('≤2027年11月30日')
  })

  it('用它起草的新表没有问题', () => {
    const project = {
      name: '示例',
      unitName: '示例局',
      year: 2027,
      budget: '45',
      goal: '检查农机。',
      purpose: '检查。',
    }
    expect(checkWorkbook([draftGrid(blankTable('F1', project, type))]).findings).toEqual([])
  })

  it.each(SAMPLES.map(({ file, tables }) => [file, tables] as const))(
    '%s 里的每一张表都存得成',
    (fileName, notation) => {
      for (const table of recognise(readNotation(notation).grids, { fileName }).tables) {
        const own = typeFromTable(table, { id: 'own', name: '自存' })
        expect(projectTypeSchema.safeParse(own).success).toBe(true)
        expect(JSON.stringify(own)).not.toContain(`${String(table.year?.year)}年`)
      }
    },
  )
})
