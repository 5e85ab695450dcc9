import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../src/check/english.ts'
import { CHINESE, checkWorkbook, problemWords, type Finding } from '../../src/check/index.ts'
import { TEXT_ENGLISH } from '../../src/report/english.ts'
import { jsonFile, PLAIN, textFile } from '../../src/report/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { readNotation } from '../../src/table/index.ts'

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

const { grids } = readNotation(`
  项目名称: Example inspection
  预算数: 80
  财政资金: 80
  产出 | 数量 | 检查户数 | 预计10家
  产出 | 成本 | 检查费用 | ≤50万元
  产出 | 成本 | 检测费用 | ≤34万元
`)
const fileName = 'example2026.xlsx'

describe('a check in English', () => {
  const chinese = checkWorkbook(grids, { fileName })
  const english = checkWorkbook(grids, { fileName, words: ENGLISH })

  it('finds the same at the same places, with the same names, and says it in English', () => {
    expect(english.findings.length).toBeGreaterThan(1)
    const wordless = (finding: Finding) => ({ ...finding, message: '', suggestion: '' })
    expect(english.findings.map(wordless)).toEqual(chinese.findings.map(wordless))
    const costSum = english.findings.find(({ rule }) => rule === 'cost-sum')
    expect(costSum?.message).toBe('2 cost indicators add up to 84万元, 4万元 more than “预算数” 80万元')
  })

  it('is a report whose own words are English', () => {
    const report = { file: fileName, result: english, error: null }
    const text = textFile(report, { paint: PLAIN, width: 120, minSeverity: 'info', words: TEXT_ENGLISH })
    expect(text).toContain('✖ must fix')
    expect(text).toContain('Can be fixed: D6 “预计10家” → “≥10家”')
    expect(text).not.toMatch(/须改|提醒|提示|规则包|建议|条指标/)
    expect(JSON.stringify(jsonFile(report))).toContain('add up to 84万元')
  })

  it('says that a rule broke down', () => {
    const rules = RULES.filter(({ id }) => id === 'cost-sum').map((rule) => ({
      ...rule,
      check: () => {
        throw new Error('broken')
      },
    }))
    const [crash] = checkWorkbook(grids, { fileName, words: ENGLISH, rules }).findings
    expect(crash?.rule).toBe('rule-crashed')
    expect(crash?.message).toContain('“The cost indicators do not add up to the budget” could not be checked')
    expect(`${crash?.message ?? ''}${crash?.suggestion ?? ''}`).not.toMatch(/[{}]|[\u4e00-\u9fff]/)
  })

  it('has words for each problem, with its figures', () => {
    for (const [code, words] of Object.entries(CHINESE.problems)) {
      const said = problemWords(code, {}, ENGLISH)
      expect(said, code).not.toBe(ENGLISH.otherProblem)
      expect(names(said), code).toEqual(names(words))
      if (code !== 'no-table') expect(said, code).not.toMatch(HAN)
    }
  })
})
