import type { PaneState } from '../session/paneState.ts'
import { shownCheck } from '../session/visible.ts'
import { checkWords, FAILURE_TITLES } from '../words/check.ts'

/**
 * What has just happened, for the live region: a failure before a notice before a result. '' says nothing. The same
 * state gives the same words, so a reader hears each once.
 */
export function announcement(state: PaneState): string {
  const { failure, notice } = state
  if (failure) return `${FAILURE_TITLES[failure.code]}。${failure.message}`
  const said = notice ? [notice.text, ...notice.skipped.map((skipped) => skipped.message)] : []
  const check = shownCheck(state)
  if (check) {
    const counted = check.items.filter((item) => !item.finding.ignored)
    const of = (severity: string) => counted.filter((item) => item.finding.severity === severity).length
    const { lead, rest } = checkWords.verdict(check.verdict, of('error'), of('warning'))
    said.push(lead + rest)
    if (check.stale) said.push(checkWords.stale)
  }
  return said.map((sentence) => sentence.replace(/。$/, '')).join('。')
}
