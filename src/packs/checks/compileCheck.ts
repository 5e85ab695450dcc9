import * as z from 'zod/mini'
import { defineRule, type Rule, type RuleContext, type RuleReport, type Undecided } from '../../rules/index.ts'
import type { Table } from '../../table/index.ts'
import { normalise } from '../../value/index.ts'
import { compareSpots } from './compareSpots.ts'
import { judgeOf } from './eachSpot.ts'
import { placeOf, type Place, type Spot } from './place.ts'
import { reportOn } from './reportOn.ts'
import type { PackCheckData, PackScope } from './schema.ts'
import { tableCheckOf } from './wholeTable.ts'

/** A check of a pack as the engine runs it. */
export interface PackCheck {
  readonly rule: Rule
  /** The tables it is for; null: all. */
  readonly when: PackScope | null
  readonly data: PackCheckData
}

/** New states of a pattern that one table may cost: some ten milliseconds at the worst. */
const MOST_BUILT = 1_000

/** Makes a rule of a check's data. Its id is `<pack>/<name>`. Throws PatternError; `parsePack` has refused such a pack. */
export function compileCheck(pack: string, data: PackCheckData): PackCheck {
  const places = [data.at].flat().flatMap((alias) => placeOf(alias) ?? [])
  const rule = defineRule({
    id: `${pack}/${data.name}`,
    family: 'structure',
    severity: data.severity,
    since: '',
    fix: 'none',
    title: data.title,
    authority: data.authority ?? [],
    options: z.unknown(),
    messages: { said: data.message },
    ...(data.hiddenBy === undefined ? {} : { hiddenBy: data.hiddenBy }),
    ...(data.suggestion === undefined ? {} : { suggestions: { default: data.suggestion } }),
    explain: { what: data.title, why: data.why ?? '', how: data.suggestion ?? '' },
    examples: { good: data.examples?.good ?? [], bad: (data.examples?.bad ?? []).map((table) => ({ table })) },
    check: checkerOf(data, places),
  })
  return { rule, when: data.when ?? null, data }
}

type Checker = (table: Table, context: RuleContext<unknown>) => Iterable<RuleReport | Undecided>

function checkerOf(data: PackCheckData, places: readonly Place[]): Checker {
  const asked = condition(data)
  const each = judgeOf(data)
  const whole = tableCheckOf(data)
  const other = data.check === 'compare' ? placeOf(data.to) : null
  return function* (table, { written }) {
    const spots = places.flatMap((place) => place.spots(table)).filter((spot) => asked(table, spot))
    if (whole) yield* whole(table, spots, places)
    else if (data.check === 'compare' && other) yield* compareSpots(data, table, spots, other)
    else if (data.check === 'blanks' && written) {
      for (const spot of spots) {
        const text = written(table.sheet, spot.cell)
        if (!spot.derived && text.trim() !== '' && text !== text.trim()) yield reportOn(spot)
      }
    } else if (each) {
      const before = each.built()
      for (const spot of spots) {
        const found = each.judge(spot)
        if (found) yield reportOn(spot, found)
        if (each.built() - before <= MOST_BUILT) continue
        yield { undecided: 'pack-check-unfinished', cell: spot.cell, data: { title: data.title } }
        return
      }
    }
  }
}

/** Whether a check is made at a spot: what `where` and `unless` say of the indicator it belongs to, or of the table. */
function condition({ where, unless }: PackCheckData): (table: Table, spot: Spot) => boolean {
  const tests = [
    { said: where, wanted: true },
    { said: unless, wanted: false },
  ].flatMap(({ said, wanted }) => {
    const place = said ? placeOf(said.at) : null
    return said && place ? [{ place, values: new Set(said.in.map(normalise)), wanted }] : []
  })
  return (table, spot) =>
    tests.every(({ place, values, wanted }) => {
      const at = place.takes ? spot.indicator && place.of(spot.indicator) : place.spots(table)[0]
      return (at ? values.has(normalise(at.text)) : false) === wanted
    })
}
