import { ruleTitle, type CheckResult, type Decision, type DecisionUse, type Finding } from '../../../src/check/index.ts'
import type { FindingItem, IdleDecision } from '../paneState.ts'

/** Of each finding, how many of its rule a decision would let stand, and how many its own decision does. */
export function alikeOf(
  { findings, tableAnchors }: CheckResult,
  whole: boolean,
): (finding: Finding) => Pick<FindingItem, 'alike' | 'restores'> {
  const counts = new Map<string, number>()
  const keys = ({ rule, sheet, table, ignored }: Finding) => {
    const anchor = tableAnchors.get(table ?? '')
    const scope = ignored?.scope ?? ''
    return {
      table: anchor === undefined ? null : [scope, 'table', rule, sheet, anchor].join('\n'),
      workbook: [scope, 'workbook', rule].join('\n'),
    }
  }
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const count = (key: string) => counts.get(key) ?? 0
  for (const finding of findings) {
    const { table, workbook } = keys(finding)
    if (table !== null) add(table)
    add(workbook)
  }
  return (finding) => {
    const { table, workbook } = keys(finding)
    const alike = { table: table === null ? null : count(table), workbook: count(workbook), whole }
    const scope = finding.ignored?.scope
    const restores = scope === 'workbook' ? alike.workbook : scope === 'table' ? (alike.table ?? 1) : 1
    return { alike, restores }
  }
}

const IDLE: readonly IdleDecision['status'][] = ['unused', 'expired']

/** The decisions that let nothing stand any more. Where only a part of a sheet was looked at, none is known to be unused. */
export function idleDecisions({ decisions, pack }: CheckResult, statuses = IDLE): IdleDecision[] {
  return decisions.flatMap(({ decision, status }: DecisionUse): IdleDecision[] => {
    const idle = statuses.find((one) => one === status)
    if (!idle) return []
    return [{ id: idOf(decision), decision, status: idle, title: ruleTitle(decision.rule, pack) ?? decision.rule }]
  })
}

function idOf(decision: Decision): string {
  const about = decision.scope === 'finding' ? decision.fingerprint : decision.scope === 'table' ? decision.table : ''
  return [decision.scope, decision.rule, about, 'sheet' in decision ? decision.sheet : ''].join(' ')
}
