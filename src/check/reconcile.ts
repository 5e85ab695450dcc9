import { projectOf, shorten } from '../rules/index.ts'
import type { Table } from '../table/index.ts'
import type { MoneyUnit } from '../value/index.ts'
import { crossChecks } from './crossChecks.ts'
import type { DerivationLine } from './derivation.ts'
import { tableMoney } from './tableMoney.ts'

/** A comparison across tables: 附表2 合计 = 各专项之和. */
export interface CrossCheck {
  readonly title: string
  readonly agrees: boolean
  /** How much, or over how many: '140.00万元', '12 项'; where it does not agree: '相差 +4.00万元'. */
  readonly note: string
  /** What agrees in many places is one check: then both lines hold the sums, and the cells of the first. */
  readonly left: DerivationLine
  readonly right: DerivationLine
}

/** One table's money: what 对账 shows. */
export interface TableMoney {
  readonly table: string
  readonly sheet: string
  readonly project: string
  readonly unit: MoneyUnit
  /** null: the form states none, or it cannot be read (`unread` says which). */
  readonly budget: DerivationLine | null
  readonly unread: string | null
  /** 财政资金, 其他资金 … with '—' for a blank amount. */
  readonly parts: readonly DerivationLine[]
  /** What the parts make more or less than the budget, with its sign; null where they make it, or do not claim to. */
  readonly partsGap: string | null
  readonly costs: readonly DerivationLine[]
  readonly sum: string | null
  /** With its sign; null where there is nothing to compare. */
  readonly gap: string | null
  /** Cost indicators that are not added: unit costs, a total of the project. Their amounts are as the cells write them. */
  readonly notCounted: readonly { readonly line: DerivationLine; readonly why: string }[]
  /** 支出明细 / 成本构成: its total against the budget. */
  readonly details: { readonly lines: readonly DerivationLine[]; readonly sum: string; readonly agrees: boolean } | null
}

export interface Reconciliation {
  readonly tables: readonly TableMoney[]
  readonly across: readonly CrossCheck[]
}

/**
 * The money of every table, and the comparisons across tables. Says only what is certain: an amount that cannot be read
 * is said to be unreadable, and what depends on it is not compared.
 */
export function reconcile(tables: readonly Table[]): Reconciliation {
  return {
    tables: tables.filter((table) => table.kind !== 'summary').map((table) => tableMoney(table, tableTitle(table))),
    across: crossChecks(tables),
  }
}

const LONGEST_TITLE = 60

/** What a table is called where people read of it: its project, else its title, else its sheet. */
export function tableTitle(table: Table): string {
  return shorten(projectOf(table) || (table.title?.text ?? '') || table.sheet, LONGEST_TITLE)
}
