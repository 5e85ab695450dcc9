import { labelText } from '../value/index.ts'
import type { FormId, Table } from './model.ts'

/** What the recogniser saw of a table, before it can name the form. */
export interface FormSigns {
  readonly labels: ReadonlySet<string>
  readonly titled: string
  readonly kind: Table['kind']
  readonly double: boolean
  readonly blocks: number
  readonly flatList: boolean
  readonly operatorColumn: boolean
  readonly weightColumn: boolean
  readonly costLevel1: boolean
  readonly numberedGoals: boolean
  readonly nameLabel: string
  readonly valueLabel: string
  readonly details: boolean
  /** An amount is stated or asked for. */
  readonly budget: boolean
}

/** Names the form by what its labels say; `unknown` is no failure: the table is checked all the same. */
export function formOf(signs: FormSigns): FormId | 'unknown' {
  const has = (...labels: string[]) => labels.some((label) => signs.labels.has(labelText(label)))
  if (signs.kind === 'self-assessment') return 'F13'
  if (signs.kind === 'summary' || signs.kind === 'overall') return 'F3'
  if (has('支出方向', '所属专项')) return 'F3'
  if (signs.flatList) return 'F9'
  if (signs.valueLabel === '当年预期实现值' || signs.nameLabel === '绩效标准') return 'F10'
  if (signs.double) return 'F5'
  if (has('年度资金申请总额')) return 'F12'
  if (signs.blocks > 1 || signs.nameLabel === '指标内容') return 'F11'
  if (signs.operatorColumn) return 'F8'
  if (has('中期资金总额')) return 'F5'
  if (has('年度资金总额') || (signs.costLevel1 && has('资金总额'))) return signs.weightColumn ? 'F6' : 'F7'
  if (has('预算数', '资金支出计划', '预算规模及资金用途')) return signs.numberedGoals ? 'F4' : 'F1'
  if (signs.details && has('项目金额')) return 'F3'
  if (signs.weightColumn && signs.costLevel1) return 'F6'
  if (signs.costLevel1) return 'F7'
  if (has('项目编码')) return 'F1'
  if (!signs.budget && !has('项目名称', '专项名称')) return 'F2'
  return 'unknown'
}
