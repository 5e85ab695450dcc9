import type { CellAddress } from '../sheet/index.ts'
import { labelText, normalise, plainName, type MoneyUnit } from '../value/index.ts'
import { readFunds } from './funds.ts'
import { readGoals } from './goals.ts'
import { LabelledRows, type Labelled } from './labelled.ts'
import type { LabelBook } from './labels.ts'
import type { Fund, Goal, PaymentPlan, TextField } from './model.ts'
import { agreedUnit, statedUnits } from './money.ts'
import { readPaymentPlan } from './paymentPlan.ts'
import { spotField, type SheetView, type Spot } from './sheetView.ts'

/** What stands around the indicators: everything of a table that is a label with its value. */
export interface Fields {
  readonly project: TextField | null
  readonly unitName: TextField | null
  readonly code: TextField | null
  readonly yearField: TextField | null
  readonly period: TextField | null
  readonly purpose: TextField | null
  readonly goals: readonly Goal[]
  readonly paymentPlan: PaymentPlan | null
  readonly funds: readonly Fund[]
  readonly moneyUnits: readonly { readonly unit: MoneyUnit; readonly cell: CellAddress }[]
  /** Labels that were met, normalised: they tell the forms apart. */
  readonly labels: ReadonlySet<string>
  /** Money is split by 收入性质 and 支出性质, as only a department's is. */
  readonly overall: boolean
}

/**
 * Reads the labelled fields of the given rows. `skip` names cells that are known to be something else (the title);
 * `unitAbove` is a unit stated further up, for rows that state none.
 */
export function readFields(
  view: SheetView,
  numbers: readonly number[],
  book: LabelBook,
  skip: ReadonlySet<Spot>,
  unitAbove: MoneyUnit | null,
): Fields {
  const rows = new LabelledRows(view, numbers, book, skip)
  const moneyUnits = statedUnits(view, numbers, skip)
  // Two statements that differ leave the unit of a bare number open.
  const tableUnit = moneyUnits.length === 0 ? unitAbove : agreedUnit(moneyUnits)
  // The order matters: each claims the cells it reads, and what is claimed is no value of another.
  const simple = {
    project: firstText(rows, 'project'),
    unitName: firstText(rows, 'unit-name'),
    code: firstText(rows, 'code'),
    yearField: firstText(rows, 'year'),
    period: firstText(rows, 'period'),
  }
  const funds = readFunds(rows, tableUnit)
  const paymentPlan = readPaymentPlan(rows)
  const goals = readGoals(rows)
  return {
    ...simple,
    funds,
    paymentPlan,
    goals,
    purpose: readPurpose(rows),
    moneyUnits,
    labels: new Set(rows.labels.map((label) => labelText(plainName(label.name)))),
    overall: rows.labels.some((label) => label.label.field === 'split'),
  }
}

/** The first label of a kind that says something; else the place where the first one would. */
function firstText(rows: LabelledRows, field: 'project' | 'unit-name' | 'code' | 'year' | 'period'): TextField | null {
  let found: TextField | null = null
  for (const label of rows.labels) if (label.label.field === field) found = better(found, rows.text(label))
  return found
}

/** 资金用途 right of its label, or in a row of its own under 预算规模及资金用途. */
function readPurpose(rows: LabelledRows): TextField | null {
  let purpose: TextField | null = null
  for (const label of rows.labels) {
    if (label.label.field !== 'purpose') continue
    purpose = better(purpose, label.inline === null ? purposeUnder(rows, label) : rows.text(label))
  }
  return purpose
}

function purposeUnder(rows: LabelledRows, label: Labelled): TextField {
  for (const row of rows.groupRows(label)) {
    const first = rows.view
      .spots(row)
      .find((s) => s.cell.col > label.spot.area.right && normalise(s.text) !== normalise(label.name))
    if (!first || rows.isLabel(first)) continue
    rows.claim(first)
    return spotField(first, label.spot.cell)
  }
  return rows.blank(label)
}

/** The first field that says something; a blank one only as long as nothing better is there. */
function better(known: TextField | null, next: TextField): TextField {
  return known && known.text !== '' ? known : next.text !== '' || !known ? next : known
}
