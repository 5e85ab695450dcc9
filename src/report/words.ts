import type { Verdict } from '../check/index.ts'
import type { Severity } from '../rules/index.ts'

/** What people see for a severity, with a shape of its own: colour is never alone. */
export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly name: string; readonly shape: string }>> = {
  error: { name: '须改', shape: '✖' },
  warning: { name: '提醒', shape: '▲' },
  info: { name: '提示', shape: '■' },
}

/** The verdict in one sentence. */
export function verdictWords(verdict: Verdict, errors: number, warnings: number): string {
  switch (verdict) {
    case 'ready':
      return '可以提交'
    case 'reminders':
      return `可以提交，有 ${String(warnings)} 处提醒`
    case 'blocked':
      return `暂不能提交：${String(errors)} 处须改${warnings > 0 ? `，${String(warnings)} 处提醒` : ''}`
    case 'unchecked':
      return '没能检查'
  }
}
