import * as z from 'zod/mini'
import type { Ignored } from './finding.ts'

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** The decision to let one finding stand, as it is kept with the workbook. Other scopes are for later versions. */
const findingDecision = z.object({
  scope: z.literal('finding'),
  fingerprint: z.string().check(z.minLength(1)),
  rule: z.string(),
  reason: z.string(),
  by: z.string(),
  /** ISO dates; `until` is the last day on which it holds. */
  at: date,
  until: z.nullable(date),
})

export type FindingDecision = z.infer<typeof findingDecision>

/** The decisions that hold today (an ISO date), by fingerprint. What cannot be read does not count, and is not lost. */
export function ignoredMap(entries: readonly unknown[], today: string): ReadonlyMap<string, Ignored> {
  const map = new Map<string, Ignored>()
  for (const entry of entries) {
    const { data } = findingDecision.safeParse(entry)
    if (!data || (data.until !== null && data.until < today)) continue
    const { fingerprint, reason, by, at, until } = data
    map.set(fingerprint, { reason, by, at, until })
  }
  return map
}

/** The entries with one more decision, in the place of an earlier one about the same finding. Others are kept as they are. */
export function withDecision(entries: readonly unknown[], decision: FindingDecision): unknown[] {
  return [...withoutDecision(entries, decision.fingerprint), decision]
}

/** The entries without the decision about a finding. Others are kept as they are, also those of unknown kinds. */
export function withoutDecision(entries: readonly unknown[], fingerprint: string): unknown[] {
  return entries.filter((entry) => findingDecision.safeParse(entry).data?.fingerprint !== fingerprint)
}
