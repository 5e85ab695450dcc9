/** Whether two texts have two neighbouring characters in common: the least that could be a Chinese word. */
export function sharesWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  for (let i = 0; i + 2 <= short.length; i++) if (long.includes(short.slice(i, i + 2))) return true
  return false
}
