const GAP = '＿＿'

/**
 * A goal as its kind words it, to be completed: 「完成{品类}抽检≥{N}批次」 → 「完成＿＿（品类）抽检≥＿＿批次」. Each gap is a blank line
 * that the check takes for one: a goal nobody has completed never passes for written. `{year}` is filled in where it is
 * known.
 */
export function goalWithGaps(pattern: string, year: number | null): string {
  return pattern.replace(/\{([^}]+)\}/g, (_, name: string) => {
    if (name === 'year') return year === null ? GAP : String(year)
    return /^[A-Za-z]+$/.test(name) ? GAP : `${GAP}（${name}）`
  })
}
