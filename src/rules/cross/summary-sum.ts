import * as z from 'zod/mini'
import { budgetOf, type MoneyField, type RecognisedWorkbook, type SummaryRow, type Table } from '../../table/index.ts'
import { plainName, sumAmounts, type Amount, type MoneyUnit } from '../../value/index.ts'
import { spellSum } from '../budget/terms.ts'
import { defineWorkbookRule, type Related, type RuleReport } from '../rule.ts'

type Report = RuleReport<'total' | 'part' | 'own-table' | 'overall'>

export const summarySum = defineWorkbookRule({
  id: 'summary-sum',
  family: 'cross',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '汇总表的金额对不上',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    total: '各专项金额相加 {sum}，合计写的是 {written}，{gap}',
    part: '“{name}”下面 {count} 个子项相加 {sum}，这一行写的是 {written}，{gap}',
    'own-table': '汇总表里“{name}”是 {written}，它自己的表（{sheet}）里是 {budget}，{gap}',
    overall: '汇总表合计 {written}，部门整体表的项目支出是 {budget}，{gap}',
  },
  suggestions: {
    total: '请核对：{terms}＝{sum}，改正合计，或改正写错的那一项。',
    part: '请核对：{terms}＝{sum}，改正这一行，或改正写错的子项。',
    'own-table': '两处应当相同，请看哪一处是最后定的数，把另一处改过来。',
    overall: '两处应当相同，请看哪一处是最后定的数，把另一处改过来。',
  },
  explain: {
    what: '核对汇总表：合计等于各专项之和，专项等于它下面各子项之和；同一个文件里有各项目自己的表、部门整体表时，金额也要一致。',
    why: '几张表是一套的，数对不上，审核时一看就会退回。',
    how: '按提示里列出的各个数核对，把写错的那一处改过来。',
  },
  examples: {
    good: [
      `#表 附表2
       示例区专项资金绩效目标汇总表
       填报单位：示例局 | | 金额单位：万元 |
       序号 | 名称 | 金额 | 年度绩效目标
       | 合计 | 90 |
       一 | 市场监管专项 | 70 | 规范市场
       1 | 抽检经费 | 50 | 完成抽检
       2 | 宣传经费 | 20 | 开展宣传
       二 | 知识产权专项 | 20 | 促进创新`,
      `#表 附表2
       示例区专项资金绩效目标汇总表
       填报单位：示例局 | | 金额单位：万元 |
       序号 | 名称 | 金额 | 年度绩效目标
       | 合计 | |
       1 | 抽检经费 | 50 | 完成抽检`,
    ],
    bad: [
      {
        table: `#表 附表2
         示例区专项资金绩效目标汇总表
         填报单位：示例局 | | 金额单位：万元 |
         序号 | 名称 | 金额 | 年度绩效目标
         | 合计 | !95 |
         一 | 市场监管专项 | !75 | 规范市场
         1 | 抽检经费 | 50 | 完成抽检
         2 | 宣传经费 | 20 | 开展宣传
         二 | 知识产权专项 | 18 | 促进创新`,
        says: '各专项金额相加 93万元，合计写的是 95万元，多 2万元',
      },
      {
        table: `#表 附表2
         示例区专项资金绩效目标汇总表
         填报单位：示例局 | | 金额单位：万元 |
         序号 | 名称 | 金额 | 年度绩效目标
         | 合计 | 50 |
         1 | 抽检经费 | !50 | 完成抽检
         #表 附表3
         示例区专项资金支出方向绩效目标表
         金额单位：万元
         支出方向 | 抽检经费
         项目金额 | 48
         一级指标 | 二级指标 | 三级指标 | 指标值
         产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
        says: '它自己的表（附表3）里是 48万元',
      },
    ],
  },
  *check(workbook) {
    for (const table of workbook.tables) {
      if (!table.summary) continue
      for (const report of [total(table), ...parts(table), ...ownTables(table, workbook), overall(table, workbook)]) {
        if (report) yield { ...report, table }
      }
    }
  },
})

interface Written {
  readonly amount: Amount
  readonly unit: MoneyUnit
  readonly field: MoneyField
}

/** An amount that can be compared; null for a blank one or one whose unit nobody states. */
function written(field: MoneyField | null): Written | null {
  return field?.amount && field.unit ? { amount: field.amount, unit: field.unit, field } : null
}

function total(table: Table): Report | null {
  const sum = table.summary
  const whole = written(sum?.total ?? null)
  if (!sum || !whole) return null
  return compare(
    whole,
    sum.rows.filter((row) => row.level === 1),
    'total',
    {},
  )
}

function* parts(table: Table): Generator<Report | null> {
  const rows = table.summary?.rows ?? []
  for (const [i, row] of rows.entries()) {
    const whole = row.level === 1 ? written(row.amount) : null
    if (!whole) continue
    const next = rows.findIndex((other, j) => j > i && other.level === 1)
    const children = rows.slice(i + 1, next < 0 ? rows.length : next)
    if (children.length > 0) yield compare(whole, children, 'part', { name: row.name.text })
  }
}

/** Whether the parts add up to what is written above them; silent when a part cannot be read. */
function compare(
  whole: Written,
  rows: readonly SummaryRow[],
  message: 'total' | 'part',
  data: Readonly<Record<string, string>>,
): Report | null {
  const terms = rows.filter((row) => row.amount.state !== 'blank').flatMap((row) => written(row.amount) ?? [])
  const readable = rows.every((row) => row.amount.state === 'blank' || written(row.amount))
  if (terms.length === 0 || !readable) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  if (sum.equals(whole.amount)) return null
  return {
    cell: whole.field.cell,
    message,
    data: {
      ...data,
      count: String(terms.length),
      sum: sum.format(whole.unit),
      written: whole.amount.format(whole.unit),
      gap: gap(whole, sum),
      terms: spellSum(terms, whole.unit),
    },
    related: terms.map(({ field }) => ({ cell: field.cell, role: 'term' as const, value: field.text })),
  }
}

/** Each line against the table of that project in the same workbook, where exactly one table bears its name. */
function* ownTables(table: Table, workbook: RecognisedWorkbook): Generator<Report | null> {
  const rows = table.summary?.rows ?? []
  for (const [i, row] of rows.entries()) {
    const line = written(row.amount)
    // A line with parts of its own may bear the name of one of them: its own parts already speak for it.
    const hasParts = row.level === 1 && rows[i + 1]?.level === 2
    if (!line || hasParts) continue
    const own = tableNamed(row.name.text, workbook.tables)
    const budget = own ? written(budgetOf(own)) : null
    if (!own || !budget || budget.amount.equals(line.amount)) continue
    yield {
      cell: line.field.cell,
      message: 'own-table',
      data: {
        name: row.name.text.replace(/\s+/g, ''),
        written: line.amount.format(line.unit),
        sheet: own.sheet,
        budget: budget.amount.format(line.unit),
        gap: gap(line, budget.amount),
      },
      related: [against(own, budget)],
    }
  }
}

/** 部门整体 says how much goes to projects: the summary lists exactly those. */
function overall(table: Table, workbook: RecognisedWorkbook): Report | null {
  const sum = written(table.summary?.total ?? null)
  const whole = workbook.tables.filter((other) => other.kind === 'overall')
  const [only] = whole
  if (!sum || !only || whole.length > 1 || workbook.tables.filter((other) => other.summary).length > 1) return null
  const part = only.funds
    .flatMap((fund) => fund.splits)
    .flatMap((split) => split.parts)
    .find((p) => /项目支出$/.test(p.name))
  const projects = written(part ?? null)
  if (!projects || projects.amount.equals(sum.amount)) return null
  return {
    cell: sum.field.cell,
    message: 'overall',
    data: {
      written: sum.amount.format(sum.unit),
      budget: projects.amount.format(sum.unit),
      gap: gap(sum, projects.amount),
    },
    related: [against(only, projects)],
  }
}

function against(table: Table, { field }: Written): Related {
  return { cell: field.cell, sheet: table.sheet, role: 'against', value: field.text }
}

function gap(whole: Written, other: Amount): string {
  const more = whole.amount.compare(other) > 0
  return `${more ? '多' : '少'} ${whole.amount.minus(other).abs().format(whole.unit)}`
}

/** Words that one form adds to a project's name and the other leaves out. */
const GENERIC = /(专项|项目|经费|资金)+$/

function tableNamed(name: string, tables: readonly Table[]): Table | null {
  const wanted = plainName(name)
  const named = tables.filter((table) => table.kind !== 'summary' && table.project && table.project.text !== '')
  const same = named.filter((table) => plainName(table.project?.text ?? '') === wanted)
  const found =
    same.length > 0
      ? same
      : named.filter(
          (table) => plainName(table.project?.text ?? '').replace(GENERIC, '') === wanted.replace(GENERIC, ''),
        )
  return found.length === 1 ? (found[0] ?? null) : null
}
