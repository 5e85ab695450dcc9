import { Engine } from 'json-rules-engine'
import { emptyFound, VAGUE, type Contender, type Facts } from '../task.ts'

/**
 * json-rules-engine as its docs advise: engines made once, an operator of our own for the pattern (it has none built
 * in), a run per indicator for the words, a run per table for the sum. The sum is a fact worked out on demand.
 */
export function jsonRulesEngine(facts: readonly Facts[]): Contender {
  const vagueValue = new RegExp(`^${VAGUE}$`)
  const words = new Engine()
  words.addOperator('matches', (value: string, pattern: RegExp) => pattern.test(value))
  words.addRule({
    conditions: { all: [{ fact: 'value', operator: 'matches', value: vagueValue }] },
    event: { type: 'vague-value' },
  })
  const sums = new Engine()
  sums.addFact('sum', async (_params, almanac) => {
    const costs = await almanac.factValue<number[]>('costs')
    return costs.reduce((sum, cost) => sum + cost, 0)
  })
  sums.addRule({
    conditions: { all: [{ fact: 'sum', operator: 'notEqual', value: { fact: 'budget' } }] },
    event: { type: 'cost-sum' },
  })
  const tables = facts.map(({ budget, rows }) => ({
    budget,
    values: rows.map(({ value }) => ({ value })),
    costs: rows.flatMap(({ cost }) => (cost === null ? [] : [cost])),
  }))
  return {
    name: 'json-rules-engine',
    includes: '已抽取的行→事件',
    async run() {
      const found = emptyFound(tables.length)
      for (const [i, { budget, values, costs }] of tables.entries()) {
        let vague = 0
        for (const value of values) vague += (await words.run(value)).events.length
        found.vague[i] = vague
        found.sums[i] = (await sums.run({ budget, costs })).events.length
      }
      return found
    },
  }
}
