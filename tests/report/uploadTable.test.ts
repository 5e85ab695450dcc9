import { describe, expect, it } from 'vitest'
import { uploadRows, uploadText } from '../../src/report/index.ts'
import { readNotation, recognise, type Table } from '../../src/table/index.ts'

const table = recognise(
  readNotation(
    '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 时效 | 完成\\n时间 | 2026年12月底前\n效益 | 社会 | 知晓度 | 良好',
  ).grids,
).tables[0] as Table

describe('the indicators of a table as three columns', () => {
  it('keep their order, levels, names and cells', () => {
    expect(uploadRows(table)).toMatchObject([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '抽检批次',
        cell: { row: 2, col: 3 },
        symbol: '≥',
        value: '100',
        unit: '批次',
      },
      { symbol: '定量(其他)', value: '2026年12月底前', unit: '' },
      { level1: '效益指标', symbol: '定性', value: '良好', unit: '' },
    ])
  })
  it('are text that pastes into as many cells, whatever breaks a name holds', () => {
    const text = uploadText(uploadRows(table), ['name', 'symbol', 'value', 'unit'])
    expect(text.split('\n').map((line) => line.split('\t').length)).toEqual([4, 4, 4])
    expect(text).toContain('完成 时间\t')
  })
})
