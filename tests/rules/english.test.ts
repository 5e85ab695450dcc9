import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../src/check/english.ts'
import { formatMessage, formatSuggestion, RULES, type Rule } from '../../src/rules/index.ts'
import type { EnglishOf } from '../../src/rules/english/words.ts'
import type { costSum } from '../../src/rules/budget/cost-sum.ts'
import { runRule } from '../support/ruleTester.ts'

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/
const NAMES = /\{(\w+)\}/g

/** Every text of a rule with the English for it. */
function pairs(rule: Rule): { where: string; chinese: string; english: string }[] {
  const english = ENGLISH.rule(rule)
  return (['messages', 'suggestions', 'phrases'] as const).flatMap((kind) =>
    Object.entries(rule[kind] ?? {}).map(([id, chinese]) => ({
      where: `${rule.id} ${kind} ${id}`,
      chinese,
      english: english[kind]?.[id] ?? '',
    })),
  )
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(NAMES)].map(([, name = '']) => name))].sort()
}

/** What a sentence says by itself: without placeholders, what is quoted, and figures with their units. */
function ownWords(text: string, data: readonly string[]): string {
  return data
    .filter((value) => value !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.split(value).join(''), text)
}

describe('the rules in English', () => {
  it('have a title and every message, suggestion and phrase that the Chinese has, and no other', () => {
    for (const rule of RULES) {
      const english = ENGLISH.rule(rule)
      expect(english, rule.id).not.toBe(rule)
      expect(english.title, rule.id).toMatch(/^[A-Z]/)
      for (const kind of ['messages', 'suggestions', 'phrases'] as const) {
        expect(Object.keys(english[kind] ?? {}).sort(), `${rule.id} ${kind}`).toEqual(
          Object.keys(rule[kind] ?? {}).sort(),
        )
      }
    }
  })

  it('hold no Chinese of their own', () => {
    for (const rule of RULES) {
      expect(ENGLISH.rule(rule).title).not.toMatch(HAN)
      for (const { where, english } of pairs(rule)) expect(english, where).not.toMatch(HAN)
    }
  })

  it('give every figure of a message, and nothing that the Chinese does not know', () => {
    for (const rule of RULES) {
      const all = pairs(rule)
      const known = ['budgetYear', ...all.flatMap(({ chinese }) => placeholders(chinese))]
      for (const { where, chinese, english } of all) {
        const said = placeholders(english)
        if (where.includes(' suggestions ')) expect(known, where).toEqual(expect.arrayContaining(said))
        else expect(said, where).toEqual(placeholders(chinese))
      }
    }
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    'say of the bad examples of %s, beside what is quoted from the table, nothing in Chinese',
    (_, rule) => {
      const words = ENGLISH.rule(rule)
      for (const { table } of rule.examples.bad) {
        const { reports } = runRule(rule, table)
        expect(reports.length).toBeGreaterThan(0)
        for (const report of reports) {
          const phraseData = Object.values(report.parts ?? {}).flatMap((part) =>
            typeof part === 'string' ? [] : part.flatMap(({ data }) => Object.values(data ?? {})),
          )
          const data = [...Object.values(report.data ?? {}), ...phraseData]
          for (const text of [
            formatMessage(words, report),
            formatSuggestion(words, report, ENGLISH.budgetYear(null)) ?? '',
          ]) {
            expect(text).not.toMatch(/[{}]/)
            expect(ownWords(text, data)).not.toMatch(HAN)
          }
        }
      }
    },
  )

  it('do not compile without one of the messages', () => {
    type Words = EnglishOf<readonly [typeof costSum]>['cost-sum']
    const complete: Words['messages'] = { over: '', under: '', 'one-over': '', 'one-under': '' }
    // @ts-expect-error -- one-under is missing
    const incomplete: Words['messages'] = { over: '', under: '', 'one-over': '' }
    expect(Object.keys(complete)).toHaveLength(Object.keys(incomplete).length + 1)
  })
})
