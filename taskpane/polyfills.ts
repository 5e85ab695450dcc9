/**
 * What our code and the libraries in it use that Chromium 88 does not have: `at` (Chromium 92). Imported first by each
 * page's entry.
 */
export function addAt(prototype: object): void {
  if ('at' in prototype) return
  Object.defineProperty(prototype, 'at', {
    configurable: true,
    writable: true,
    value: function at(this: ArrayLike<unknown>, index: number): unknown {
      const whole = Math.trunc(index) || 0
      return this[whole < 0 ? this.length + whole : whole]
    },
  })
}

addAt(Array.prototype)
addAt(String.prototype)
