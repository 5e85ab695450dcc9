import { labelText } from '../value/index.ts'
import type { LabelledRows } from './labelled.ts'
import type { PaymentPlan } from './model.ts'
import { spotField, type Spot } from './sheetView.ts'

const PERIOD_NAME = /^(截至|截止)?\d{1,2}月(底|末|份)?(前)?$|^第?[一二三四1-4]季度(末|底)?$|^(上|下)半年$/

/** 资金支出计划: a row of periods right of the label or below it, their percentages in the row under them. */
export function readPaymentPlan(rows: LabelledRows): PaymentPlan | null {
  const label = rows.labels.find((l) => l.label.field === 'payment-plan')
  if (!label) return null
  const at = rows.rows.indexOf(label.spot.cell.row)
  for (const row of [rows.rows[at], rows.rows[at + 1]]) {
    if (row === undefined) continue
    const heads = rows.view
      .spots(row)
      .filter((spot) => spot.cell.col > label.spot.cell.col && PERIOD_NAME.test(labelText(spot.text)))
    if (heads.length < 2) continue
    const below = rows.rows[rows.rows.indexOf(row) + 1] ?? null
    for (const head of heads) rows.claim(head)
    const periods = heads
      .filter((head, i) => labelText(head.text) !== labelText(heads[i - 1]?.text ?? ''))
      .map((head) => ({ name: head.text, value: valueUnder(rows, head, below) }))
    return { label: label.spot.cell, periods }
  }
  return null
}

function valueUnder(rows: LabelledRows, head: Spot, below: number | null) {
  const spots = below === null ? [] : rows.view.spots(below)
  const value = spots.find((s) => s.cell.col >= head.cell.col && s.cell.col <= head.area.right)
  if (!value) return { text: '', cell: rows.view.grid.anchor(below ?? head.cell.row, head.cell.col), label: head.cell }
  rows.claim(value)
  return spotField(value, head.cell)
}
