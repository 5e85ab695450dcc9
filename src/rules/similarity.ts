/** A whole page of text must not cost more. */
const LONGEST = 600

/**
 * How alike two plain texts are: twice the pairs of neighbouring characters that they share, over all pairs (Dice's
 * coefficient), 0…1. Texts of one character or none are alike only where they are equal.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)]
  const total = a.length + b.length - 2
  if (a.length < 2 || b.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let i = 1; i < a.length; i++) {
    const pair = a.slice(i - 1, i + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 1; i < b.length; i++) {
    const pair = b.slice(i - 1, i + 1)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    shared++
  }
  return (2 * shared) / total
}
