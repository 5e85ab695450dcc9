/** How long a single pattern may take to be judged, in milliseconds. */
const PATIENCE = 3_000

/**
 * Whether an engine that tries things out could be made to hang by a pattern; asked of recheck. It is large, so it is
 * read only here, and only its plain part: nothing native, no process of its own.
 */
export async function patternRisk(pattern: string): Promise<'safe' | 'slow' | 'unknown'> {
  const { default: recheck } = await import('recheck/lib/browser.js')
  // `^` and `$` may be written, and always hold.
  const inside = pattern.replace(/^\^/, '').replace(/((?:^|[^\\])(?:\\\\)*)\$$/, '$1')
  const { status } = recheck.checkSync(`^(?:${inside})$`, 's', { timeout: PATIENCE })
  return status === 'vulnerable' ? 'slow' : status
}
