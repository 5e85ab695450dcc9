import Big from 'big.js'
import type { Related, RuleReport } from '../../rules/index.ts'
import { tableCell, type Table } from '../../table/index.ts'
import { Amount, normalise, sumAmounts, type Decimal } from '../../value/index.ts'
import { placeOf, type Place, type Spot } from './place.ts'
import { reportOn, sameMoneyUnit } from './reportOn.ts'
import type { CheckOf, PackCheckData } from './schema.ts'

/** What a check says of a table that it looks at as a whole; `spots` are those that the check takes in. */
export type TableCheck = (table: Table, spots: readonly Spot[], places: readonly Place[]) => Iterable<RuleReport>

/** The check of a kind that looks at all spots together; null for the other kinds. */
export function tableCheckOf(check: PackCheckData): TableCheck | null {
  switch (check.check) {
    case 'count':
      return (table, spots, places) => countOf(check, table, spots, places)
    case 'unique':
      return (_table, spots) => repeated(spots)
    case 'sum':
      return (table, spots) => sumOf(check, table, spots)
    default:
      return null
  }
}

function* countOf({ min, max }: CheckOf<'count'>, table: Table, spots: readonly Spot[], places: readonly Place[]) {
  // A table without indicators says nothing of how many of them there should be.
  if (places.every((place) => place.takes) && !table.header) return
  const written = spots.filter(({ text }) => text !== '')
  const count = String(written.length)
  const place = places.map(({ alias }) => alias).join('、')
  if (max !== undefined && written.length > max) {
    const first = written[max]
    if (first) yield reportOn(first, { count, limit: String(max), place })
  } else if (min !== undefined && written.length < min) {
    const last = written[written.length - 1]
    const data = { count, limit: String(min), place, name: '', value: '' }
    yield { cell: last?.cell ?? spots[0]?.cell ?? tableCell(table), message: 'said', data }
  }
}

function* repeated(spots: readonly Spot[]) {
  const first = new Map<string, Spot>()
  for (const spot of spots) {
    if (spot.text === '') continue
    // The same indicator stands once for the year and once for the whole period.
    const key = `${spot.indicator?.scope ?? ''} ${normalise(spot.text)}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, spot)
    else if (earlier.cell.row !== spot.cell.row || earlier.cell.col !== spot.cell.col) {
      yield reportOn(spot, { other: earlier.name }, [{ cell: earlier.cell, role: 'first', value: earlier.text }])
    }
  }
}

function* sumOf({ is, to, tolerance = 0 }: CheckOf<'sum'>, table: Table, spots: readonly Spot[]) {
  const written = spots.filter(({ text }) => text !== '')
  const target = typeof to === 'string' ? placeOf(to)?.spots(table)[0] : undefined
  if (written.length === 0 || (target && !target.number)) return
  const against = target?.number ?? (target === undefined && isDecimal(to) ? new Big(to) : null)
  const sum = total(written, target)
  if (!against || !sum) return
  const gap = sum.minus(against)
  const slack = new Big(tolerance)
  const holds = is === 'equal' ? gap.abs().lte(slack) : is === 'atMost' ? gap.lte(slack) : gap.gte(slack.neg())
  if (holds) return
  const unit = target?.amount ? sameMoneyUnit(table) : null
  const shown = (number: Decimal) => (unit ? Amount.yuan(number).format(unit) : number.toFixed())
  const [first] = written
  const related: Related[] = written.map(({ cell, text }) => ({ cell, role: 'term', value: text }))
  if (target) related.push({ cell: target.cell, role: 'against', value: target.text })
  const data = { sum: shown(sum), limit: shown(against), gap: shown(gap.abs()), count: String(written.length) }
  const cell = target?.cell ?? first?.cell
  if (cell) yield { cell, message: 'said', data: { ...data, value: target?.text ?? '', name: '' }, related }
}

function isDecimal(to: string | number): boolean {
  return typeof to === 'number' || /^-?\d/.test(to)
}

/** The sum of numbers of one unit, or of money in yuan; null where one cannot be read or they do not add up. */
function total(spots: readonly Spot[], target: Spot | undefined): Decimal | null {
  const amounts = spots.flatMap(({ amount }) => amount ?? [])
  if (amounts.length === spots.length) return target?.amount || !target ? sumAmounts(amounts).yuan : null
  if (target?.amount) return null
  const [first] = spots
  let sum = new Big(0)
  for (const { number, unit } of spots) {
    if (!number || normalise(unit) !== normalise(first?.unit ?? '')) return null
    sum = sum.plus(number)
  }
  return sum
}
