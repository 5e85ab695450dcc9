import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import type { costSum } from '../../src/rules/budget/cost-sum.ts'
import type { arithmetic } from '../../src/rules/budget/arithmetic.ts'
import { RULE_PAGES_ENGLISH } from '../../src/rules/english/pages/index.ts'
import type { EnglishPagesOf } from '../../src/rules/english/words.ts'
import type { Explanation } from '../../src/rules/rule.ts'

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/
const QUOTED = /“([^”]*)”/g

function texts({ what, why, how, options = {} }: Explanation): string[] {
  return [what, why, how, ...Object.values(options)]
}

function quotes(page: Explanation): string[] {
  return [...texts(page).join(' ').matchAll(QUOTED)].map(([, quoted = '']) => quoted).filter((one) => HAN.test(one))
}

describe('the explanations in English', () => {
  it('are there for every rule and for no other', () => {
    expect(Object.keys(RULE_PAGES_ENGLISH)).toEqual(RULES.map(({ id }) => id))
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    'say of %s in whole sentences what, why and how, and what each option means',
    (id, { explain }) => {
      const page = RULE_PAGES_ENGLISH[id]
      if (!page) throw new Error(`${id} has no page`)
      for (const text of [page.what, page.why, page.how]) expect(text).toMatch(/^[A-Z“0-9].{20,}[.?]$/su)
      expect(Object.keys(page.options ?? {})).toEqual(Object.keys(explain.options ?? {}))
      for (const meaning of Object.values(page.options ?? {})) expect(meaning).toMatch(/^[A-Z].{10,}[^.]$/su)
    },
  )

  it('are Chinese only where they quote what stands in tables', () => {
    for (const [id, page] of Object.entries(RULE_PAGES_ENGLISH)) {
      for (const text of texts(page)) expect(text.replace(QUOTED, ''), id).not.toMatch(HAN)
    }
  })

  it('quote what the Chinese explanation quotes, to the letter', () => {
    for (const rule of RULES) {
      const page = RULE_PAGES_ENGLISH[rule.id]
      const known = texts(rule.explain).join(' ')
      // What the wrong words of typo should be the Chinese leaves to its readers.
      const corrected = rule.id === 'typo' ? ['散煤', '每批次'] : []
      const strange = (page ? quotes(page) : []).filter((one) => !known.includes(one) && !corrected.includes(one))
      expect(strange, rule.id).toEqual([])
    }
  })

  it('do not compile without one of their parts, without an option, or with one that the rule does not have', () => {
    type Page = EnglishPagesOf<readonly [typeof costSum]>['cost-sum']
    const complete: Page = { what: '', why: '', how: '', options: { tolerance: '', slightPercent: '' } }
    // @ts-expect-error -- slightPercent is missing
    const oneShort: Page = { what: '', why: '', how: '', options: { tolerance: '' } }
    // @ts-expect-error -- no option is explained
    const noOptions: Page = { what: '', why: '', how: '' }
    // @ts-expect-error -- why is missing
    const noReason: Page = { what: '', how: '', options: { tolerance: '', slightPercent: '' } }
    type Plain = EnglishPagesOf<readonly [typeof arithmetic]>['arithmetic']
    const plain: Plain = { what: '', why: '', how: '' }
    // @ts-expect-error -- the rule has no options
    const tooMany: Plain = { what: '', why: '', how: '', options: { tolerance: '' } }
    expect([complete, oneShort, noOptions, noReason, plain, tooMany].map((page) => Object.keys(page).length)).toEqual([
      4, 4, 3, 3, 3, 4,
    ])
  })
})
