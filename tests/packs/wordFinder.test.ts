import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordFinder } from '../../src/packs/checks/wordFinder.ts'

it('a word is found in a text just where the text includes one', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '甲'), maxLength: 12 })
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '甲'), minLength: 1, maxLength: 4 }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(text, words, (content, list) => {
      const found = wordFinder(new Map(list.map((word) => [word, word])))(content)
      expect(found !== null).toBe(list.some((word) => content.includes(word)))
      if (found !== null) expect(content).toContain(found)
    }),
    { numRuns: 1_000 },
  )
})
