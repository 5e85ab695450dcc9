/** How many results a memo keeps before it starts anew: more than any workbook has distinct texts. */
const LIMIT = 20_000

/** Remembers a pure function's results by its text. Cells repeat a lot; a hit costs one look-up. */
export function memo<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const hit = known.get(text)
    if (hit !== undefined) return hit
    const result = compute(text)
    if (known.size >= LIMIT) known.clear()
    known.set(text, result)
    return result
  }
}
