import type { RuleReport } from '../../rules/index.ts'
import type { Table } from '../../table/index.ts'
import { normalise } from '../../value/index.ts'
import type { Place, Spot } from './place.ts'
import { reportOn } from './reportOn.ts'
import type { CheckOf } from './schema.ts'

/** Holds each spot against another place: of the same indicator where that is one of indicators, else the table's own. */
export function* compareSpots(
  { is }: CheckOf<'compare'>,
  table: Table,
  spots: readonly Spot[],
  other: Place,
): Iterable<RuleReport> {
  const single = other.takes ? null : (other.spots(table)[0] ?? null)
  for (const spot of spots) {
    const against = spot.indicator && other.takes?.(spot.indicator) ? other.of(spot.indicator) : single
    if (!against || spot.text === '' || against.text === '') continue
    if (holds(is, spot, against) !== false) continue
    const data = { other: against.text, place: other.alias }
    yield reportOn(spot, data, [{ cell: against.cell, role: 'against', value: against.text }])
  }
}

/** null: the two cannot be compared. */
function holds(is: CheckOf<'compare'>['is'], a: Spot, b: Spot): boolean | null {
  const [left, right] = [normalise(a.text), normalise(b.text)]
  if (is === 'contains') return left.includes(right)
  if (is === 'containedIn') return right.includes(left)
  const order = orderOf(a, b)
  if (is === 'equal') return order === null ? left === right : order === 0
  if (is === 'different') return order === null ? left !== right : order !== 0
  if (order === null) return null
  if (is === 'atMost') return order <= 0
  if (is === 'atLeast') return order >= 0
  return is === 'below' ? order < 0 : order > 0
}

/** Below zero, zero, above; null where one of them is no number, or they count different things. */
function orderOf(a: Spot, b: Spot): number | null {
  if (a.amount && b.amount) return a.amount.compare(b.amount)
  if (a.amount || b.amount || !a.number || !b.number || normalise(a.unit) !== normalise(b.unit)) return null
  return a.number.cmp(b.number)
}
