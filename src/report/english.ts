import { RULE_ENGLISH } from '../rules/english/index.ts'
import type { KeptSentences } from './kept.ts'
import type { TextWords } from './textWords.ts'

type Decision = Parameters<KeptSentences['expired']>[1]

const SEVERITIES: TextWords['severities'] = {
  error: { name: 'must fix', shape: '✖' },
  warning: { name: 'reminder', shape: '▲' },
  info: { name: 'hint', shape: '■' },
}

const KEPT: KeptSentences = {
  title: 'Settings kept in the workbook',
  scopes: {
    finding: '',
    table: 'the rule is off in this table',
    workbook: 'the rule is off in this workbook',
    baseline: '',
  },
  ignored: (reason, reach) => `ignored: ${reason}${reach === '' ? '' : `, ${reach}`}`,
  ruleTitle: (id) => RULE_ENGLISH[id]?.title ?? id,
  setting: (rule, setting) =>
    setting === 'off'
      ? `The rule “${rule}” is off in this workbook.`
      : `The rule “${rule}” counts as “${SEVERITIES[setting].name}” in this workbook.`,
  expired: (rule, decision) =>
    `${decisionWords(rule, decision)} expired on ${decision.until ?? ''} and counts no more.`,
  unused: (rule, decision) =>
    `${decisionWords(rule, decision)} is no longer needed: the problem is gone, and it may be removed.`,
}

function decisionWords(rule: string, decision: Decision): string {
  const { reason, by, at, scope } = decision
  const where = scope === 'workbook' ? ' in the workbook' : scope === 'table' ? ` in the table “${decision.name}”` : ''
  return `The decision to ignore “${rule}”${where} (${[reason, by, at].filter(Boolean).join(', ')})`
}

/** The report for people in English. No door exports it: only what is asked for English loads it. */
export const TEXT_ENGLISH: TextWords = {
  severities: SEVERITIES,
  verdict: (verdict, errors, warnings) => {
    const reminders = counted(warnings, 'reminder')
    switch (verdict) {
      case 'ready':
        return 'ready to submit'
      case 'reminders':
        return `ready to submit, ${reminders}`
      case 'blocked':
        return `not ready: ${String(errors)} must fix${warnings > 0 ? `, ${reminders}` : ''}`
      case 'unchecked':
        return 'not checked'
    }
  },
  infos: (count) => `, ${counted(count, 'hint')}`,
  notChecked: 'not checked',
  pack: (title, id, version) => `pack: ${title} (${id} ${version})`,
  wholeFile: 'The whole file',
  noName: '(no name)',
  lines: (count) => counted(count, 'line'),
  indicators: (count) => counted(count, 'indicator'),
  selfAssessment: ', self-assessment: results and scores are not checked',
  brackets: (text) => `(${text})`,
  remark: (text) => ` (${text})`,
  nothing: 'nothing found',
  nothingToList: 'nothing to list',
  places: (first, count) => `${first} and ${counted(count - 1, 'other')}`,
  also: (cells) => `also ${cells.join(', ')}`,
  fix: (safe, edits, more) => {
    const list = edits.map(({ cell, from, to }) => `${cell} “${from}” → “${to}”`).join('; ')
    return `${safe ? 'Can be fixed' : 'Suggested fix'}: ${list}${more > 0 ? ` and ${String(more)} more` : ''}`
  },
  problems: 'Not understood or not compared',
  problem: (place, message) => `${place}: ${message}`,
  kept: KEPT,
  totals: {
    file: 'file',
    verdict: 'verdict',
    counts: ['tables', 'indic.', 'must', 'remind', 'hints'],
    sum: (files) => `total: ${counted(files, 'file')}`,
  },
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`
}
