import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulePage, rulePageIndex, ruleOptions } from '../../src/report/index.ts'
import { RULES } from '../../src/rules/index.ts'
import { CATALOGUE } from '../support/catalogue.ts'

describe('the catalogue', () => {
  it('is complete: every rule it names, the 46 core ones among them, none twice and no other', () => {
    expect(CATALOGUE.filter((entry) => entry.core)).toHaveLength(46)
    // In the catalogue's order, which also tells of doubles.
    expect(RULES.map((rule) => rule.id)).toEqual(CATALOGUE.map((entry) => entry.id))
  })
  it('leaves the id of a rule that broke down to the engine', () => {
    expect(CATALOGUE.map((entry) => entry.id)).not.toContain('rule-crashed')
  })
  it('gives each rule the family and the severities of the catalogue', () => {
    for (const { id, family, severities } of CATALOGUE) {
      const rule = RULES.find((one) => one.id === id)
      expect(rule?.family, id).toBe(family)
      expect(severities, id).toContain(rule?.severity)
    }
  })
  it('explains each rule, with examples of both kinds', () => {
    for (const { id, explain, examples } of RULES) {
      for (const text of [explain.what, explain.why, explain.how]) expect(text.length, id).toBeGreaterThan(9)
      expect(examples.good.length, id).toBeGreaterThan(0)
      expect(examples.bad.length, id).toBeGreaterThan(0)
    }
  })
  it('says of each option what it means, what it is by default and what may be written', () => {
    const options = RULES.flatMap((rule) => ruleOptions(rule).map((option) => ({ rule, option })))
    expect(options.length).toBeGreaterThan(30)
    for (const { rule, option } of options) {
      const { name, meaning, standard, allowed } = option
      expect(meaning, `${rule.id} ${name}`).toMatch(/[一-龥]{4}/)
      expect(allowed, `${rule.id} ${name}`).not.toBe('')
      const bounds = rule.options.safeParse({ [name]: JSON.parse(standard) as unknown })
      expect(bounds.success, `${rule.id} ${name}`).toBe(true)
      expect(readFileSync(`docs/rules/${rule.id}.md`, 'utf8')).toContain(`| \`${name}\` | ${meaning} |`)
    }
    for (const rule of RULES) {
      expect(Object.keys(rule.explain.options ?? {}), rule.id).toEqual(ruleOptions(rule).map(({ name }) => name))
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
      const texts = [rule.title, rule.explain.what, rule.explain.why, rule.explain.how, ...Object.values(rule.messages)]
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
