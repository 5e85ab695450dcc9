/** What a project table says, whatever form it is printed in. Planters change it; `forms.ts` prints it. */

export type SeedForm = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'F11' | 'F12' | 'F13'

export const PROJECT_FORMS: readonly SeedForm[] = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9']
export const OTHER_FORMS: readonly SeedForm[] = ['F10', 'F11', 'F12', 'F13']

export type SeedGroup = 'output' | 'benefit' | 'satisfaction' | 'cost'

export type SeedClass =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic-benefit'
  | 'social-benefit'
  | 'ecological-benefit'
  | 'sustainability'
  | 'satisfaction'

export interface SeedIndicator {
  readonly id: string
  readonly class: SeedClass
  name: string
  description: string
  /** ≥ ≤ = or 定性; '' for none. */
  operator: string
  /** The number, date, grade or words, without operator and unit. */
  body: string
  unit: string
  basis: string
  direction: '正向指标' | '反向指标'
  weight: string
  /** total: the whole project's; item: added up; unit: the price of one. */
  readonly cost: 'total' | 'item' | 'unit' | null
  /** A deadline: printed 「…前」 where the value has one cell. */
  date: boolean
  /** Printed in place of the class's own labels. */
  level1?: string
  level2?: string
  /** Stands under another level 1 than its class's. */
  group?: SeedGroup
}

export interface SeedDetail {
  name: string
  /** In 万元, as printed. */
  amount: string
  basis: string
}

export interface SeedProject {
  name: string
  readonly year: number
  /** In 万元, as printed. */
  budget: string
  fiscal: string
  other: string
  /** The whole period's, on the forms that ask for it. */
  periodBudget: string
  purpose: string
  goals: [string, string]
  periodGoal: string
  plan: [string, string, string, string]
  code: string
  indicators: SeedIndicator[]
  details: SeedDetail[]
  detailTotal: string
  /** Texts in place of what the form prints, by the alias of the cell. */
  readonly instead: Map<string, string>
}

/** The value in one cell: ≥100批次, 2026年11月30日前. */
export function wholeValue({ operator, body, unit, date }: SeedIndicator): string {
  if (date) return `${body}前`
  return `${operator === '定性' ? '' : operator}${body}${unit}`
}

const ORDER: readonly SeedClass[] = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
  'satisfaction',
]

/** The indicators in the order they are printed in; on newer forms cost is a class of its own and comes first. */
export function inOrder(indicators: readonly SeedIndicator[], costFirst: boolean): SeedIndicator[] {
  const rank = ({ class: one, group }: SeedIndicator) => {
    if (group === 'output') return 2.5
    return costFirst && one === 'cost' ? -1 : ORDER.indexOf(one)
  }
  return [...indicators].sort((a, b) => rank(a) - rank(b))
}
