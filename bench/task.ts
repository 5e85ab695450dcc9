import type { BenchTable } from './data/tables.ts'
import { CHANGES, DEGREES, EFFECTS, PRAISES, PROMISES, SUPPORTS } from './data/words.ts'

/**
 * The pair of checks that every contender makes: which values are vague (vague-value), and which tables' costs do not
 * add up to the budget (cost-sum).
 */
export interface Found {
  /** Vague values, by table. */
  readonly vague: number[]
  /** 1 for a table whose costs do not add up, else 0; by table. */
  readonly sums: number[]
}

export interface Contender {
  readonly name: string
  /** What its time includes, for the reader of the table. */
  readonly includes: string
  /** Prepares one pass; not measured. */
  readonly before?: () => void
  /** One pass over all tables. What the engine's docs advise to make once is made before. */
  run(): Found | Promise<Found>
}

/** What a peer is given instead of a sheet: values as texts, and the costs that belong to the sum, already read. */
export interface Row {
  readonly value: string
  /** Yuan; null for what is no part of the sum. */
  readonly cost: number | null
}

export interface Facts {
  /** Yuan. */
  readonly budget: number
  readonly rows: readonly Row[]
}

/** Peers read no sheets and tell no unit cost from a cost: they get rows that were read for them, which favours them. */
export function factsOf(tables: readonly BenchTable[]): Facts[] {
  return tables.map(({ budget, indicators }) => ({
    budget,
    rows: indicators.map(({ value, cost }) => ({ value, cost })),
  }))
}

const any = (words: readonly string[]) => `(?:${words.join('|')})`

/** The words of a vague value as one pattern, for the peers; it must match the whole value. */
export const VAGUE = `(?:${any(DEGREES)}${any(CHANGES)}|${any(EFFECTS)}${any(PRAISES)}|${any([...SUPPORTS, ...PROMISES])})`

export function emptyFound(tables: number): Found {
  return { vague: new Array<number>(tables).fill(0), sums: new Array<number>(tables).fill(0) }
}

export function totals({ vague, sums }: Found): string {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  return `空泛 ${String(sum(vague))} 处、合计不符 ${String(sum(sums))} 张`
}

/** The first table two contenders judge differently, in words; null where they agree everywhere. */
export function difference(a: Found, b: Found): string | null {
  for (let i = 0; i < Math.max(a.vague.length, b.vague.length); i++) {
    if (a.vague[i] === b.vague[i] && a.sums[i] === b.sums[i]) continue
    const say = ({ vague, sums }: Found) => `空泛 ${String(vague[i])} 处、合计不符 ${String(sums[i])}`
    return `第 ${String(i + 1)} 张表：${say(a)}，对 ${say(b)}`
  }
  return null
}
