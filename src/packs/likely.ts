/** The one of `known` that was most likely meant: differs in case, `_` for `-`, or by two letters at most. */
export function likely(said: string, known: readonly string[]): string | null {
  const plain = (text: string) => text.trim().toLowerCase().replace(/_/g, '-')
  const text = plain(said)
  // In a word of three letters two others make another word.
  const most = Math.min(2, Math.floor(text.length / 2))
  let [best, least]: [string | null, number] = [null, most + 1]
  for (const one of known) {
    const steps = distance(plain(one), text)
    if (steps < least) [best, least] = [one, steps]
  }
  return best
}

/** How many letters differ, up to 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 3
}
