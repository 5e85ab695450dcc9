import { describe, expect, it } from 'vitest'
import { vagueValue } from '../../src/rules/value/vague-value.ts'
import { runRule } from '../support/ruleTester.ts'
import phrases from './fixtures/strangerPhrases.json' with { type: 'json' }

// Drawn up by somebody who had seen neither patterns nor lexicons, and measured as they came: precision 0.996, recall 0.991.
describe('values by a stranger', () => {
  const isVague = ({ level1, level2, name, value }: (typeof phrases.vague)[number]) =>
    runRule(vagueValue, `\n  ${level1} | ${level2} | ${name} | ${value}`).reports.length > 0

  it('are told apart, the vague from those that can be measured, in 9 of 10 cases and better', () => {
    const found = phrases.vague.filter(isVague).length
    const wrong = phrases.measurable.filter(isVague).length
    const recall = found / phrases.vague.length
    const precision = found / (found + wrong)
    // eslint-disable-next-line no-console -- the measured figures are to be seen
    console.log(
      `${String(phrases.vague.length)} vague, ${String(phrases.measurable.length)} measurable: ` +
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it('stand in neither list twice, at least 200 in each', () => {
    for (const list of [phrases.vague, phrases.measurable]) {
      expect(new Set(list.map(({ value }) => value)).size).toBe(list.length)
      expect(list.length).toBeGreaterThanOrEqual(200)
    }
  })
})
