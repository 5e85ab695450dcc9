import * as z from 'zod/mini'
import type { Ignored } from './finding.ts'

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const name = z.string().check(z.minLength(1))

/** Why, by whom and when; ISO dates, `until` is the last day on which it holds. */
const grounds = { rule: name, reason: z.string(), by: z.string(), at: date, until: z.nullable(date) }

/** One finding may stand. `sheet` tells equal tables on several sheets apart; where that sheet is gone it does not count. */
const findingDecision = z.object({
  scope: z.literal('finding'),
  fingerprint: name,
  sheet: z.optional(z.string()),
  ...grounds,
})

/** A rule is not asked of one table. `table` is its anchor, `name` what people call it. */
const tableDecision = z.object({
  scope: z.literal('table'),
  table: name,
  name: z.string(),
  sheet: z.optional(z.string()),
  ...grounds,
})

/** A rule is not asked of this workbook. */
const workbookDecision = z.object({ scope: z.literal('workbook'), ...grounds })

const decisionSchema = z.discriminatedUnion('scope', [findingDecision, tableDecision, workbookDecision])

/** The decision to let something stand, as it is kept with the workbook. */
export type Decision = z.infer<typeof decisionSchema>
export type FindingDecision = z.infer<typeof findingDecision>
export type TableDecision = z.infer<typeof tableDecision>

/** What became of a decision: `unused` where nothing is found any more that it would let stand. */
export interface DecisionUse {
  readonly decision: Decision
  readonly status: 'applied' | 'unused' | 'expired'
  /** How many findings it lets stand; those of a narrower decision are not counted. */
  readonly findings: number
}

/** What a decision may hang on: a finding as it is named within its own sheet, and its table. */
export interface Decidable {
  readonly rule: string
  readonly sheet: string
  readonly anchor: string
  /** null: about no single table. */
  readonly tableAnchor: string | null
}

export interface DecisionScope {
  /** An ISO date: what held until yesterday has expired. */
  readonly today: string
  /** The sheets that were looked at. */
  readonly sheets: readonly string[]
  /** Whether they are all the workbook has: only then can a decision be called unused that names none of them. */
  readonly whole: boolean
  /** All sheets of the workbook by name, where that is known: a decision about one that was not looked at stays with it. */
  readonly workbookSheets?: readonly string[]
}

/** The entries that can be read, in their order. What cannot be read does not count, and is not lost. */
export function readDecisions(entries: readonly unknown[]): Decision[] {
  return entries.flatMap((entry) => decisionSchema.safeParse(entry).data ?? [])
}

/**
 * Finds for each finding the decision that lets it stand, the narrowest first, and says of each decision what became of
 * it. A decision about one sheet moves on to its equal on another only where the sheet itself has gone.
 */
export function decide(
  entries: readonly unknown[],
  found: readonly Decidable[],
  scope: DecisionScope,
): { readonly ignored: readonly (Ignored | null)[]; readonly uses: readonly DecisionUse[] } {
  const decisions = readDecisions(entries)
  const holding = decisions.filter((decision) => !hasExpired(decision, scope.today))
  const byTarget = new Map<string, Decision[]>()
  for (const decision of holding) {
    const target = targetOf(decision)
    byTarget.set(target, [...(byTarget.get(target) ?? []), decision])
  }
  const here = new Set(scope.sheets)
  const known = new Set([...scope.sheets, ...(scope.workbookSheets ?? [])])
  const counts = new Map<Decision, number>()
  const ignored = found.map((item): Ignored | null => {
    const decision = targetsOn(item)
      .map((target) => best(byTarget.get(target) ?? [], item.sheet, known))
      .find((answer) => answer !== null)
    if (!decision) return null
    counts.set(decision, (counts.get(decision) ?? 0) + 1)
    const { reason, by, at, until } = decision
    return { scope: decision.scope, reason, by, at, until }
  })
  const uses = decisions.flatMap((decision): DecisionUse[] => {
    const findings = counts.get(decision) ?? 0
    if (hasExpired(decision, scope.today)) return [{ decision, status: 'expired', findings: 0 }]
    if (findings > 0) return [{ decision, status: 'applied', findings }]
    const wasLookedFor =
      scope.whole || ('sheet' in decision && decision.sheet !== undefined && here.has(decision.sheet))
    return wasLookedFor ? [{ decision, status: 'unused', findings: 0 }] : []
  })
  return { ignored, uses }
}

/** The entries with one more decision, in the place of an earlier one about the same. Others are kept as they are. */
export function withDecision(entries: readonly unknown[], decision: Decision): unknown[] {
  return [...withoutDecision(entries, decision), decision]
}

/** The entries without the decision about the same. Others are kept as they are, also those of unknown kinds. */
export function withoutDecision(entries: readonly unknown[], decision: Decision): unknown[] {
  return entries.filter((entry) => {
    const { data } = decisionSchema.safeParse(entry)
    return !data || targetOf(data) !== targetOf(decision) || sheetOf(data) !== sheetOf(decision)
  })
}

/**
 * The decision that lets a finding stand today, as it is kept; null: none. For taking it back. `sheets` are those that
 * are known to exist, as in `decide`.
 */
export function decisionOn(
  entries: readonly unknown[],
  item: Decidable,
  today: string,
  sheets: readonly string[] = [],
): Decision | null {
  const holding = readDecisions(entries).filter((decision) => !hasExpired(decision, today))
  for (const target of targetsOn(item)) {
    const about = holding.filter((decision) => targetOf(decision) === target)
    const own = best(about, item.sheet, new Set(sheets))
    if (own) return own
  }
  return null
}

function hasExpired({ until }: Decision, today: string): boolean {
  return until !== null && until < today
}

function best(about: readonly Decision[], sheet: string, known: ReadonlySet<string>): Decision | null {
  const moved = (decision: Decision) => {
    const own = sheetOf(decision)
    return own === null || !known.has(own)
  }
  return about.find((decision) => sheetOf(decision) === sheet) ?? about.find(moved) ?? null
}

function sheetOf(decision: Decision): string | null {
  return decision.scope === 'workbook' ? null : (decision.sheet ?? null)
}

function targetOf(decision: Decision): string {
  if (decision.scope === 'finding') return `finding ${decision.fingerprint}`
  if (decision.scope === 'table') return `table ${decision.table} ${decision.rule}`
  return `workbook ${decision.rule}`
}

/** What a decision on a finding may be about, the narrowest first. */
function targetsOn({ rule, anchor, tableAnchor }: Decidable): string[] {
  return [`finding ${anchor}`, ...(tableAnchor === null ? [] : [`table ${tableAnchor} ${rule}`]), `workbook ${rule}`]
}
