import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulePage, rulePageIndex } from '../../src/report/index.ts'
import { RULES } from '../../src/rules/index.ts'

// The 46 rules that the catalogue marks as core.
const CORE = `required-class empty-indicator incomplete-indicator required-field duplicate-indicator placeholder-text
  nonstandard-label cost-sum total-cost cost-without-amount not-a-cost funding-split money-unit payment-plan detail-sum
  detail-calculation arithmetic vague-value circular-value hedged-value range-value percent-over-limit direction
  missing-operator missing-unit nonstandard-unit unit-mismatch multiple-values symbol-form perfect-satisfaction
  name-is-class pseudo-quantified quality-as-completion quantity-as-ratio quality-as-count timeliness-not-time
  sentence-name description-repeats-name duplicate-goals year-mismatch absurd-date payment-as-deadline incomplete-date
  summary-sum weight-sum weight-value`.split(/\s+/)

describe('the catalogue', () => {
  it('is the 46 core rules, each once', () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual([...CORE].sort())
  })
  it('has a source file and a test file named after each rule', () => {
    for (const { id, family } of RULES) {
      expect(readdirSync(`src/rules/${family}`)).toContain(`${id}.ts`)
      expect(readdirSync('tests/rules')).toContain(`${id}.test.ts`)
    }
  })
  it('speaks Chinese in every title, explanation and message', () => {
    for (const rule of RULES) {
      const texts = [rule.title, ...Object.values(rule.explain), ...Object.values(rule.messages)]
      for (const text of texts) expect(text, rule.id).toMatch(/[一-龥]/)
    }
  })
  it('folds and fixes as each rule says', () => {
    for (const rule of RULES) {
      const fixed = rule.examples.bad.some((example) => example.fixed)
      if (rule.fix === 'none') expect(fixed, rule.id).toBe(false)
      else expect(fixed, rule.id).toBe(true)
    }
  })
})

describe('the rule pages in docs', () => {
  it('are what the rules say now (npm run docs)', () => {
    for (const rule of RULES) expect(readFileSync(`docs/rules/${rule.id}.md`, 'utf8')).toBe(rulePage(rule))
    expect(readFileSync('docs/rules/README.md', 'utf8')).toBe(rulePageIndex(RULES))
    expect(readdirSync('docs/rules')).toHaveLength(RULES.length + 1)
  })
})
