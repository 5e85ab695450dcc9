/** How alike two texts are, 0 to 1: what they share of their pairs of neighbouring characters (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const total = a.length + b.length - 2
  if (a.length < 2 || b.length < 2) return 0
  const left = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    left.set(pair, (left.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    shared++
    left.set(pair, count - 1)
  }
  return (2 * shared) / total
}
