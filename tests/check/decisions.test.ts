import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ignoredMap, withDecision, withoutDecision, type FindingDecision } from '../../src/check/index.ts'

const decision = (fingerprint: string, more: Partial<FindingDecision> = {}): FindingDecision => ({
  scope: 'finding',
  fingerprint,
  rule: 'cost-sum',
  reason: '经财政同意',
  by: '示例会计',
  at: '2026-01-01',
  until: null,
  ...more,
})

describe('a decision to let a finding stand', () => {
  it('says why, by whom and when', () => {
    expect(ignoredMap([decision('a')], '2026-11-21').get('a')).toEqual({
      reason: '经财政同意',
      by: '示例会计',
      at: '2026-01-01',
      until: null,
    })
  })

  it.each([
    ['2026-11-20', true],
    ['2026-11-21', true],
    ['2026-11-22', false],
  ])('until 2026-11-21 holds on %s: %s', (today, holds) => {
    expect(ignoredMap([decision('a', { until: '2026-11-21' })], today).has('a')).toBe(holds)
  })

  it('does not count where it cannot be read', () => {
    const odd = [null, 3, 'a', {}, { ...decision('a'), at: 'yesterday' }, { ...decision('b'), scope: 'table' }]
    expect(ignoredMap(odd, '2026-11-21').size).toBe(0)
  })

  it('takes the place of an earlier one about the same finding', () => {
    const entries = withDecision([decision('a'), decision('b')], decision('a', { reason: '上级文件要求' }))
    expect(entries).toHaveLength(2)
    expect(ignoredMap(entries, '2026-11-21').get('a')?.reason).toBe('上级文件要求')
  })

  it('can be taken back, and whatever else stands there is kept as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), (others) => {
        const entries = withDecision(others, decision('a'))
        expect(entries.slice(0, -1)).toEqual(others)
        expect(withoutDecision(entries, 'a')).toEqual(others)
        expect(withoutDecision(entries, 'b')).toEqual(entries)
      }),
    )
  })
})
