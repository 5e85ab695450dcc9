/** Whether two texts have two neighbouring characters in common, the least that could be a Chinese word. */
export function sharesWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  for (let i = 0; i + 2 <= short.length; i++) {
    const two = short.slice(i, i + 2)
    if (!two.includes(' ') && long.includes(two)) return true
  }
  return false
}
