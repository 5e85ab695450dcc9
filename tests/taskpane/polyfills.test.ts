import { describe, expect, it } from 'vitest'
import { addAt, addThrowIfAborted } from '../../taskpane/polyfills.ts'

describe('what Chromium 88 lacks', () => {
  it.each([0, 1, -1, -3, 3, -4, 1.9, NaN])('at(%s) of a list without it is what the language says', (index) => {
    const list = Object.assign(Object.create(null) as { at(index: number): unknown }, {
      0: 'a',
      1: 'b',
      2: 'c',
      length: 3,
    })
    addAt(list)
    expect(list.at(index)).toBe(['a', 'b', 'c'].at(index))
  })

  it('a signal without throwIfAborted throws once it is aborted, not before', () => {
    const signal = { aborted: false } as { aborted: boolean; throwIfAborted(): void }
    addThrowIfAborted(signal)
    expect(() => signal.throwIfAborted()).not.toThrow()
    signal.aborted = true
    expect(() => signal.throwIfAborted()).toThrow(expect.objectContaining({ name: 'AbortError' }) as Error)
  })

  it('what an engine has is left as it is', () => {
    const own = Array.prototype.at
    addAt(Array.prototype)
    expect(Array.prototype.at).toBe(own)
  })
})
