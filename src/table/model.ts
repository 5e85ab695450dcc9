import type { CellAddress, CellRange } from '../sheet/index.ts'
import type { Amount, Decimal, IndicatorValue, MoneyUnit, Unit } from '../value/index.ts'

/** The forms of the catalogue (docs/forms.md). */
export type FormId = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'F11' | 'F12' | 'F13'

/**
 * What a table is about: one project (also one 支出方向), a whole department, or a list of projects with amounts.
 * `self-assessment` is a project's 自评表: its result columns are not checked.
 */
export type TableKind = 'project' | 'overall' | 'summary' | 'self-assessment'

/** Which period a goal, an amount or an indicator speaks of. `period` is 中期/实施期/长期. */
export type Scope = 'annual' | 'period'

/** A text with the place it was read from. `text` is as shown, without blanks at its ends; '' for a blank cell. */
export interface TextField {
  readonly text: string
  readonly cell: CellAddress
  /** The label's cell; null where the form prints none (a title). */
  readonly label: CellAddress | null
}

/** An amount of money on the form. */
export interface MoneyField extends TextField {
  /** The label as printed, blanks removed: 其中：财政资金. */
  readonly name: string
  /** null: blank, no number, an error, or a number whose unit is stated nowhere. */
  readonly amount: Amount | null
  readonly unit: MoneyUnit | null
  readonly state: 'amount' | 'blank' | 'unit-unknown' | 'not-an-amount' | 'error'
}

/** Parts that together should make up a total: by source, by 收入性质, by 支出性质. */
export interface FundingSplit {
  readonly by: 'source' | 'income' | 'spending'
  readonly parts: readonly MoneyField[]
}

/** The money of one scope: its total and how it is split. */
export interface Fund {
  readonly scope: Scope
  readonly total: MoneyField | null
  readonly splits: readonly FundingSplit[]
}

export interface Goal extends TextField {
  readonly scope: Scope
}

/** 资金支出计划（%）: a percentage for each period, as shown. */
export interface PaymentPlan {
  readonly label: CellAddress
  readonly periods: readonly { readonly name: string; readonly value: TextField }[]
}

export type Level1Class = 'output' | 'benefit' | 'satisfaction' | 'cost'

export type Level2Class =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic-cost'
  | 'social-cost'
  | 'environment-cost'
  | 'economic-benefit'
  | 'social-benefit'
  | 'ecological-benefit'
  | 'sustainability'
  | 'satisfaction'

/** A level 1 or level 2 label as it applies to a row; merged and carried labels keep the cell they were read from. */
export interface LevelField<C> extends TextField {
  readonly class: C | null
}

/** A name or description. `plain` is normalised, with a leading number (`1、`, `指标1：`) dropped. */
export interface NameField extends TextField {
  readonly plain: string
}

export interface ValueField extends TextField {
  readonly value: IndicatorValue
  /** The cell of an operator column (指标性质) and what it says; null where the form has none. */
  readonly operator: TextField | null
  /** The cell of a unit column. */
  readonly unit: TextField | null
}

/** A row of the indicator block with a name or a value (in a double form: one half of the row). */
export interface Indicator {
  readonly row: number
  readonly scope: Scope
  readonly level1: LevelField<Level1Class> | null
  readonly level2: LevelField<Level2Class> | null
  /** `text` is '' where only a value stands. */
  readonly name: NameField
  readonly description: NameField | null
  /** `text` is '' where only a name stands. */
  readonly value: ValueField
  readonly weight: TextField | null
  readonly direction: TextField | null
  readonly basis: TextField | null
}

/** A pre-printed row: level 2 is there, name and value are blank. */
export interface EmptySlot {
  readonly row: number
  readonly scope: Scope
  readonly level1: LevelField<Level1Class> | null
  readonly level2: LevelField<Level2Class> | null
  /** Where the value would stand. */
  readonly cell: CellAddress
}

/** One line of 支出明细 / 成本构成. */
export interface DetailRow {
  readonly name: TextField
  /** 支出明细 beside 支出内容简介: the kind of expense; null where the form has one of them, or this line leaves it blank. */
  readonly item: TextField | null
  readonly amount: MoneyField
  readonly basis: TextField | null
}

export interface DetailBlock {
  readonly header: CellAddress
  readonly rows: readonly DetailRow[]
  readonly total: MoneyField | null
}

/** A line of a 汇总表: level 1 is 一/二/三 or a line without parts of its own, level 2 is 1/2/3 below it. */
export interface SummaryRow {
  readonly row: number
  readonly level: 1 | 2
  readonly name: TextField
  readonly amount: MoneyField
  readonly goals: readonly Goal[]
}

export interface SummaryBlock {
  readonly header: CellAddress
  readonly total: MoneyField | null
  readonly rows: readonly SummaryRow[]
}

/** A line of a 政府采购表. `project` is the one it is bought for, where the table has such a column. */
export interface ProcurementRow {
  readonly row: number
  readonly item: TextField
  readonly project: TextField | null
  /** null: blank. `number` is null where the cell holds none. */
  readonly quantity: (TextField & { readonly number: Decimal | null; readonly unit: Unit | null }) | null
  readonly price: MoneyField
  readonly amount: MoneyField
}

/** A 政府采购表: it stands on a sheet of its own, or below a table. */
export interface Procurement {
  readonly sheet: string
  readonly header: CellAddress
  readonly rows: readonly ProcurementRow[]
  readonly total: MoneyField | null
}

/** The columns of the indicator block. */
export type ColumnRole =
  'level1' | 'level2' | 'name' | 'description' | 'value' | 'operator' | 'unit' | 'weight' | 'direction' | 'basis'

/** A header cell of the indicator block: its label, and what it says in brackets (`90` in 分值权重(90)). */
export interface ColumnHeader {
  readonly cell: CellAddress
  readonly text: string
}

/** A year with the place it was read from; `cell` is null for one read from the file's name. */
export interface BudgetYear {
  readonly year: number
  readonly from: 'title' | 'code' | 'period' | 'project' | 'file'
  readonly cell: CellAddress | null
  /** The year the file's name states, where the project's code states another. */
  readonly fileSays?: number
}

/** A table of one project (or department, or list of projects), whatever form it was printed in. */
export interface Table {
  /** t1, t2 … in the order of the workbook. */
  readonly id: string
  readonly sheet: string
  readonly range: CellRange
  readonly form: FormId | 'unknown'
  readonly kind: TableKind
  readonly title: TextField | null
  /** 项目名称. null: the form has no such label; then `projectFromTitle` may know it. */
  readonly project: TextField | null
  /** The project the title names: 「食品安全工作经费绩效目标表」. */
  readonly projectFromTitle: string | null
  readonly unitName: TextField | null
  readonly code: TextField | null
  readonly year: BudgetYear | null
  /** 项目实施期, 项目期限. */
  readonly period: TextField | null
  /** 资金用途. */
  readonly purpose: TextField | null
  /** The statements of a money unit that hold for the whole table (单位：万元), in reading order. */
  readonly moneyUnits: readonly { readonly unit: MoneyUnit; readonly cell: CellAddress }[]
  readonly funds: readonly Fund[]
  readonly goals: readonly Goal[]
  /** The aims of 年度重点工作计划, one a line. */
  readonly tasks: readonly TextField[]
  readonly paymentPlan: PaymentPlan | null
  /** Where the header row of the indicators stands; null for a summary. */
  readonly header: CellAddress | null
  readonly columns: Readonly<Partial<Record<ColumnRole, ColumnHeader>>>
  readonly indicators: readonly Indicator[]
  readonly slots: readonly EmptySlot[]
  readonly details: DetailBlock | null
  readonly summary: SummaryBlock | null
}

/** Something on a sheet that could not be read, said with its place and never dropped. */
export interface Problem {
  readonly sheet: string
  readonly cell: CellAddress | null
  readonly code: string
  readonly data: Readonly<Record<string, string>>
}

/** All tables of a workbook. */
export interface RecognisedWorkbook {
  readonly tables: readonly Table[]
  readonly procurements: readonly Procurement[]
  readonly problems: readonly Problem[]
}

/** The annual budget (预算数, 项目金额, 年度资金总额): what cost indicators are compared with. */
export function budgetOf(table: Table, scope: Scope = 'annual'): MoneyField | null {
  return table.funds.find((fund) => fund.scope === scope)?.total ?? null
}

/** Rows with a name or a value: a row of a double form is one indicator. */
export function countIndicators(table: Table): number {
  const rows = new Set<number>()
  for (const indicator of table.indicators) rows.add(indicator.row)
  return rows.size
}

/** Where a finding about the table as a whole stands: its title, else its header row, else its first cell. */
export function tableCell(table: Table): CellAddress {
  return table.title?.cell ?? table.header ?? { row: table.range.top, col: table.range.left }
}

export function isCost(indicator: Indicator): boolean {
  const l2 = indicator.level2?.class
  if (l2 === 'social-cost' || l2 === 'environment-cost') return false
  return l2 === 'cost' || l2 === 'economic-cost' || (indicator.level1?.class === 'cost' && !l2)
}
