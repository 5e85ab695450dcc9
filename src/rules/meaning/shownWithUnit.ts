import type { ValueField } from '../../table/index.ts'
import { operatorOf } from '../../value/index.ts'

/** A value as a reader of the row sees it: the operator and the unit of columns of their own beside the number. */
export function shownWithUnit({ text, operator, unit }: ValueField): string {
  if (text === '') return ''
  // The operator's column may say 定性 instead.
  const before = operator && operatorOf(operator.text) && !text.startsWith(operator.text) ? operator.text : ''
  const after = unit && !text.endsWith(unit.text) ? unit.text : ''
  return before + text + after
}
