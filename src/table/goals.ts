import { labelText } from '../value/index.ts'
import { GOAL_ITEM, type Labelled, type LabelledRows } from './labelled.ts'
import type { Goal, Scope } from './model.ts'
import { statedUnit } from './money.ts'
import { spotField, type Spot } from './sheetView.ts'

const THIS_YEAR = /年度|当年/
const WHOLE = /^(?!.*(?:年度|当年)).*总/

/** The goals of a table: right of their label, under it, or numbered in cells of their own. */
export function readGoals(rows: LabelledRows): Goal[] {
  const goals: Goal[] = []
  const groups: Labelled[] = []
  for (const label of rows.labels) {
    if (label.label.field !== 'goal') continue
    const goal = goalOf(rows, label, label.label.scope)
    if (goal) goals.push(goal)
    // A label whose text stands beside it may head further rows.
    if (!goal || (goal.text !== '' && label.spot.area.bottom > label.spot.cell.row)) groups.push(label)
  }
  for (const group of groups) goals.push(...goalItems(rows, group))
  return scoped(rows, goals).sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col)
}

/** The goal a label announces; null for the head of a group: of numbered goals, or of 中期目标 and 年度目标. */
function goalOf(rows: LabelledRows, label: Labelled, scope: Scope): Goal | null {
  if (label.inline !== null || rows.rightOf(label)) return { ...rows.text(label), scope }
  const neighbour = rows.neighbour(label)
  const beside = neighbour !== null && rows.labelAt(neighbour)?.label.field === 'goal'
  const below = rows.below(label)
  if (neighbour && GOAL_ITEM.test(labelText(neighbour.text))) return null
  if (beside && !below?.text) return besideGoal(rows, label) ? blankUnder(rows, label, neighbour, scope) : null
  if (below && !rows.isClaimed(below) && (beside || besideGoal(rows, label) || isHeading(rows, label, below))) {
    rows.claim(below)
    return { text: below.text, cell: below.cell, label: label.spot.cell, scope }
  }
  if (beside) return null
  const nested = below === null && headsGoal(rows, label)
  return nested ? null : { ...rows.blank(label), scope }
}

/** 中期目标 left blank beside 年度目标 that is filled in below: blank, and no head of a group. */
function blankUnder(rows: LabelledRows, label: Labelled, neighbour: Spot, scope: Scope): Goal | null {
  const other = rows.labelAt(neighbour)
  const text = other && rows.below(other)
  if (!text) return null
  return { text: '', cell: rows.view.grid.anchor(text.cell.row, label.spot.cell.col), label: label.spot.cell, scope }
}

/** Whether another goal label stands left in the same row: 中期目标 | 年度目标, their texts below. */
function besideGoal(rows: LabelledRows, label: Labelled): boolean {
  return rows.view
    .spots(label.spot.cell.row)
    .some((spot) => spot.cell.col < label.spot.cell.col && rows.labelAt(spot)?.label.field === 'goal')
}

/** 三、绩效目标, alone in its row, over a text that is alone in its row as well. */
function isHeading(rows: LabelledRows, label: Labelled, below: Spot): boolean {
  const { row } = label.spot.cell
  const labelAlone = rows.view.spots(row).every((spot) => spot.cell.col <= label.spot.area.right)
  return labelAlone && rows.isAlone(below) && statedUnit(below.text) === null
}

/**
 * 三、绩效目标, alone in its row, over another label of goals: that one has the text. 中期目标 over 年度目标 heads nothing:
 * it is a goal that nobody wrote.
 */
function headsGoal(rows: LabelledRows, label: Labelled): boolean {
  const next = rows.rows[rows.rows.indexOf(label.spot.cell.row) + 1]
  const first = next === undefined ? undefined : rows.view.spots(next)[0]
  const below = first && rows.labelAt(first)?.label
  if (!first || below?.field !== 'goal' || label.label.field !== 'goal') return false
  return rows.neighbour(label) === null && below.scope === label.label.scope && !isWholeOver(rows, label, first)
}

/** 项目总目标 over 年度绩效目标, as wide as it: left blank, and no heading. */
function isWholeOver({ view }: LabelledRows, { spot }: Labelled, below: Spot): boolean {
  const { left, right } = spot.area
  if (below.area.left !== left || below.area.right !== right || right >= view.grid.colCount - 1) return false
  return WHOLE.test(labelText(spot.text)) && THIS_YEAR.test(labelText(below.text)) && !SECTION.test(spot.text)
}

const SECTION = /^[(（]?[一二三四五六七八九十]+[)）]?[、.]/

/** 绩效目标↓ 目标1 | … / 目标2 | … : the goals are numbered in cells of their own. */
function goalItems(rows: LabelledRows, group: Labelled): Goal[] {
  if (group.label.field !== 'goal') return []
  const { scope } = group.label
  return rows.groupRows(group).flatMap((row) => {
    const spots = rows.view.spots(row).filter((spot) => spot.cell.col > group.spot.area.right)
    const item = spots.find((spot) => GOAL_ITEM.test(labelText(spot.text)))
    if (!item) return []
    rows.claim(item)
    const text = spots.find((spot) => spot.cell.col > item.area.right)
    if (text) rows.claim(text)
    const place = rows.view.grid.anchor(row, item.area.right + 1)
    return [{ ...(text ? spotField(text, item.cell) : { text: '', cell: place, label: item.cell }), scope }]
  })
}

/** 项目总目标 covers all years where the form asks for this year's goal besides; else it is this year's. */
function scoped(rows: LabelledRows, goals: readonly Goal[]): Goal[] {
  const labelOf = (goal: Goal) => {
    const spot = goal.label && rows.view.grid.cell(goal.label.row, goal.label.col)
    return spot ? labelText(spot.text) : ''
  }
  const yearly = goals.some((goal) => THIS_YEAR.test(labelOf(goal)))
  return goals.map((goal) =>
    yearly && goal.scope === 'annual' && WHOLE.test(labelOf(goal)) ? { ...goal, scope: 'period' } : goal,
  )
}
