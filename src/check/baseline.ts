import * as z from 'zod/mini'
import { verdictOf, type Finding } from './finding.ts'
import type { CheckResult } from './checkWorkbook.ts'

const entry = z.object({ fingerprint: z.string().check(z.minLength(1)), rule: z.string(), message: z.string() })

const baselineSchema = z.object({
  schema: z.literal('jixiao-baseline/1'),
  /** ISO date of the last time it was drawn up. */
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** What was known then, file by file. */
  files: z.record(z.string(), z.array(entry)),
})

/** What was found at an earlier time and is put up with: only what is new counts. */
export type Baseline = z.infer<typeof baselineSchema>

/** A baseline from its text; null: it is none. */
export function parseBaseline(text: string): Baseline | null {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  return baselineSchema.safeParse(found).data ?? null
}

/** What a baseline keeps of a result: all that counts in it, also what the baseline before let stand. */
export function baselineEntries({ findings }: Pick<CheckResult, 'findings'>): Baseline['files'][string] {
  return findings
    .filter(({ ignored }) => !ignored || ignored.scope === 'baseline')
    .map(({ fingerprint, rule, message }) => ({ fingerprint, rule, message }))
}

/** A result in which what the baseline knows of the file does not count; and what it knows that is there no more. */
export function underBaseline(
  result: CheckResult,
  { at }: Baseline,
  known: Baseline['files'][string],
): { readonly result: CheckResult; readonly gone: number } {
  const left = new Set(known.map(({ fingerprint }) => fingerprint))
  const findings = result.findings.map((finding): Finding => {
    const wasKnown = left.delete(finding.fingerprint)
    if (!wasKnown || finding.ignored) return finding
    return { ...finding, ignored: { scope: 'baseline', reason: BASELINE_REASON, by: BASELINE_BY, at, until: null } }
  })
  return { result: { ...result, findings, verdict: verdictOf(findings, result.tables.length) }, gone: left.size }
}

const BASELINE_REASON = '基线里已经记下'
const BASELINE_BY = '基线文件'
