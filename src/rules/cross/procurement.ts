import * as z from 'zod/mini'
import {
  budgetOf,
  type Indicator,
  type MoneyField,
  type Procurement,
  type ProcurementRow,
  type RecognisedWorkbook,
  type Table,
} from '../../table/index.ts'
import {
  Amount,
  parseAmount,
  plainName,
  quantityOf,
  sumAmounts,
  type Decimal,
  type Quantity,
} from '../../value/index.ts'
import { differs, isUnitSlip, spellSum, termCells, type Term } from '../budget/terms.ts'
import { defineWorkbookRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { nameOf } from './pairs.ts'
import { projectKey } from './projectNames.ts'
import { covered, sameMeasure, stemOf } from './subject.ts'

type MessageId = 'line' | 'total-over' | 'total-under' | 'budget' | 'quantity'

export const procurement = defineWorkbookRule({
  id: 'procurement',
  family: 'cross',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  title: '政府采购表对不上',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan by which totals may differ. */
    tolerance: z._default(z.number(), 0),
  }),
  messages: {
    line: '“{name}”{quantity} × {price} 等于 {product}，金额写的是 {amount}，相差 {gap}',
    'total-over': '采购表 {count} 项相加为 {sum}（{terms}），合计写的是 {total}，多写了 {gap}',
    'total-under': '采购表 {count} 项相加为 {sum}（{terms}），合计写的是 {total}，少写了 {gap}',
    budget: '项目“{project}”的采购金额合计 {sum}，超过项目预算 {budget}，多出 {gap}',
    quantity: '采购表“{name}”的数量是 {quantity}，绩效目标表（{sheet}）“{indicator}”是 {value}，两处不一致',
  },
  suggestions: {
    default: '请核对数量、单价和金额，改正填错的一处。',
    budget: '请核对采购金额和项目预算：采购是项目支出的一部分，不能比项目预算多。',
    quantity: '请以批复的采购数量为准，把两处改成一致。',
    'unit-slip': '两个数正好相差一万倍，很可能是“元”和“万元”填混了，请核对金额的单位。',
  },
  explain: {
    what: '工作簿里的政府采购表：每一行的数量乘单价应等于金额，各行相加应等于合计，采购金额不应超过项目预算，采购数量应与绩效指标里同一样东西的数量一致。',
    why: '采购表和绩效目标表说的是同一笔钱、同一批东西，两处不一致，采购时或评价时总有一处要返工。',
    how: '对照提示中的数，改正填错的一处；对不准是哪个项目、哪样东西的，不作比较。',
    options: {
      tolerance: '允许相差多少元',
    },
  },
  examples: {
    good: [
      `#表 采购
      2024年政府采购预算表
      | | | | 单位：元
      序号 | 采购项目 | 数量 | 单价 | 金额
      1 | 台式电脑 | 32 | 5000 | 160000
      2 | 打印机 | 6 | 2000 | 12000
      | 合计 | | | 172000`,
    ],
    bad: [
      {
        table: `#表 采购
        2024年政府采购预算表
        | | | | 单位：元
        序号 | 采购项目 | 数量 | 单价 | 金额
        1 | 台式电脑 | 32 | 5000 | !150000
        2 | 打印机 | 6 | 2000 | 12000
        | 合计 | | | 162000`,
        says: '“台式电脑”32 × 5000 等于 160,000元，金额写的是 150,000元，相差 10,000元',
        severity: 'error',
      },
      {
        table: `#表 采购
        2024年政府采购预算表
        | | | | 单位：元
        序号 | 采购项目 | 数量 | 单价 | 金额
        1 | 台式电脑 | 32 | 5000 | 160000
        2 | 打印机 | 6 | 2000 | 12000
        | 合计 | | | !170000`,
        says: '采购表 2 项相加为 172,000元（160,000＋12,000），合计写的是 170,000元，少写了 2,000元',
      },
    ],
  },
  *check(workbook, { options }) {
    for (const block of workbook.procurements) {
      for (const row of block.rows) {
        const report = checkLine(row)
        if (report) yield { ...report, sheet: block.sheet }
      }
      const wrongTotal = checkTotal(block, options.tolerance)
      if (wrongTotal) yield { ...wrongTotal, sheet: block.sheet }
      for (const { project, rows, total } of projectsOf(block, workbook)) {
        const report = checkBudget(project, rows, wrongTotal ? null : total, options.tolerance)
        if (report) yield { ...report, sheet: block.sheet }
        for (const wrong of checkQuantities(project, rows)) yield { ...wrong, sheet: block.sheet }
      }
    }
  },
})

/** 数量 × 单价 = 金额, the product rounded as the amount is written. */
function checkLine({ item, quantity, price, amount }: ProcurementRow): RuleReport<MessageId> | null {
  if (!quantity?.number) return null
  // Where neither says its unit, they have one; where only one does, nobody knows.
  const known = price.amount && amount.amount ? { price: price.amount, amount: amount.amount } : unitless(price, amount)
  if (!known) return null
  const product = known.price.times(quantity.number)
  const unit = amount.unit ?? '元'
  const rounding = Amount.of(roundingOf(amount.text), unit)
  if (product.minus(known.amount).abs().compare(rounding) <= 0) return null
  return {
    cell: amount.cell,
    message: 'line',
    ...(isUnitSlip(product, known.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      name: shorten(item.text),
      quantity: quantity.text,
      price: price.text,
      product: product.format(unit),
      amount: known.amount.format(unit),
      gap: product.minus(known.amount).abs().format(unit),
    },
    related: [
      { cell: quantity.cell, role: 'term', value: quantity.text },
      { cell: price.cell, role: 'term', value: price.text },
    ],
  }
}

function unitless(price: MoneyField, amount: MoneyField): { price: Amount; amount: Amount } | null {
  if (price.state !== 'unit-unknown' || amount.state !== 'unit-unknown') return null
  const [one, all] = [parseAmount(price.text, '元').amount, parseAmount(amount.text, '元').amount]
  return one && all ? { price: one, amount: all } : null
}

/** Half of the last digit that is written behind the point; a whole number is meant exactly. */
function roundingOf(text: string): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return decimals === 0 ? '0' : `5e-${String(decimals + 1)}`
}

function termsOf(rows: readonly ProcurementRow[]): Term[] | null {
  const terms: Term[] = []
  for (const { amount: field } of rows) {
    if (field.amount) terms.push({ cell: field.cell, text: field.text, amount: field.amount })
    else if (field.state !== 'blank') return null
  }
  return terms.length > 0 ? terms : null
}

function checkTotal({ rows, total }: Procurement, tolerance: number): RuleReport<MessageId> | null {
  const terms = termsOf(rows)
  if (!total?.amount || !terms) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  if (!differs(sum, total.amount, tolerance)) return null
  const unit = total.unit ?? '元'
  const over = total.amount.compare(sum) > 0
  return {
    cell: total.cell,
    message: over ? 'total-over' : 'total-under',
    ...(isUnitSlip(sum, total.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      count: String(terms.length),
      sum: sum.format(unit),
      terms: spellSum(terms, unit),
      total: total.amount.format(unit),
      gap: sum.minus(total.amount).abs().format(unit),
    },
    related: termCells(terms),
  }
}

interface Bought {
  readonly project: Table
  readonly rows: readonly ProcurementRow[]
  /** The block's 合计, where all of it is for this project. */
  readonly total: MoneyField | null
}

/** Which lines are bought for which project: by the column that says so, else for the workbook's only one. */
function projectsOf(block: Procurement, { tables }: RecognisedWorkbook): Bought[] {
  const projects = tables.filter((table) => table.kind === 'project')
  const named = new Map<string, ProcurementRow[]>()
  for (const row of block.rows) {
    const key = row.project ? projectKey(row.project.text) : ''
    named.set(key, [...(named.get(key) ?? []), row])
  }
  if (named.size === 1 && named.has('')) {
    const [only, second] = projects
    return only && !second ? [{ project: only, rows: block.rows, total: block.total }] : []
  }
  return [...named].flatMap(([key, rows]) => {
    const [project, second] = key === '' ? [] : projects.filter((table) => projectKey(nameOf(table)) === key)
    return project && !second ? [{ project, rows, total: named.size === 1 ? block.total : null }] : []
  })
}

function checkBudget(
  project: Table,
  rows: readonly ProcurementRow[],
  total: MoneyField | null,
  tolerance: number,
): RuleReport<MessageId> | null {
  const terms = termsOf(rows)
  const budget = budgetOf(project)
  const [first] = terms ?? []
  if (!terms || !first || !budget?.amount) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  const gap = sum.minus(budget.amount)
  if (gap.compare(Amount.yuan(tolerance)) <= 0) return null
  const unit = budget.unit ?? '万元'
  return {
    cell: total?.cell ?? first.cell,
    message: 'budget',
    ...(isUnitSlip(sum, budget.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      sum: sum.format(unit),
      project: shorten(nameOf(project)),
      budget: budget.amount.format(unit),
      gap: gap.format(unit),
    },
    related: [...termCells(terms), { cell: budget.cell, sheet: project.sheet, role: 'against', value: budget.text }],
  }
}

/** A thing bought against the one indicator that counts it. */
function* checkQuantities(project: Table, rows: readonly ProcurementRow[]): Iterable<RuleReport<MessageId>> {
  for (const row of rows) {
    const { item, quantity } = row
    if (!quantity?.number || rows.some((other) => other !== row && sameItem(other, row))) continue
    const found = project.indicators.flatMap((indicator) => {
      const counted = indicator.scope === 'annual' ? quantityOf(indicator.value.value) : null
      return counted && counts(indicator, counted, row) ? [{ indicator, counted }] : []
    })
    const [one, second] = found
    if (!one || second || agrees(quantity.number, one.counted)) continue
    const { name, value } = one.indicator
    yield {
      cell: quantity.cell,
      message: 'quantity',
      severity: 'warning',
      data: {
        name: shorten(item.text),
        quantity: quantity.text,
        sheet: project.sheet,
        indicator: shorten(name.plain),
        value: shorten(value.value.plain),
      },
      related: [{ cell: value.cell, sheet: project.sheet, role: 'against', value: value.text }],
    }
  }
}

function sameItem(a: ProcurementRow, b: ProcurementRow): boolean {
  return plainName(a.item.text) === plainName(b.item.text)
}

const BUYING = /购置|配发|更新|更换|新增|增加/g

/** What counts people and events, never things that are bought. */
const NO_THINGS = /次$|批|^(?:人|名|位|场|期)$/

/** Whether an indicator counts the thing: the same words, a count, and no other kind of unit. */
function counts({ name }: Indicator, { unit, upTo, hedge }: Quantity, { item, quantity }: ProcurementRow): boolean {
  if (unit?.kind !== 'count' || unit.per !== null || upTo || hedge) return false
  if (quantity?.unit ? !sameMeasure(quantity.unit, unit) : NO_THINGS.test(unit.base)) return false
  const thing = stemOf(item.text).replace(BUYING, '')
  const stem = stemOf(name.plain).replace(BUYING, '')
  return thing.length >= 2 && covered(thing, stem) > 0.99 && covered(stem, thing) > 0.8
}

/** ≥10台 is reached by 12, 12台 only by 12. */
function agrees(bought: Decimal, { number, operator }: Quantity): boolean {
  if (operator === '≥' || operator === '>') return bought.gte(number)
  if (operator === '≤' || operator === '<') return bought.lte(number)
  return bought.eq(number)
}
