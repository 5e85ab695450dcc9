import { MAX_COLS, type CellAddress } from '../sheet/index.ts'
import { statedWeightTotal } from '../table/index.ts'
import { memo, normalise } from '../value/index.ts'
import type { Block, Line } from './block.ts'
import { level1For, side, type FormClass } from './formClass.ts'

/** A row that is to have a weight: its class, and what is printed there already. */
export interface Weightless {
  readonly class: FormClass
  readonly printed: string
}

export interface WeightChange {
  readonly at: CellAddress
  readonly from: string
  readonly to: string
}

export interface Weights {
  /** For each row in the order asked; '' where the table weighs nothing. */
  readonly texts: readonly string[]
  readonly changes: readonly WeightChange[]
}

/** Totals that are accepted where the header states none. */
const TOTALS = [90, 100, 80]
const NUMBER = /^(\d+(?:\.(\d+))?)([%分]?)$/

interface Donor {
  readonly at: CellAddress
  readonly from: string
  readonly line: Line
  /** In steps. */
  units: number
}

/**
 * Weights for new rows. Where the table's weights add up to a total that is accepted, they go on doing so: each class
 * gives to its new rows so that old and new weigh alike, and the old ones keep their proportions. Where something is
 * missing to the total, the new rows take that first. Where they add up to something else, the sum stays as it is: it
 * is a mistake that was there before, and the check names it.
 */
export function distributeWeights(block: Block, rows: readonly Weightless[]): Weights {
  const header = block.table.columns.weight
  const blank: Weights = { texts: rows.map(() => ''), changes: [] }
  if (!header || block.columns.weight === undefined || rows.length === 0) return blank
  const scale = scaleOf(block)
  if (!scale) return blank
  const { donors, fixed, step, suffix, decimals } = scale
  const units = (text: string) => unitsOf(text, step)
  const sum = fixed + donors.reduce((total, donor) => total + donor.units, 0)
  const stated = statedWeightTotal(header)
  const shares = donors.every((donor) => donor.units <= step) ? 0.01 : 1
  const totals = (stated === null ? TOTALS : [stated]).map((total) => Math.round(total * step * shares))
  const printed = rows.map((row) => units(row.printed))
  const promised = printed.reduce<number>((total, one) => total + (one ?? 0), 0)
  const shown = new Map<number, string>()
  const show = (amount: number) => {
    const known = shown.get(amount) ?? (amount / step).toFixed(decimals) + suffix
    shown.set(amount, known)
    return known
  }

  const isWhole = totals.includes(sum)
  // Pre-printed rows came with their own weights, and the form counted on them.
  const keep = !isWhole && promised > 0 && totals.includes(sum + promised)
  const open = rows.map((row, i) => ({ row, i })).filter(({ i }) => !(keep && printed[i] !== null))
  const gap = isWhole || keep ? 0 : Math.min(...totals.filter((total) => total > sum).map((total) => total - sum))
  const fromGap = mayTake(gap, open.length, scale) ? spread(gap, Array<number>(open.length).fill(1)) : null
  const result = new Map<number, number>()
  if (fromGap) open.forEach(({ i }, k) => result.set(i, fromGap[k] ?? 0))
  else {
    for (const one of new Set(open.map(({ row }) => row.class))) {
      const wanted = open.filter(({ row }) => row.class === one)
      const taken = takeFrom(poolsFor(block, donors, one), wanted.length)
      wanted.forEach(({ i }) => taken !== null && result.set(i, taken))
    }
  }
  const texts = rows.map((row, i) => {
    const amount = result.get(i)
    return amount === undefined ? row.printed : show(amount)
  })
  const changes = donors.flatMap(({ at, from, units: now }) =>
    units(from) === now ? [] : [{ at, from, to: show(now) }],
  )
  return { texts, changes }
}

/** What is missing to the total goes to new rows, unless old ones still wait for it, or it is more than any row weighs. */
function mayTake(gap: number, count: number, { donors, complete }: Scale): boolean {
  return complete && count > 0 && gap >= count && gap / count <= Math.max(...donors.map((donor) => donor.units))
}

function unitsOf(text: string, step: number): number | null {
  const read = weightOf(text)
  return read ? Math.round(read.number * step) : null
}

interface WrittenWeight {
  readonly number: number
  readonly decimals: number
  readonly suffix: string
}

/** A weight as it is written; few texts in many rows. */
const weightOf = memo((text: string): WrittenWeight | null => {
  const match = NUMBER.exec(normalise(text))
  return match && { number: Number(match[1]), decimals: match[2]?.length ?? 0, suffix: match[3] ?? '' }
})

interface Scale {
  readonly donors: Donor[]
  /** What formulas and the like weigh: they give nothing. */
  readonly fixed: number
  /** Every row has its weight. */
  readonly complete: boolean
  /** Steps in a whole: 1, 10 or 100. */
  readonly step: number
  readonly suffix: string
  readonly decimals: number
}

/** The weights in use; null where nobody weighed anything. */
function scaleOf({ lines, grid }: Block): Scale | null {
  const seen = new Set<number>()
  const found: { line: Line; at: CellAddress; from: string; decimals: number; suffix: string; free: boolean }[] = []
  for (const line of lines) {
    const field = line.indicator?.weight
    const read = field ? weightOf(field.text) : null
    if (!field || !read) continue
    const key = field.cell.row * MAX_COLS + field.cell.col
    if (seen.has(key)) continue
    seen.add(key)
    const free = grid.cell(field.cell.row, field.cell.col)?.formula === null
    found.push({
      line,
      at: field.cell,
      from: field.text,
      decimals: read.decimals,
      suffix: read.suffix,
      free,
    })
  }
  const weighed = found.filter(({ line }) => !line.open)
  const [first] = weighed
  if (!first) return null
  const decimals = Math.max(...weighed.map((one) => one.decimals))
  const allShares = weighed.every((one) => (weightOf(one.from)?.number ?? 2) <= 1)
  // Shares of one are split in hundredths, however coarsely they were written.
  const places = allShares ? Math.max(2, decimals) : decimals
  const step = 10 ** places
  const donors: Donor[] = []
  let fixed = 0
  for (const { line, at, from, free } of weighed) {
    const units = unitsOf(from, step) ?? 0
    if (free && units > 0) donors.push({ at, from, line, units })
    else fixed += units
  }
  const complete = lines.every(({ indicator, open }) => open || !indicator || indicator.weight?.text !== '')
  return { donors, fixed, complete, step, suffix: first.suffix, decimals: places }
}

/** Who gives to a class: the class itself, else its level 1, else the whole table. */
function poolsFor(block: Block, donors: readonly Donor[], one: FormClass): readonly (readonly Donor[])[] {
  const level1 = level1For(one, block.costLevel1)
  return [
    donors.filter(({ line }) => line.class === one),
    donors.filter(({ line }) => side(line.level1?.class ?? null) === side(level1)),
    donors,
  ]
}

/** Takes equal weights for `count` rows from the first pool that can spare them; null where none can. */
function takeFrom(pools: readonly (readonly Donor[])[], count: number): number | null {
  for (const pool of pools) {
    const whole = pool.reduce((total, donor) => total + donor.units, 0)
    const each = Math.floor(whole / (pool.length + count))
    if (pool.length === 0 || each < 1) continue
    const left = spread(
      whole - each * count,
      pool.map((donor) => donor.units),
    )
    pool.forEach((donor, i) => (donor.units = left[i] ?? donor.units))
    return each
  }
  return null
}

/** Splits whole steps in proportion to `parts`, at least one for each; what rounding leaves goes to the largest rests. */
export function spread(total: number, parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const exact = parts.map((part) => (part / whole) * total)
  const result = exact.map((part) => Math.max(1, Math.floor(part)))
  let rest = total - result.reduce((sum, part) => sum + part, 0)
  const order = exact
    .map((part, i) => ({ i, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (let k = 0; rest > 0; k++, rest--) {
    const at = order[k % order.length]?.i ?? 0
    result[at] = (result[at] ?? 0) + 1
  }
  while (rest < 0) {
    const at = result.indexOf(Math.max(...result))
    result[at] = (result[at] ?? 0) - 1
    rest++
  }
  return result
}
