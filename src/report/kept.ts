import { ruleTitle, type CheckResult, type DecisionUse, type Ignored } from '../check/index.ts'
import type { Severity } from '../rules/index.ts'
import { SEVERITY_WORDS } from './words.ts'

export const KEPT_TITLE = '工作簿里保存的设置'

/** How far a decision reaches, where it is more than the one finding. */
export const SCOPE_WORDS: Readonly<Record<Ignored['scope'], string>> = {
  finding: '',
  table: '这张表里都不查这一条',
  workbook: '整个工作簿都不查这一条',
  baseline: '',
}

/** 已忽略：经财政同意（整个工作簿都不查这一条） */
export function ignoredWords({ scope, reason }: Ignored): string {
  const reach = SCOPE_WORDS[scope]
  return `已忽略：${reason}${reach === '' ? '' : `，${reach}`}`
}

/** What somebody who reads the report ought to know: rules the workbook changed, decisions out of date or of no use. */
export function keptWords({ own, decisions, pack }: Pick<CheckResult, 'own' | 'decisions' | 'pack'>): string[] {
  const titleOf = (id: string) => ruleTitle(id, pack) ?? id
  return [
    ...Object.entries(own).map(([id, setting]) => `规则「${titleOf(id)}」${settingWords(setting)}。`),
    ...decisions.flatMap((use) => useWords(use, titleOf(use.decision.rule)) ?? []),
  ]
}

function settingWords(setting: Severity | 'off'): string {
  return setting === 'off' ? '已在这个工作簿里关掉' : `在这个工作簿里算作${SEVERITY_WORDS[setting].name}`
}

function useWords({ decision, status }: DecisionUse, title: string): string | null {
  if (status === 'applied') return null
  const { reason, by, at, until } = decision
  const who = [by, at].filter(Boolean).join('，')
  const what = `对「${title}」${reachWords(decision)}的忽略（${reason}；${who}）`
  return status === 'expired'
    ? `${what}到 ${until ?? ''} 已经到期，不再算数。`
    : `${what}已经用不着了：表里不再有这个问题，可以去掉。`
}

function reachWords(decision: DecisionUse['decision']): string {
  if (decision.scope === 'workbook') return '在整个工作簿里'
  if (decision.scope === 'table') return `在「${decision.name}」这张表里`
  return '一处问题'
}
