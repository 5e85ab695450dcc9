// The part of Vitest that the tests of rules and values use, within one process and loaded anew for every mutant.
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect'
import { format } from 'node:util'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
globalThis[GLOBAL_EXPECT] = expect
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)

/**
 * What a test file gets in place of the module 'vitest', and the tests that it then declares.
 * A feature of Vitest that is not here fails loudly when a test file asks for it.
 * @returns {{ vitest: object, tests: { name: string, run: () => unknown }[] }}
 */
export function collector() {
  const tests = []
  const suites = []
  const it = (name, run) => {
    const full = [...suites, name].join(' > ')
    const same = tests.filter((test) => test.full === full).length
    tests.push({ full, name: same === 0 ? full : `${full} (${String(same + 1)})`, run })
  }
  it.each = (rows) => (name, run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row]
      it(format(name, ...values), () => run(...values))
    }
  }
  const describe = (name, declare) => {
    suites.push(name)
    declare()
    suites.pop()
  }
  return { vitest: { describe, expect, it, test: it }, tests }
}
