import type { CheckResult, DecisionUse, Ignored } from '../check/index.ts'
import { ruleById, type Severity } from '../rules/index.ts'
import { SEVERITY_WORDS } from './words.ts'

export const KEPT_TITLE = '工作簿里保存的设置'

/** How far a decision reaches, where it is more than the one finding. */
export const SCOPE_WORDS: Readonly<Record<Ignored['scope'], string>> = {
  finding: '',
  table: '这张表里都不查这一条',
  workbook: '整个工作簿都不查这一条',
  baseline: '',
}

type Decision = DecisionUse['decision']

/** What is said of a workbook's own settings, in one language. */
export interface KeptSentences {
  readonly title: string
  readonly scopes: Readonly<Record<Ignored['scope'], string>>
  /** How one ignored finding is marked: with its reason, and how far the decision reaches ('' for the finding alone). */
  ignored(reason: string, reach: string): string
  /** The title of a rule. */
  ruleTitle(id: string): string
  setting(rule: string, setting: Severity | 'off'): string
  /** A decision of somebody about a rule that holds no more, or finds nothing to hold for. */
  expired(rule: string, decision: Decision): string
  unused(rule: string, decision: Decision): string
}

export const KEPT_CHINESE: KeptSentences = {
  title: KEPT_TITLE,
  scopes: SCOPE_WORDS,
  ignored: (reason, reach) => `已忽略：${reason}${reach === '' ? '' : `，${reach}`}`,
  ruleTitle: (id) => ruleById(id)?.title ?? id,
  setting: (rule, setting) =>
    setting === 'off'
      ? `规则「${rule}」已在这个工作簿里关掉。`
      : `规则「${rule}」在这个工作簿里算作${SEVERITY_WORDS[setting].name}。`,
  expired: (rule, decision) => `${decisionWords(rule, decision)}到 ${decision.until ?? ''} 已经到期，不再算数。`,
  unused: (rule, decision) => `${decisionWords(rule, decision)}已经用不着了：表里不再有这个问题，可以去掉。`,
}

/** 已忽略：经财政同意（整个工作簿都不查这一条） */
export function ignoredWords({ scope, reason }: Ignored, words: KeptSentences = KEPT_CHINESE): string {
  return words.ignored(reason, words.scopes[scope])
}

/** What somebody who reads the report ought to know: rules the workbook changed, decisions out of date or of no use. */
export function keptWords(
  { own, decisions }: Pick<CheckResult, 'own' | 'decisions'>,
  words: KeptSentences = KEPT_CHINESE,
): string[] {
  return [
    ...Object.entries(own).map(([id, setting]) => words.setting(words.ruleTitle(id), setting)),
    ...decisions.flatMap(({ decision, status }) => {
      if (status === 'applied') return []
      const title = words.ruleTitle(decision.rule)
      return status === 'expired' ? words.expired(title, decision) : words.unused(title, decision)
    }),
  ]
}

function decisionWords(rule: string, decision: Decision): string {
  const { reason, by, at } = decision
  return `对「${rule}」${reachWords(decision)}的忽略（${reason}；${[by, at].filter(Boolean).join('，')}）`
}

function reachWords(decision: Decision): string {
  if (decision.scope === 'workbook') return '在整个工作簿里'
  if (decision.scope === 'table') return `在「${decision.name}」这张表里`
  return '一处问题'
}
