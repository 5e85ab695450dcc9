import type { MoneyUnit } from '../value/index.ts'
import type { DerivationLine } from './derivation.ts'

/** A comparison across tables: 附表2 合计 = 各专项之和. */
export interface CrossCheck {
  readonly title: string
  readonly agrees: boolean
  /** 140 项 */
  readonly note: string
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
  readonly costs: readonly DerivationLine[]
  readonly sum: string | null
  /** With its sign; null where there is nothing to compare. */
  readonly gap: string | null
  /** Cost indicators that are not added: unit costs, a total of the project. */
  readonly notCounted: readonly { readonly line: DerivationLine; readonly why: string }[]
  /** 支出明细 / 成本构成: its total against the budget. */
  readonly details: { readonly lines: readonly DerivationLine[]; readonly sum: string; readonly agrees: boolean } | null
}

export interface Reconciliation {
  readonly tables: readonly TableMoney[]
  readonly across: readonly CrossCheck[]
}
