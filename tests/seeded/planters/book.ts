import type { SeedBook } from '../book.ts'
import type { SeedIndicator } from '../project.ts'
import type { Random } from '../random.ts'

/** Puts one error between the tables of a workbook; says where its finding must stand, any one of several. */
export interface BookPlanter {
  readonly rule: string
  readonly what: string
  plant(book: SeedBook, random: Random): readonly string[] | null
}

const more = (amount: string, by: number): string => (Number(amount) + by).toFixed(2)

/** A line of the summary, by chance. */
function line(book: SeedBook, random: Random) {
  const i = random.whole(0, book.lines.length - 1)
  const one = book.lines[i]
  if (!one) throw new Error('no line')
  return { one, i: String(i) }
}

export const bookPlanters: readonly BookPlanter[] = [
  {
    rule: 'summary-sum',
    what: 'a wrong 合计',
    plant(book) {
      book.summaryTotal = more(book.summaryTotal, 1)
      return ['summary-total']
    },
  },
  {
    rule: 'summary-sum',
    what: 'a line that is not its table’s budget',
    plant(book, random) {
      const { one, i } = line(book, random)
      one.amount = more(one.amount, 2)
      book.summaryTotal = more(book.summaryTotal, 2)
      book.spending = book.summaryTotal
      return [`line-amount:${i}`]
    },
  },
  {
    rule: 'summary-sum',
    what: '项目支出 of the department',
    plant(book) {
      book.spending = more(book.spending, 10)
      return ['summary-total', 'spending']
    },
  },
  {
    rule: 'summary-name',
    what: 'nearly the same name',
    plant(book, random) {
      const { one, i } = line(book, random)
      one.name = random.chance(0.5)
        ? one.name.replace(/(?:经费|专项经费|项目|补助资金)$/, '')
        : `${one.name.slice(0, 4)}年度${one.name.slice(4)}`
      return [`line-name:${i}`]
    },
  },
  {
    rule: 'summary-name',
    what: 'no table',
    plant(book, random) {
      const { one, i } = line(book, random)
      one.name = '古籍数字化保护'
      return [`line-name:${i}`]
    },
  },
  {
    rule: 'summary-goal',
    what: 'another goal',
    plant(book, random) {
      const { one, i } = line(book, random)
      one.goal = '建成县域冷链物流体系，降低农产品损耗。'
      return [`line-goal:${i}`]
    },
  },
  {
    rule: 'summary-goal',
    what: 'another number',
    plant(book, random) {
      const { one, i } = line(book, random)
      if (!/\d/.test(one.goal)) return null
      one.goal = one.goal.replace(/\d/, (digit) => (digit === '9' ? '8' : String(Number(digit) + 1)))
      return [`line-goal:${i}`]
    },
  },
  {
    rule: 'overall-against-projects',
    what: 'less than one project',
    plant(book) {
      const [first] = book.overall
      if (first) first.value = '≥8台'
      return ['overall:0']
    },
  },
  {
    rule: 'overall-against-projects',
    what: 'less than two together',
    plant(book) {
      const counted = (body: string): SeedIndicator => ({
        id: 'served',
        class: 'quantity',
        name: '服务事项办理件数',
        description: '按办结台账统计的件数',
        operator: '≥',
        body,
        unit: '件',
        basis: '计划标准',
        direction: '正向指标',
        weight: '0',
        cost: null,
        date: false,
      })
      book.projects[0]?.indicators.push(counted('500'))
      book.projects[1]?.indicators.push(counted('600'))
      return ['overall:1']
    },
  },
  {
    rule: 'procurement',
    what: 'quantity times price',
    plant(book) {
      const [first] = book.purchases
      if (first) first.amount = '66000'
      book.purchaseTotal = '66600'
      return ['purchase:0']
    },
  },
  {
    rule: 'procurement',
    what: 'a wrong 合计',
    plant(book) {
      book.purchaseTotal = '60800'
      return ['purchase-total']
    },
  },
  {
    rule: 'procurement',
    what: 'more than the budget',
    plant(book) {
      const [first, second] = book.purchases
      if (!first || !second) return null
      Object.assign(first, { price: '500000', amount: '6000000' })
      book.purchaseTotal = '6000600'
      return ['purchase-total', 'purchase:0']
    },
  },
  {
    rule: 'procurement',
    what: 'fewer than the indicator asks for',
    plant(book) {
      const [first] = book.purchases
      if (first) Object.assign(first, { quantity: '10', amount: '50000' })
      book.purchaseTotal = '50600'
      return ['quantity:0', '0/value:bought']
    },
  },
  {
    rule: 'boilerplate',
    what: 'the same indicator in every table',
    plant(book) {
      const [first] = book.projects
      if (!first) return null
      const same: SeedIndicator = {
        id: 'same',
        class: 'sustainability',
        name: '长效管理制度健全率',
        description: '已建立的制度占应建立制度的比例',
        operator: '≥',
        body: '95',
        unit: '%',
        basis: '计划标准',
        direction: '正向指标',
        weight: '0',
        cost: null,
        date: false,
      }
      // Four tables or more: the rule asks for that many.
      book.projects.push({
        ...first,
        name: '村级组织运转补助',
        indicators: first.indicators.map((one) => ({ ...one, name: `${one.name}（村级）` })),
      })
      for (const project of book.projects) project.indicators.push({ ...same })
      return book.projects.flatMap((_, i) => [`${String(i)}/name:same`, `${String(i)}/value:same`])
    },
  },
]
