/** Excel's own bound for a sheet's name. */
const MOST_SIGNS = 31
/** Names tried before giving up. */
const MOST_NAMES = 999

/** A name that Excel takes for a sheet: at most 31 characters, and none of []:*?/\. */
export function sheetName(name: string): string {
  return clipped(name.replace(/[[\]:*?/\\']/g, '').trim(), MOST_SIGNS) || '绩效目标表'
}

/**
 * The name itself or, where it is taken, the name with a number: 表 (2). Programs compare names without regard to case.
 * null where too many are taken.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string | null {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  for (let n = 1; n <= MOST_NAMES; n++) {
    const ending = n === 1 ? '' : ` (${String(n)})`
    const name = clipped(wanted, MOST_SIGNS - ending.length).trimEnd() + ending
    if (!used.has(name.toLowerCase())) return name
  }
  return null
}

/** Never half of a sign that takes two units. */
function clipped(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
