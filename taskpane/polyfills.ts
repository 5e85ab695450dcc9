/**
 * What our code and the libraries in it use that Chromium 88 does not have. Imported first by each page's entry.
 * `at` came with Chromium 92, `AbortSignal.throwIfAborted` with 100.
 */
export function addAt(prototype: object): void {
  add(prototype, 'at', function at(this: ArrayLike<unknown>, index: number): unknown {
    const whole = Math.trunc(index) || 0
    return this[whole < 0 ? this.length + whole : whole]
  })
}

export function addThrowIfAborted(prototype: object): void {
  add(prototype, 'throwIfAborted', function throwIfAborted(this: AbortSignal): void {
    // Signals of that age carry no reason.
    if (this.aborted) throw new DOMException('signal is aborted', 'AbortError')
  })
}

function add(prototype: object, name: string, value: unknown): void {
  if (name in prototype) return
  Object.defineProperty(prototype, name, { configurable: true, writable: true, value })
}

addAt(Array.prototype)
addAt(String.prototype)
addThrowIfAborted(AbortSignal.prototype)
