import type { MoneyField } from '../../table/index.ts'
import type { Undecided } from '../rule.ts'
import { amountLabel } from './amountLabel.ts'

/** Why an amount cannot be compared, once it is known to be needed; null for a blank or a good one. */
export function whyUnreadable(field: MoneyField): Undecided | null {
  switch (field.state) {
    case 'unit-unknown':
      return {
        undecided: 'amount-unit-unknown',
        cell: field.cell,
        data: { name: amountLabel(field, ''), value: field.text },
      }
    case 'not-an-amount':
      return {
        undecided: 'amount-unreadable',
        cell: field.cell,
        data: { name: amountLabel(field, ''), value: field.text },
      }
    default:
      // A formula error is a problem of the sheet, said with its cell already; a blank cell says nothing wrong.
      return null
  }
}
