import { Random } from './random.ts'
import * as words from './words.ts'

export interface BenchIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly description: string
  readonly value: string
  readonly basis: string
  /** Yuan of a cost that is part of the sum; null for everything else, unit costs too. */
  readonly cost: number | null
}

/** A project's table before it is laid out on a sheet. */
export interface BenchTable {
  readonly project: string
  readonly unitName: string
  readonly code: string
  /** Yuan; on the sheet in 万元. */
  readonly budget: number
  readonly purpose: string
  readonly goals: string
  readonly indicators: readonly BenchIndicator[]
}

export const YEAR = 2026

/** One table in so many has costs that do not add up to its budget. */
const WRONG_SUM_EVERY = 20
const VAGUE_BENEFITS = 0.12
const VAGUE_QUALITY = 0.03
const HEDGED_COUNTS = 0.03

/** How many of each class a table of 50 indicators has; other sizes keep the proportions. */
const SHARES: readonly (readonly [kind: Kind, of50: number])[] = [
  ['quantity', 16],
  ['quality', 8],
  ['time', 5],
  ['cost', 5],
  ['economic', 3],
  ['social', 5],
  ['ecological', 2],
  ['lasting', 3],
  ['satisfaction', 3],
]

type Kind = 'quantity' | 'quality' | 'time' | 'cost' | 'economic' | 'social' | 'ecological' | 'lasting' | 'satisfaction'

const LEVELS: Readonly<Record<Kind, readonly [string, string]>> = {
  quantity: ['产出指标', '数量指标'],
  quality: ['产出指标', '质量指标'],
  time: ['产出指标', '时效指标'],
  cost: ['产出指标', '成本指标'],
  economic: ['效益指标', '经济效益指标'],
  social: ['效益指标', '社会效益指标'],
  ecological: ['效益指标', '生态效益指标'],
  lasting: ['效益指标', '可持续影响指标'],
  satisfaction: ['满意度指标', '服务对象满意度指标'],
}

/** Made-up project tables, the same for the same numbers: most names distinct, most values good, some vague or hedged. */
export function makeTables(count: number, indicatorsEach: number, seed = 2026): BenchTable[] {
  const random = new Random(seed)
  return Array.from({ length: count }, (_, i) => makeTable(random, i, indicatorsEach))
}

function makeTable(random: Random, number: number, size: number): BenchTable {
  const place = random.pick(words.PLACES)
  const project = `${place}${random.pick(words.SUBJECTS)}${random.pick(words.ACTIONS)}经费${String(number + 1)}`
  const indicators: BenchIndicator[] = []
  const names = new Set<string>()
  for (const kind of kindsFor(size)) {
    let name = nameOf(kind, random)
    while (names.has(name.text)) name = nameOf(kind, random)
    names.add(name.text)
    const [level1, level2] = LEVELS[kind]
    const { value, cost } = valueOf(kind, name, random)
    indicators.push({
      level1,
      level2,
      name: name.text,
      description: `反映${name.text}的情况`,
      value,
      basis: random.pick(words.BASES),
      cost,
    })
  }
  const sum = indicators.reduce((total, indicator) => total + (indicator.cost ?? 0), 0)
  const wrong = number % WRONG_SUM_EVERY === WRONG_SUM_EVERY - 1
  return {
    project,
    unitName: `示例市${place}示例局`,
    code: `130209${String(YEAR % 100)}P${String(number).padStart(8, '0')}`,
    budget: wrong ? sum - random.int(1, 9) * 1000 : sum,
    purpose: `用于${project}的各项支出。`,
    goals: `1.完成${project}各项任务。2.保障${place}相关工作正常开展。`,
    indicators,
  }
}

function kindsFor(size: number): Kind[] {
  const kinds: Kind[] = []
  let due = 0
  for (const [kind, share] of SHARES) {
    due += (share * size) / 50
    while (kinds.length < Math.round(due)) kinds.push(kind)
  }
  return kinds
}

interface Name {
  readonly text: string
  readonly unit: string
}

function nameOf(kind: Kind, random: Random): Name {
  const about = random.pick(words.PLACES) + random.pick(words.SUBJECTS) + random.pick(words.ACTIONS)
  const named = (text: string, unit = ''): Name => ({ text, unit })
  switch (kind) {
    case 'quantity': {
      const [noun, unit] = random.pick(words.COUNTS)
      return named(about + noun, unit)
    }
    case 'quality':
      return named(about + random.pick(words.QUALITY_RATES))
    case 'time':
      return named(about + random.pick(words.TIME_NAMES))
    case 'cost':
      return random.chance(0.2)
        ? named(about + random.pick(words.UNIT_COST_NAMES), '元')
        : named(about + random.pick(words.COST_NAMES))
    case 'economic':
      return named(about + random.pick(words.ECONOMIC_NAMES))
    case 'social':
      return named(about + random.pick(words.SOCIAL_NAMES))
    case 'ecological':
      return named(about + random.pick(words.ECOLOGICAL_NAMES))
    case 'lasting':
      return named(about + random.pick(words.LASTING_NAMES))
    case 'satisfaction':
      return named(`${about}${random.pick(words.SATISFIED)}满意度`)
  }
}

function valueOf(kind: Kind, { unit }: Name, random: Random): { value: string; cost: number | null } {
  const plain = (value: string) => ({ value, cost: null })
  switch (kind) {
    case 'quantity': {
      const number = random.int(1, 900)
      return plain(random.chance(HEDGED_COUNTS) ? `预计${String(number)}${unit}` : `≥${String(number)}${unit}`)
    }
    case 'quality':
      if (random.chance(VAGUE_QUALITY)) return plain(vaguePhrase(random))
      return plain(random.chance(0.4) ? '100%' : `≥${String(random.int(85, 99))}%`)
    case 'time':
      if (random.chance(0.2)) return plain(`≤${String(random.int(1, 30))}个工作日`)
      return plain(`${String(YEAR)}年${String(random.int(3, 12))}月${random.chance(0.5) ? '底前' : '25日前'}`)
    case 'cost':
      return unit === '' ? costValue(random) : plain(`≤${String(random.int(1, 60) * 50)}元`)
    case 'satisfaction':
      return plain(`≥${String(random.int(85, 98))}%`)
    default:
      if (random.chance(VAGUE_BENEFITS)) return plain(vaguePhrase(random))
      if (kind === 'lasting') return plain(random.chance(0.5) ? `≥${String(random.int(3, 10))}年` : '≥95%')
      return plain(`≥${String(random.int(2, 98))}%`)
  }
}

/** Hundreds of yuan, mostly written in 万元 with up to two decimals. */
function costValue(random: Random): { value: string; cost: number } {
  const hundreds = random.int(50, 5000)
  const cost = hundreds * 100
  return { value: random.chance(0.1) ? `≤${String(cost)}元` : `≤${String(hundreds / 100)}万元`, cost }
}

function vaguePhrase(random: Random): string {
  switch (random.int(0, 5)) {
    case 0:
      return random.pick(words.EFFECTS) + random.pick(words.PRAISES)
    case 1:
      return random.pick(words.SUPPORTS)
    case 2:
      return random.pick(words.PROMISES)
    default:
      return random.pick(words.DEGREES) + random.pick(words.CHANGES)
  }
}
