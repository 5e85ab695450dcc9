import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { PLAIN, textFile, textWidth, wrap } from '../../src/report/index.ts'
import { readNotation } from '../../src/table/index.ts'

describe('the width of text on a terminal', () => {
  it('counts a Chinese character as two columns', () => {
    expect(textWidth('预算数 80万元')).toBe(13)
  })
  it('breaks lines within the width, never inside a number with its unit', () => {
    const text = '成本指标合计84.05万元，比预算数80万元多4.05万元，请核对每一项费用后再填写。'
    for (const width of [30, 34, 41, 50]) {
      const lines = wrap(text, width)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 2)
      for (const amount of ['84.05万元', '80万元', '4.05万元']) {
        expect(lines.some((line) => line.includes(amount))).toBe(true)
      }
    }
  })
  it('starts no line with closing punctuation', () => {
    for (let width = 10; width < 40; width++) {
      for (const line of wrap('这一项的指标值是“效果明显”，到年底说不清有没有做到。', width)) {
        expect(line).not.toMatch(/^[，。”]/)
      }
    }
  })
  it('ends no line with an opening quote or bracket, and takes no option apart', () => {
    const text = 'A value like “效果明显” (a clear effect) is vague；结果写入文件（用 --min-severity 少列一些）。'
    for (let width = 12; width < 60; width++) {
      const lines = wrap(text, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(line).not.toMatch(/[“（(]$/)
      expect(lines.some((line) => line.includes('--min-severity'))).toBe(true)
    }
  })
})

describe('a file’s report for people', () => {
  const table = `
    项目名称: 示例检查
    预算数: 80
    财政资金: 80
    产出 | 数量 | 检查户数 | 预计10家
    产出 | 成本 | 检查费用 | ≤50万元
    产出 | 成本 | 检测费用 | ≤34万元
  `
  const result = checkWorkbook(readNotation(table).grids, { fileName: '示例2026.xlsx' })
  const options = { paint: PLAIN, width: 80, minSeverity: 'info' as const }
  const text = textFile({ file: '示例2026.xlsx', result, error: null }, options)
  it('puts the grave findings first', () => {
    expect(text.indexOf('✖ 须改')).toBeGreaterThan(0)
    expect(text.indexOf('✖ 须改')).toBeLessThan(text.indexOf('▲ 提醒'))
  })
  it('shows every term of a sum with its cell', () => {
    expect(text).toMatch(/D7\s+≤50万元/)
    expect(text).toMatch(/D8\s+≤34万元/)
  })
  it('shows what a fix would write', () => {
    expect(text).toContain('「预计10家」改为「≥10家」')
  })
  it('leaves out what is below the threshold', () => {
    const grave = textFile({ file: 'x', result, error: null }, { ...options, minSeverity: 'error' })
    expect(grave).not.toContain('▲ 提醒')
    expect(grave).toContain('✖ 须改')
  })
  it('says why a file could not be checked', () => {
    const failed = textFile(
      { file: 'x.xlsx', result: null, error: { code: 'damaged', message: '文件有损坏' } },
      options,
    )
    expect(failed).toContain('没能检查')
    expect(failed).toContain('文件有损坏')
  })
})
