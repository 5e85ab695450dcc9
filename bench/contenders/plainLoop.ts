import { emptyFound, VAGUE, type Contender, type Facts } from '../task.ts'

/** The least any engine can do: one regular expression and one addition. It finds, but says nothing. */
export function plainLoop(facts: readonly Facts[]): Contender {
  const vagueValue = new RegExp(`^${VAGUE}$`)
  return {
    name: '手写循环',
    includes: '已抽取的行→计数',
    run() {
      const found = emptyFound(facts.length)
      facts.forEach(({ budget, rows }, table) => {
        let sum = 0
        let vague = 0
        for (const { value, cost } of rows) {
          if (vagueValue.test(value)) vague++
          if (cost !== null) sum += cost
        }
        found.vague[table] = vague
        found.sums[table] = sum === budget ? 0 : 1
      })
      return found
    },
  }
}
