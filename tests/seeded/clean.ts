import { BUILTIN_TYPES, type ProjectType, type TemplateIndicator } from '../../src/templates/index.ts'
import type { SeedClass, SeedDetail, SeedForm, SeedIndicator, SeedProject } from './project.ts'
import type { Random } from './random.ts'
import { print } from './forms.ts'
import { draw, type Drawn } from './sheet.ts'

const TYPES = BUILTIN_TYPES.filter((type) => type.indicators.length >= 9)
const ENDINGS = ['经费', '专项经费', '项目', '补助资金']

/** A project without a fault: indicators of a type of the library, sums that agree, a goal that says what they say. */
export function cleanProject(form: SeedForm, random: Random): SeedProject {
  return fitTo(form, anyProject(random))
}

function anyProject(random: Random): SeedProject {
  const type = random.one(TYPES)
  const year = random.whole(2024, 2027)
  const indicators = indicatorsOf(type, year, random)
  const counts = indicators.filter((one) => one.class === 'quantity' && one.unit !== '%')
  const budget = random.whole(40, 800) * 0.5
  const items = addCosts(type, indicators, counts, budget, random)
  const other = random.chance(0.3) ? 5 : 0
  const [count] = counts
  const subject = type.name.replace(/[（(].*$|类$/g, '')
  return {
    name: `${random.one(['', '示例区', '城区', '全县'])}${subject}${random.one(ENDINGS)}`,
    year,
    budget: budget.toFixed(2),
    fiscal: (budget - other).toFixed(2),
    other: other > 0 ? other.toFixed(2) : '',
    periodBudget: (budget * 3).toFixed(2),
    purpose: `用于${subject}所需的业务支出，由项目单位按合同和进度支付。`,
    goals: [
      count ? `${stem(count.name)}达到${count.body}${count.unit}。` : `按年度计划推进${subject}。`,
      '规范资金使用，服务好群众。',
    ],
    periodGoal: `三年内健全${subject}的工作机制，形成长效管理。`,
    plan: ['20%', '45%', '80%', '100%'],
    code: `139999${String(year).slice(2)}P000${String(random.whole(100000, 999999))}F`,
    indicators: weigh(indicators),
    details: items,
    detailTotal: budget.toFixed(2),
    instead: new Map(),
  }
}

const REQUIRED: readonly SeedClass[] = ['quantity', 'quality', 'timeliness', 'social-benefit', 'satisfaction']

function indicatorsOf(type: ProjectType, year: number, random: Random): SeedIndicator[] {
  const chosen = type.indicators.filter(
    (one) => one.level2 !== 'cost' && (one.required || random.chance(0.5) || isOnly(type, one)),
  )
  return chosen.map((one, i) => seedIndicator(one, `i${String(i)}`, year, random))
}

/** The only one of a class that a complete table has. */
function isOnly(type: ProjectType, one: TemplateIndicator): boolean {
  return REQUIRED.includes(one.level2) && type.indicators.find((other) => other.level2 === one.level2) === one
}

function seedIndicator(one: TemplateIndicator, id: string, year: number, random: Random): SeedIndicator {
  const date = one.value.includes('{year}')
  const body = date ? `${String(year)}年${String(random.whole(8, 11))}月${String(random.whole(10, 28))}日` : one.value
  return {
    id,
    class: one.level2,
    name: one.name,
    description: one.description,
    operator: one.operator,
    body,
    unit: one.unit,
    basis: one.basis,
    direction: one.direction === 'positive' ? '正向指标' : '反向指标',
    weight: '',
    cost: null,
    date,
  }
}

/** 监督抽检批次数 → 监督抽检 */
export function stem(name: string): string {
  return name.replace(
    /(?:人次|批次|家次|户次|场次|公里|人员)?(?:数量|里程|面积|长度|[个家户套台件份人次期场座册部张条项处所名批]?数|次数|家次|人次|批次)$/,
    '',
  )
}

/** One total, or an item for each of the first counts; the details are the same items. */
function addCosts(
  type: ProjectType,
  indicators: SeedIndicator[],
  counts: readonly SeedIndicator[],
  budget: number,
  random: Random,
): SeedDetail[] {
  // 人均日常巡查次数 would make the price of one.
  const named = counts.filter((one) => !/均|每|单/.test(one.name)).slice(0, 3)
  const cost = (id: string, name: string, amount: number, kind: 'total' | 'item'): SeedIndicator => ({
    id,
    class: 'cost',
    name,
    description: kind === 'total' ? '年度内用于本项目的财政资金支出' : `支付${name.replace(/费用$/, '')}的合同款`,
    operator: '≤',
    body: String(amount),
    unit: '万元',
    basis: '预算支出标准',
    direction: '反向指标',
    weight: '',
    cost: kind,
    date: false,
  })
  const shares = split(budget, named.length)
  const items = named.map((one, i) => ({ name: `${stem(one.name)}费用`, amount: shares[i] ?? 0 }))
  if (items.length < 2 || random.chance(0.4)) indicators.push(cost('c0', '项目总成本', budget, 'total'))
  else items.forEach(({ name, amount }, i) => indicators.push(cost(`c${String(i)}`, name, amount, 'item')))
  const unit = type.indicators.find((one) => one.cost === 'unit')
  if (unit && random.chance(0.5)) indicators.push({ ...seedIndicator(unit, 'u0', 0, random), cost: 'unit' })
  const detailed = items.length > 0 ? items : [{ name: '项目实施费用', amount: budget }]
  return detailed.map(({ name, amount }) => ({
    name,
    amount: amount.toFixed(2),
    basis: `${name.replace(/费用$/, '')}10批，每批${String(Math.round(amount * 1000))}元，共${String(amount)}万元`,
  }))
}

/** Parts in halves of 万元 that add up to the whole. */
function split(whole: number, count: number): number[] {
  const halves = Math.round(whole * 2)
  const each = Math.max(1, Math.floor(halves / Math.max(1, count)))
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? halves - each * (count - 1) : each) / 2)
}

const POINTS = { output: 50, benefit: 30, satisfaction: 10 } as const
const POINTS_WITH_COST = { cost: 20, output: 40, benefit: 20, satisfaction: 10 } as const

/** Weights of a table of 90 points: with `costFirst` cost has a share of its own. */
export function weigh(indicators: SeedIndicator[], costFirst = false): SeedIndicator[] {
  const points: Readonly<Record<string, number>> = costFirst ? POINTS_WITH_COST : POINTS
  for (const [group, total] of Object.entries(points)) {
    const own = indicators.filter((one) => groupOf(one, costFirst) === group)
    const each = Math.floor(total / Math.max(1, own.length))
    own.forEach((one, i) => (one.weight = String(i === 0 ? total - each * (own.length - 1) : each)))
  }
  return indicators
}

function groupOf({ class: one }: SeedIndicator, costFirst: boolean): string {
  if (one === 'cost') return costFirst ? 'cost' : 'output'
  if (one === 'satisfaction') return 'satisfaction'
  return one === 'quantity' || one === 'quality' || one === 'timeliness' ? 'output' : 'benefit'
}

/** A project as a form asks for it: where cost is a level 1 of its own it has weights of its own, and F4 has no room for 其他资金. */
export function fitTo(form: SeedForm, project: SeedProject): SeedProject {
  if (form === 'F6') weigh(project.indicators, true)
  if (form === 'F4') Object.assign(project, { fiscal: project.budget, other: '' })
  return project
}

export function drawProject(form: SeedForm, project: SeedProject): Drawn {
  return draw([{ name: '项目', rows: print(form, project) }], project.instead)
}
