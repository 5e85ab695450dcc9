import type { WpsApplication } from './application.ts'

/** What `Union` takes at once. */
const MOST = 30

/** As few ranges as can be that cover all areas of these lists of addresses. */
export function unionOf(application: WpsApplication, sheet: Et.Worksheet, lists: readonly string[]): Et.Range[] {
  const ranges = lists.map((list) => sheet.Range(list))
  const unions: Et.Range[] = []
  for (let i = 0; i < ranges.length; i += MOST) {
    const [first, second, ...others] = ranges.slice(i, i + MOST)
    if (first) unions.push(second ? application.Union(first, second, ...others) : first)
  }
  return unions
}
