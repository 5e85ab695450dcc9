import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulePage, rulePageIndex } from '../../src/report/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { CATALOGUE } from '../support/catalogue.ts'

describe('the catalogue', () => {
  it('holds the 46 core rules, no rule twice and none that the catalogue does not name', () => {
    const ids = RULES.map((rule) => rule.id)
    const core = CATALOGUE.filter((entry) => entry.core).map((entry) => entry.id)
    expect(core).toHaveLength(46)
    expect(core.filter((id) => !ids.includes(id))).toEqual([])
    // In the catalogue's order, which also tells of doubles.
    expect(ids).toEqual(CATALOGUE.map((entry) => entry.id).filter((id) => ids.includes(id)))
  })
  it('gives each rule the family and the severities of the catalogue', () => {
    for (const { id, family, severities } of CATALOGUE) {
      const rule = RULES.find((one) => one.id === id)
      if (!rule) continue
      expect(rule.family, id).toBe(family)
      expect(severities, id).toContain(rule.severity)
    }
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
