import { Dependents } from './dependents.ts'
import { evaluateFormula } from './evaluate.ts'
import type { Formula } from './formula.ts'
import { GridCells, type GridSource } from './gridCells.ts'
import { parseFormula } from './parse.ts'
import { NotComputable, type Area, type Scalar } from './values.ts'

/** What came of working formulas out anew. */
export interface Recalculation {
  readonly results: ReadonlyMap<Formula, Exclude<Scalar, null>>
  /** Formulas that keep the result they have, which may be out of date; with the function in the way, where it is one. */
  readonly left: ReadonlyMap<Formula, string | null>
}

/** The formulas that what is in these cells goes into, over other formulas too, and these formulas themselves. */
export function concerned(formulas: readonly Formula[], changed: readonly Area[], first: Iterable<Formula>): Formula[] {
  const dependents = new Dependents(formulas)
  const found = new Set(first)
  for (const { sheet, range } of changed) for (const formula of dependents.of(sheet, range)) found.add(formula)
  // A set that grows while it is gone through is gone through to its end.
  for (const { sheet, at, array } of found) {
    const range = array ?? { top: at.row, left: at.col, bottom: at.row, right: at.col }
    for (const formula of dependents.of(sheet, range)) found.add(formula)
  }
  return [...found]
}

/** Works formulas out, each after those it reads. What goes in circles is left alone. */
export function recalculate(formulas: readonly Formula[], source: GridSource): Recalculation {
  const cells = new GridCells(source)
  const order = new Order(formulas)
  const results = new Map<Formula, Exclude<Scalar, null>>()
  const left = new Map<Formula, string | null>()
  for (const formula of formulas) cells.wait(formula)
  for (const { formula, isCircular } of order.all((count) => {
    cells.spend(count)
  })) {
    try {
      if (isCircular || formula.tokens === null || formula.array) throw new NotComputable()
      const { row, col } = formula.at
      const value = evaluateFormula(parseFormula(formula.tokens), { sheet: formula.sheet, row, col, cells })
      cells.settle(formula, value)
      results.set(formula, value)
    } catch (error) {
      if (!(error instanceof NotComputable)) throw error
      left.set(formula, error.unsupported)
    }
  }
  return { results, left }
}

interface Step {
  readonly formula: Formula
  readonly reads: readonly Formula[]
  next: number
}

/** The order in which formulas can be worked out. */
class Order {
  readonly #formulas: readonly Formula[]
  /** By sheet (in small letters), then by column, from top to bottom. */
  readonly #columns = new Map<string, Map<number, Formula[]>>()

  constructor(formulas: readonly Formula[]) {
    this.#formulas = formulas
    for (const formula of formulas) {
      const key = formula.sheet.toLowerCase()
      const columns = this.#columns.get(key) ?? new Map<number, Formula[]>()
      this.#columns.set(key, columns)
      const column = columns.get(formula.at.col)
      if (column) column.push(formula)
      else columns.set(formula.at.col, [formula])
    }
    for (const columns of this.#columns.values()) {
      for (const column of columns.values()) column.sort((a, b) => a.at.row - b.at.row)
    }
  }

  /** Chains may be long as a sheet: they are followed without recursion. */
  *all(spend: (count: number) => void): Generator<{ formula: Formula; isCircular: boolean }> {
    const done = new Set<Formula>()
    const circular = new Set<Formula>()
    for (const start of this.#formulas) {
      if (done.has(start)) continue
      const path: Step[] = [{ formula: start, reads: this.#reads(start, spend), next: 0 }]
      const onPath = new Set([start])
      for (let step = path.at(-1); step; step = path.at(-1)) {
        const read = step.reads[step.next++]
        if (read === undefined) {
          path.pop()
          onPath.delete(step.formula)
          done.add(step.formula)
          yield { formula: step.formula, isCircular: circular.has(step.formula) }
        } else if (onPath.has(read)) {
          const from = path.findIndex(({ formula }) => formula === read)
          for (const { formula } of path.slice(from)) circular.add(formula)
        } else if (!done.has(read)) {
          path.push({ formula: read, reads: this.#reads(read, spend), next: 0 })
          onPath.add(read)
        }
      }
    }
  }

  /** The formulas among ours that a formula reads. With too many of them in all, none: what waits is never read. */
  #reads({ precedents }: Formula, spend: (count: number) => void): Formula[] {
    const found: Formula[] = []
    for (const { sheet, range } of precedents.areas) {
      const columns = this.#columns.get(sheet.toLowerCase())
      if (!columns) continue
      for (const [col, column] of columns) {
        if (col < range.left || col > range.right) continue
        for (let i = firstAtLeast(column, range.top); i < column.length; i++) {
          const formula = column[i]
          if (!formula || formula.at.row > range.bottom) break
          found.push(formula)
        }
      }
    }
    try {
      spend(found.length)
    } catch (error) {
      if (!(error instanceof NotComputable)) throw error
      return []
    }
    return found
  }
}

function firstAtLeast(column: readonly Formula[], row: number): number {
  let low = 0
  let high = column.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((column[middle]?.at.row ?? Infinity) < row) low = middle + 1
    else high = middle
  }
  return low
}
