import type { DerivationLine } from '../../src/check/derivation.ts'
import type { CrossCheck, Reconciliation, TableMoney } from '../../src/check/reconcile.ts'
import { cellPlace } from '../common/cellPlace.ts'
import { reconcileWords as words } from '../words/reconcile.ts'

/** sub: a part of the line above; gap: does not agree; ok: does. */
export type MoneyTone = 'plain' | 'sub' | 'gap' | 'ok'

/** A line of a card, words and figures ready. */
export interface MoneyLine {
  readonly label: string
  readonly at: { readonly sheet: string; readonly place: string } | null
  readonly amount: string
  readonly tone: MoneyTone
  /** What there is to say of it, under it. */
  readonly note: string | null
  /** What stands under it once it is opened. */
  readonly items: readonly MoneyLine[]
}

/** One table's money from top to bottom: budget, parts, costs, gap, what is not counted, details. */
export function moneyLines(table: TableMoney): readonly MoneyLine[] {
  return [
    budgetLine(table),
    ...table.parts.map((part) => amountLine(part, 'sub')),
    ...(table.partsGap === null ? [] : [plainLine(words.partsGap, table.partsGap, { tone: 'gap' })]),
    ...costLines(table),
    ...notCountedLines(table),
    ...detailLines(table),
  ]
}

/** A comparison across tables: the line, and both sides under it. */
export function crossLine({ title, agrees, note, left, right }: CrossCheck): MoneyLine {
  const side = (line: DerivationLine) =>
    left.sheet === right.sheet ? line : { ...line, name: words.onSheetName(line.sheet, line.name) }
  return {
    label: title,
    at: null,
    amount: agrees ? words.crossAgrees(note) : note,
    tone: agrees ? 'ok' : 'gap',
    note: null,
    items: [amountLine(side(left), 'sub'), amountLine(side(right), 'sub')],
  }
}

/** How a table's figures stand to each other; open: there is nothing to compare. */
export type Outcome = 'apart' | 'agrees' | 'open'

export function outcomeOf({ gap, partsGap, details }: TableMoney): Outcome {
  const compared = [
    gap === null ? null : isZero(gap),
    partsGap === null ? null : false,
    details && details.agrees,
  ].filter((agrees) => agrees !== null)
  if (compared.length === 0) return 'open'
  return compared.every(Boolean) ? 'agrees' : 'apart'
}

/** How many of the tables came out how. */
export function countOutcomes(tables: readonly TableMoney[]): Readonly<Record<Outcome, number>> {
  const counts = { apart: 0, agrees: 0, open: 0 }
  for (const table of tables) counts[outcomeOf(table)] += 1
  return counts
}

/** Whether a table says anything of money. */
export function hasMoney({ budget, unread, parts, costs, notCounted, details }: TableMoney): boolean {
  return (
    budget !== null ||
    unread !== null ||
    details !== null ||
    [parts, costs, notCounted].some((lines) => lines.length > 0)
  )
}

/** What the view shows of a reconciliation: the tables with money, those that do not agree only where asked. */
export function shownTables({ tables }: Reconciliation, onlyApart: boolean): readonly TableMoney[] {
  return tables.filter((table) => hasMoney(table) && (!onlyApart || outcomeOf(table) === 'apart'))
}

function amountLine(line: DerivationLine, tone: MoneyTone, note: string | null = null): MoneyLine {
  return {
    label: line.name,
    at: { sheet: line.sheet, place: cellPlace(line.cell) },
    amount: line.amount,
    tone,
    note,
    items: [],
  }
}

function plainLine(label: string, amount: string, more: Partial<MoneyLine> = {}): MoneyLine {
  return { label, at: null, amount, tone: 'plain', note: null, items: [], ...more }
}

function budgetLine({ budget, unread }: TableMoney): MoneyLine {
  if (budget) return amountLine(budget, 'plain')
  return plainLine(words.budget, '—', { note: unread ?? words.noBudget })
}

function costLines({ costs, sum, gap, budget, partsGap }: TableMoney): readonly MoneyLine[] {
  if (costs.length === 0 || sum === null) {
    return budget ? [plainLine(words.costSum(0), '—', { note: words.noCosts })] : []
  }
  const items = costs.map((cost) => amountLine(cost, 'sub'))
  const total = plainLine(words.costSum(costs.length), sum, { items })
  if (gap === null) return [budget ? { ...total, note: words.notCompared } : total]
  return [
    total,
    isZero(gap)
      ? plainLine(words.agrees(partsGap === null), gap, { tone: 'ok' })
      : plainLine(words.gap, gap, { tone: 'gap' }),
  ]
}

function notCountedLines({ notCounted }: TableMoney): readonly MoneyLine[] {
  const [first] = notCounted
  if (!first) return []
  const items = notCounted.map(({ line, why }) => amountLine(line, 'sub', why))
  const same = notCounted.every(({ why }) => why === first.why)
  return [plainLine(words.notCounted(same ? first.why : null), words.items(items.length), { items })]
}

function detailLines({ details }: TableMoney): readonly MoneyLine[] {
  if (!details) return []
  const items = details.lines.map((line) => amountLine(line, 'sub'))
  return [
    plainLine(words.details(items.length), details.sum, { items }),
    details.agrees
      ? plainLine(words.detailsAgree, '', { tone: 'ok' })
      : plainLine(words.detailsApart, '', { tone: 'gap', note: words.detailsWhere }),
  ]
}

/** '0.00', '+0', '-0.0000' */
function isZero(amount: string): boolean {
  return /^[+-]?0*(\.0*)?$/.test(amount)
}
