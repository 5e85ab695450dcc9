import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, LONGEST_TEXT, PatternError } from '../../src/packs/pattern/index.ts'

const fault = (source: string) => {
  try {
    compilePattern(source)
    return null
  } catch (error) {
    if (error instanceof PatternError) return error.fault
    throw error
  }
}

describe('a pattern of the accepted dialect', () => {
  it('speaks of the whole text, with or without ^ and $', () => {
    for (const source of ['\\d{4}年', '^\\d{4}年$']) {
      expect(compilePattern(source).fits('2026年')).toBe(true)
      expect(compilePattern(source).fits('到2026年')).toBe(false)
    }
  })
  it('may end in an escaped dollar sign', () => {
    expect(compilePattern('\\d\\$').fits('5$')).toBe(true)
  })
  it.each([
    ['(a+)+', 'nested-repeat'],
    ['(a|aa)*', 'nested-repeat'],
    ['(a?b){2}', 'nested-repeat'],
    ['a{2}{3}', 'nested-repeat'],
    ['(?=a)b', 'lookaround'],
    ['(?<!a)b', 'lookaround'],
    ['(?<name>a)', 'named-group'],
    ['(a)\\1', 'backreference'],
    ['a*?', 'lazy'],
    ['a++', 'lazy'],
    ['a{3,2}', 'bad-repeat'],
    ['a{1000}', 'bad-repeat'],
    ['(((a{100}){100}))', 'too-large'],
    ['[z-a]', 'bad-class'],
    ['[]', 'bad-class'],
    ['[^\\D]', 'bad-class'],
    ['a b', 'blank'],
    ['\\s', 'blank'],
    ['１', 'full-width'],
    ['\\p', 'escape'],
    ['a\\', 'escape'],
    ['a^b', 'anchor'],
    ['*', 'nothing-to-repeat'],
    ['(a', 'unclosed'],
    ['a)', 'unopened'],
    ['😀', 'astral'],
    ['a'.repeat(201), 'too-long'],
    ['('.repeat(20) + ')'.repeat(20), 'too-deep'],
  ])('refuses %s: %s', (source, expected) => {
    expect(fault(source)).toBe(expected)
  })

  const unit = fc.constantFrom('a', 'b', '1', '年', '.', '\\d', '[ab]', '[^a]', '[0-9年]')
  const group = fc
    .array(fc.array(unit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((branches) => `(${branches.map((branch) => branch.join('')).join('|')})`)
  const repeated = fc
    .tuple(fc.oneof(unit, group), fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}', '{1,}'))
    .map(([atom, repeat]) => atom + repeat)
  const pattern = fc.array(repeated, { maxLength: 6 }).map((parts) => parts.join(''))
  const content = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', '年', 'c'), maxLength: 12 })

  it('says of a text just what a regular expression says', () => {
    fc.assert(
      fc.property(pattern, content, (source, text) => {
        fc.pre(fault(source) === null)
        expect(compilePattern(source).fits(text)).toBe(new RegExp(`^(?:${source})$`, 's').test(text))
      }),
      { numRuns: 2_000 },
    )
  })
  it('accepts or refuses anything, and never fails otherwise', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: fc.constantFrom(...'ab(|)[]{}*+?^$\\,-0123=<!:') }), fc.string()),
        (source) => {
          expect(() => fault(source)).not.toThrow()
        },
      ),
      { numRuns: 2_000 },
    )
  })
  it('works out no more states than a text has characters, however the text is made', () => {
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: LONGEST_TEXT }), (source, text) => {
        fc.pre(fault(source) === null)
        const compiled = compilePattern(source)
        const before = compiled.built
        compiled.fits(text)
        expect(compiled.built - before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
  it('does not look at a text longer than any value', () => {
    expect(compilePattern('a*').fits('a'.repeat(LONGEST_TEXT))).toBe(true)
    expect(compilePattern('a*').fits('a'.repeat(LONGEST_TEXT + 1))).toBe(false)
  })
})
