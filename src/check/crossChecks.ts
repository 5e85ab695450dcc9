import { countedDetails, detailBudget, linePairs, overallSpending, partsOf } from '../rules/index.ts'
import { budgetOf, type MoneyField, type SummaryRow, type Table } from '../table/index.ts'
import { sumAmounts, type MoneyUnit } from '../value/index.ts'
import { lineName, MoneyColumn, shownName, type NamedAmount } from './moneyLine.ts'
import type { CrossCheck } from './reconcile.ts'

/** Two amounts that must be one. */
interface Pair {
  readonly left: NamedAmount
  readonly right: NamedAmount
}

/** Everything that is compared across the lines and tables of a workbook, as the rules pair them. */
export function crossChecks(tables: readonly Table[]): CrossCheck[] {
  return [...tables.flatMap((table) => summaryChecks(table, tables)), ...detailChecks(tables)]
}

function summaryChecks(table: Table, tables: readonly Table[]): CrossCheck[] {
  const { summary, sheet } = table
  if (!summary) return []
  const parts = partsOf(summary)
  const { total } = summary
  const unit = total?.unit ?? summary.rows.find((row) => row.amount.unit)?.amount.unit ?? '万元'
  const totals = compareSum(
    sheet,
    total,
    '合计',
    parts.map((part) => part.row),
  )
  const children = parts.flatMap(({ row, children: below }) =>
    below.length > 0 ? compareSum(sheet, row.amount, row.name.text, below) : [],
  )
  const own = linePairs(parts, tables).flatMap(({ line, own: other }): Pair[] => {
    const left = line.amount.amount
    const budget = budgetOf(other)
    if (!left || !budget?.amount) return []
    return [
      {
        left: { name: shownName(line.name.text), sheet, cell: line.amount.cell, amount: left },
        right: { name: lineName(budget.name, '预算数'), sheet: other.sheet, cell: budget.cell, amount: budget.amount },
      },
    ]
  })
  // Two summaries: nobody knows which of them the department's table adds up.
  const spending = tables.filter((other) => other.summary).length === 1 ? overallSpending(tables) : null
  const whole: Pair[] =
    total?.amount && spending?.spending.amount
      ? [
          {
            left: {
              name: '项目支出',
              sheet: spending.overall.sheet,
              cell: spending.spending.cell,
              amount: spending.spending.amount,
            },
            right: { name: '合计', sheet, cell: total.cell, amount: total.amount },
          },
        ]
      : []
  return [
    ...checksOf(`${sheet} 合计 = 各项之和`, totals, unit),
    ...checksOf(`${sheet} 各项 = 子项之和`, children, unit),
    ...checksOf(`${sheet} 各项 = 项目表预算数`, own, unit),
    ...checksOf(`${spending?.overall.sheet ?? ''} 项目支出 = ${sheet} 合计`, whole, unit),
  ]
}

/** The stated amount and the sum of its lines; nothing where one of them states no amount. */
function compareSum(sheet: string, field: MoneyField | null, name: string, rows: readonly SummaryRow[]): Pair[] {
  const [first] = rows
  if (!field?.amount || !first || rows.some((row) => !row.amount.amount)) return []
  const sum = sumAmounts(rows.flatMap((row) => row.amount.amount ?? []))
  return [
    {
      left: { name: shownName(name), sheet, cell: field.cell, amount: field.amount },
      right: { name: `${String(rows.length)} 项相加`, sheet, cell: first.amount.cell, amount: sum },
    },
  ]
}

/** 支出明细 against the project's money, sheet by sheet. */
function detailChecks(tables: readonly Table[]): CrossCheck[] {
  const sheets = [...new Set(tables.filter((table) => table.details).map((table) => table.sheet))]
  const pairs = tables.flatMap((table): Pair[] => {
    const { details, sheet } = table
    const budget = detailBudget(table)
    if (!details || !budget || details.rows.some(({ amount }) => !amount.amount && amount.state !== 'blank')) return []
    const lines = countedDetails(details.rows).flatMap(({ amount }) => amount.amount ?? [])
    const [first] = details.rows
    if (lines.length === 0 || !first) return []
    const sum = details.total?.amount ?? sumAmounts(lines)
    return [
      {
        left: { name: '支出明细合计', sheet, cell: details.total?.cell ?? first.amount.cell, amount: sum },
        right: { name: lineName(budget.name, '预算数'), sheet, cell: budget.cell, amount: budget.amount },
      },
    ]
  })
  const unit = tables.flatMap((table) => detailBudget(table)?.unit ?? [])[0] ?? '万元'
  return checksOf(`${sheets.length === 1 ? `${sheets[0] ?? ''} ` : ''}支出明细 = 项目金额`, pairs, unit, '张')
}

/** What agrees in one line, and each pair that does not in a line of its own. */
function checksOf(title: string, pairs: readonly Pair[], unit: MoneyUnit, counter = '项'): CrossCheck[] {
  const right = pairs.filter((pair) => pair.left.amount.equals(pair.right.amount))
  const wrong = pairs.filter((pair) => !right.includes(pair))
  return [...wrong.map((pair) => disagreeing(title, pair, unit)), ...agreeing(title, right, unit, counter)]
}

function disagreeing(title: string, { left, right }: Pair, unit: MoneyUnit): CrossCheck {
  const column = new MoneyColumn(unit, [left.amount, right.amount])
  const gap = column.writeGap(left.amount.minus(right.amount))
  return {
    title,
    agrees: false,
    note: `相差 ${gap}${unit}`,
    left: column.line(left),
    right: column.line(right),
  }
}

function agreeing(title: string, pairs: readonly Pair[], unit: MoneyUnit, counter: string): CrossCheck[] {
  const [first] = pairs
  if (!first) return []
  const sum = (side: 'left' | 'right') => sumAmounts(pairs.map((pair) => pair[side].amount))
  const column = new MoneyColumn(unit, [sum('left'), sum('right')])
  const count = `${String(pairs.length)} ${counter}`
  return [
    {
      title,
      agrees: true,
      note: pairs.length === 1 && counter === '项' ? `${column.write(first.left.amount)}${unit}` : count,
      left: column.line({ ...first.left, amount: sum('left'), ...(pairs.length > 1 ? { name: count } : {}) }),
      right: column.line({ ...first.right, amount: sum('right'), ...(pairs.length > 1 ? { name: count } : {}) }),
    },
  ]
}
